import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../shared/dataset.ts';
import {
  expandInteractions,
  expandObservedProducts,
  type ExpandedModel,
} from '../../../shared/engine/products/expand-interactions.ts';
import { checkModel } from '../../../shared/engine/model/check-model.ts';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import type { Outcome } from '../../../shared/problem.ts';
import { dataset, simulated, spec } from './engine-support.ts';

const measurement = 'F =~ x1 + x2 + x3\nG =~ x4 + x5 + x6\n';

function expand(
  syntax: string,
  options: Partial<Parameters<typeof expandInteractions>[2]> = {},
  data: Dataset = dataset(simulated(60)),
): Outcome<ExpandedModel> {
  return expandInteractions(spec(syntax), data, { method: 'dmc', pairs: 'matched', ...options });
}

function expanded(outcome: Outcome<ExpandedModel>): ExpandedModel {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

function terms({ spec: { terms: all } }: ExpandedModel, op: string): string[] {
  return all
    .filter((term) => term.op === op)
    .map(({ lhs, rhs, fixed }) => `${lhs} ${fixed === undefined ? '' : `${fixed}*`}${rhs}`);
}

describe('expandInteractions', () => {
  it('leaves a model without products as it is', () => {
    const data = dataset(simulated(20));
    const written = spec(`${measurement}y ~ F`);
    const value = expanded(expandInteractions(written, data, { method: 'dmc', pairs: 'matched' }));
    expect(value.spec).toBe(written);
    expect(value.dataset).toBe(data);
  });

  it('measures the product under its own name, behind the written constructs', () => {
    const value = expanded(expand(`${measurement}y ~ F + G + m*F:G`));
    expect(terms(value, '=~').slice(6)).toEqual(['F:G x1.x4', 'F:G x2.x5', 'F:G x3.x6']);
    expect(value.spec.terms.find(({ op, rhs }) => op === '~' && rhs === 'F:G')?.label).toBe('m');
    const names = value.dataset.columns.map(({ name }) => name);
    expect(checkModel(value.spec, names, defaultSettings).ok).toBe(true);
  });

  it('takes F:G and G:F for the same product', () => {
    const value = expanded(expand(`${measurement}y ~ F + G + F:G\nz ~ G:F`));
    expect(value.interactions.map(({ name }) => name)).toEqual(['F:G']);
    expect(terms(value, '~')).toContain('z F:G');
  });

  it('lets products of the same indicator covary, within and between interactions', () => {
    const all = expanded(expand('F =~ x1 + x2\nG =~ x4 + x5\ny ~ F + G + F:G', { pairs: 'all' }));
    expect(terms(all, '~~')).toEqual(['x1.x4 x1.x5', 'x1.x4 x2.x4', 'x1.x5 x2.x5', 'x2.x4 x2.x5']);
    const both = expanded(expand('F =~ x1 + x2\nG =~ x4 + x5\ny ~ F + G + F:G + F:F'));
    expect(terms(both, '~~')).toEqual(['x1.x4 x1.x1', 'x2.x5 x2.x2']);
    const mixed = expanded(expand('F =~ x1 + x2\nx4 ~ F + z + F:z'));
    expect(terms(mixed, '~~')).toEqual(['F z', 'F:z z']);
  });

  it('fixes the covariances that residual centring makes zero', () => {
    const value = expanded(expand(`${measurement}y ~ F + G + F:G`, { method: 'rc' }));
    expect(terms(value, '~~')).toEqual(['F:G 0*F', 'F:G 0*G']);
  });

  it('keeps what the author wrote about an observed factor', () => {
    const value = expanded(expand('F =~ x1 + x2 + x3\ny ~ F + z + x5 + F:z\nF ~~ 0*z'));
    expect(terms(value, '~~')).toEqual(['F 0*z', 'F:z z', 'z x5']);
  });

  it('lets a product of an explained column covary with what it is made of, unless the author says otherwise', () => {
    const outcome = expand('x1 ~ x2 + x5\nx3 ~ x1 + x4 + x1:x4\ny ~ x3 + x6');
    expect(terms(expanded(outcome), '~~')).toEqual([
      ...['x1', 'x2', 'x5', 'x4', 'x6'].map((name) => `${name} x1:x4`),
      ...['x2 x5', 'x2 x4', 'x2 x6', 'x5 x4', 'x5 x6', 'x4 x6'],
    ]);
    const [note] = outcome.problems;
    expect(note).toMatchObject({ code: 'product-covariances-added', values: { product: 'x1:x4' } });
    expect(note!.variables).toContain('x1');
    const own = expanded(expand('x1 ~ x2\nx3 ~ x1 + x4 + x1:x4\nx1 ~~ 0*x1:x4'));
    expect(own.spec.terms.filter(({ rhs, op }) => op === '~~' && rhs === 'x1:x4')).toMatchObject([
      { lhs: 'x1', fixed: 0 },
      { lhs: 'x2' },
      { lhs: 'x4' },
    ]);
    expect(terms(expanded(expand('x3 ~ x1 + x4 + x1:x4')), '~~')).toEqual([]);
    const latent = expanded(expand(`${measurement}F ~ z\ny ~ F + G + F:G`, { method: 'rc' }));
    expect(terms(latent, '~~')).toEqual(['F:G 0*G', 'F F:G']);
  });

  it('says which indicators matched pairs leave out', () => {
    const outcome = expand('F =~ x1 + x2 + x3\nG =~ x4 + x5\ny ~ F + G + F:G');
    expect(outcome.problems.map(({ code, variables }) => [code, variables])).toEqual([
      ['interaction-indicators-unused', ['x3']],
    ]);
    expect(expand('F =~ x1 + x2 + x3\nG =~ x4 + x5\ny ~ F + G + F:G', { pairs: 'all' }).problems).toEqual([]);
  });

  it('avoids names that are taken, and leaves columns and constructs of that name alone', () => {
    const columns = { ...simulated(30), 'x1.x4': Array.from({ length: 30 }, (_, i) => i) };
    const value = expanded(expand('F =~ x1 + x2\nG =~ x4 + x5\ny ~ F:G', {}, dataset(columns)));
    expect(terms(value, '=~').slice(4)).toEqual(['F:G x1.x4.2', 'F:G x2.x5']);
    const own = dataset({ ...simulated(30), 'x1:x2': Array.from({ length: 30 }, (_, i) => i) });
    expect(expanded(expand('y ~ x1 + x2 + x1:x2', {}, own)).interactions).toEqual([]);
  });

  it('makes only observed columns for LMS', () => {
    const data = dataset(simulated(30));
    const value = expanded(
      expandObservedProducts(spec(`${measurement}y ~ F + F:G + z + x1 + x1:z`), data, defaultSettings),
    );
    expect(value.interactions.map(({ kind }) => kind)).toEqual(['latent', 'observed']);
    expect(value.dataset.columns.at(-1)?.name).toBe('x1:z');
    expect(value.spec.terms.some(({ rhs }) => rhs === 'F:G')).toBe(true);
  });

  it.each([
    ['y ~ F + H + F:H', 'unknown-column', ['H']],
    ['H <~ z + x5\ny ~ F + H + F:H', 'interaction-impossible', ['H']],
    ['H =~ F + G\ny ~ F + H + F:H', 'interaction-impossible', ['H']],
    ['y ~ F + word + F:word', 'non-numeric-column', ['word']],
  ])('refuses %s', (paths, code, variables) => {
    const data = dataset(simulated(30));
    const word = { name: 'word', kind: 'text', values: new Float64Array(30), categories: ['yes'] } as const;
    const outcome = expand(measurement + paths, {}, { rows: 30, columns: [...data.columns, word] });
    expect(outcome.ok).toBe(false);
    expect(outcome.problems.map((one) => [one.code, one.variables])).toEqual([[code, variables]]);
  });
});
