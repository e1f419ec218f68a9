/** The call that repeats a fit in lavaan, or why there is none. */
import { describe, expect, it } from 'vitest';
import { reportOfCovariances, reportOfModel, type ReportOfModel } from '../../support/report-of-model.ts';
import { simulated } from '../engine/engine-support.ts';

const model = 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\ng ~ f\n';
const data = simulated(200);

function codeOf({ blocks }: ReportOfModel): string[] {
  return blocks.flatMap((block) => (block.kind === 'code' ? [block.text] : []));
}

describe('the call of lavaan', () => {
  it('holds estimator, groups, equalities, missing answers and scale', () => {
    const columns = { ...data, h: data['z']!.map((z) => (z > 0 ? 1 : 0)) };
    const [call, syntax] = codeOf(
      reportOfModel(model, columns, {
        estimator: 'MLR',
        missing: 'fiml',
        stdLv: true,
        group: 'h',
        groupEqual: ['loadings', 'intercepts'],
        groupPartial: ['x3~1'],
      }),
    );
    for (const argument of [
      'data = data',
      'estimator = "MLR"',
      'missing = "ml"',
      'group = "h"',
      'std.lv = TRUE',
      'meanstructure = TRUE',
      'group.equal = c("loadings", "intercepts")',
      'group.partial = c("x3~1")',
    ])
      expect(call).toContain(argument);
    expect(call).toMatch(/^sem\(model,\n/);
    expect(syntax).toContain('g ~ f');
  });

  it('names the ordered columns', () => {
    const columns = Object.fromEntries(
      Object.entries(data).map(([name, x]) => [name, x.map((v) => (v > 3.5 ? 2 : 1))]),
    );
    const [call] = codeOf(reportOfModel('f =~ x1 + x2 + x3', columns, { estimator: 'WLSMV', ordered: ['*'] }));
    expect(call).toContain('ordered = c("x1", "x2", "x3")');
  });

  it('takes covariances where they were given', () => {
    const cov = Float64Array.of(1, 0.5, 0.4, 0.5, 1, 0.45, 0.4, 0.45, 1);
    const input = { names: ['x1', 'x2', 'x3'], groups: [{ label: '', cov, n: 120 }] };
    const [call] = codeOf(reportOfCovariances('f =~ x1 + x2 + x3', input, { defaults: 'cfa' }));
    expect(call).toMatch(/^cfa\(model,\n {2}sample.cov = covariances,\n {2}sample.nobs = cases,/);
  });

  it('is not promised where lavaan cannot do it', () => {
    const moderated = 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\ny ~ f + g + f:g\n';
    const products = reportOfModel(moderated, data);
    expect(products.words).toContain('products have to be in its data');
    const lms = reportOfModel(moderated, data, { interaction: 'lms', nodes: 8 });
    expect(lms.words).toContain('lavaan has no LMS');
    const named = reportOfModel('f =~ `x 1` + x2 + x3', { ...data, 'x 1': data['x1']! });
    expect(named.words).toContain('cannot read all names');
    for (const report of [products, lms, named]) expect(codeOf(report)).toHaveLength(1);
  });
});
