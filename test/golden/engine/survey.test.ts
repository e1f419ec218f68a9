/** Survey statistics against R (make-survey.R). */
import { describe, expect, test } from 'vitest';
import { describeColumn } from '../../../shared/engine/describe/column-figures.ts';
import { correlateColumns } from '../../../shared/engine/describe/correlations.ts';
import { mahalanobisDistances, mardiaTests, whiten } from '../../../shared/engine/describe/multivariate.ts';
import { anova, levene, welchAnova } from '../../../shared/engine/group-tests/analysis-of-variance.ts';
import { cohenD, pooledT, welchT } from '../../../shared/engine/group-tests/compare-means.ts';
import { testIndependence } from '../../../shared/engine/group-tests/contingency.ts';
import { momentsOfGroup } from '../../../shared/engine/group-tests/group-moments.ts';
import { kruskalWallis, mannWhitney } from '../../../shared/engine/group-tests/rank-tests.ts';
import { fUpper, noncentralTCdf, tTwoSidedQuantile } from '../../../shared/numeric/student-t.ts';
import golden from './survey.json' with { type: 'json' };

/** Agrees with R to this share, or as near to zero. */
function expectNear(actual: number | undefined, expected: number, relative = 1e-9, absolute = 1e-12): void {
  const reach = Math.max(absolute, relative * Math.abs(expected));
  expect(actual, `${String(actual)} is not ${String(expected)}`).toSatisfy(
    (x: number | undefined) => x !== undefined && Math.abs(x - expected) <= reach,
  );
}

function expectAllNear(actual: readonly (number | undefined)[], expected: readonly (number | null)[], relative = 1e-9) {
  expected.forEach((value, i) => {
    if (value !== null) expectNear(actual[i], value, relative);
  });
  expect(actual).toHaveLength(expected.length);
}

describe('distributions', () => {
  test('upper tails of F', () => {
    for (const [x, d1, d2, p] of golden.distributions.f) expectNear(fUpper(x!, d1!, d2!), p!, 1e-9, 1e-300);
  });

  test('quantiles of t', () => {
    for (const [p, df, t] of golden.distributions.tQuantile) expectNear(tTwoSidedQuantile(p!, df!), t!, 1e-9);
  });

  test('noncentral t', () => {
    for (const [t, df, delta, p] of golden.distributions.nct)
      expectNear(noncentralTCdf(t!, df!, delta!), p!, 1e-9, 1e-11);
  });
});

test.each(golden.columns.map((column, i) => [i, column] as const))('column %i', (_, column) => {
  const values = Float64Array.from(column.values);
  const found = describeColumn(values, 7);
  const { skewness, kurtosis, normality } = found;
  expectNear(found.mean, column.mean);
  expectNear(found.sd, column.sd);
  expectAllNear([found.q1, found.median, found.q3], column.q7);
  const six = describeColumn(values, 6);
  expectAllNear([six.q1, six.median, six.q3], column.q6);
  expectAllNear([skewness?.type1, skewness?.type2, skewness?.type3], column.skew);
  expectAllNear([kurtosis?.type1, kurtosis?.type2, kurtosis?.type3], column.kurtosis);
  expectNear(normality?.shapiroWilk?.w, column.w, 1e-8);
  expectNear(normality?.shapiroWilk?.pvalue, column.wp, 1e-5);
  if (values.length >= 5) expectNear(normality?.lilliefors?.d, column.d);
});

test.each(golden.relations.map((relation, i) => [i, relation] as const))('relation %i', (_, relation) => {
  const [x, y] = [Float64Array.from(relation.x), Float64Array.from(relation.y)];
  const { r, t, pvalue, ci } = correlateColumns(x, y, 'pearson', 0.95);
  expectAllNear([r, t, pvalue, ...(ci ?? [])], relation.pearson);
  expectNear(correlateColumns(x, y, 'spearman', 0.95).r, relation.spearman);
  const kendall = correlateColumns(x, y, 'kendall', 0.95);
  expectAllNear([kendall.r, kendall.z, kendall.pvalue], relation.kendall);
});

