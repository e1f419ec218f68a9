import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mlObjective } from '../../../shared/engine/sem/discrepancies/estimate-ml.ts';
import { startValues } from '../../../shared/engine/sem/search/start-values.ts';
import { estimatorGroups } from '../../../shared/engine/sem/discrepancies/estimator-groups.ts';
import { prepareModel, prepareMoments } from '../../../shared/engine/estimate.ts';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import { seededStream } from '../../../shared/numeric/random.ts';
import { dataset, estimated, fitSyntax, spec } from '../../unit/engine/engine-support.ts';
import { randomModel, type RandomModel } from './model-arbitrary.ts';

function objectiveOf(model: RandomModel, meanstructure: boolean) {
  const table = dataset(model.columns);
  const settings = { ...defaultSettings, meanstructure, fixedX: false };
  const prepared = prepareModel(spec(model.syntax), Object.keys(model.columns), settings);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  const moments = prepareMoments(table, prepared.value.table.observed, settings);
  if (!moments.ok) throw new Error(JSON.stringify(moments.problems));
  const { table: parameters } = prepared.value;
  const groups = estimatorGroups(prepared.value, moments.value);
  const objective = mlObjective(groups, parameters.parameterCount);
  const [group] = groups;
  if (!group) throw new Error('no group');
  return { objective, start: startValues(group.matrices, parameters.rows, group.moments) };
}

test('gradient and Hessian agree with finite differences, with and without means', () => {
  fc.assert(
    fc.property(randomModel, fc.boolean(), fc.integer({ min: 1, max: 1e6 }), (model, hasMeans, seed) => {
      const { objective, start } = objectiveOf(model, hasMeans);
      const random = seededStream(seed);
      const theta = start.map((x) => x * (0.9 + 0.2 * random()) + 0.02 * random());
      objective.evaluate(theta);
      objective.differentiate();
      objective.differentiateTwice();
      const { size } = objective;
      const gradient = objective.gradient.slice();
      const hessian = objective.hessian.slice();
      const scale = Math.max(...gradient.map(Math.abs), 1e-3);
      const curvature = Math.max(...hessian.map(Math.abs));
      for (let k = 0; k < size; k++) {
        const step = 1e-5;
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
    { numRuns: 25 },
  );
});

test('rescaling and reordering columns changes nothing but units', () => {
  fc.assert(
    fc.property(
      randomModel,
      fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 30, maxLength: 30 }),
      (model, factors) => {
        const before = fitSyntax(model.syntax, model.columns);
        const names = Object.keys(model.columns);
        const rescaled = Object.fromEntries(
          names
            .map((name, i) => [name, (model.columns[name] ?? []).map((x) => x * (factors[i] ?? 1))] as const)
            .reverse(),
        );
        const turned = model.syntax.split('\n').reverse().join('\n');
        const after = fitSyntax(turned, rescaled);
        expect(after.status).toBe(before.status);
        if (before.status !== 'converged') return;
        const [first, second] = [estimated(before), estimated(after)];
        expect(second.measures.chisq?.plain).toBeCloseTo(first.measures.chisq?.plain ?? NaN, 5);
        for (const row of first.estimates) {
          const same = second.estimates.find(
            ({ lhs, op, rhs }) =>
              op === row.op &&
              ((lhs === row.lhs && rhs === row.rhs) || (op === '~~' && lhs === row.rhs && rhs === row.lhs)),
          );
          expect(same?.stdAll).toBeCloseTo(row.stdAll ?? NaN, 4);
        }
      },
    ),
    { numRuns: 30 },
  );
});

test('duplicating every row leaves the estimates and divides their variance by two', () => {
  fc.assert(
    fc.property(randomModel, (model) => {
      const once = estimated(fitSyntax(model.syntax, model.columns));
      const twice = Object.fromEntries(
        Object.entries(model.columns).map(([name, values]) => [name, [...values, ...values]]),
      );
      const doubled = estimated(fitSyntax(model.syntax, twice));
      once.estimates.forEach((row, i) => {
        expect(doubled.estimates[i]?.est).toBeCloseTo(row.est, 5);
        if (row.se !== undefined) expect((doubled.estimates[i]?.se ?? NaN) * Math.SQRT2).toBeCloseTo(row.se, 5);
      });
    }),
    { numRuns: 15 },
  );
});

test('reference indicators or unit variances: the same fit', () => {
  fc.assert(
    fc.property(randomModel, (model) => {
      const marker = fitSyntax(model.syntax, model.columns);
      const unit = fitSyntax(model.syntax, model.columns, { stdLv: true });
      expect(unit.status).toBe(marker.status);
      if (marker.status !== 'converged' || unit.status !== 'converged') return;
      expect(unit.measures.chisq?.plain).toBeCloseTo(marker.measures.chisq?.plain ?? NaN, 5);
      expect(unit.measures.srmr?.plain).toBeCloseTo(marker.measures.srmr?.plain ?? NaN, 6);
    }),
    { numRuns: 25 },
  );
});
