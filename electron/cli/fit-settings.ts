/** The settings of an estimation as options say them. */
import { estimators, type EstimatorId } from '../../shared/engine/settings/estimators.ts';
import { usesIncompleteCases } from '../../shared/engine/settings/resolve-settings.ts';
import {
  defaultSettings,
  groupEqualities,
  type EstimationSettings,
  type GroupEquality,
} from '../../shared/engine/settings/settings.ts';
import { settingChoices } from '../../shared/engine/settings/choices.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { usage } from './command.ts';
import type { ParsedArguments } from './parse-arguments.ts';

/** Other names for the same treatment of missing answers. */
export const missingAliases: Readonly<Record<string, EstimationSettings['missing']>> = {
  ml: 'fiml',
  'ml.x': 'fiml.x',
  direct: 'fiml',
};

export const mostReplicates = 100_000;
export const mostWorkers = 256;

/** An option that is a whole number from `least` to `most`. */
export function wholeNumber(
  parsed: ParsedArguments,
  name: string,
  least: number,
  most: number,
  translate: Translate,
): number | undefined {
  const value = parsed.numbers.get(name)?.[0];
  if (value === undefined || (Number.isInteger(value) && value >= least && value <= most)) return value;
  const facts = { value: String(value), option: `--${name}`, allowed: `${least} ... ${most}` };
  throw usage(translate, 'cli.value-invalid', facts);
}

/** An option that is a share: above 0 and below 1. */
export function shareOption(parsed: ParsedArguments, name: string, translate: Translate): number | undefined {
  const value = parsed.numbers.get(name)?.[0];
  if (value === undefined || (value > 0 && value < 1)) return value;
  const facts = { value: String(value), option: `--${name}`, allowed: `0 < ${name} < 1` };
  throw usage(translate, 'cli.value-invalid', facts);
}

/** Throws UsageError. */
export function estimationSettings(parsed: ParsedArguments, translate: Translate): Partial<EstimationSettings> {
  const { flags, texts } = parsed;
  const level = shareOption(parsed, 'level', translate);
  const bootstrap = wholeNumber(parsed, 'bootstrap', 0, mostReplicates, translate);
  const nodes = wholeNumber(parsed, 'nodes', 3, 200, translate);
  const seed = wholeNumber(parsed, 'seed', 0, Number.MAX_SAFE_INTEGER, translate);
  const defaults = settingChoices.defaults.filter((name) => flags.has(name)).at(-1);
  const fixedX = texts.get('fixed-x');
  const means = texts.get('meanstructure');
  const ordered = listOf(texts.get('ordered'));
  return {
    ...(defaults ? { defaults } : {}),
    ...words(texts),
    ...(texts.has('group') ? { group: texts.get('group')! } : {}),
    ...(texts.has('group-equal') ? { groupEqual: groupSets(texts.get('group-equal')!, translate) } : {}),
    ...(texts.has('group-partial') ? { groupPartial: listOf(texts.get('group-partial')) } : {}),
    ...(texts.has('ordered') ? { ordered: isAll(ordered) ? ['*'] : ordered } : {}),
    ...(flags.has('effect-coding') ? { effectCoding: true } : {}),
    ...(flags.has('std-lv') ? { stdLv: true } : {}),
    ...(means === undefined ? {} : { meanstructure: means.toLowerCase() === 'true' ? true : 'none' }),
    ...(flags.has('orthogonal') ? { orthogonal: true } : {}),
    ...covariates(texts, fixedX),
    ...(level === undefined ? {} : { level }),
    ...(bootstrap === undefined ? {} : { bootstrap }),
    ...(nodes === undefined ? {} : { nodes }),
    ...(seed === undefined ? {} : { seed }),
  };
}

/** Without a word on it covariates are fixed, except in least squares of numbers: as lavaan. */
function covariates(texts: ParsedArguments['texts'], fixedX: string | undefined): Partial<EstimationSettings> {
  if (fixedX !== undefined) return { fixedX: fixedX.toLowerCase() === 'true' };
  const estimator = texts.get('estimator') as EstimatorId | undefined;
  if (estimator === undefined || texts.has('ordered')) return {};
  return estimators[estimator].discrepancy === 'ML' ? {} : { fixedX: false };
}

/** Settings that are one word of a list, checked when the arguments were read. */
function words(texts: ParsedArguments['texts']): Partial<EstimationSettings> {
  const found: Record<string, string> = {};
  const estimator = texts.get('estimator');
  // Ordered columns without a word on the estimator: diagonally weighted least squares, as everywhere.
  if (estimator !== undefined) found['estimator'] = estimator;
  else if (texts.has('ordered')) found['estimator'] = 'WLSMV';
  for (const key of [
    ...['likelihood', 'information', 'missing', 'se', 'test', 'bounds'],
    ...['parameterization', 'interaction', 'pairs', 'ci'],
  ]) {
    const word = texts.get(key);
    if (word !== undefined) found[key] = key === 'missing' ? (missingAliases[word] ?? word) : word;
  }
  for (const [option, key] of [
    ['bootstrap-type', 'bootstrapType'],
    ['h1-information', 'h1Information'],
    ['standardized-se', 'standardizedSe'],
  ] as const) {
    const word = texts.get(option);
    if (word !== undefined) found[key] = word;
  }
  if (found['se'] === 'robust') found['se'] = robustErrors(found);
  return found;
}

/** `robust`: the estimator's own where it has robust ones, else those that suit the cases. */
function robustErrors(found: Readonly<Record<string, string | undefined>>): EstimationSettings['se'] {
  const settings = { ...defaultSettings, ...found, se: 'default' } as EstimationSettings;
  const { se, discrepancy } = estimators[settings.estimator];
  if (se !== 'standard') return 'default';
  return discrepancy === 'ML' && usesIncompleteCases(settings) ? 'robust.huber.white' : 'robust.sem';
}

export function listOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** `all`, or R's TRUE. */
function isAll(names: readonly string[]): boolean {
  return names.length === 1 && ['all', 'true'].includes(names[0]!.toLowerCase());
}

function groupSets(text: string, translate: Translate): GroupEquality[] {
  return listOf(text).map((name) => {
    const set = groupEqualities.find((one) => one === name);
    if (set) return set;
    const allowed = groupEqualities.join(', ');
    throw usage(translate, 'cli.value-invalid', { value: name, option: '--group-equal', allowed });
  });
}
