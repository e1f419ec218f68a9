/** The fitted model as lavaan syntax with the call that repeats it: every parameter is written, nothing is left to defaults. */
import { estimators } from '../engine/settings/estimators.ts';
import type { PreparedModel } from '../engine/model/prepare-model.ts';
import { resolveSettings, weighsFourthMoments } from '../engine/settings/resolve-settings.ts';
import type { EstimationSettings } from '../engine/settings/settings.ts';
import type { NameRules } from './choose-names.ts';
import { plainNumber } from './plain-number.ts';
import { toPrintable, type PrintableModel, type PrintableParameter, type PrintableRow } from './printable-model.ts';
import { quoteR, vectorR } from './r-text.ts';

/** Words of R's grammar: lavaan refuses them as names or labels, or reads them as values. */
const grammar = (
  'if else repeat while function for next break in TRUE FALSE NULL Inf NaN ' +
  'NA NA_integer_ NA_real_ NA_complex_ NA_character_'
).split(' ');

/** Words that lavaan reads as names, but that mean something else before a bracket or a colon: printed under other names. */
const ambiguous = 'T F c start equal label lower upper value efa group level block rv'.split(' ');

const unreadable: ReadonlySet<string> = new Set(grammar);
const reserved: ReadonlySet<string> = new Set([...grammar, ...ambiguous]);

/** Names of R that lavaan reads without quotes: letters of any script. */
export const lavaanNames: NameRules = {
  longest: 60,
  pattern: /^\p{L}[\p{L}0-9_.]*$/u,
  isReserved: (name) => reserved.has(name),
  ignoresCase: false,
};

/** Whether lavaan reads the name or label as it stands in the author's own text: `c*X` is the label c to it. */
export function isReadByLavaan(name: string): boolean {
  return lavaanNames.pattern.test(name) && !unreadable.has(name);
}

const headings = {
  '=~': 'loadings',
  '<~': 'composites',
  '~': 'regressions',
  '~~': 'variances and covariances',
  '~1': 'intercepts',
  '|': 'thresholds',
  '~*~': 'scales',
} as const;

function vector(parts: readonly string[]): string {
  return parts.length === 1 ? parts[0]! : `c(${parts.join(', ')})`;
}

/** What says nothing of a group. */
const unsaid = { start: 'NA', lower: '-Inf', upper: 'Inf' } as const;

/** Fixed values, labels, starts and bounds, each as one modifier over groups: lavaan misreads a c() that mixes them. */
function modifiers(groups: readonly PrintableParameter[]): string[] {
  const found: string[] = [];
  const numbers = (values: readonly (number | undefined)[], none: string): string =>
    vector(values.map((value) => (value === undefined ? none : plainNumber(value))));
  if (groups.some(({ fixed }) => fixed !== undefined)) {
    found.push(
      numbers(
        groups.map(({ fixed }) => fixed),
        'NA',
      ),
    );
  }
  if (groups.some(({ label }) => label !== '')) found.push(vector(groups.map(({ label }) => label)));
  for (const call of ['start', 'lower', 'upper'] as const) {
    const values = groups.map((group) => group[call]);
    if (values.some((value) => value !== undefined)) found.push(`${call}(${numbers(values, unsaid[call])})`);
  }
  return found;
}

function printRow({ lhs, op, rhs }: PrintableRow, groups: readonly PrintableParameter[]): string {
  const operator = op === '~1' ? '~' : op;
  const target = op === '~1' ? '1' : rhs;
  const parts = modifiers(groups);
  const terms = parts.length === 0 ? [target] : parts.map((part) => `${part}*${target}`);
  return `  ${lhs} ${operator} ${terms.join(' + ')}`;
}

/** Rows by operator, each for the groups that `groupsOf` gives it; a row without any is left out. */
function printRows(
  rows: readonly PrintableRow[],
  groupsOf: (row: PrintableRow) => readonly PrintableParameter[],
): string[] {
  return Object.entries(headings).flatMap(([op, heading]) => {
    const own = rows.flatMap((row) => {
      const groups = row.op === op ? groupsOf(row) : [];
      return groups.length > 0 ? [printRow(row, groups)] : [];
    });
    return own.length > 0 ? [`  # ${heading}`, ...own] : [];
  });
}

/** One model for all groups; a block a group where one of them lacks a parameter. */
function printParameters({ rows }: PrintableModel): string[] {
  const present = ({ groups }: PrintableRow): PrintableParameter[] => groups.filter((each) => each !== undefined);
  const groupCount = rows[0]?.groups.length ?? 0;
  if (rows.every((row) => present(row).length === groupCount)) return printRows(rows, present);
  return Array.from({ length: groupCount }, (_, g) => [
    `  group: ${g + 1}`,
    ...printRows(rows, ({ groups }) => (groups[g] ? [groups[g]] : [])),
  ]).flat();
}

