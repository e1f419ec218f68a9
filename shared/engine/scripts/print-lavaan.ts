/** The fitted model as lavaan syntax with the call that repeats it: every parameter is written, nothing is left to defaults. */
import { estimators } from '../estimators/registry.ts';
import type { PreparedModel } from '../prepare-model.ts';
import { resolveSettings, weighsFourthMoments } from '../resolve-settings.ts';
import type { EstimationSettings } from '../settings.ts';
import { quoteR } from './r-text.ts';
import {
  toPrintable,
  type NameRules,
  type PrintableModel,
  type PrintableParameter,
  type PrintableRow,
} from './printable-model.ts';

const reserved: ReadonlySet<string> = new Set(
  'if else repeat while function for next break TRUE FALSE NULL Inf NaN NA c start equal label group'.split(' '),
);

/** Names of R that lavaan reads without quotes: letters of any script. */
export const lavaanNames: NameRules = {
  longest: 60,
  pattern: /^\p{L}[\p{L}\p{N}_.]*$/u,
  isReserved: (name) => reserved.has(name),
  ignoresCase: false,
};

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

/** Fixed values, labels, starts and bounds, each as one modifier over groups. */
function modifiers(groups: readonly PrintableParameter[], labelFor: (g: number) => string): string[] {
  const found: string[] = [];
  if (groups.some((group) => group.fixed !== undefined)) {
    found.push(vector(groups.map(({ fixed }) => (fixed === undefined ? 'NA' : String(fixed)))));
  }
  if (groups.some((group) => group.label !== '')) {
    found.push(vector(groups.map(({ label }, g) => (label === '' ? labelFor(g) : label))));
  }
  for (const call of ['start', 'lower', 'upper'] as const) {
    if (groups.every((group) => group[call] === undefined)) continue;
    found.push(`${call}(${vector(groups.map((group) => String(group[call] ?? unsaid[call])))})`);
  }
  return found;
}

function printRow({ lhs, op, rhs }: PrintableRow, groups: readonly PrintableParameter[], place: string): string {
  const operator = op === '~1' ? '~' : op;
  const target = op === '~1' ? '1' : rhs;
  const parts = modifiers(groups, (g) => `own${place}.${g + 1}`);
  const terms = parts.length === 0 ? [target] : parts.map((part) => `${part}*${target}`);
  return `  ${lhs} ${operator} ${terms.join(' + ')}`;
}

/** Rows by operator, each for the groups that `groupsOf` gives it; a row without any is left out. */
function printRows(
  rows: readonly PrintableRow[],
  groupsOf: (row: PrintableRow) => readonly PrintableParameter[],
  mark: string,
): string[] {
  return Object.entries(headings).flatMap(([op, heading]) => {
    const own = rows.flatMap((row, place) => {
      const groups = row.op === op ? groupsOf(row) : [];
      return groups.length > 0 ? [printRow(row, groups, `${mark}${place}`)] : [];
    });
    return own.length > 0 ? [`  # ${heading}`, ...own] : [];
  });
}

