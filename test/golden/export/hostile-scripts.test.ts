/**
 * Names and texts that want to be more than that: columns, constructs, labels, quantities, groups and files whose names
 * hold quotation marks, line ends and calls. R runs the scripts for real where it is present: no file of theirs may
 * come into being, and the fit must be ours.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCsv } from '../../../shared/data/readers/csv/write-csv.ts';
import type { Dataset } from '../../../shared/dataset.ts';
import { fitModel, solveFit, type FitInput } from '../../../shared/engine/estimate.ts';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import type { ModelSpec } from '../../../shared/engine/model/model-spec.ts';
import { printName } from '../../../shared/engine/model/tokenize-syntax.ts';
import { lavaanOfFit } from '../../../shared/export/script-of-fit.ts';
import { printScript, scriptFormats } from '../../../shared/export/print-script.ts';
import { scriptSource } from '../../../shared/analyses/script.ts';
import { estimated, simulated } from '../../unit/engine/engine-support.ts';
import { csvFile } from '../../support/csv-file.ts';

/** Each tries to make a file called `owned`. */
const call = 'file.create("owned")';
const hostile: readonly (readonly [string, string])[] = [
  ['closes the model', `'; ${call}; '`],
  ['closes a text', `"); ${call}; c("`],
  ['begins a line', `x\n${call}\n`],
  ['begins a line of another kind', `x\u2028${call}\u2029\u0085${call}\r${call}`],
  ['escapes the quotation mark', `\\"); ${call} #`],
  ['escapes the escape', `\\\\'\n${call}\n'\\`],
  ['is a name of R', `\`; ${call}; \``],
  ['is a call', 'system("touch owned")'],
  ['is a format', `%s %d %1$s" ${call}`],
  ['ends a comment', `*/ ${call} ; ! MODEL: \n y ON x;`],
  ['holds marks of direction', `a\u202e"\u2066${call}\u200b`],
  ['is a quantity of its own', `d := 1\n'\n${call}\nm <- '`],
];

const numbers = simulated(150);
const columns = ['x1', 'x2', 'x3', 'x4'] as const;

interface Prepared {
  readonly data: Dataset;
  readonly input: FitInput;
  readonly fileName: string;
}

/** A model in which every name and text is the hostile one, told apart by numbers. */
function prepare(text: string): Prepared {
  const named = (part: string): string => `${text}${part}`;
  const group = named('group');
  const categories = [named('north'), named('south')];
  const data: Dataset = {
    rows: 150,
    columns: [
      ...columns.map((name) => ({
        name: named(name),
        kind: 'numeric' as const,
        values: Float64Array.from(numbers[name]!),
        categories: [],
      })),
      { name: group, kind: 'text', values: Float64Array.from(numbers['z']!, (z) => (z > 0 ? 1 : 0)), categories },
    ],
  };
  const factor = named('factor');
  const product = `${printName(named('b'))}*2 + ${printName(named('b'))}`;
  const spec: ModelSpec = {
    terms: [
      { lhs: factor, op: '=~', rhs: named('x1') },
      { lhs: factor, op: '=~', rhs: named('x2'), label: named('b') },
      { lhs: factor, op: '=~', rhs: named('x3'), byGroup: [{ label: named('c') }, { label: named('d') }] },
      { lhs: named('x4'), op: '~', rhs: factor },
    ],
    definitions: [{ name: named(''), expression: `${product} # '; ${call}` }],
    constraints: [{ left: printName(named('c')), op: '<', right: `100 # '; ${call}` }],
  };
  return {
    data,
    input: { spec, dataset: data, settings: { ...defaultSettings, group } },
    fileName: `${named('')}.csv`,
  };
}

