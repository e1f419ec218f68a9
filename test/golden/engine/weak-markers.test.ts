import { expect, test } from 'vitest';
import type { Dataset } from '../../../shared/dataset.ts';
import { fitModel, parseSyntax } from '../../../shared/engine/estimate.ts';
import { defaultSettings, type EstimationSettings } from '../../../shared/engine/fit.ts';
import { isNamed } from './post-estimation-case.ts';
import figures from './weak-markers.json' with { type: 'json' };
import { flatIndices } from '../../support/flat-indices.ts';

const { sets, cases } = figures;

function datasetOf({ site, ...numbers }: (typeof sets)['23']): Dataset {
  const columns = Object.entries(numbers).map(([name, values]) => ({
    name,
    kind: 'numeric' as const,
    values: Float64Array.from(values),
    categories: [],
  }));
  const groups = Float64Array.from(site, (label) => ['a', 'b'].indexOf(label));
  return {
    rows: site.length,
    columns: [...columns, { name: 'site', kind: 'text', values: groups, categories: ['a', 'b'] }],
  };
}

/** lavaan's options by our names. */
function settingsOf(options: Readonly<Record<string, unknown>>): EstimationSettings {
  const { 'group.equal': equal, ...own } = options;
  return { ...defaultSettings, ...own, ...(equal ? { groupEqual: ['loadings'] } : {}) };
}

test.each(cases)('$id: a first item that hardly loads, the minimum with unit variances on its scale', (given) => {
  const spec = parseSyntax(given.syntax);
  if (!spec.ok) throw new Error(JSON.stringify(spec.problems));
  const dataset = datasetOf(sets[given.set as keyof typeof sets]);
  const fit = fitModel({
    spec: spec.value,
    dataset,
    settings: settingsOf(Object.fromEntries(Object.entries(given.options))),
  });
  if (fit.status !== 'converged') throw new Error(JSON.stringify(fit.problems));
  expect(fit.problems.map(({ code }) => code)).toContain('marker-weak');
  for (const [key, value] of Object.entries(given.fit)) {
    expect(Math.abs(flatIndices(fit.measures)[key]! - value), key).toBeLessThanOrEqual(1e-3 * Math.max(1, value));
  }
  for (const row of given.parameters) {
    const own = fit.estimates.find((one) => isNamed(one, row));
    const name = `${row.lhs} ${row.op} ${row.rhs} of group ${row.group}`;
    // Divided by a loading near zero: the last digits of the reference weigh more.
    expect(Math.abs((own?.est ?? NaN) - row.est) / row.se, name).toBeLessThanOrEqual(5e-3);
    expect(Math.abs((own?.se ?? NaN) / row.se - 1), `SE of ${name}`).toBeLessThanOrEqual(1e-2);
  }
});
