import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeOrdinalMoments } from '../../../shared/engine/sample/ordinal/ordinal-moments.ts';
import type {
  OrdinalMoments,
  OrdinalMomentsInput,
  OrdinalVariable,
} from '../../../shared/engine/sample/ordinal/ordinal-values.ts';
import { symmetricEigen } from '../../../shared/numeric/symmetric-eigen.ts';
import { seededStream } from '../../../shared/numeric/random.ts';
import { gammaTable } from '../../support/gamma-table.ts';

interface Drawn {
  readonly seed: number;
  readonly n: number;
  /** 0 for a numeric variable. */
  readonly categories: readonly number[];
  readonly covariates: number;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  seed: fc.integer({ min: 1, max: 1e6 }),
  n: fc.integer({ min: 120, max: 250 }),
  categories: fc.array(fc.constantFrom(0, 2, 3, 4), { minLength: 2, maxLength: 4 }),
  covariates: fc.integer({ min: 0, max: 2 }),
});

/** A factor, covariates that move it, and answers that cut it into roughly equal parts. */
function makeInput({ seed, n, categories, covariates }: Drawn): OrdinalMomentsInput {
  const random = seededStream(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
  const x = Array.from({ length: covariates }, (_, c) =>
    Float64Array.from({ length: n }, () => (c === 0 ? Number(random() < 0.4) : Math.round(normal() * 20) / 10 + 7)),
  );
  const factor = Float64Array.from({ length: n }, (_, r) => normal() + 0.4 * x.reduce((sum, c) => sum + c[r]! - 7, 0));
  const order = [...factor].sort((a, b) => a - b);
  const variables = categories.map((count, v): OrdinalVariable => {
    const values = factor.map((f) => f + 0.9 * normal());
    if (count === 0) return { kind: 'numeric', name: `v${v}`, values };
    const cuts = Array.from({ length: count - 1 }, (_, k) => order[Math.floor((n * (k + 1)) / count)]!);
    const codes = values.map((value) => cuts.filter((cut) => value > cut).length);
    return { kind: 'ordered', name: `v${v}`, codes, categories: count };
  });
  const named = x.map((values, c) => ({ name: `x${c}`, values }));
  return { variables, covariates: named, rows: Int32Array.from({ length: n }, (_, r) => r), group: '' };
}

function momentsOf(input: OrdinalMomentsInput): OrdinalMoments {
  const outcome = computeOrdinalMoments(input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** `other` must be `own` with each statistic multiplied by its factor. */
function expectScaled(
  own: OrdinalMoments,
  other: OrdinalMoments,
  factors: readonly number[],
  order: readonly number[],
) {
  const m = own.statistics.length;
  const [gamma, otherGamma] = [gammaTable(own), gammaTable(other)];
  for (let i = 0; i < m; i++) {
    const expected = factors[i]! * own.statistics[i]!;
    const se = Math.abs(factors[i]!) * Math.sqrt(gamma[i * m + i]!);
    expect(Math.abs(other.statistics[order[i]!]! - expected) / se).toBeLessThan(1e-7);
    for (let j = 0; j < m; j++) {
      const product = factors[i]! * factors[j]! * gamma[i * m + j]!;
      const scale = se * Math.abs(factors[j]!) * Math.sqrt(gamma[j * m + j]!);
      expect(Math.abs(otherGamma[order[i]! * m + order[j]!]! - product) / scale).toBeLessThan(1e-6);
    }
  }
}

const inOrder = (m: number): number[] => Array.from({ length: m }, (_, i) => i);

test('the order of cases means nothing, and gamma is a covariance matrix', () => {
  fc.assert(
    fc.property(drawn, (given) => {
      const input = makeInput(given);
      const own = momentsOf(input);
      const m = own.statistics.length;
      expectScaled(
        own,
        momentsOf({ ...input, rows: input.rows.slice().reverse() }),
        Array<number>(m).fill(1),
        inOrder(m),
      );
      const { values } = symmetricEigen(gammaTable(own), m);
      expect(Math.min(...values)).toBeGreaterThan(-1e-9 * Math.max(...values));
    }),
    { numRuns: 15 },
  );
});

test('answers counted from the other end change signs; other units of numeric variables change scales', () => {
  fc.assert(
    fc.property(drawn, (given) => {
      const input = makeInput(given);
      const own = momentsOf(input);
      const variables = input.variables.map((variable): OrdinalVariable => {
        if (variable.kind === 'numeric') return { ...variable, values: variable.values.map((value) => 2.5 * value) };
        return { ...variable, codes: variable.codes.map((code) => variable.categories - 1 - code) };
      });
      const unit = (variable: number): number => (given.categories[variable] === 0 ? 2.5 : -1);
      const factors = own.labels.map((label) => {
        if (label.kind === 'covariance') return unit(label.variable) * unit(label.other);
        return label.kind === 'variance' ? 6.25 : unit(label.variable);
      });
      const order = own.labels.map((label) => {
        if (label.kind !== 'threshold') return own.labels.indexOf(label);
        const mirror = given.categories[label.variable]! - label.threshold;
        return own.labels.findIndex(
          (entry) => entry.kind === 'threshold' && entry.variable === label.variable && entry.threshold === mirror,
        );
      });
      expectScaled(own, momentsOf({ ...input, variables }), factors, order);
    }),
    { numRuns: 15 },
  );
});

test('the order of variables means nothing to their correlations', () => {
  fc.assert(
    fc.property(drawn, (given) => {
      const input = makeInput(given);
      const own = momentsOf(input);
      const other = momentsOf({ ...input, variables: [...input.variables].reverse() });
      const p = input.variables.length;
      for (let i = 0; i < p; i++) {
        for (let j = 0; j < p; j++) {
          expect(other.cov[(p - 1 - i) * p + (p - 1 - j)]).toBeCloseTo(own.cov[i * p + j]!, 9);
        }
      }
    }),
    { numRuns: 15 },
  );
});

test('a covariate that stands alike in all cases but for its origin and unit changes slopes and thresholds only', () => {
  fc.assert(
    fc.property(drawn, (given) => {
      const input = makeInput({ ...given, covariates: 1 });
      const own = momentsOf(input);
      const covariates = input.covariates.map(({ name, values }) => ({ name, values: values.map((x) => 3 - 4 * x) }));
      const other = momentsOf({ ...input, covariates });
      const m = own.statistics.length;
      const [gamma, otherGamma] = [gammaTable(own), gammaTable(other)];
      own.labels.forEach((label, i) => {
        if (label.kind !== 'covariance' && label.kind !== 'variance' && label.kind !== 'slope') return;
        const factor = label.kind === 'slope' ? -1 / 4 : 1;
        expect(other.statistics[i]).toBeCloseTo(factor * own.statistics[i]!, 8);
        expect(otherGamma[i * m + i]! / (factor * factor * gamma[i * m + i]!)).toBeCloseTo(1, 7);
      });
    }),
    { numRuns: 10 },
  );
});
