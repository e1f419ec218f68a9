import { describe, expect, test } from 'vitest';
import { fitModel, solveModel } from '../../../shared/engine/estimate.ts';
import { defaultSettings, type EstimationSettings } from '../../../shared/engine/fit.ts';
import type { Solution } from '../../../shared/engine/sem/inference/solution.ts';
import { printLavaan } from '../../../shared/export/print-lavaan.ts';
import { printScript, type ScriptSource } from '../../../shared/export/print-script.ts';
import { printExpression } from '../../../shared/export/print-expression.ts';
import { dataset, estimated, simulated, spec } from '../engine/engine-support.ts';

const columns = simulated(240);
const data = dataset({ ...columns, 'Score (%)': columns['x6']!, team: columns['x1']!.map((_, r) => 1 + (r % 2)) });
const source: ScriptSource = {
  fileName: 'survey.csv',
  settings: {
    format: 'csv',
    delimiter: ',',
    decimal: '.',
    encoding: 'gb18030',
    header: true,
    missingCodes: [-99],
  },
  rows: data.rows,
  steps: [],
  columns: data.columns.map((column) => column.name),
  texts: [],
  prepared: data.columns.map((column) => column.name),
};

function solve(syntax: string, settings: Partial<EstimationSettings>): Solution {
  const solved = solveModel({ spec: spec(syntax), dataset: data, settings: { ...defaultSettings, ...settings } });
  if (!solved.ok) throw new Error(JSON.stringify(solved.problems));
  return solved.value;
}

function script(solution: Solution, format: 'lavaan' | 'mplus' | 'r'): string {
  return printScript({ solution }, format, source);
}

const factors = 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6';
const models: readonly (readonly [string, string, Partial<EstimationSettings>])[] = [
  ['defaults', factors, {}],
  ['labels, starts, definitions', `f =~ x1 + a*x2 + a*x3\ng =~ x4 + start(0.8)*x5 + x6\ng ~ b*f + z\nd := a*b^2`, {}],
  ['constraints', `f =~ x1 + a*x2 + b*x3\na == b + 0.1\na > 0.2`, {}],
  ['means and scales', factors, { stdLv: true, meanstructure: true }],
  ['equal groups', factors, { group: 'team', groupEqual: ['loadings', 'intercepts'], groupPartial: ['x2~1'] }],
  ['modifiers of groups', `f =~ c(1, 1)*x1 + c(a, b)*x2 + c(NA, 0.7)*x3\nd := a - b`, { group: 'team' }],
  ['effect coding', factors, { effectCoding: true, meanstructure: true }],
];

describe('a model printed for lavaan', () => {
  test.each(models)('%s: read back it is the same model', (_, syntax, settings) => {
    const solution = solve(syntax, settings);
    const { text } = printLavaan(solution.prepared, ['1', '2']);
    const model = text.split("'")[1]!;
    const plain = {
      ...defaultSettings,
      ...settings,
      groupEqual: [],
      groupPartial: [],
      meanstructure: solution.prepared.table.hasMeans,
    };
    const again = estimated(fitModel({ spec: spec(model), dataset: data, settings: plain }));
    expect(again.measures.df?.plain).toBe(solution.df);
    expect(again.measures.chisq?.plain).toBeCloseTo(solution.multiplier * solution.discrepancy, 7);
  });

  test('names that R does not take are replaced, in the script of the data too', () => {
    const solution = solve('f =~ x1 + x2 + `Score (%)`', {});
    const text = script(solution, 'r');
    const renaming = 'data <- data[c("x1", "x2", "Score (%)")]\nnames(data) <- c("x1", "x2", "Score_")';
    expect(text).toContain(renaming);
    expect(text).toContain('f =~ Score_');
    expect(text).toContain('cells[cells %in% c("", ".", "#NULL!", "#N/A", "NA", "N/A", "n/a", "NaN", "nan")] <- NA');
    expect(text).toContain('%in% c(-99), NA)');
    expect(text).toContain('read_cells("survey.csv", "GB18030", ",")');
    expect(script(solution, 'lavaan')).toContain(renaming);
  });

  test('letters of every script are names of R', () => {
    const text = script(solve('信任 =~ x1 + x2 + x3', {}), 'lavaan');
    expect(text).toContain('信任 =~ x2');
    expect(text).not.toContain('names(data)');
  });

  test('every setting that is not the estimator’s own stands in the call', () => {
    const text = script(solve(factors, { estimator: 'MLR', group: 'team', se: 'standard', fixedX: false }), 'lavaan');
    for (const part of ['estimator = "MLR"', 'se = "standard"', 'group = "team"', 'fixed.x = FALSE'])
      expect(text).toContain(part);
  });
});

describe('a model printed for Mplus', () => {
  test.each(models)('%s: short lines and names, every free parameter of every group', (_, syntax, settings) => {
    const solution = solve(syntax, settings);
    const text = script(solution, 'mplus');
    const lines = text.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(90);
    const model = text.slice(text.indexOf('\nMODEL:')).split('MODEL CONSTRAINT')[0]!;
    // Free parameters are starred, fixed ones bear an @.
    expect(model.match(/\*[\d.]*\]?\}?(?: \(\w+\))?;/g)).toHaveLength(solution.prepared.table.parameterCount);
    for (const section of ['TITLE:', 'DATA:', 'VARIABLE:', 'USEVARIABLES', 'ANALYSIS:', 'MODEL:', 'OUTPUT:'])
      expect(text).toContain(section);
  });

  test('names of eight characters are unlike each other, whatever their case', () => {
    const long = dataset({
      satisfaction1: columns['x1']!,
      satisfaction2: columns['x2']!,
      Satisfac: columns['x3']!,
    });
    const solved = solveModel({
      spec: spec('quality =~ satisfaction1 + satisfaction2 + Satisfac'),
      dataset: long,
      settings: defaultSettings,
    });
    if (!solved.ok) throw new Error('not solved');
    const printed = printScript({ solution: solved.value }, 'mplus', {
      ...source,
      columns: long.columns.map(({ name }) => name),
    });
    const names = /NAMES ARE ([^;]+);/.exec(printed)![1]!.split(/\s+/);
    expect(names).toEqual(['satisfa1', 'satisfa2', 'Satisfac']);
  });

  test('groups and constraints in the program’s words', () => {
    const text = script(solve('f =~ x1 + a*x2 + b*x3\nd := a^2\na == b', { group: 'team' }), 'mplus');
    expect(text).toContain('GROUPING IS team (1 = g1 2 = g2)');
    expect(text).toContain('d = A**2');
    expect(text).toContain('MODEL g2:');
  });
});

describe('an expression for another program', () => {
  const names = new Map([
    ['exp', 'e'],
    ['a b', 'ab'],
  ]);
  const print = (text: string): string => printExpression(text, (name) => names.get(name));

  test('keeps functions and numbers, and has names replaced', () => {
    expect(print('exp(exp)+2*`a b`')).toBe('exp(e) + 2*ab');
    expect(print('-exp^2 * (1 - -exp)/.5e-3')).toBe('-e^2*(1 - -e)/.5e-3');
  });

  test('lets nothing else through: comments, line ends, texts, unknown names', () => {
    expect(print("exp # '); system('x')\n + 1")).toBe('e + 1');
    for (const text of ['exp + "x"', 'system(exp)', 'exp == 1', 'exp; exp']) expect(() => print(text)).toThrow();
  });
});