/** One model for all groups; a block a group where one of them lacks a parameter. */
function printParameters({ rows }: PrintableModel): string[] {
  const present = ({ groups }: PrintableRow): PrintableParameter[] => groups.filter((each) => each !== undefined);
  const groupCount = rows[0]?.groups.length ?? 0;
  if (rows.every((row) => present(row).length === groupCount)) return printRows(rows, present, '');
  return Array.from({ length: groupCount }, (_, g) => [
    `  group: ${g + 1}`,
    ...printRows(rows, ({ groups }) => (groups[g] ? [groups[g]] : []), `g${g + 1}.`),
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

/** What a call says of a fit beside the model itself. */
export interface CallFacts {
  readonly settings: EstimationSettings;
  /** Ordered columns under their printed names. */
  readonly ordered: readonly string[];
  readonly hasMeans: boolean;
  /** Whether the model says anything of means. */
  readonly hasWrittenMeans?: boolean;
}

function callArguments({ settings, ordered, hasMeans }: CallFacts): string[] {
  const { se, test, information, likelihood } = resolveSettings(settings);
  const own = estimators[settings.estimator];
  return [
    `estimator = ${quoteR(settings.estimator)}`,
    ...(se === own.se ? [] : [`se = ${quoteR(se)}`]),
    ...(se === 'bootstrap' && settings.bootstrap > 0 ? [`bootstrap = ${settings.bootstrap}`] : []),
    ...(test === own.test ? [] : [`test = ${quoteR(test)}`]),
    ...(information === own.information ? [] : [`information = ${quoteR(information)}`]),
    ...(own.discrepancy === 'ML' ? [`likelihood = ${quoteR(likelihood)}`] : []),
    ...(settings.h1Information === 'unstructured' && weighsFourthMoments(settings)
      ? [`h1.information = ${quoteR(settings.h1Information)}`]
      : []),
    `missing = ${quoteR(missingName(settings.missing))}`,
    `meanstructure = ${hasMeans ? 'TRUE' : 'FALSE'}`,
    `fixed.x = ${settings.fixedX ? 'TRUE' : 'FALSE'}`,
    ...(settings.group === '' ? [] : [`group = ${quoteR(settings.group)}`]),
    ...(ordered.length > 0
      ? [`ordered = ${vectorR(ordered)}`, `parameterization = ${quoteR(settings.parameterization)}`]
      : []),
    ...(settings.bounds === 'none' ? [] : [`bounds = ${quoteR(settings.bounds)}`]),
  ];
}

function vectorR(texts: readonly string[]): string {
  return `c(${texts.map(quoteR).join(', ')})`;
}

/**
 * The call for a model as its author wrote it, with lavaan's defaults for the rest: `sem(model, data = data, ...)`, a
 * line an argument. From covariances: `sample.cov` a matrix (a list of them for groups), `sample.nobs` their cases.
 */
export function printLavaanCall(facts: CallFacts, source: 'data' | 'covariances'): string {
  const { settings, hasMeans } = facts;
  const given = ['sample.cov = covariances', ...(hasMeans ? ['sample.mean = means'] : []), 'sample.nobs = cases'];
  const all = [
    'model',
    ...(source === 'data' ? ['data = data'] : given),
    ...callArguments(facts),
    ...(settings.defaults === 'lavaan' && hasMeans && !facts.hasWrittenMeans ? ['int.ov.free = TRUE'] : []),
    ...(settings.stdLv ? ['std.lv = TRUE'] : []),
    ...(settings.effectCoding ? ['effect.coding = TRUE'] : []),
    ...(settings.orthogonal ? ['orthogonal = TRUE'] : []),
    ...(settings.groupEqual.length > 0 ? [`group.equal = ${vectorR(settings.groupEqual)}`] : []),
    ...(settings.groupPartial.length > 0 ? [`group.partial = ${vectorR(settings.groupPartial)}`] : []),
  ];
  return `${settings.defaults}(${all.join(',\n  ')})`;
}

/** What a printed model calls its columns, where the names had to change. */
export interface PrintedScript {
  readonly text: string;
  /** Column of the data -> printed name, changed ones only. */
  readonly renamed: readonly (readonly [string, string])[];
}

/** Gives the columns of `data` the printed names. */
export function renamingInR(renamed: PrintedScript['renamed']): string[] {
  return renamed.map(([from, to]) => `names(data)[names(data) == ${quoteR(from)}] <- ${quoteR(to)}`);
}

/** Model and call, on a data frame `data` whose columns bear the printed names. */
export function printLavaan(prepared: PreparedModel): PrintedScript {
  const printable = toPrintable(prepared, lavaanNames);
  const { settings, table } = prepared;
  const ordered = [...table.categories.keys()].map((name) => printable.names.get(name) ?? name);
  const facts = { settings, ordered, hasMeans: table.hasMeans };
  const options = callArguments(facts).map((one) => `,\n  ${one}`);
  const text = `library(lavaan)\n\nmodel <- '\n${lavaanSyntax(printable)}\n'\n\nfit <- lavaan(model, data = data${options.join('')})\n`;
  const renamed = prepared.table.observed.flatMap((name): [string, string][] => {
    const printed = printable.names.get(name)!;
    return printed === name ? [] : [[name, printed]];
  });
  return { text, renamed };
}