/** The model string. */
export function lavaanSyntax(model: PrintableModel): string {
  const { definitions, constraints } = model;
  const lines = printParameters(model);
  if (definitions.length > 0) lines.push('  # defined');
  for (const { name, expression } of definitions) lines.push(`  ${name} := ${expression}`);
  if (constraints.length > 0) lines.push('  # constraints');
  for (const { left, op, right } of constraints) lines.push(`  ${left} ${op} ${right}`);
  return lines.join('\n');
}

/** Missing answers under the reference's names. */
function missingName(missing: EstimationSettings['missing']): string {
  return missing === 'fiml' ? 'ml' : missing === 'fiml.x' ? 'ml.x' : missing;
}

/** Groups under their printed names: the column, and its values in the order of the groups. */
export interface PrintedGroups {
  readonly column: string;
  readonly labels: readonly string[];
}

/** Where lavaan takes its moments from: a data frame, or covariances (divisor n - 1) of as many groups. */
export type MomentSource = 'data' | 'covariances';

interface CallFacts {
  readonly settings: EstimationSettings;
  /** Ordered columns under their printed names. */
  readonly ordered: readonly string[];
  readonly hasMeans: boolean;
  readonly groups: PrintedGroups | undefined;
}

function errorArguments(settings: EstimationSettings): string[] {
  const { se, test, information, likelihood } = resolveSettings(settings);
  const own = estimators[settings.estimator];
  // lavaan fills in what nobody asked for from the data and the standard errors, as `resolveSettings` does.
  const isOwnInformation = settings.information === 'default' && information === own.information;
  return [
    ...(se === own.se ? [] : [`se = ${quoteR(se)}`]),
    ...(se === 'bootstrap' && settings.bootstrap > 0 ? [`bootstrap = ${settings.bootstrap}`] : []),
    ...(test === own.test ? [] : [`test = ${quoteR(test)}`]),
    // A test that is named makes lavaan weigh by the saturated model, which it does not do for the same test of MLR.
    ...(test !== own.test && test === 'yuan.bentler.mplus' ? ['observed.information = c("hessian", "hessian")'] : []),
    ...(isOwnInformation ? [] : [`information = ${quoteR(information)}`]),
    ...(own.discrepancy === 'ML' ? [`likelihood = ${quoteR(likelihood)}`] : []),
    ...(settings.h1Information === 'unstructured' && weighsFourthMoments(settings)
      ? [`h1.information = ${quoteR(settings.h1Information)}`]
      : []),
  ];
}

/** All arguments behind the model, in lavaan's words. */
function callArguments({ settings, ordered, hasMeans, groups }: CallFacts, source: MomentSource): string[] {
  const given = ['sample.cov = covariances', ...(hasMeans ? ['sample.mean = means'] : []), 'sample.nobs = cases'];
  return [
    ...(source === 'data' ? ['data = data'] : given),
    `estimator = ${quoteR(settings.estimator)}`,
    ...errorArguments(settings),
    ...(source === 'data' ? [`missing = ${quoteR(missingName(settings.missing))}`] : []),
    `meanstructure = ${hasMeans ? 'TRUE' : 'FALSE'}`,
    `fixed.x = ${settings.fixedX ? 'TRUE' : 'FALSE'}`,
    ...(groups ? [`group = ${quoteR(groups.column)}`, `group.label = ${vectorR(groups.labels)}`] : []),
    ...(ordered.length > 0
      ? [`ordered = ${vectorR(ordered)}`, `parameterization = ${quoteR(settings.parameterization)}`]
      : []),
    ...(settings.bounds === 'none' ? [] : [`bounds = ${quoteR(settings.bounds)}`]),
  ];
}

/** Model and call. */
export interface PrintedModel {
  /** `model <- '...'` and `fit <- lavaan(...)`, on a data frame `data` whose columns bear the printed names. */
  readonly text: string;
  /** Column of the data -> printed name: observed variables, then the group column. */
  readonly names: readonly (readonly [string, string])[];
}

/** @param groupLabels values of the group column, in the order of the groups */
export function printLavaan(
  prepared: PreparedModel,
  groupLabels: readonly string[],
  source: MomentSource = 'data',
): PrintedModel {
  const printable = toPrintable(prepared, lavaanNames);
  const { settings, table } = prepared;
  const nameOf = (name: string): string => printable.names.get(name)!;
  const hasColumn = settings.group !== '' && source === 'data';
  const facts = {
    settings,
    ordered: [...table.categories.keys()].map(nameOf),
    hasMeans: table.hasMeans,
    groups: hasColumn ? { column: nameOf(settings.group), labels: groupLabels } : undefined,
  };
  const call = ['model', ...callArguments(facts, source)].join(',\n  ');
  const text = `model <- '\n${lavaanSyntax(printable)}\n'\n\nfit <- lavaan(${call})\n`;
  const columns = [...new Set([...table.observed, ...(hasColumn ? [settings.group] : [])])];
  return { text, names: columns.map((name) => [name, nameOf(name)]) };
}