function scripts({ data, input, fileName }: Prepared): Record<string, string> {
  const steps = [{ kind: 'reverse' as const, columns: [data.columns[0]!.name], minimum: 0, maximum: 0 }];
  const file = csvFile(fileName);
  const solved = solveFit(input);
  if (!solved.ok) throw new Error(JSON.stringify(solved.problems));
  const source = { ...scriptSource(file, data, []), steps };
  const report = lavaanOfFit(estimated(fitModel(input)), input.spec, { file, steps }, data.columns);
  if (!report.ok) throw new Error(JSON.stringify(report.problems));
  const printed = scriptFormats.map((format) => [format, printScript(solved.value, format, source)]);
  return { ...(Object.fromEntries(printed) as Record<string, string>), report: report.value };
}

/** Outside of the texts of R and of comments, where hostile names may stand as data. */
function code(script: string): string {
  return script.replace(/"(?:[^"\\\n]|\\.)*"/g, '""').replace(/^\s*[#!].*$/gm, '');
}

describe.each(hostile)('a name that %s', (_, text) => {
  const printed = scripts(prepare(text));

  test.each(['lavaan', 'r', 'report'])('is a text or replaced in what is printed for R: %s', (format) => {
    expect(code(printed[format]!)).not.toMatch(/file\.create|system ?\(/);
    expect(printed[format]!).not.toMatch(/[\u2028\u2029\u0085\u202e\u2066\r\u200b]/);
    // The model is the one text between single quotation marks.
    expect(printed[format]!.split("model <- '\n")[1]!.split("\n'\n")[0]).toMatch(/^[\w\s.,:=~*+()<#-]*$/);
  });

  test('is replaced in what is printed for Mplus', () => {
    const lines = printed['mplus']!.split('\n').filter((line) => !/^\s*!/.test(line));
    for (const line of lines.filter((each) => !each.includes('FILE IS'))) {
      expect(line).toMatch(/^[\x20-\x7e]*$/);
      expect(line).not.toMatch(/file\.create|system ?\(|["'\\`]/);
    }
    expect(lines.filter((line) => line.includes('FILE IS'))).toEqual([
      expect.stringMatching(/^ {2}FILE IS "[^"]*\.dat";$/),
    ]);
  });
});

const asked = spawnSync('Rscript', ['-e', 'cat(as.character(packageVersion("lavaan")))'], { encoding: 'utf8' });

describe.runIf(asked.status === 0 && asked.stdout !== '')('R, where it is present', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'pathloom-hostile-'));
  let lines: readonly string[] = [];
  const kept = new Set<string>();

  beforeAll(() => {
    const paths = hostile.map(([, text], i) => {
      const { data, input } = prepare(text);
      // Not every text can name a file.
      const fileName = `data${i}.csv`;
      const rows = Array.from({ length: data.rows }, (__, row) =>
        data.columns.map(({ kind, values, categories }) =>
          kind === 'text' ? categories[values[row]!]! : values[row]!,
        ),
      );
      writeFileSync(
        join(scratch, fileName),
        writeCsv(
          data.columns.map(({ name }) => name),
          rows,
        ),
      );
      const file = csvFile(fileName);
      const solved = solveFit(input);
      if (!solved.ok) throw new Error(JSON.stringify(solved.problems));
      const path = join(scratch, `script${i}.R`);
      writeFileSync(path, printScript(solved.value, 'r', scriptSource(file, data, [])));
      return path;
    });
    for (const name of readdirSync(scratch)) kept.add(name);
    const run = spawnSync('Rscript', [join(import.meta.dirname, 'scripts', 'run-scripts.R'), scratch, ...paths], {
      encoding: 'utf8',
    });
    lines = run.stdout.trim().split('\n');
  }, 240_000);
  afterAll(() => rmSync(scratch, { recursive: true }));

  test.each(hostile)('a name that %s: the fit is ours', (name, text) => {
    const line = lines[hostile.findIndex(([one]) => one === name)] ?? '';
    const chisq = Number(line.split('\t')[1]?.split(' ')[0]);
    expect(line).not.toContain('ERROR');
    const fit = estimated(fitModel(prepare(text).input));
    expect(chisq).toBeCloseTo(fit.measures.chisq!.plain!, 3);
  });

  test('no name has made a file', () => {
    expect(lines).toHaveLength(hostile.length);
    expect(new Set(readdirSync(scratch))).toEqual(kept);
  });
});
