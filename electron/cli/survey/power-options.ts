/** The options of `power`. */
import { largestSample } from '../../../shared/engine/power/smallest-sample.ts';
import { defaultSettings } from '../../../shared/engine/settings/settings.ts';
import { powerMethods, type PowerMethod } from '../../../shared/survey/settings.ts';
import type { Translate } from '../../../shared/language/translate.ts';
import type { ParameterRef } from '../../../shared/problem.ts';
import { usage } from '../command.ts';
import type { JsonObject } from '../fit-json.ts';
import { listOf, shareOption, wholeNumber } from '../fit-settings.ts';
import { choice, parseArguments, type OptionKind, type ParsedArguments } from '../parse-arguments.ts';
import { surveyOptions, surveyRequest, type SurveyRequest } from './survey-options.ts';

const powerOptions: Readonly<Record<string, OptionKind>> = {
  ...surveyOptions,
  method: choice(powerMethods.join(' ')),
  alpha: { kind: 'number' },
  n: { kind: 'numbers' },
  target: { kind: 'number' },
  df: { kind: 'number' },
  rmsea0: { kind: 'number' },
  'rmsea-a': { kind: 'number' },
  population: { kind: 'text' },
  test: { kind: 'text' },
  replications: { kind: 'number' },
  parameters: choice('all'),
};

/** A tested parameter; of a defined quantity the name alone. */
export interface TestedParameter extends ParameterRef {
  /** As it is written, without blanks. */
  readonly text: string;
}

export interface PowerRequest extends SurveyRequest {
  readonly method: PowerMethod;
  readonly model: string | undefined;
  readonly alpha: number;
  readonly sizes: readonly number[];
  readonly target: number;
  readonly df: number | undefined;
  readonly rmsea0: number;
  readonly rmseaA: number;
  /** File of the model with numbers. */
  readonly population: string | undefined;
  readonly tests: readonly TestedParameter[];
  readonly replications: number;
  readonly isEveryParameter: boolean;
  readonly seed: number;
}

const usualReplications = 1000;
const mostReplications = 1_000_000;

/** Options that one method alone has. */
const owners: Readonly<Record<string, readonly PowerMethod[]>> = {
  df: ['rmsea'],
  rmsea0: ['rmsea'],
  'rmsea-a': ['rmsea'],
  population: ['satorra-saris', 'monte-carlo'],
  data: ['satorra-saris', 'monte-carlo'],
  test: ['satorra-saris', 'monte-carlo'],
  replications: ['monte-carlo'],
  parameters: ['monte-carlo'],
};

function checkMethod(parsed: ParsedArguments, method: PowerMethod, translate: Translate): void {
  const idle = Object.entries(owners).find(([name, methods]) => parsed.texts.has(name) && !methods.includes(method));
  if (!idle) return;
  const needed = `--method ${idle[1].join(' / ')}`;
  throw usage(translate, 'cli.option-idle', { option: `--${idle[0]}`, needed });
}

function parseTest(text: string, translate: Translate): TestedParameter {
  const written = text.replace(/\s+/g, '');
  const parts = /^([^~=]+)(=~|~~|~)([^~=]+)$/.exec(written);
  if (parts) return { lhs: parts[1]!, op: parts[2] as ParameterRef['op'], rhs: parts[3]!, text: written };
  if (/^[^~=<>|]+$/.test(written)) return { lhs: written, op: ':=', rhs: '', text: written };
  throw usage(translate, 'cli.value-invalid', { value: text, option: '--test', allowed: 'y~x, a~~b, f=~x' });
}

function sampleSizes(parsed: ParsedArguments, translate: Translate): readonly number[] {
  const sizes = [...new Set(parsed.numbers.get('n') ?? [])];
  const wrong = sizes.find((n) => !Number.isInteger(n) || n < 2 || n > largestSample);
  if (wrong === undefined) return sizes;
  const allowed = `2 ... ${largestSample}`;
  throw usage(translate, 'cli.value-invalid', { value: String(wrong), option: '--n', allowed });
}

