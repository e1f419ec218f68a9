/** Tables show the figures of a bootstrap where there are any, and say where SE, intervals and p come from. */
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../../shared/numeric/normal.ts';
import { formatEstimate, formatInterval } from '../../../shared/language/format.ts';
import { textOf } from '../../support/read-report.ts';
import { reportOfModel } from '../../support/report-of-model.ts';
import { simulated } from '../engine/engine-support.ts';

const model = 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\ng ~ a*f\ny ~ b*g + f\nind := a*b\n';
const data = simulated(120);

describe('with a bootstrap beside the standard errors of the estimator', () => {
  const { fit, cells, table, words } = reportOfModel(model, data, { bootstrap: 60, bootstrapType: 'bollen-stine' });
  const own = (lhs: string, op: string, rhs: string) =>
    fit.bootstrap!.estimates.find((row) => row.lhs === lhs && row.op === op && row.rhs === rhs)!;

  it('loadings, paths and definitions show its figures', () => {
    expect(cells('loadings').find(([item]) => item === 'x2')?.[3]).toBe(formatEstimate(own('f', '=~', 'x2').se));
    const path = cells('paths').find(([name]) => name === 'f → g')!;
    const { se, stdAll } = own('g', '~', 'f');
    expect(path[2]).toBe(formatEstimate(se));
    expect(path[4]).toBe(formatInterval(stdAll!.ciLower, stdAll!.ciUpper));
    const defined = cells('parameters').find(([name]) => name === 'ind := a*b')!;
    const { ciLower, ciUpper } = own('ind', ':=', 'a*b');
    expect(defined[4]).toBe(formatInterval(ciLower, ciUpper, formatEstimate));
    const delta = fit.estimates.find(({ lhs }) => lhs === 'ind')!;
    expect(defined[4]).not.toBe(formatInterval(delta.ciLower, delta.ciUpper, formatEstimate));
  });

  it.each(['loadings', 'paths', 'parameters'])('the note of %s says so', (id) => {
    const note = textOf(table(id).note!);
    expect(note).toContain('60 bootstrap replicates (Bollen-Stine (for the test of fit); Percentile)');
    expect(note).toContain('p is from the standard error of the estimator');
    expect(note).not.toContain('delta');
  });

  it('tells the test by resampling', () => {
    expect(words).toMatch(/By the Bollen-Stine bootstrap of χ² \(uncorrected, 60 replicates\) p [=<] \.?\d+/);
  });
});

it('p of bootstrapped standard errors is called so', () => {
  const { table } = reportOfModel(model, data, { bootstrap: 40, se: 'bootstrap' });
  expect(textOf(table('paths').note!)).toContain('p is from the estimate divided by its bootstrap SE');
});

it('without a bootstrap intervals of β are of the level that was asked for', () => {
  const { fit, cells, table } = reportOfModel(model, data, { level: 0.9 });
  const { stdAll, stdAllSe } = fit.estimates.find(({ lhs, op }) => lhs === 'g' && op === '~')!;
  const reach = normalQuantile(0.95) * stdAllSe!;
  expect(cells('paths').find(([name]) => name === 'f → g')?.[4]).toBe(formatInterval(stdAll! - reach, stdAll! + reach));
  expect(textOf(table('paths').note!)).toContain('delta-method standard error');
});

it('dashes and stars are explained where no standard errors were asked for', () => {
  const { blocks, table } = reportOfModel(model, data, { se: 'none' });
  for (const id of ['loadings', 'paths', 'parameters'])
    expect(textOf(table(id).note!)).toContain('No standard errors were asked for');
  const figure = blocks.find((block) => block.kind === 'figure');
  expect(textOf(figure?.kind === 'figure' ? figure.note! : [])).not.toMatch(/significant|\*/);
});
