/** The fitted model as Mplus input: every parameter is written, nothing is left to defaults. */
import { namesAfter } from '../data/prepare/column-names.ts';
import { declaredCodes } from '../data/readers/declared-codes.ts';
import type { PreparedModel } from '../engine/model/prepare-model.ts';
import { resolveSettings } from '../engine/settings/resolve-settings.ts';
import type { Interaction } from '../engine/products/interaction.ts';
import { mapNames, type NameRules } from './choose-names.ts';
import { productExpression, type MadeColumn } from './made-columns.ts';
import { plainNumber } from './plain-number.ts';
import { areNumbers } from './prepare-in-r.ts';
import { toPrintable, type PrintableModel, type PrintableParameter, type PrintableRow } from './printable-model.ts';
import { stepsInMplus } from './print-steps.ts';
import type { ScriptSource } from './script-source.ts';

/** Words of the program, and the functions of its constraints. */
const reserved: ReadonlySet<string> = new Set(
  (
    'all by on with at pon pwith is are new model data title test plot group between within missing random to xwith ' +
    'if then and or not eq ne ge le gt lt do plot loop sqrt exp log log10 abs sin cos tan tanh mean sum cut end'
  ).split(' '),
);

/** Eight letters, digits or underscores, in any case. */
const mplusNames: NameRules = {
  longest: 8,
  pattern: /^[A-Za-z][A-Za-z0-9_]*$/,
  isReserved: (name) => reserved.has(name.toLowerCase()),
  ignoresCase: true,
  boundsByLabel: true,
};

/** Longer lines are cut off. */
const longestLine = 80;

/** Stands in the file of numbers for an answer that is missing there. */
const missingCode = -99999;

/** What the program needs to know of the file besides the model. */
export interface MplusData extends ScriptSource {
  /** Values of the group column, in the order of the groups. */
  readonly groupLabels: readonly string[];
}

/** Breaks a list of words so that no line grows too long. */
function wrap(lead: string, words: readonly string[]): string {
  const lines: string[] = [];
  let line = lead;
  for (const word of words) {
    if (line.length + word.length + 1 > longestLine) {
      lines.push(line);
      line = '   ';
    }
    line += ` ${word}`;
  }
  return [...lines, `${line};`].join('\n');
}

/** `f BY x2`, `[x2]`, `[u1$1]`, `{u1}`: the parameter before its value. */
function target({ lhs, op, rhs }: PrintableRow): readonly [open: string, close: string] {
  switch (op) {
    case '=~':
      return [`${lhs} BY ${rhs}`, ''];
    case '<~':
    case '~':
      return [`${lhs} ON ${rhs}`, ''];
    case '~~':
      return [lhs === rhs ? lhs : `${lhs} WITH ${rhs}`, ''];
    case '~1':
      return [`[${lhs}`, ']'];
    case '|':
      return [`[${lhs}$${rhs.slice(1)}`, ']'];
    case '~*~':
      return [`{${lhs}`, '}'];
  }
}

function parameterLine(row: PrintableRow, { fixed, start, label }: PrintableParameter): string {
  const [open, close] = target(row);
  const value = fixed === undefined ? `*${start === undefined ? '' : plainNumber(start)}` : `@${plainNumber(fixed)}`;
  // A fixed parameter has no label: constraints name its value.
  const mark = label === '' || fixed !== undefined ? '' : ` (${label})`;
  return `  ${open}${value}${close}${mark};`;
}

/** Powers as the program writes them, blanks where a line may break. */
function toMplusExpression(text: string): string {
  return text.replace(/[*/]/g, ' $& ').replaceAll('^', '**').toUpperCase();
}

function constraintLines(model: PrintableModel): string[] {
  const { definitions, constraints } = model;
  if (definitions.length === 0 && constraints.length === 0) return [];
  const print = toMplusExpression;
  const lines = ['', 'MODEL CONSTRAINT:'];
  if (definitions.length > 0)
    lines.push(
      wrap(
        '  NEW(',
        definitions.map(({ name }) => name),
      ).replace(/;$/, ');'),
    );
  const statements = [
    ...definitions.map(({ name, expression }) => `${name} = ${print(expression)}`),
    ...constraints.map(({ left, op, right }) =>
      op === '==' ? `0 = ${print(left)} - (${print(right)})` : `${print(left)} ${op} ${print(right)}`,
    ),
  ];
  for (const statement of statements) lines.push(wrap(' ', statement.split(' ')));
  return lines;
}

