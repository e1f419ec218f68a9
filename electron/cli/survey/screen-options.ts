/** The options of `screen`. */
import { correlationMethods, type CorrelationMethod } from '../../../shared/engine/describe/correlations.ts';
import type { ScreenChoices } from '../../../shared/engine/describe/screening.ts';
import type { Translate } from '../../../shared/language/translate.ts';
import { usage } from '../command.ts';
import type { JsonObject } from '../fit-json.ts';
import { listOf, shareOption, wholeNumber } from '../fit-settings.ts';
import { choice, parseArguments, type OptionKind, type ParsedArguments } from '../parse-arguments.ts';
import {
  columnNames,
  refuseWords,
  scaleOf,
  surveyOptions,
  surveyRequest,
  type SurveyRequest,
} from './survey-options.ts';

const screenOptions: Readonly<Record<string, OptionKind>> = {
  ...surveyOptions,
  columns: { kind: 'text' },
  constructs: { kind: 'text' },
  correlations: { kind: 'text' },
  missing: choice('pairwise listwise'),
  scale: { kind: 'numbers' },
  'quantile-type': choice('7 6'),
  'mardia-divisor': choice('N N-1'),
  'mahalanobis-cut': { kind: 'number' },
  'careless-items': { kind: 'text' },
  longstring: { kind: 'number' },
  time: { kind: 'text' },
  'time-cut': { kind: 'number' },
  'min-answered': { kind: 'number' },
  'max-categories': { kind: 'number' },
  rows: choice('flagged all'),
};

export interface ScreenRequest extends SurveyRequest {
  /** undefined: every numeric column. */
  readonly columns: readonly string[] | undefined;
  /** File of the model whose constructs are meant. */
  readonly constructs: string | undefined;
  readonly carelessItems: readonly string[] | undefined;
  readonly time: string | undefined;
  /** Which rows are listed. */
  readonly rows: 'flagged' | 'all';
  readonly choices: SurveyRequest['choices'];
  readonly screen: ScreenChoices;
  /** Every option in force, by its name. */
  readonly settings: JsonObject;
}

function correlationsOf(parsed: ParsedArguments, translate: Translate): readonly CorrelationMethod[] {
  const words = listOf(parsed.texts.get('correlations') ?? 'pearson');
  if (words.length === 1 && words[0] === 'none') return [];
  const wrong = words.find((word) => !correlationMethods.some((method) => method === word));
  if (wrong === undefined && words.length > 0) return correlationMethods.filter((method) => words.includes(method));
  const allowed = [...correlationMethods, 'none'].join(', ');
  throw usage(translate, 'cli.value-invalid', { value: wrong ?? '', option: '--correlations', allowed });
}

/** A number above 0, not above `most`. */
function positive(parsed: ParsedArguments, name: string, most: number, translate: Translate): number | undefined {
  const value = parsed.numbers.get(name)?.[0];
  if (value === undefined || (value > 0 && value <= most)) return value;
  const allowed = most === Infinity ? '> 0' : `0 < ${name} <= ${String(most)}`;
  throw usage(translate, 'cli.value-invalid', { value: String(value), option: `--${name}`, allowed });
}

const mostCounted = 1_000_000;

function choicesOf(parsed: ParsedArguments, level: number, translate: Translate): ScreenChoices {
  const { texts } = parsed;
  return {
    correlations: correlationsOf(parsed, translate),
    missing: texts.get('missing') === 'listwise' ? 'listwise' : 'pairwise',
    scale: scaleOf(parsed, translate),
    quantileType: texts.get('quantile-type') === '6' ? 6 : 7,
    mardiaDivisor: texts.get('mardia-divisor') === 'N-1' ? 'N-1' : 'N',
    mahalanobisCut: shareOption(parsed, 'mahalanobis-cut', translate) ?? 0.001,
    longstring: wholeNumber(parsed, 'longstring', 1, mostCounted, translate),
    timeCut: positive(parsed, 'time-cut', Infinity, translate) ?? 0.5,
    minAnswered: positive(parsed, 'min-answered', 1, translate) ?? 1,
    maxCategories: wholeNumber(parsed, 'max-categories', 0, mostCounted, translate) ?? 20,
    level,
  };
}

/** Throws UsageError. */
export function parseScreen(args: readonly string[], translate: Translate): ScreenRequest {
  const parsed = parseArguments(args, screenOptions, translate);
  refuseWords(parsed, translate);
  const { texts } = parsed;
  if (texts.has('columns') && texts.has('constructs'))
    throw usage(translate, 'cli.options-exclude', { option: '--columns', other: '--constructs' });
  if (texts.has('time-cut') && !texts.has('time'))
    throw usage(translate, 'cli.option-idle', { option: '--time-cut', needed: '--time' });
  const request = surveyRequest(parsed, translate);
  const screen = choicesOf(parsed, request.level, translate);
  const columns = columnNames(parsed, 'columns');
  const carelessItems = columnNames(parsed, 'careless-items');
  const [time, constructs] = [texts.get('time'), texts.get('constructs')];
  const rows = texts.get('rows') === 'all' ? 'all' : 'flagged';
  const settings = {
    columns: columns ?? (constructs === undefined ? 'all' : undefined),
    constructs,
    correlations: screen.correlations,
    missing: screen.missing,
    scale: screen.scale,
    'quantile-type': screen.quantileType,
    'mardia-divisor': screen.mardiaDivisor,
    'mahalanobis-cut': screen.mahalanobisCut,
    'careless-items': carelessItems,
    longstring: screen.longstring,
    time,
    'time-cut': time === undefined ? undefined : screen.timeCut,
    'min-answered': screen.minAnswered,
    'max-categories': screen.maxCategories,
    rows,
    level: request.level,
    'missing-codes': request.choices.missingCodes,
  };
  return { ...request, columns, constructs, carelessItems, time, rows, screen, settings };
}
