import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { solveFactors, type CorrelatedItems } from '../../../shared/engine/factors/analyse-factors.ts';
import { correlationFigures } from '../../../shared/engine/factors/correlation-figures.ts';
import { extractions, rowSquares } from '../../../shared/engine/factors/extract-factors.ts';
import { rotateFactors, rotations, type RotationChoices } from '../../../shared/engine/factors/rotate-factors.ts';
import { createSymmetricSolver } from '../../../shared/numeric/symmetric-solver.ts';

const p = 8;
const k = 2;
const usual: RotationChoices = { rotation: 'none', kaiser: true, kappa: 4, promax: 'spss' };

/** Correlations of items that two factors with these loadings, and something of its own in each pair, make. */
const correlated = fc
  .record({
    loadings: fc.array(fc.double({ min: 0.4, max: 0.8, noNaN: true }), { minLength: p, maxLength: p }),
    cross: fc.array(fc.double({ min: -0.2, max: 0.2, noNaN: true }), { minLength: p, maxLength: p }),
    noise: fc.array(fc.double({ min: -0.03, max: 0.03, noNaN: true }), { minLength: p * p, maxLength: p * p }),
  })
  .map(({ loadings, cross, noise }) => {
    const r = new Float64Array(p * p);
    for (let i = 0; i < p; i++) {
      for (let j = 0; j < i; j++) {
        const rows = [i, j].map((x) => (x < p / 2 ? [loadings[x]!, cross[x]!] : [cross[x]!, loadings[x]!]));
        const common = rows[0]![0]! * rows[1]![0]! + rows[0]![1]! * rows[1]![1]!;
        r[i * p + j] = r[j * p + i] = common + noise[i * p + j]!;
      }
      r[i * p + i] = 1;
    }
    return r;
  })
  .filter((r) => correlationFigures(r, p) !== undefined);

const itemsOf = (r: Float64Array): CorrelatedItems => ({ r, figures: correlationFigures(r, p)!, n: 300 });

function expectNear(own: ArrayLike<number>, other: ArrayLike<number>, digits: number): void {
  expect(own.length).toBe(other.length);
  for (let i = 0; i < own.length; i++) expect(own[i]).toBeCloseTo(other[i]!, digits);
}

/** P Phi P' of a rotated solution. */
function reproduced(r: Float64Array, choices: RotationChoices): Float64Array {
  const { rotated } = solveFactors(itemsOf(r), k, { ...choices, extraction: 'minres' });
  const left = rotated.structure ?? rotated.loadings;
  const out = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++)
      for (let m = 0; m < k; m++) out[i * p + j]! += left[i * k + m]! * rotated.loadings[j * k + m]!;
  }
  return out;
}

describe('factors', () => {
  test('every rotation reproduces the same correlations, communalities with them', () => {
    fc.assert(
      fc.property(correlated, fc.constantFrom(...rotations), fc.boolean(), (r, rotation, kaiser) => {
        expectNear(reproduced(r, { ...usual, rotation, kaiser }), reproduced(r, usual), 8);
      }),
      { numRuns: 60 },
    );
  });

  test('the order of the items does not matter', () => {
    const order = fc.shuffledSubarray([...Array(p).keys()], { minLength: p, maxLength: p });
    fc.assert(
      fc.property(correlated, order, fc.constantFrom(...extractions), (r, places, extraction) => {
        const moved = Float64Array.from(places.flatMap((i) => places.map((j) => r[i * p + j]!)));
        const choices = { ...usual, rotation: 'varimax', extraction } as const;
        const [one, other] = [r, moved].map((matrix) => solveFactors(itemsOf(matrix), k, choices));
        expectNear(
          other!.communalities,
          places.map((i) => one!.communalities[i]!),
          6,
        );
        expectNear(other!.rotated.ssLoadings, one!.rotated.ssLoadings, 6);
      }),
      { numRuns: 60 },
    );
  });

  test('rotated factors have positive sums and stand by the variance they explain', () => {
    fc.assert(
      fc.property(correlated, fc.constantFrom('varimax', 'oblimin', 'promax'), (r, rotation) => {
        const { rotated } = solveFactors(itemsOf(r), k, { ...usual, rotation, extraction: 'paf' });
        for (let m = 0; m < k; m++) {
          let sum = 0;
          for (let i = 0; i < p; i++) sum += rotated.loadings[i * k + m]!;
          expect(sum).toBeGreaterThanOrEqual(0);
        }
        expect(rotated.ssLoadings[0]!).toBeGreaterThanOrEqual(rotated.ssLoadings[1]!);
      }),
      { numRuns: 60 },
    );
  });

  test('at the least-squares minimum communality and uniqueness make one', () => {
    fc.assert(
      fc.property(correlated, (r) => {
        const { extracted } = solveFactors(itemsOf(r), k, { ...usual, extraction: 'minres' });
        fc.pre(extracted.atBound.length === 0);
        expect(extracted.isConverged).toBe(true);
        for (let i = 0; i < p; i++) {
          const whole = rowSquares(extracted.loadings, k, i) + extracted.uniquenesses[i]!;
          expect(whole).toBeCloseTo(1, 7);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a column that is turned around, or moved, is rotated to the same place', () => {
    fc.assert(
      fc.property(correlated, fc.constantFrom('varimax', 'oblimin', 'promax'), (r, rotation) => {
        const { extracted } = solveFactors(itemsOf(r), k, { ...usual, extraction: 'minres' });
        const other = extracted.loadings.map((_, e) => -extracted.loadings[e + 1 - 2 * (e % k)]!);
        const [one, two] = [extracted.loadings, other].map((x) => rotateFactors(x, p, k, { ...usual, rotation }));
        fc.pre(Math.abs(one!.ssLoadings[0]! - one!.ssLoadings[1]!) > 1e-3);
        expectNear(two!.loadings, one!.loadings, 5);
      }),
      { numRuns: 60 },
    );
  });
});

describe('eigenvalues', () => {
  test('of what is next to nothing', () => {
    for (const small of [5e-324, 1e-310, 1e-200, 1e-160]) {
      const solver = createSymmetricSolver(2);
      expect(solver.decompose(Float64Array.of(0, small, small, 0))).toBe(true);
      expect([...solver.values].every((value) => Math.abs(value) <= small)).toBe(true);
    }
  });

  test('values alone, and with vectors that satisfy their equation', () => {
    const entries = (n: number) =>
      fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: n * n, maxLength: n * n });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }).chain((n) => entries(n).map((x) => ({ n, x }))),
        ({ n, x }) => {
          const a = Float64Array.from(
            x,
            (_, e) => x[Math.floor(e / n) * n + (e % n)]! + x[(e % n) * n + Math.floor(e / n)]!,
          );
          const solver = createSymmetricSolver(n);
          expect(solver.eigenvalues(a)).toBe(true);
          const alone = solver.values.slice();
          expect(solver.decompose(a)).toBe(true);
          expectNear(solver.values, alone, 9);
          for (let m = 0; m < n; m++) {
            for (let i = 0; i < n; i++) {
              let sum = 0;
              for (let j = 0; j < n; j++) sum += a[i * n + j]! * solver.vectors[j * n + m]!;
              expect(sum).toBeCloseTo(solver.values[m]! * solver.vectors[i * n + m]!, 9);
            }
          }
        },
      ),
    );
  });
});
