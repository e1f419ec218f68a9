/** Derivatives of the LMS likelihood equal finite differences, at random points of models of every kind. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSyntax } from '../../../shared/engine/estimate.ts';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import { prepareLms } from '../../../shared/engine/lms/prepare-lms.ts';
import { solveLms, type LmsSolution } from '../../../shared/engine/lms/solve-lms.ts';
import { normalQuantile } from '../../../shared/numeric/normal.ts';
import { seededStream } from '../../../shared/numeric/random.ts';
import { dataset } from '../../unit/engine/engine-support.ts';

function simulate(n: number): Record<string, number[]> {
  const random = seededStream(5);
  const normal = (): number => normalQuantile(random());
  const columns: Record<string, number[]> = {};
  const put = (name: string, value: number): void => void (columns[name] ??= []).push(value);
  for (let row = 0; row < n; row++) {
    const a = normal();
    const b = 0.4 * a + normal();
    const z = 0.3 * b + normal();
    const y = 0.4 * a + 0.3 * b + 0.3 * a * b + 0.6 * normal();
    for (let i = 1; i <= 3; i++) put(`a${i}`, a + 0.6 * normal());
    for (let i = 1; i <= 3; i++) put(`b${i}`, b + 0.6 * normal());
    for (let i = 1; i <= 2; i++) put(`y${i}`, y + 0.6 * normal());
    put('z', z);
    put('w', 0.5 * y + normal());
  }
  return columns;
}

const measurement = 'A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nY =~ y1 + y2\n';
const models = [
  'Y ~ A + B + A:B\nw ~ Y',
  'Y ~ A + B + A:A + B:B',
  'Y ~ A + B\nw ~ Y + A + A:Y\na1 ~~ b1',
  'Y ~ A + z + A:z\na2 ~~ y1',
  'Y ~ A + B + A:B\nb1 ~ a1\nA ~ 1\na1 ~ 0*1',
  'G =~ A + B + Y\nw ~ G + z + G:z',
];

const data = dataset(simulate(60));

function solve(paths: string): LmsSolution {
  const spec = parseSyntax(measurement + paths);
  if (!spec.ok) throw new Error(JSON.stringify(spec.problems));
  const prepared = prepareLms({ spec: spec.value, dataset: data, settings: { ...defaultSettings, nodes: 9 } });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  const solved = solveLms(prepared.value);
  if (!solved.ok) throw new Error(JSON.stringify(solved.problems));
  return solved.value;
}

describe.each(models)('%s', (paths) => {
  const { objective, parameters } = solve(paths);

  it('gradient and Hessian', () => {
    const size = objective.size;
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: size, maxLength: size }),
        (moves) => {
          const theta = parameters.map((x, k) => x * (1 + 0.04 * moves[k]!) + 0.01 * moves[k]!);
          objective.evaluate(theta);
          objective.differentiateOnce();
          const gradient = objective.gradient.slice();
          objective.differentiateTwice();
          const hessian = objective.hessian.slice();
          for (let k = 0; k < size; k++) {
            // Steeper likelihoods bend sooner.
            const scale = Math.sqrt(1 + Math.abs(hessian[k * size + k]!));
            const step = 3e-5 / scale;
            const moved = theta.slice();
            moved[k] = theta[k]! + step;
            const above = objective.evaluate(moved);
            objective.differentiateOnce();
            const gradientAbove = objective.gradient.slice();
            moved[k] = theta[k]! - step;
            const below = objective.evaluate(moved);
            objective.differentiateOnce();
            expect(Math.abs((above - below) / (2 * step) - gradient[k]!)).toBeLessThan(1e-6 * scale);
            for (let j = 0; j < size; j++) {
              const slope = (gradientAbove[j]! - objective.gradient[j]!) / (2 * step);
              expect(Math.abs(slope - hessian[k * size + j]!)).toBeLessThan(2e-4 * (1 + Math.abs(slope)));
            }
          }
        },
      ),
      { numRuns: 3, seed: 8 },
    );
  });

  it('no step from the maximum raises the likelihood', () => {
    const best = objective.evaluate(parameters);
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: objective.size, maxLength: objective.size }),
        (moves) => {
          const moved = parameters.map((x, k) => x + 1e-3 * moves[k]!);
          expect(objective.evaluate(moved)).toBeGreaterThanOrEqual(best - 1e-10);
        },
      ),
      { numRuns: 30, seed: 9 },
    );
  });
});
