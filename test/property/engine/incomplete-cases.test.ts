import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fimlObjective } from '../../../shared/engine/sem/discrepancies/estimate-fiml.ts';
import {
  addByPattern,
  addProjected,
  scoreWeights,
} from '../../../shared/engine/sem/discrepancies/missing-information.ts';
import { sumProducts } from '../../../shared/engine/sample/missing-products.ts';
import { startValues } from '../../../shared/engine/sem/search/start-values.ts';
import { estimatorGroups } from '../../../shared/engine/sem/discrepancies/estimator-groups.ts';
import { prepareModel, prepareMoments } from '../../../shared/engine/estimate.ts';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import { seededStream } from '../../../shared/numeric/random.ts';
import { dataset, estimated, fitSyntax, spec } from '../../unit/engine/engine-support.ts';
import { randomModel, type RandomModel } from './model-arbitrary.ts';
import { flatIndices } from '../../support/flat-indices.ts';

/** The same columns with some answers taken away; the first thirty rows stay whole. */
function punch(model: RandomModel, seed: number, share: number): Record<string, number[]> {
  const random = seededStream(seed);
  return Object.fromEntries(
    Object.entries(model.columns).map(([name, values]) => [
      name,
      values.map((value, row) => (row >= 30 && random() < share ? NaN : value)),
    ]),
  );
}

function objectiveOf(model: RandomModel, seed: number) {
  const columns = punch(model, seed, 0.15);
  const settings = { ...defaultSettings, missing: 'fiml', fixedX: false } as const;
  const prepared = prepareModel(spec(model.syntax), Object.keys(columns), settings);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  const moments = prepareMoments(dataset(columns), prepared.value.table.observed, settings);
  if (!moments.ok) throw new Error(JSON.stringify(moments.problems));
  const groups = estimatorGroups(prepared.value, moments.value);
  const [group] = groups;
  if (!group) throw new Error('no group');
  const objective = fimlObjective(groups, prepared.value.table.parameterCount);
  return { objective, start: startValues(group.matrices, prepared.value.table.rows, group.moments) };
}

const seeds = fc.integer({ min: 1, max: 1e6 });

test('gradient and observed Hessian agree with finite differences', () => {
  fc.assert(
    fc.property(randomModel, seeds, (model, seed) => {
      const { objective, start } = objectiveOf(model, seed);
      const random = seededStream(seed + 1);
      const theta = start.map((x) => x * (0.9 + 0.2 * random()) + 0.02 * random());
      fc.pre(Number.isFinite(objective.evaluate(theta)));
      objective.differentiate();
      objective.differentiateTwice();
      const { size } = objective;
      const gradient = objective.gradient.slice();
      const hessian = objective.hessian.slice();
      const scale = Math.max(...gradient.map(Math.abs), 1e-3);
      const curvature = Math.max(...hessian.map(Math.abs));
      const step = 1e-5;
      for (let k = 0; k < size; k++) {
        const at = (by: number) => {
          const moved = theta.slice();
          moved[k] = (moved[k] ?? 0) + by;
          const value = objective.evaluate(moved);
          objective.differentiate();
          return { value, gradient: objective.gradient.slice() };
        };
        const [up, down] = [at(step), at(-step)];
        expect(Math.abs((up.value - down.value) / (2 * step) - (gradient[k] ?? NaN))).toBeLessThan(1e-5 * scale + 1e-6);
        for (let l = 0; l < size; l++) {
          const slope = ((up.gradient[l] ?? NaN) - (down.gradient[l] ?? NaN)) / (2 * step);
          expect(Math.abs(slope - (hessian[k * size + l] ?? NaN))).toBeLessThan(1e-5 * curvature);
        }
      }
    }),
    { numRuns: 15 },
  );
});

test('missing information pattern by pattern and over products of answers is the same', () => {
  fc.assert(
    fc.property(randomModel, seeds, (model, seed) => {
      const { objective, start } = objectiveOf(model, seed);
      fc.pre(Number.isFinite(objective.evaluate(start)));
      objective.differentiate();
      const [part] = objective.parts;
      if (!part) throw new Error('no group');
      const { kernel } = part.ml;
      const size = objective.size;
      const [direct, table] = [new Float64Array(size * size), new Float64Array(size * size)];
      addByPattern(part.completion, part.patterns, kernel, 1, direct, size);
      const products = sumProducts(part.completion, part.patterns, kernel.w, kernel.mu);
      addProjected(kernel, scoreWeights(kernel), products, 1, table, size);
      const largest = Math.max(...table.map(Math.abs));
      expect(largest).toBeGreaterThan(0);
      table.forEach((x, i) => expect(Math.abs(x - (direct[i] ?? NaN))).toBeLessThan(1e-9 * largest));
    }),
    { numRuns: 15 },
  );
});

test('without missing answers: complete-data maximum likelihood', () => {
  fc.assert(
    fc.property(randomModel, (model) => {
      const complete = fitSyntax(model.syntax, model.columns, { meanstructure: true });
      const casewise = fitSyntax(model.syntax, model.columns, { missing: 'fiml' });
      expect(casewise.status).toBe(complete.status);
      if (complete.status !== 'converged') return;
      const [first, second] = [estimated(complete), estimated(casewise)];
      for (const key of ['chisq', 'df', 'npar', 'logl', 'baseline.chisq', 'cfi', 'srmr', 'aic']) {
        expect(flatIndices(second.measures)[key], key).toBeCloseTo(flatIndices(first.measures)[key] ?? NaN, 5);
      }
      first.estimates.forEach((row, i) => expect(second.estimates[i]?.est).toBeCloseTo(row.est, 5));
    }),
    { numRuns: 20 },
  );
});
