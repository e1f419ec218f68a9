/** Who answered, and how: counts, figures of the items, what is missing, rows to look at. */
import { screenColumn, screenText, screenAnswers } from '../engine/describe/screen-answers.ts';
import { binAnswers, type BinnedAnswers } from '../engine/describe/bin-answers.ts';
import { normalQuantiles, type NormalQuantiles } from '../engine/describe/normal-quantiles.ts';
import type {
  NumericAnswers,
  ScreenChoices,
  ScreenedColumn,
  Screening,
  TextAnswers,
} from '../engine/describe/screening.ts';
import type { Column } from '../dataset.ts';
import { failure, problem, success, type Outcome, type Problem } from '../problem.ts';
import { asAnswered } from './as-answered.ts';
import { chooseScreening } from './choose-screening.ts';
import { usualLevel, type SampleSettings } from './settings.ts';
import {
  columnsByName,
  fileRows,
  findColumns,
  rowNumbering,
  unknownColumns,
  type SurveyInput,
} from './survey-input.ts';

export const findingIds = [
  'empty',
  'longstring',
  'no-variability',
  'speed',
  'duplicates',
  'mahalanobis',
  'univariate',
] as const;
export type FindingId = (typeof findingIds)[number];

/** A row that something was found about. */
export interface FoundRow {
  /** In the data analysed, from 0. */
  readonly row: number;
  /** In the file, from 1. */
  readonly number: number;
  /** What the finding rests on: the run, the standard deviation, the time, the distance, the score. */
  readonly value?: number;
  readonly pvalue?: number;
  /** Column of a single outlier. */
  readonly name?: string;
  /** Number in the file of the row that it equals. */
  readonly equals?: number;
}

/** Rows to look at. Of equal rows the first of each group is not among them. */
export interface Finding {
  readonly id: FindingId;
  readonly rows: readonly FoundRow[];
}

export interface MissingPattern {
  /** Names of the columns without an answer. */
  readonly missing: readonly string[];
  readonly count: number;
}

/** What pictures of an item's distribution are made of. */
export interface ItemShape {
  readonly name: string;
  readonly bins: BinnedAnswers;
  readonly quantiles: {
    readonly theoretical: Float64Array;
    readonly sample: Float64Array;
    readonly line: NormalQuantiles['line'];
  };
}

export interface SampleReply {
  readonly n: number;
  /** Rows analysed, and those of the file. */
  readonly rows: number;
  readonly fileRows: number;
  readonly items: readonly ScreenedColumn[];
  readonly demographics: readonly ScreenedColumn[];
  readonly missingness: Omit<Screening['missingness'], 'patterns'> & { readonly patterns: readonly MissingPattern[] };
  readonly carelessItems: number;
  readonly longstringCut: number;
  readonly speed?: Pick<NonNullable<Screening['speed']>, 'column' | 'median' | 'cut'>;
  readonly mahalanobis?: Pick<NonNullable<Screening['mahalanobis']>, 'n' | 'df'>;
  readonly mardia?: Screening['mardia'];
  readonly findings: readonly Finding[];
  /** Of the items that vary. */
  readonly shapes: readonly ItemShape[];
}

/** Counts of more different answers are no table. */
const mostCategories = 20;

const screenChoices = (settings: SampleSettings): ScreenChoices => ({
  correlations: [],
  missing: 'pairwise',
  scale: undefined,
  quantileType: 7,
  mardiaDivisor: 'N',
  mahalanobisCut: settings.mahalanobisCut,
  longstring: settings.longstring ?? undefined,
  timeCut: settings.timeCut,
  minAnswered: 1,
  maxCategories: mostCategories,
  level: usualLevel,
});

const isText = (column: Column): column is Column & TextAnswers => column.kind === 'text';

