/**
 * The R scripts of many files, models and settings. Each is compared with the committed text of a script that was run
 * through R (4.2.2, lavaan 0.6-14), and our figures with what R found; where R is present it runs them again.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importTable } from '../../../shared/data/import-table.ts';
import { applySteps } from '../../../shared/data/prepare/apply-steps.ts';
import { fitModel, solveFit, type FitInput } from '../../../shared/engine/estimate.ts';
import { defaultSettings, type EstimatedFit } from '../../../shared/engine/fit.ts';
import { printScript } from '../../../shared/export/print-script.ts';
import { scriptSource } from '../../../shared/analyses/script.ts';
import { estimated, spec } from '../../unit/engine/engine-support.ts';
import { scriptCases, type ScriptCase } from './scripts/script-cases.ts';

const folder = join(import.meta.dirname, 'scripts');
const decoders = { create: (encoding: string) => new TextDecoder(encoding) };

interface Printed {
  readonly fit: EstimatedFit;
  readonly text: string;
}

async function print({ file, syntax, settings, missingCodes, steps = [] }: ScriptCase): Promise<Printed> {
  const bytes = readFileSync(join(folder, file));
  const source = {
    fileName: file,
    bytes: bytes.length,
    chunks: async function* () {
      yield await Promise.resolve(new Uint8Array(bytes));
    },
  };
  const imported = await importTable(source, missingCodes ? { format: 'csv', missingCodes } : {}, { decoders });
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
  const prepared = applySteps(imported.value.dataset, steps);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  const input: FitInput = {
    spec: spec(syntax),
    dataset: prepared.value,
    settings: { ...defaultSettings, ...settings },
  };
  const solved = solveFit(input);
  if (!solved.ok) throw new Error(JSON.stringify(solved.problems));
  const told = scriptSource(imported.value.provenance, prepared.value, steps);
  return { fit: estimated(fitModel(input)), text: printScript(solved.value, 'r', told) };
}

interface Found {
  readonly measures: readonly number[];
  readonly estimates: readonly number[];
  readonly errors: readonly number[];
  readonly defined: readonly number[];
}

function readFound(line: string): Found {
  const [measures, estimates, errors, defined] = line.split('\t').map((part) =>
    part
      .split(' ')
      .filter((one) => one !== '')
      .map(Number),
  );
  return { measures: measures!, estimates: estimates!, errors: errors!, defined: defined ?? [] };
}

const sorted = (values: readonly (number | undefined)[]): number[] =>
  values.map((value) => value ?? 0).toSorted((a, b) => a - b);

function expectClose(ours: readonly number[], theirs: readonly number[], tolerance: number): void {
  expect(ours).toHaveLength(theirs.length);
  ours.forEach((value, i) =>
    expect(Math.abs(value - theirs[i]!)).toBeLessThan(tolerance * Math.max(1, Math.abs(theirs[i]!))),
  );
}

/** Chi-square, df and every free parameter with its standard error, to the digits that are printed. */
function expectSame({ estimates, measures }: EstimatedFit, found: Found): void {
  expectClose([measures.chisq!.plain!, measures.df!.plain!], found.measures.slice(0, 2), 1e-4);
  const free = estimates.filter((row) => row.free);
  expectClose(sorted(free.map(({ est }) => est)), found.estimates, 1e-4);
  expectClose(sorted(free.map(({ se }) => se)), found.errors, 2e-4);
  const defined = estimates.filter(({ op }) => op === ':=').map(({ est }) => est);
  expectClose(defined, found.defined, 1e-4);
}

const committed = new Map(
  readFileSync(join(folder, 'found.tsv'), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const at = line.indexOf('\t');
      return at < 0 ? [] : [[line.slice(0, at), line.slice(at + 1)] as const];
    }),
);

const asked = spawnSync('Rscript', ['-e', 'cat(as.character(packageVersion("lavaan")))'], { encoding: 'utf8' });
const hasLavaan = asked.status === 0 && asked.stdout !== '';

describe('an R script', () => {
  test.each(scriptCases)('$name: is the one that was run, which found what we find', async (one) => {
    const { fit, text } = await print(one);
    await expect(text).toMatchFileSnapshot(join(folder, `${one.name}.R`));
    expectSame(fit, readFound(committed.get(`${one.name}.R`)!));
  });
});

describe.runIf(hasLavaan)('R, where it is present', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'pathloom-scripts-'));
  const found = new Map<string, string>();

  beforeAll(async () => {
    const scripts: string[] = [];
    for (const one of scriptCases) {
      const path = join(scratch, `${one.name}.R`);
      writeFileSync(path, (await print(one)).text);
      scripts.push(path);
    }
    const run = spawnSync('Rscript', [join(folder, 'run-scripts.R'), folder, ...scripts], { encoding: 'utf8' });
    for (const line of run.stdout.split('\n')) {
      const at = line.indexOf('\t');
      if (at > 0) found.set(line.slice(0, at), line.slice(at + 1));
    }
  }, 240_000);
  afterAll(() => rmSync(scratch, { recursive: true }));

  test.each(scriptCases)('$name: finds the same', async (one) => {
    const line = found.get(`${one.name}.R`);
    expect(line).toBeDefined();
    expect(line).not.toMatch(/^ERROR/);
    expectSame((await print(one)).fit, readFound(line!));
  });
});
