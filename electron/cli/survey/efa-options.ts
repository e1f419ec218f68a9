/** The options of `efa`. */
import { extractions } from '../../../shared/engine/factors/extract-factors.ts';
import { parallelModels } from '../../../shared/engine/factors/parallel-analysis.ts';
import { promaxVariants } from '../../../shared/engine/factors/rotate-obliquely.ts';
import { rotations } from '../../../shared/engine/factors/rotate-factors.ts';
import { correlationKinds } from '../../../shared/engine/factors/item-correlations.ts';
import { defaultSettings } from '../../../shared/engine/settings/settings.ts';
import { factorRules, missingWays, type FactorChoices } from '../../../shared/survey/settings.ts';
import type { Translate } from '../../../shared/language/translate.ts';
import { usage } from '../command.ts';
import type { JsonObject } from '../fit-json.ts';
import { wholeNumber } from '../fit-settings.ts';
import { choice, parseArguments, type OptionKind, type ParsedArguments } from '../parse-arguments.ts';
import { columnNames, refuseWords, surveyOptions, surveyRequest, type SurveyRequest } from './survey-options.ts';

const efaOptions: Readonly<Record<string, OptionKind>> = {
  ...surveyOptions,
  items: { kind: 'text' },
  constructs: { kind: 'text' },
  factors: { kind: 'text' },
  extraction: choice(extractions.join(' ')),
  rotation: choice(rotations.join(' ')),
  kaiser: { kind: 'switch' },
  kappa: { kind: 'number' },
  promax: choice(promaxVariants.join(' ')),
  correlation: choice(correlationKinds.join(' ')),
  missing: choice(missingWays.join(' ')),
  parallel: { kind: 'number' },
  'parallel-model': choice(parallelModels.join(' ')),
  percentile: { kind: 'number' },
};

export interface EfaRequest extends FactorChoices, Omit<SurveyRequest, 'seed'> {
  readonly items: readonly string[] | undefined;
  /** File of the model whose indicators are analysed. */
  readonly constructs: string | undefined;
}

/** Samples where the number of factors rests on parallel analysis and nothing says how many. */
const usualSamples = 500;
const mostSamples = 100_000;
const usualKappa = 4;
const usualPercentile = 95;

function factorChoice(parsed: ParsedArguments, translate: Translate): EfaRequest['factors'] {
  const text = parsed.texts.get('factors') ?? 'parallel';
  const rule = factorRules.find((one) => one === text);
  if (rule) return rule;
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && text.trim() !== '') return count;
  const allowed = `1, 2, ..., ${factorRules.join(', ')}`;
  throw usage(translate, 'cli.value-invalid', { value: text, option: '--factors', allowed });
}

/** A number inside open limits. */
function numberWithin(
  parsed: ParsedArguments,
  name: string,
  [low, high]: readonly [number, number],
  usual: number,
  translate: Translate,
): number {
  const value = parsed.numbers.get(name)?.[0];
  if (value === undefined) return usual;
  if (value > low && value < high) return value;
  const allowed = high === Infinity ? `${name} > ${low}` : `${low} < ${name} < ${high}`;
  throw usage(translate, 'cli.value-invalid', { value: String(value), option: `--${name}`, allowed });
}

const wordOf = <Word extends string>(words: readonly Word[], text: string | undefined, usual: Word): Word =>
  words.find((one) => one === text) ?? usual;

/** Throws UsageError. */
export function parseEfaArguments(args: readonly string[], translate: Translate): EfaRequest {
  const parsed = parseArguments(args, efaOptions, translate);
  refuseWords(parsed, translate);
  const { texts } = parsed;
  const request = surveyRequest(parsed, translate);
  const items = columnNames(parsed, 'items');
  const constructs = texts.get('constructs');
  if (constructs === undefined && !texts.has('items')) throw usage(translate, 'cli.efa.items-missing');
  if (constructs !== undefined && texts.has('items'))
    throw usage(translate, 'cli.options-exclude', { option: '--items', other: '--constructs' });
  const factors = factorChoice(parsed, translate);
  const samples = wholeNumber(parsed, 'parallel', 1, mostSamples, translate);
  return {
    ...request,
    items,
    constructs,
    factors,
    extraction: wordOf(extractions, texts.get('extraction'), 'minres'),
    rotation: wordOf(rotations, texts.get('rotation'), 'oblimin'),
    kaiser: (texts.get('kaiser') ?? 'true').toLowerCase() === 'true',
    kappa: numberWithin(parsed, 'kappa', [0, Infinity], usualKappa, translate),
    promax: wordOf(promaxVariants, texts.get('promax'), 'spss'),
    correlation: wordOf(correlationKinds, texts.get('correlation'), 'pearson'),
    missing: wordOf(missingWays, texts.get('missing'), 'pairwise'),
    parallel: samples ?? (factors === 'parallel' ? usualSamples : undefined),
    parallelModel: wordOf(parallelModels, texts.get('parallel-model'), 'pca'),
    percentile: numberWithin(parsed, 'percentile', [0, 100], usualPercentile, translate),
    seed: request.seed ?? defaultSettings.seed,
  };
}

/** Every option in force, by its name. */
export function efaSettings(request: EfaRequest): JsonObject {
  const { items, factors, extraction, rotation, kaiser, kappa, promax, correlation, missing } = request;
  const { parallel, parallelModel, percentile, seed, level } = request;
  return {
    items, factors, extraction, rotation, kaiser, kappa, promax, correlation, missing, parallel,
    'parallel-model': parallelModel,
    percentile, seed, level,
  }; // prettier-ignore
}