/** Fails with survey-nothing-chosen where there are neither items nor columns to count. */
export function runSample({ dataset, steps }: SurveyInput, settings: SampleSettings): Outcome<SampleReply> {
  const choices = screenChoices(settings);
  const items = settings.items ?? [];
  const known = columnsByName(dataset);
  const counted = findColumns(settings.demographics ?? [], known);
  if (items.length + counted.length === 0) return failure(problem('survey-nothing-chosen'));
  const time = settings.time || undefined;
  const { input, problems } = chooseScreening(dataset, [], { columns: items, carelessItems: undefined, time });
  const answered = columnsByName(asAnswered(dataset, steps));
  const varying = input.columns.filter(({ values }) => hasTwoAnswers(values)).map(({ name }) => name);
  const careless = findColumns(varying, answered);
  const { screening, problems: found } = screenAnswers({ ...input, carelessItems: careless }, choices);
  const names = input.columns.map(({ name }) => name);
  const { missingness, speed, mahalanobis, mardia } = screening;
  const reply: SampleReply = {
    n: screening.n,
    rows: dataset.rows,
    fileRows: fileRows(dataset),
    items: screening.columns.filter(({ name }) => names.includes(name)),
    demographics: counted.map((column) =>
      isText(column) ? screenText(column, dataset.rows, mostCategories) : screenColumn(column, dataset.rows, choices),
    ),
    missingness: { ...missingness, patterns: namedPatterns(missingness.patterns, names) },
    carelessItems: careless.length,
    longstringCut: screening.careless.longstringCut,
    ...(speed ? { speed: { column: speed.column, median: speed.median, cut: speed.cut } } : {}),
    ...(mahalanobis ? { mahalanobis: { n: mahalanobis.n, df: mahalanobis.df } } : {}),
    ...(mardia ? { mardia } : {}),
    shapes: input.columns.flatMap(shapeOf),
    findings: findRows(screening, input.time?.values, rowNumbering(dataset)),
  };
  const unknown: readonly Problem[] = unknownColumns(settings.demographics ?? [], known);
  return success(reply, [...problems, ...unknown, ...found]);
}

function shapeOf({ name, values }: NumericAnswers): readonly ItemShape[] {
  const [bins, quantiles] = [binAnswers(values), normalQuantiles(values)];
  if (!bins || !quantiles) return [];
  const { points, line } = quantiles;
  const theoretical = Float64Array.from(points, (point) => point.theoretical);
  return [{ name, bins, quantiles: { theoretical, sample: Float64Array.from(points, ({ sample }) => sample), line } }];
}

function hasTwoAnswers(values: Float64Array): boolean {
  const first = values.find((value) => !Number.isNaN(value));
  return values.some((value) => !Number.isNaN(value) && value !== first);
}

function namedPatterns(
  patterns: Screening['missingness']['patterns'],
  names: readonly string[],
): readonly MissingPattern[] {
  return patterns
    .map(({ missing, count }) => ({ missing: [...missing].map((column) => names[column]!), count }))
    .sort((a, b) => b.count - a.count);
}

/** Everything found about rows, by what was found; what was not looked for, or found nothing, has no rows. */
function findRows(
  { careless, speed, duplicates, mahalanobis, univariateOutliers }: Screening,
  times: Float64Array | undefined,
  numberOf: (row: number) => number,
): readonly Finding[] {
  const at = (row: number): FoundRow => ({ row, number: numberOf(row) });
  const far = new Map(mahalanobis?.rows.map((one) => [one.row, one]));
  const rowsOf: Readonly<Record<FindingId, readonly FoundRow[]>> = {
    empty: careless.rows.flatMap(({ answered }, row) => (answered === 0 ? [at(row)] : [])),
    longstring: careless.flagged.map((row) => ({ ...at(row), value: careless.rows[row]!.longstring })),
    'no-variability': careless.rows.flatMap(({ irv }, row) => (irv === 0 ? [{ ...at(row), value: 0 }] : [])),
    speed: (speed?.flagged ?? []).map((row) => ({ ...at(row), value: times?.[row] ?? NaN })),
    duplicates: duplicates.flatMap(([first, ...others]) =>
      others.map((row) => ({ ...at(row), equals: numberOf(first!) })),
    ),
    mahalanobis: (mahalanobis?.flagged ?? []).map((row) => {
      const { d2, pvalue } = far.get(row)!;
      return { ...at(row), value: d2, pvalue };
    }),
    univariate: univariateOutliers
      .map(({ row, name, z }) => ({ ...at(row), name, value: z }))
      .sort((a, b) => a.row - b.row),
  };
  return findingIds.map((id) => ({ id, rows: rowsOf[id] }));
}