/** Estimators that the program has under another name, or the nearest that it has. */
const nearest: Readonly<Record<string, string>> = { DWLS: 'WLSM', MLMVS: 'MLMV' };

function analysisLines({ settings, table }: PreparedModel, latent: readonly Interaction[]): string[] {
  if (latent.length > 0)
    return [
      'ANALYSIS:',
      '  TYPE = RANDOM;',
      '  ALGORITHM = INTEGRATION;',
      `  INTEGRATION = ${settings.nodes};`,
      '  ESTIMATOR = ML;',
      '  MODEL = NOCOVARIANCES;',
    ];
  const { information, likelihood } = resolveSettings(settings);
  const isOrdinal = table.categories.size > 0;
  const models = [...(table.hasMeans ? [] : ['NOMEANSTRUCTURE']), 'NOCOVARIANCES'];
  return [
    'ANALYSIS:',
    `  ESTIMATOR = ${nearest[settings.estimator] ?? settings.estimator};`,
    ...(isOrdinal ? [`  PARAMETERIZATION = ${settings.parameterization.toUpperCase()};`] : []),
    ...(['ML', 'MLR'].includes(settings.estimator) ? [`  INFORMATION = ${information.toUpperCase()};`] : []),
    `  MODEL = ${models.join(' ')};`,
    ...(settings.bootstrap > 0 ? [`  BOOTSTRAP = ${settings.bootstrap};`] : []),
    ...(likelihood === 'wishart' && settings.estimator === 'ML'
      ? ['  ! Estimated with the Wishart likelihood; here it is the normal one.']
      : []),
    ...(settings.se === 'default' ? [] : [`  ! Standard errors asked for: ${settings.se}.`]),
    ...(settings.test === 'default' ? [] : [`  ! Test asked for: ${settings.test}.`]),
    ...(settings.bounds === 'none' ? [] : [`  ! Estimated within bounds (${settings.bounds}); here there are none.`]),
    ...(settings.missing === 'two.stage' ? ['  ! Estimated in two stages; here by full information.'] : []),
  ];
}

function variableLines(
  prepared: PreparedModel,
  data: MplusData,
  made: readonly MadeColumn[],
  nameOf: (column: string) => string,
): string[] {
  const { settings, table } = prepared;
  const isMade = new Set(made.map(({ name }) => name));
  // What DEFINE makes stands behind what the file holds.
  const used = [...table.observed.filter((name) => !isMade.has(name)), ...isMade];
  const codes = [missingCode, ...declaredCodes(data.settings)];
  // Text groups, and groups of fractions, are numbered in the file of numbers.
  const areCodes = areNumbers(data.groupLabels) && data.groupLabels.every((label) => /^-?\d+$/.test(label));
  const groups = data.groupLabels.map((label, g) => `${areCodes ? label : g + 1} = g${g + 1}`);
  return [
    'VARIABLE:',
    wrap('  NAMES ARE', data.columns.map(nameOf)),
    wrap('  USEVARIABLES ARE', used.map(nameOf)),
    ...(table.categories.size > 0 ? [wrap('  CATEGORICAL ARE', [...table.categories.keys()].map(nameOf))] : []),
    ...(settings.group === '' ? [] : [wrap(`  GROUPING IS ${nameOf(settings.group)}`, [`(${groups.join(' ')})`])]),
    ...(areCodes ? [] : data.groupLabels.map((label, g) => `  ! ${g + 1} is ${inComment(label)}`)),
    wrap('  MISSING ARE ALL', [`(${codes.map(plainNumber).join(' ')})`]),
  ];
}

/** Text on the rest of a comment's line: nothing in it may end the line or be cut off unseen. */
function inComment(text: string): string {
  const line = text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ');
  const room = longestLine - 20;
  return line.length > room ? `${[...line].slice(0, room - 1).join('')}…` : line;
}

/** Names that had to change, as comments. */
function nameNotes(names: ReadonlyMap<string, string>): string[] {
  const changed = [...names].filter(([from, to]) => from !== to);
  return changed.map(([from, to]) => `! ${to} = ${inComment(from)}`);
}

