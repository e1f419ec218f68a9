import { expect, test } from 'vitest';
import { fitCovariance, fitModel, parseSyntax } from '../../../shared/engine/estimate.ts';
import { defaultSettings, type EstimateRow, type EstimatedFit, type Fit } from '../../../shared/engine/fit.ts';
import { residualMoments } from '../../../shared/engine/after/residuals.ts';
import { peopleInput, solvePeople, type PeopleModel } from './estimator-case.ts';
import figures from './inference-cases.json' with { type: 'json' };
import { flatIndices } from '../../support/flat-indices.ts';

interface Correction extends Omit<PeopleModel, 'id'> {
  readonly fit: Readonly<Record<string, number>>;
  readonly parameters: readonly {
    readonly lhs: string;
    readonly op: string;
    readonly rhs: string;
    readonly group?: number;
    readonly se: number;
  }[];
}

interface Standardised extends PeopleModel {
  /** `lhs op rhs`, items by their number. */
  readonly rows: readonly string[];
  readonly stdAll: readonly number[];
  readonly se: readonly number[];
  /** With the covariates' moments known. */
  readonly known: readonly number[];
}

interface ResidualCase extends PeopleModel {
  readonly z: readonly (readonly (number | null)[])[];
}

const { corrections, standardised, covariances, curved, residuals } = figures as unknown as {
  readonly corrections: readonly Correction[];
  readonly standardised: readonly Standardised[];
  readonly covariances: Omit<Standardised, 'id' | 'options' | 'known'> & {
    readonly names: readonly string[];
    readonly cov: readonly (readonly number[])[];
    readonly n: number;
  };
  readonly curved: { readonly syntax: string; readonly est: number; readonly se: number };
  readonly residuals: readonly ResidualCase[];
};

function expectClose(actual: number | undefined, expected: number, tolerance: number, what: string): void {
  const allowed = tolerance * Math.max(1e-3, Math.abs(expected));
  expect(Math.abs((actual ?? NaN) - expected), `${what}: ${actual} against ${expected}`).toBeLessThanOrEqual(allowed);
}

function estimated(fit: Fit): EstimatedFit {
  if (fit.status === 'failed') throw new Error(JSON.stringify(fit.problems));
  return fit;
}

/** `visual =~ x2` is the row called `visual =~ 2` or `visual =~ x2`. */
function rowOf({ estimates }: EstimatedFit, name: string): EstimateRow | undefined {
  const plain = ({ lhs, op, rhs }: EstimateRow): string[] => [
    `${lhs} ${op} ${rhs}`,
    `${lhs} ${op} ${rhs.slice(1)}`,
    `${lhs} ${op} ${rhs.replaceAll(' ', '')}`,
  ];
  return estimates.find((row) => plain(row).includes(name));
}

test.each(corrections.map((given) => [`${JSON.stringify(given.options)}`, given] as const))(
  'corrections weighed by the sample: %s',
  (id, given) => {
    const fit = estimated(fitModel(peopleInput({ id, ...given })));
    for (const [key, value] of Object.entries(given.fit)) expectClose(flatIndices(fit.measures)[key], value, 2e-5, key);
    for (const { lhs, op, rhs, group = 1, se } of given.parameters) {
      const own = fit.estimates.find(
        (row) => row.lhs === lhs && row.op === op && row.rhs === rhs && row.group === group,
      );
      expectClose(own?.se, se, 2e-4, `${lhs} ${op} ${rhs}`);
    }
  },
);

test('the sample and the model weigh differently', () => {
  const { options, ...given } = corrections.find((each) => each.options['estimator'] === 'MLMV')!;
  const structured = fitModel(
    peopleInput({ id: 'structured', ...given, options: { ...options, 'h1.information': 'structured' } }),
  );
  const key = 'baseline.chisq.scaled';
  expect(flatIndices(estimated(structured).measures)[key]).toBeLessThan(given.fit[key]! - 100);
});

test.each(standardised.map((given) => [given.id, given] as const))(
  'standard errors of standardised coefficients count the covariates: %s',
  (_, given) => {
    const input = peopleInput(given);
    const random = estimated(fitModel(input));
    const fixed = estimated(fitModel({ ...input, settings: { ...input.settings, standardizedSe: 'fixed.x' } }));
    given.rows.forEach((name, r) => {
      const row = rowOf(random, name);
      expectClose(row?.stdAll, given.stdAll[r]!, 1e-4, name);
      expectClose(row?.stdAllSe, given.se[r]!, 1e-3, `SE of ${name}`);
      expectClose(rowOf(fixed, name)?.stdAllSe, given.known[r]!, 1e-3, `SE of ${name} with fixed covariates`);
    });
    expect(random.estimates.find(({ lhs, op }) => lhs === 'female' && op === '~~')?.stdAllSe).toBeUndefined();
  },
);

test('from covariances alone they are those of random normal covariates', () => {
  const spec = parseSyntax(covariances.syntax);
  if (!spec.ok) throw new Error('syntax');
  const { names, cov, n } = covariances;
  const covariance = { names, groups: [{ label: '', n, cov: Float64Array.from(cov.flat()) }] };
  const fit = estimated(fitCovariance({ spec: spec.value, covariance, settings: defaultSettings }));
  covariances.rows.forEach((name, r) => {
    const row = rowOf(fit, name);
    expectClose(row?.stdAll, covariances.stdAll[r]!, 1e-4, name);
    expectClose(row?.stdAllSe, covariances.se[r]!, 1e-3, `SE of ${name}`);
  });
});

test.each(['listwise', 'fiml'] as const)('observed information counts the curvature of constraints: %s', (missing) => {
  const options = { information: 'observed', missing, meanstructure: true };
  const fit = estimated(fitModel(peopleInput({ id: 'curved', syntax: curved.syntax, options })));
  const row = fit.estimates.find(({ label }) => label === 'b1');
  expectClose(row?.est, curved.est, 1e-4, 'b1');
  expectClose(row?.se, curved.se, 1e-4, 'SE of b1');
});

test.each(residuals.map((given) => [given.id, given] as const))('residuals in standard errors: %s', (_, given) => {
  const own = residualMoments(solvePeople(given))[0]?.standardised?.cov;
  given.z.forEach((row, i) =>
    row.forEach((z, j) => {
      if (z === null || (i === j && 'ordered' in given.options)) return;
      const value = own?.[i]?.[j] ?? NaN;
      expect(Math.abs(value - z), `${i + 1}, ${j + 1}: ${value} against ${z}`).toBeLessThan(
        0.002 + 0.002 * Math.abs(z),
      );
    }),
  );
});
