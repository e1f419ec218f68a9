import { expect, test } from 'vitest';
import type { Dataset } from '../../../shared/dataset.ts';
import { fitModel, parseSyntax } from '../../../shared/engine/estimate.ts';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import figures from './partial-ordinal.json' with { type: 'json' };
import { isNamed } from './post-estimation-case.ts';

const { columns, cases } = figures;
const { site, ...numbers } = columns;
const dataset: Dataset = {
  rows: site.length,
  columns: [
    ...Object.entries(numbers).map(([name, values]) => ({
      name,
      kind: 'numeric' as const,
      values: Float64Array.from(values),
      categories: [],
    })),
    {
      name: 'site',
      kind: 'text',
      values: Float64Array.from(site, (label) => ['a', 'b'].indexOf(label)),
      categories: ['a', 'b'],
    },
  ],
};

test.each(cases)('$id: what labels free under equal loadings and thresholds, as lavaan', (given) => {
  const spec = parseSyntax(given.syntax);
  if (!spec.ok) throw new Error(JSON.stringify(spec.problems));
  const settings = {
    ...defaultSettings,
    estimator: 'WLSMV' as const,
    ordered: ['u1', 'u2', 'u3', 'u4', 'u5', 'u6'],
    group: 'site',
    groupEqual: ['loadings', 'thresholds'] as const,
    parameterization: given.parameterization as 'delta' | 'theta',
  };
  const fit = fitModel({ spec: spec.value, dataset, settings });
  if (fit.status !== 'converged') throw new Error(JSON.stringify(fit.problems));
  expect(fit.measures.df?.plain).toBe(given.fit.df);
  expect(fit.measures.chisq?.plain).toBeCloseTo(given.fit.chisq, 2);
  expect(fit.measures.chisq?.scaled).toBeCloseTo(given.fit['chisq.scaled'], 2);
  for (const row of given.parameters) {
    const own = fit.estimates.find((one) => isNamed(one, row));
    const name = `${row.lhs} ${row.op} ${row.rhs} of group ${row.group}`;
    expect(Math.abs((own?.est ?? NaN) - row.est), name).toBeLessThanOrEqual(2e-3 * row.se);
    expect(Math.abs((own?.se ?? NaN) / row.se - 1), `SE of ${name}`).toBeLessThanOrEqual(2e-3);
  }
});
