import { describe, expect, it } from 'vitest';
import { expandInteractions } from '../../../shared/engine/products/expand-interactions.ts';
import { evaluateExpression, parseExpression } from '../../../shared/engine/model/expression.ts';
import { solveFit } from '../../../shared/engine/estimate.ts';
import { defaultSettings, type EstimationSettings } from '../../../shared/engine/fit.ts';
import { madeColumns } from '../../../shared/export/made-columns.ts';
import { printScript, printScriptOfFamily, type ScriptSource } from '../../../shared/export/print-script.ts';
import { dataset, simulated, spec } from '../engine/engine-support.ts';
import { csvFile } from '../../support/csv-file.ts';

const columns = simulated(120);
// Answers that are missing stay so in the products.
columns['x2']![7] = NaN;
columns['z']![11] = NaN;
const data = dataset({ ...columns, team: columns['x1']!.map((_, row) => 1 + (row % 2)) });
const source: ScriptSource = {
  ...csvFile('survey.csv'),
  rows: data.rows,
  steps: [],
  columns: data.columns.map(({ name }) => name),
  texts: [],
  prepared: data.columns.map(({ name }) => name),
};
const model = spec('f =~ x1 + x2 + x3\ng =~ x4 + x5\ny ~ f + g + z + f:g + f:z');
const mixed = spec('f =~ x1 + x2 + x3\ny ~ f + z + x6 + f:z + z:x6');

function input(settings: Partial<EstimationSettings>, of = model) {
  return { spec: of, dataset: data, settings: { ...defaultSettings, ...settings } };
}

function script(settings: Partial<EstimationSettings>, format: 'r' | 'mplus' | 'lavaan', of = model): string {
  const solved = solveFit(input(settings, of));
  if (!solved.ok) throw new Error(JSON.stringify(solved.problems));
  return printScript(solved.value, format, source);
}

/** `NAME = expression;` lines of DEFINE by name. */
function definitions(text: string): Map<string, string> {
  const define = text.split('DEFINE:')[1]!.split('ANALYSIS:')[0]!.replace(/\s+/g, ' ');
  return new Map(
    define.split(';').flatMap((line) => {
      const [name, expression] = line.split(' = ');
      return expression === undefined ? [] : [[name!.trim(), expression.trim()] as const];
    }),
  );
}

describe.each(['dmc', 'rc'] as const)('products of indicators by %s', (interaction) => {
  it('are the same columns when Mplus computes them', () => {
    const expanded = expandInteractions(model, data, { method: interaction, pairs: 'matched' });
    if (!expanded.ok) throw new Error('not expanded');
    const made = madeColumns(
      { spec: expanded.value.spec, settings: input({ interaction }).settings },
      data,
      expanded.value.interactions,
    );
    const text = definitions(script({ interaction }, 'mplus'));
    expect(text.size).toBe(5);
    for (const { name } of made) {
      const own = expanded.value.dataset.columns.find((column) => column.name === name)!.values;
      const expression = parseExpression(text.get(name.replace('.', '_'))!);
      if (!expression.ok) throw new Error(JSON.stringify(expression.problems));
      for (const row of [0, 1, 50, 119]) {
        const lookup = (column: string) => {
          const values = data.columns.find((one) => one.name === column)!.values;
          return { value: values[row]!, gradient: new Float64Array(0) };
        };
        expect(evaluateExpression(expression.value, 0, lookup).value).toBeCloseTo(own[row]!, 8);
      }
    }
  });
});

describe('a script of a moderation', () => {
  it('makes the products before it renames and fits', () => {
    const text = script({ interaction: 'rc' }, 'r', mixed);
    const order = [
      'read_cells("survey.csv"',
      'unexplained <- function(product, others)',
      'data[["x1.z"]] <- unexplained(data[["x1"]] * data[["z"]], data[c("x1", "x2", "x3", "z")])',
      'data[["z:x6"]] <- data[["z"]] * data[["x6"]]',
      'data <- data[c("x1", "x2", "x3", "x1.z", "x2.z", "x3.z", "y", ',
      'model <- ',
    ].map((part) => text.indexOf(part));
    expect(order.every((place) => place >= 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(script({}, 'lavaan')).toContain('data[["x1.x4"]] <- centre(centre(data[["x1"]]) * centre(data[["x4"]]))');
  });

  it('names what it makes behind what the file holds', () => {
    const text = script({}, 'mplus', mixed).replace(/\s+/g, ' ');
    expect(/USEVARIABLES ARE ([^;]+);/.exec(text)![1]).toBe('x1 x2 x3 y z x6 x1_z x2_z x3_z z_x6');
    expect(/NAMES ARE ([^;]+);/.exec(text)![1]!.split(' ')).toEqual(source.columns);
  });
});

describe('a script of an LMS model', () => {
  const lms = (settings: Partial<EstimationSettings>, format: 'r' | 'mplus', of = model) =>
    printScriptOfFamily('lms', input({ interaction: 'lms', ...settings }, of), format, source);

  it('lets Mplus integrate, and gives the product no parameters of its own', () => {
    const printed = lms({ nodes: 16 }, 'mplus', mixed);
    if (!printed.ok) throw new Error(JSON.stringify(printed.problems));
    for (const part of [
      'TYPE = RANDOM;',
      'INTEGRATION = 16;',
      '  f_z | f XWITH z;',
      '  y ON f_z*;',
      '  z_x6 = z * x6;',
    ])
      expect(printed.value).toContain(part);
    expect(printed.value).not.toMatch(/^ {2}\[?f_z[@*\]]/m);
    expect(printed.value).not.toMatch(/f_z (ON|WITH|BY)|WITH f_z/);
  });

  it('is refused where no program repeats it', () => {
    expect(lms({}, 'r').problems[0]).toMatchObject({ code: 'script-not-for-products', values: { format: 'r' } });
    expect(lms({ group: 'team' }, 'mplus').problems[0]).toMatchObject({
      code: 'script-not-for-products',
      values: { context: 'groups' },
    });
  });
});
