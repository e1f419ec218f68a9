/** The options of `measure`. */
import {
  cfaMissingWays,
  commonMethods,
  measureIntervals,
  methodVariants,
  type CommonMethod,
} from '../../../shared/engine/measures/measure-choices.ts';
import type { MeasureOptions } from '../../../shared/engine/measures/scale-measures.ts';
import { allOrdered, defaultSettings } from '../../../shared/engine/settings/settings.ts';
import type { Translate } from '../../../shared/language/translate.ts';
import { usage } from '../command.ts';
import type { JsonObject } from '../fit-json.ts';
import { listOf, mostReplicates, wholeNumber } from '../fit-settings.ts';
import { choice, parseArguments, type OptionKind, type ParsedArguments } from '../parse-arguments.ts';
import { columnNames, surveyOptions, surveyRequest, type SurveyRequest } from './survey-options.ts';

const missingWays = ['pairwise', 'listwise'] as const;

const measureOptions: Readonly<Record<string, OptionKind>> = {
  ...surveyOptions,
  missing: choice(missingWays.join(' ')),
  'cfa-missing': choice(cfaMissingWays.join(' ')),
  estimator: choice('ML'),
  ordered: { kind: 'text' },
  bootstrap: { kind: 'number' },
  ci: choice(measureIntervals.join(' ')),
  'common-method': { kind: 'text' },
  'latent-method': choice(methodVariants.join(' ')),
  marker: { kind: 'text' },
};

export interface MeasureRequest extends SurveyRequest {
  /** File of the model. */
  readonly model: string;
  readonly measure: MeasureOptions;
}

const wordOf = <Word extends string>(words: readonly Word[], text: string | undefined): Word =>
  words.find((one) => one === text) ?? words[0]!;

function commonMethodsOf(parsed: ParsedArguments, translate: Translate): readonly CommonMethod[] {
  const names = listOf(parsed.texts.get('common-method'));
  const isGiven = parsed.texts.has('common-method');
  const chosen = commonMethods.filter((method) => names.includes(method));
  const wrong = names.find((name) => !commonMethods.some((method) => method === name));
  if (wrong === undefined && (!isGiven || names.length > 0)) return chosen;
  const facts = { value: wrong ?? '', option: '--common-method', allowed: commonMethods.join(', ') };
  throw usage(translate, 'cli.value-invalid', facts);
}

/** Options that say something of another one that was not given. */
function refuseIdle({ texts }: ParsedArguments, methods: readonly CommonMethod[], translate: Translate): void {
  const marker = '--common-method marker';
  if (texts.has('marker') && !methods.includes('marker'))
    throw usage(translate, 'cli.option-idle', { option: '--marker', needed: marker });
  if (!texts.has('marker') && methods.includes('marker'))
    throw usage(translate, 'cli.option-idle', { option: marker, needed: '--marker CONSTRUCT' });
  if (texts.has('latent-method') && !methods.includes('latent-method'))
    throw usage(translate, 'cli.option-idle', { option: '--latent-method', needed: '--common-method latent-method' });
  if (texts.has('ci') && !texts.has('bootstrap'))
    throw usage(translate, 'cli.option-idle', { option: '--ci', needed: '--bootstrap' });
  if (texts.has('ordered') && texts.has('estimator'))
    throw usage(translate, 'cli.options-exclude', { option: '--ordered', other: '--estimator ML' });
}

/** Throws UsageError. */
export function parseMeasure(args: readonly string[], translate: Translate): MeasureRequest {
  const parsed = parseArguments(args, measureOptions, translate);
  const { texts, words } = parsed;
  const [model, surplus] = words;
  if (model === undefined) throw usage(translate, 'cli.measure.model-missing');
  if (surplus !== undefined) throw usage(translate, 'cli.surplus', { text: surplus });
  const commonMethod = commonMethodsOf(parsed, translate);
  const bootstrap = wholeNumber(parsed, 'bootstrap', 0, mostReplicates, translate) ?? 0;
  refuseIdle(parsed, commonMethod, translate);
  const request = surveyRequest(parsed, translate);
  const measure = {
    missing: wordOf(missingWays, texts.get('missing')),
    cfaMissing: wordOf(cfaMissingWays, texts.get('cfa-missing')),
    ordered: texts.has('ordered') ? (columnNames(parsed, 'ordered') ?? [allOrdered]) : [],
    level: request.level,
    bootstrap,
    ci: wordOf(measureIntervals, texts.get('ci')),
    seed: request.seed ?? defaultSettings.seed,
    commonMethod,
    latentMethod: wordOf(methodVariants, texts.get('latent-method')),
    marker: texts.get('marker'),
  };
  return { ...request, model, measure };
}

/** Every option in force, by its name. */
export function measureSettings({ measure, choices }: MeasureRequest): JsonObject {
  const { missing, cfaMissing, ordered, level, bootstrap, ci, seed, commonMethod, latentMethod, marker } = measure;
  return {
    missing,
    'cfa-missing': cfaMissing,
    estimator: ordered.length > 0 ? 'WLSMV' : 'ML',
    ordered: ordered.length === 1 && ordered[0] === allOrdered ? 'all' : ordered,
    bootstrap,
    ci,
    'common-method': commonMethod,
    'latent-method': latentMethod,
    marker,
    level,
    seed,
    'missing-codes': choices.missingCodes,
  };
}