/** Ordered indicators have thresholds in place of an intercept; a product of constructs has no parameters of its own. */
function modelLines(
  { rows }: PrintableModel,
  groupCount: number,
  ordered: ReadonlySet<string>,
  products: readonly string[],
): string[] {
  const lines: string[] = [];
  for (let g = 0; g < groupCount; g++) {
    lines.push('', g === 0 ? 'MODEL:' : `MODEL g${g + 1}:`, ...products);
    for (const row of rows) {
      const own = row.groups[g];
      if (own && !(row.op === '~1' && ordered.has(row.lhs))) lines.push(parameterLine(row, own));
    }
  }
  return lines;
}

/** The steps in their order, then products. */
function definedLines(
  steps: readonly string[],
  made: readonly MadeColumn[],
  nameOf: (column: string) => string,
): string[] {
  const prepared = steps.map((statement) => `  ${statement}`);
  const products = made.map((one) => wrap(' ', `${nameOf(one.name)} = ${productExpression(one, nameOf)}`.split(' ')));
  const defined = [...prepared, ...products];
  return defined.length > 0 ? ['DEFINE:', ...defined, ''] : [];
}

/** `survey.dat`: what could end the quotation or the line is left out. */
function fileOfNumbers(fileName: string): string {
  return `${fileName.replace(/\.[^.]*$/, '').replace(/["';!\p{C}\p{Zl}\p{Zp}]+/gu, '_')}.dat`;
}

/** Columns of the file that model, groups and products are made from. */
function usedColumns({ table, settings }: PreparedModel, made: readonly MadeColumn[]): ReadonlySet<string> {
  return new Set([
    ...table.observed,
    settings.group,
    ...made.flatMap(({ left, right, others }) => [left, right, ...others].map(({ name }) => name)),
  ]);
}

/**
 * Mplus input for a file of plain numbers, without a header, in the order of `source.columns`.
 *
 * @param latent products of constructs that the program integrates over [klein-moosbrugger-2000]
 */
export function printMplus(
  prepared: PreparedModel,
  source: MplusData,
  made: readonly MadeColumn[],
  latent: readonly Interaction[] = [],
): string {
  const data = { ...source, columns: namesAfter(source.steps, source.columns) };
  const { table, settings } = prepared;
  const used = usedColumns(prepared, made);
  const isDefined = stepsInMplus(data.steps, used, (name) => name) !== null;
  const columns = isDefined ? data.columns : data.prepared;
  const variables = mapNames(
    [...table.observed, ...table.latents, ...columns.filter((name) => !table.observed.includes(name))],
    mplusNames,
  );
  const isProduct = new Set(latent.map(({ name }) => variables.get(name)));
  const all = toPrintable(prepared, mplusNames, variables);
  const printable = {
    ...all,
    rows: all.rows.filter(({ lhs, op, rhs }) => !isProduct.has(lhs) && !(op === '~~' && isProduct.has(rhs))),
  };
  const nameOf = (name: string): string => variables.get(name) ?? name;
  const isListwise = settings.missing === 'listwise';
  const lines = [
    'TITLE: A model from Pathloom',
    '! The file has to hold numbers only: no header, decimal points,',
    `! text columns as numbers, ${missingCode} where an answer is missing.`,
    ...(isDefined
      ? []
      : [
          '! It holds the data as the preparation steps leave them: rows left out,',
          '! answers recoded, new columns behind the others.',
        ]),
    ...nameNotes(variables),
    '',
    'DATA:',
    `  FILE IS "${fileOfNumbers(data.fileName)}";`,
    ...(isListwise && table.categories.size === 0 ? ['  LISTWISE = ON;'] : []),
    '',
    ...variableLines(prepared, { ...data, columns }, made, nameOf),
    '',
    ...definedLines(stepsInMplus(data.steps, used, nameOf) ?? [], made, nameOf),
    ...analysisLines(prepared, latent),
    ...modelLines(
      printable,
      table.groupCount,
      new Set([...table.categories.keys()].map(nameOf)),
      latent.map(({ name, factors: [a, b] }) => `  ${nameOf(name)} | ${nameOf(a)} XWITH ${nameOf(b)};`),
    ),
    ...constraintLines(printable),
    '',
    latent.length > 0 ? 'OUTPUT: CINTERVAL;' : 'OUTPUT: STANDARDIZED CINTERVAL;',
  ];
  return `${lines.join('\n')}\n`;
}