test('Mardia and Mahalanobis', () => {
  const { rows, b1p, b2p, d2 } = golden.multivariate;
  const columns = rows[0]!.map((_, j) => Float64Array.from(rows, (row) => row[j]!));
  const whitened = whiten(columns);
  if ('singular' in whitened) throw new Error('not singular');
  const { skewness, kurtosis } = mardiaTests(whitened, 'N');
  expectNear(skewness.b1p, b1p);
  expectNear(kurtosis.b2p, b2p);
  expectAllNear(
    mahalanobisDistances(whitened).map((one) => one.d2),
    d2,
  );
  const shrink = (rows.length - 1) / rows.length;
  expectNear(mardiaTests(whitened, 'N-1').skewness.b1p, b1p * shrink ** 3);
  // With few rows for many columns the double sum over rows is taken.
  const few = columns.map((column) => column.subarray(0, 8));
  const both = whiten([...few, few[0]!.map((x, i) => x * few[1]![i]!), few[2]!.map((x) => x * x)]);
  if ('singular' in both) throw new Error('not singular');
  const { n, p, z } = both;
  let sum = 0;
  for (let a = 0; a < n; a++)
    for (let b = 0; b < n; b++) sum += z.subarray(a * p, a * p + p).reduce((s, x, i) => s + x * z[b * p + i]!, 0) ** 3;
  expectNear(mardiaTests(both, 'N').skewness.b1p, sum / (n * n));
});

describe.each(golden.groups.map((one, i) => ({ i, ...one })))('groups $i', (one) => {
  const labels = [...new Set(one.g)].sort((a, b) => a - b);
  const parts = labels.map((label) => Float64Array.from(one.y.filter((_, row) => one.g[row] === label)));
  const moments = parts.map(momentsOfGroup);

  test('variances and means', () => {
    const found = anova(moments);
    expectAllNear([found?.f, found?.pvalue, found?.ssBetween, found?.ssWithin], one.anova);
    const welch = welchAnova(moments);
    expectAllNear([welch?.f, welch?.df1, welch?.df2, welch?.pvalue], one.welch);
    const [mean, median] = [levene(parts, 'mean'), levene(parts, 'median')];
    expectAllNear([mean?.f, mean?.pvalue, median?.f, median?.pvalue], one.levene);
  });

  test('ranks', () => {
    const found = kruskalWallis(parts);
    expectAllNear([found?.chisq, found?.pvalue], one.kruskal);
    if (!('u' in one)) return;
    const u = mannWhitney(parts[0]!, parts[1]!);
    expectAllNear([u?.u, u?.pvalue], one.u as number[]);
  });

  test('two means', () => {
    if (!('t' in one && 'welchT' in one && 'd' in one)) {
      expect(parts.length).toBeGreaterThan(2);
      return;
    }
    const two = [moments[0]!, moments[1]!] as const;
    const [t, welch, d] = [pooledT(two, 0.95), welchT(two, 0.95), cohenD(two, 0.95)];
    expectAllNear([t?.t, t?.df, t?.pvalue, ...(t?.ci ?? [])], one.t as number[]);
    expectAllNear([welch?.t, welch?.df, welch?.pvalue, ...(welch?.ci ?? [])], one.welchT as number[]);
    expectAllNear([d?.est, ...(d?.ci ?? [])], one.d as number[], 1e-6);
  });
});

test.each(golden.tables.map((table, i) => [i, table] as const))('table %i', (_, table) => {
  const found = testIndependence(table.counts);
  expectAllNear([found?.chisq, found?.df, found?.pvalue], table.chisq);
  expectNear(found?.expectedMin, table.expectedMin);
  if (table.counts.length > 2) expect(found?.fisher).toBeUndefined();
  else {
    expectAllNear([found?.yates?.chisq, found?.yates?.pvalue], table.yates);
    expectNear(found?.fisher?.pvalue, table.fisher);
    expectNear(Math.abs(found?.phi ?? NaN), found?.cramersV ?? NaN);
  }
});
