/** How products came about, and that coefficients beside a product hold at one value of the other variable. */
import { describe, expect, it } from 'vitest';
import { textOf } from '../../support/read-report.ts';
import { reportOfModel } from '../../support/report-of-model.ts';
import { simulated } from '../engine/engine-support.ts';

const latent = 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\ny ~ f + g + f:g\n';
const data = simulated(200);

describe('the note on products', () => {
  it.each([
    [{}, 'double mean centring (Lin et al., 2010), matched pairs'],
    [{ interaction: 'rc', pairs: 'all' }, 'residual centring (Little et al., 2006), all pairs'],
  ] as const)('with %o', (settings, sentence) => {
    const { words } = reportOfModel(latent, data, settings);
    expect(words).toContain(sentence);
    expect(words).toContain(sentence.includes('Lin') ? 'Lin, G.-C.' : 'Little, T. D.');
  });

  it('of observed variables says that they are not centred', () => {
    expect(reportOfModel('y ~ x1 + z + x1:z', data).words).toContain('not centred');
    expect(reportOfModel('y ~ x1 + z', data).words).not.toContain('Products: ');
  });
});

describe('coefficients beside a product', () => {
  it('hold at the mean of a latent moderator', () => {
    const { words } = reportOfModel(latent, data);
    expect(words).toMatch(/At the mean of g: (No effect of f|Higher f)/);
    expect(words).toMatch(/At the mean of f: (No effect of g|Higher g)/);
  });

  it('hold where an observed moderator is 0, and others do not depend on anything', () => {
    const { words } = reportOfModel('y ~ x1 + x4 + z + x1:x4', data);
    expect(words).toMatch(/Where x4 is 0: (No effect of x1|Higher x1)/);
    expect(words).toMatch(/Where x1 is 0: (No effect of x4|Higher x4)/);
    expect(words).not.toMatch(/: (No effect of z|Higher z)/);
  });

  it('says it in Chinese', () => {
    expect(reportOfModel(latent, data, {}, { language: 'zh-CN' }).words).toContain('当g取均值时：');
  });
});

it('a moderator with two values has a slope at each, and no region or range between them', () => {
  const h = data['x4']!.map((x) => (x > 4 ? 1 : 0));
  const columns = { ...data, h };
  const { fit, cells, table, words, blocks } = reportOfModel('y ~ z + h + z:h', columns);
  expect(cells('slopes-1').map(([first]) => first)).toEqual(['0.00', '1.00']);
  const estimate = (rhs: string) => fit.estimates.find((row) => row.op === '~' && row.rhs === rhs)!.est;
  const [atZero, atOne] = fit.interactions![0]!.slopes;
  expect(atZero!.est).toBeCloseTo(estimate('z'), 10);
  expect(atOne!.est).toBeCloseTo(estimate('z') + estimate('z:h'), 10);
  expect(textOf(table('slopes-1').note!)).toContain('at the two values of the moderator');
  expect(words).not.toMatch(/standard deviations/);
  const figures = blocks.flatMap((block) => (block.kind === 'figure' ? [block.id] : []));
  expect(figures).toEqual(['model', 'slopes-plot-1']);
});
