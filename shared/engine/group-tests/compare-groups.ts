/** Everything about the differences between groups of respondents. */
import { asWarning, problem, type Problem } from '../../problem.ts';
import { meanScores, rowsAnswering } from '../describe/answered-rows.ts';
import { meanOf, varies } from '../describe/column-figures.ts';
import { intraclass, medianOf, rwg, uniformVariance } from './agreement.ts';
import { anova, levene, welchAnova } from './analysis-of-variance.ts';
import { cohenD, pooledT, welchT } from './compare-means.ts';
import { testIndependence } from './contingency.ts';
import type {
  AgreementFigures,
  CategoryFigures,
  Construct,
  GroupComparison,
  GroupFigures,
  GroupsInput,
  Labelled,
  OutcomeFigures,
} from './group-comparison.ts';
import { momentsOfGroup } from './group-moments.ts';
import { kruskalWallis, mannWhitney } from './rank-tests.ts';

interface Split {
  readonly group: string;
  readonly values: Float64Array;
}

/** Answers of each group that has any. */
function splitAnswers(values: Float64Array, { labels, of }: Labelled): readonly Split[] {
  const parts = labels.map((): number[] => []);
  values.forEach((value, row) => {
    const group = of[row]!;
    if (group >= 0 && !Number.isNaN(value)) parts[group]!.push(value);
  });
  return labels.flatMap((group, j) => {
    const own = Float64Array.from(parts[j]!);
    return own.length > 0 ? [{ group, values: own }] : [];
  });
}

function groupFigures({ group, values }: Split): GroupFigures {
  const { n, mean, variance } = momentsOfGroup(values);
  if (n < 2) return { group, n, mean };
  const sd = varies(values) ? Math.sqrt(variance) : 0;
  return { group, n, mean, sd, se: sd / Math.sqrt(n) };
}

function compareTwo(parts: readonly Split[], hasLone: boolean, level: number): Partial<OutcomeFigures> {
  const [first, second] = parts;
  if (!first || !second || parts.length > 2) return {};
  const moments = [momentsOfGroup(first.values), momentsOfGroup(second.values)] as const;
  return {
    t: pooledT(moments, level),
    welchT: hasLone ? undefined : welchT(moments, level),
    cohenD: cohenD(moments, level),
    mannWhitney: mannWhitney(first.values, second.values),
  };
}

function compareOutcome(name: string, parts: readonly Split[], level: number): OutcomeFigures {
  const values = parts.map((part) => part.values);
  const n = values.reduce((sum, { length }) => sum + length, 0);
  const base = { name, n, groups: parts.map(groupFigures) };
  if (parts.length < 2 || isConstant(parts)) return base;
  const moments = values.map(momentsOfGroup);
  const hasLone = values.some(({ length }) => length < 2);
  const spread = { mean: levene(values, 'mean'), median: levene(values, 'median') };
  return {
    ...base,
    ...(hasLone || !(spread.mean ?? spread.median) ? {} : { levene: spread }),
    ...compareTwo(parts, hasLone, level),
    anova: anova(moments),
    welchAnova: hasLone ? undefined : welchAnova(moments),
    kruskalWallis: kruskalWallis(values),
  };
}

const isConstant = (parts: readonly Split[]): boolean =>
  !varies(Float64Array.from(parts.flatMap(({ values }) => [...values])));

function crossTabulate({ name, labels, of }: Labelled, by: Labelled): CategoryFigures {
  const all = labels.map(() => by.labels.map(() => 0));
  of.forEach((row, i) => {
    const column = by.of[i]!;
    if (row >= 0 && column >= 0) all[row]![column]! += 1;
  });
  const rows = labels.map((_, i) => i).filter((i) => all[i]!.some((count) => count > 0));
  const cols = by.labels.map((_, j) => j).filter((j) => rows.some((i) => all[i]![j]! > 0));
  const counts = rows.map((i) => cols.map((j) => all[i]![j]!));
  const n = counts.flat().reduce((sum, count) => sum + count, 0);
  const named = { rows: rows.map((i) => labels[i]!), cols: cols.map((j) => by.labels[j]!) };
  return { name, n, ...named, counts, ...testIndependence(counts) };
}