/** An RMSEA: 0 or more. */
function rmsea(parsed: ParsedArguments, name: string, translate: Translate): number | undefined {
  const value = parsed.numbers.get(name)?.[0];
  if (value === undefined || value >= 0) return value;
  throw usage(translate, 'cli.value-invalid', { value: String(value), option: `--${name}`, allowed: `${name} >= 0` });
}

/** What a method cannot do without. */
function checkComplete(parsed: ParsedArguments, method: PowerMethod, translate: Translate): void {
  const missing = (option: string): never => {
    throw usage(translate, 'cli.power.needed', { option, method });
  };
  const { texts, words } = parsed;
  if (method === 'rmsea') {
    if (!texts.has('df') && words.length === 0) missing('--df / MODEL');
    for (const name of ['rmsea0', 'rmsea-a']) if (!texts.has(name)) missing(`--${name}`);
    return;
  }
  if (words.length === 0) missing('MODEL');
  if (!texts.has('population') && !texts.has('data')) missing('--population / --data');
  if (method === 'satorra-saris' && !texts.has('test')) missing('--test');
  if (method === 'monte-carlo' && !texts.has('n')) missing('--n');
}

/** Throws UsageError. */
export function parsePowerArguments(args: readonly string[], translate: Translate): PowerRequest {
  const parsed = parseArguments(args, powerOptions, translate);
  const [model, surplus] = parsed.words;
  if (surplus !== undefined) throw usage(translate, 'cli.surplus', { text: surplus });
  const method = powerMethods.find((one) => one === parsed.texts.get('method'));
  if (!method) throw usage(translate, 'cli.power.method-missing');
  checkMethod(parsed, method, translate);
  checkComplete(parsed, method, translate);
  if (parsed.texts.has('population') && parsed.texts.has('data'))
    throw usage(translate, 'cli.options-exclude', { option: '--population', other: '--data' });
  if (parsed.texts.has('df') && model !== undefined)
    throw usage(translate, 'cli.options-exclude', { option: '--df', other: 'MODEL' });
  const request = surveyRequest(parsed, translate);
  const [rmsea0, rmseaA] = [rmsea(parsed, 'rmsea0', translate) ?? 0, rmsea(parsed, 'rmsea-a', translate) ?? 0];
  if (method === 'rmsea' && rmsea0 === rmseaA) throw usage(translate, 'cli.power.rmsea-equal');
  return {
    ...request,
    method,
    model,
    alpha: shareOption(parsed, 'alpha', translate) ?? 0.05,
    sizes: sampleSizes(parsed, translate),
    target: shareOption(parsed, 'target', translate) ?? 0.8,
    df: wholeNumber(parsed, 'df', 1, largestSample, translate),
    rmsea0,
    rmseaA,
    population: parsed.texts.get('population'),
    tests: listOf(parsed.texts.get('test')).map((text) => parseTest(text, translate)),
    replications: wholeNumber(parsed, 'replications', 1, mostReplications, translate) ?? usualReplications,
    isEveryParameter: parsed.texts.get('parameters') === 'all',
    seed: request.seed ?? defaultSettings.seed,
  };
}

/** Every option in force, by its name. */
export function powerSettings(request: PowerRequest): JsonObject {
  const { method, alpha, sizes, target, df, rmsea0, rmseaA, population, tests, level, seed } = request;
  const common = { method, alpha, n: sizes, target };
  if (method === 'rmsea') return { ...common, df, rmsea0, 'rmsea-a': rmseaA };
  const own = { ...common, population, test: tests.map(({ text }) => text) };
  if (method === 'satorra-saris') return own;
  const parameters = request.isEveryParameter ? 'all' : undefined;
  return { ...own, replications: request.replications, parameters, level, seed };
}
