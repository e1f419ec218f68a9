/** Time of warm ML fits, moments given. Medians of many runs; compare ratios, not machines. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fitMoments, prepareModel } from '../../shared/engine/fit-model.ts';
import { parseSyntax } from '../../shared/engine/model/parse-syntax.ts';
import { createMoments } from '../../shared/engine/moments/prepare-moments.ts';
import { settingsOf, type LavaanCase } from '../golden/engine/lavaan-case.ts';

const runs = 400;

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}

function measure(work: () => unknown): number {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    work();
    times.push(performance.now() - started);
  }
  return median(times.slice(runs / 4));
}

function benchCase(given: LavaanCase): void {
  const spec = parseSyntax(given.syntax);
  if (!spec.ok) throw new Error(given.id);
  const prepared = prepareModel(spec.value, given.names, settingsOf(given));
  if (!prepared.ok) throw new Error(given.id);
  const places = prepared.value.table.observed.map((name) => given.names.indexOf(name));
  const share = (given.n - 1) / given.n;
  const cov = Float64Array.from(places.flatMap((i) => places.map((j) => (given.cov[i]?.[j] ?? NaN) * share)));
  const mean = Float64Array.from(places, (i) => given.mean[i] ?? NaN);
  const raw = { label: '', n: given.n, nRows: given.n, mean, cov, hasMeans: true };
  const moments = createMoments(prepared.value.table.observed, raw, 'normal');
  if (!moments.ok) throw new Error(given.id);
  const fit = fitMoments(prepared.value, [moments.value]);
  const preparing = measure(() => prepareModel(spec.value, given.names, settingsOf(given)));
  const fitting = measure(() => fitMoments(prepared.value, [moments.value]));
  const steps = fit.status === 'failed' ? NaN : fit.iterations;
  const size = `${places.length} variables, ${prepared.value.table.parameterCount} parameters, ${steps} steps`;
  console.log(`${given.id}: prepare ${preparing.toFixed(3)} ms, fit ${fitting.toFixed(3)} ms (${size})`);
}

const file = join(process.cwd(), 'test', 'golden', 'engine', 'lavaan-cases.json');
const cases = JSON.parse(readFileSync(file, 'utf8')) as LavaanCase[];
for (const id of ['hs-cfa', 'hs-second-order', 'democracy', 'mobi-ecsi-lean']) {
  const given = cases.find((one) => one.id === id);
  if (given) benchCase(given);
}