function agree({ name, items }: Construct, input: GroupsInput): AgreementFigures {
  const { by, rows, scale } = input;
  const columns = items.map(({ values }) => values);
  const complete = rowsAnswering(columns, rows).filter((row) => by.of[row]! >= 0);
  const members = by.labels.map((group) => ({ group, rows: [] as number[] }));
  for (const row of complete) members[by.of[row]!]!.rows.push(row);
  const present = members.filter((one) => one.rows.length > 0);
  const scores = present.map((one) =>
    Float64Array.from(one.rows, (row) => meanOf(Float64Array.from(columns, (column) => column[row]!))),
  );
  const base = { construct: name, items: items.map((item) => item.name), n: complete.length, ...intraclass(scores) };
  if (!scale) return base;
  const expectedVariance = uniformVariance(scale);
  const groups = present.flatMap(({ group, rows: own }) => {
    if (own.length < 2) return [];
    const answers = columns.map((column) => Float64Array.from(own, (row) => column[row]!));
    return [{ group, n: own.length, value: rwg(answers, expectedVariance) }];
  });
  const values = groups.map(({ value }) => value);
  const middle = values.length > 0 ? { mean: meanOf(Float64Array.from(values)), median: medianOf(values) } : {};
  return { ...base, rwg: { expectedVariance, ...middle, groups } };
}

/** Groups of one, over all answers or over those of an outcome. */
function loneGroups(
  by: Labelled,
  sizes: readonly { readonly group: string; readonly n: number }[],
): readonly Problem[] {
  const lone = new Set(sizes.filter(({ n }) => n === 1).map(({ group }) => group));
  const named = by.labels.filter((label) => lone.has(label));
  return named.map((value) => problem('group-too-small', { variables: [by.name], values: { value } }));
}

/**
 * Tests and effect sizes of every outcome, tables of every category, agreement on every construct. Each outcome uses its
 * own answers. Fails with empty-column (an outcome that nobody of a group answered), scale-extreme; warns constant-column, group-too-small.
 * Cost: n log n an outcome.
 */
export function compareGroups(input: GroupsInput): {
  readonly comparison: GroupComparison;
  readonly problems: readonly Problem[];
} {
  const { by, constructs, rows, level } = input;
  const scored = constructs.map(({ name, items }) => {
    const columns = items.map(({ values }) => values);
    return { name, values: meanScores(columns, rows, 1) };
  });
  const split = [...input.outcomes, ...scored].map(({ name, values }) => ({ name, parts: splitAnswers(values, by) }));
  const namesOf = (test: (parts: readonly Split[]) => boolean): string[] =>
    split.filter(({ parts }) => test(parts)).map(({ name }) => name);
  const empty = namesOf((parts) => parts.length === 0);
  const still = split.filter(({ parts }) => parts.length > 0 && isConstant(parts));
  const isOne = (parts: readonly Split[]): boolean => {
    const answer = parts[0]!.values[0];
    return parts.every((part) => part.values.every((value) => value === answer));
  };
  const constant = still.filter(({ parts }) => isOne(parts)).map(({ name }) => name);
  const extreme = still.filter(({ parts }) => !isOne(parts)).map(({ name }) => name);
  const sizes = new Int32Array(by.labels.length);
  for (const group of by.of) if (group >= 0) sizes[group]! += 1;
  const groups = by.labels.map((group, j) => ({ group, n: sizes[j]! }));
  const outcomes = split.map(({ name, parts }) => compareOutcome(name, parts, level));
  const values = { context: 'screen' };
  return {
    comparison: {
      n: groups.reduce((sum, group) => sum + group.n, 0),
      groups,
      outcomes,
      categories: input.categories.map((column) => crossTabulate(column, by)),
      agreement: input.wantsAgreement ? constructs.map((one) => agree(one, input)) : [],
    },
    problems: [
      ...(empty.length > 0 ? [problem('empty-column', { variables: empty, values })] : []),
      ...(constant.length > 0 ? [asWarning(problem('constant-column', { variables: constant, values }))] : []),
      ...(extreme.length > 0 ? [problem('scale-extreme', { variables: extreme })] : []),
      ...loneGroups(by, [...groups, ...outcomes.flatMap((one) => one.groups)]),
    ],
  };
}
