import { describe, expect, test } from 'vitest';
import { parseSyntax, printSyntax } from '../../../shared/engine/estimate.ts';
import { spec } from './engine-support.ts';

function problemAt(text: string): unknown {
  const parsed = parseSyntax(text);
  if (parsed.ok) throw new Error(`parsed: ${text}`);
  const [first] = parsed.problems;
  return { code: first?.code, ...first?.values };
}

describe('statements', () => {
  test('loadings, paths, covariances, intercepts, definitions, constraints', () => {
    const { terms, definitions, constraints } = spec(
      'f =~ x1 + a*x2 + NA*x3 + 0.5*x4 + start(0.8)*x5\ny ~ b*f + x\nx ~~ 0*z; y ~ 1\nind := a*b\na == 2*b; a > 0',
    );
    expect(terms).toEqual([
      { lhs: 'f', op: '=~', rhs: 'x1' },
      { lhs: 'f', op: '=~', rhs: 'x2', label: 'a' },
      { lhs: 'f', op: '=~', rhs: 'x3', forcedFree: true },
      { lhs: 'f', op: '=~', rhs: 'x4', fixed: 0.5 },
      { lhs: 'f', op: '=~', rhs: 'x5', start: 0.8 },
      { lhs: 'y', op: '~', rhs: 'f', label: 'b' },
      { lhs: 'y', op: '~', rhs: 'x' },
      { lhs: 'x', op: '~~', rhs: 'z', fixed: 0 },
      { lhs: 'y', op: '~1', rhs: '' },
    ]);
    expect(definitions).toEqual([{ name: 'ind', expression: 'a*b' }]);
    expect(constraints).toEqual([
      { left: 'a', op: '==', right: '2*b' },
      { left: 'a', op: '>', right: '0' },
    ]);
  });

  test('operators of later versions parse too', () => {
    const { terms } = spec('C <~ x1 + x2\nx1 | t1 + t2\nx1 ~*~ x1\ny ~ A + M + A:M');
    expect(terms.map(({ op }) => op)).toEqual(['<~', '<~', '|', '|', '~*~', '~', '~', '~']);
    expect(terms.at(-1)?.rhs).toBe('A:M');
  });

  test('several left sides, continued lines, comments', () => {
    const { terms } = spec('# a comment\nf + g ~ x +\n   y # end\n  + z\n! another\nf ~~\n  g');
    expect(terms.map(({ lhs, op, rhs }) => `${lhs}${op}${rhs}`)).toEqual([
      'f~x',
      'f~y',
      'f~z',
      'g~x',
      'g~y',
      'g~z',
      'f~~g',
    ]);
  });

  test('later modifiers join the term that is there', () => {
    expect(spec('f =~ x1 + a*x2 + start(0.5)*x2').terms[1]).toEqual({
      lhs: 'f',
      op: '=~',
      rhs: 'x2',
      label: 'a',
      start: 0.5,
    });
    expect(spec('f =~ x1 + a*start(0.5)*x2').terms[1]).toEqual({
      lhs: 'f',
      op: '=~',
      rhs: 'x2',
      label: 'a',
      start: 0.5,
    });
  });

  test('groups, equal() and quoted labels', () => {
    expect(spec('f =~ c(a, 0.5, NA)*x1 + equal("f=~x1")*x2 + "my label"*x3').terms).toEqual([
      { lhs: 'f', op: '=~', rhs: 'x1', byGroup: [{ label: 'a' }, { fixed: 0.5 }, { forcedFree: true }] },
      { lhs: 'f', op: '=~', rhs: 'x2', equalTo: 'f=~x1' },
      { lhs: 'f', op: '=~', rhs: 'x3', label: 'my label' },
    ]);
  });

  test('numbers may be constant expressions', () => {
    expect(spec('y ~ -0.5*x + 1/4*z + 2^-1*w').terms.map(({ fixed }) => fixed)).toEqual([-0.5, 0.25, 0.5]);
  });

  test('Chinese names and names in backticks', () => {
    const { terms } = spec('信任 =~ 信任1 + `Q1 (a)` + `a\\`b`\n忠诚 ~ 信任');
    expect(terms.map(({ rhs }) => rhs)).toEqual(['信任1', 'Q1 (a)', 'a`b', '信任']);
  });
});

describe('mistakes have a place', () => {
  test.each([
    ['visual =~ x1 + * x2', { line: 1, column: 16, found: '*' }],
    ['f =~ x1\ng = x2', { line: 2, column: 3, found: '=', context: 'equals' }],
    ['f =~ x1 x2', { line: 1, column: 9, found: 'x2' }],
    ['f =~ x1\n  y ~ 信任 & x', { line: 2, column: 10, found: '&', context: 'sign', unicode: 'U+0026' }],
    ['f =~ x1 +', { line: 1, column: 10, found: '', context: 'end' }],
    ['f', { line: 1, column: 2, found: '', context: 'end' }],
    ['f =~ x1\na := (b*c', { line: 2, column: 10, found: '', context: 'end' }],
    ['f =~ start(q)*x1', { line: 1, column: 12, found: 'q' }],
    ['f =~ g ~ h', { line: 1, column: 8, found: '~' }],
  ])('%j', (text, place) => {
    expect(problemAt(text)).toEqual({ code: 'syntax-error', ...place });
  });

  test('nothing at all is an empty model', () => {
    expect(problemAt('# only a comment')).toEqual({ code: 'model-empty' });
  });
});

describe('signs of Chinese keyboards', () => {
  test('are the plain ones, in place', () => {
    const wide = '信任 ＝～ ａ＊x1 ＋ x2；忠诚 ～ 信任 ＃ 路径\nb ＝＝ c';
    const plain = '信任 =~ ａ*x1 + x2;忠诚 ~ 信任 # 路径\nb == c';
    expect(parseSyntax(wide)).toEqual(parseSyntax(plain));
    expect(parseSyntax(wide).ok).toBe(true);
  });

  test('stay what they are within backticks and in names', () => {
    const { terms } = spec('F =~ `题目（一）` + Ａ１');
    expect(terms.map(({ rhs }) => rhs)).toEqual(['题目（一）', 'Ａ１']);
  });

  test('a single sign of equality is told apart', () => {
    expect(parseSyntax('F =~ x1\na ＝ b').problems).toMatchObject([
      { code: 'syntax-error', values: { line: 2, column: 3, context: 'equals' } },
    ]);
  });
});

describe('printing', () => {
  test('one line a statement', () => {
    const text = 'f =~ x1 + a*x2\ny ~ 0.5*f\nx1 ~~ x2\ny ~ 1\nind := a*(b + 1)\na == 2*b';
    expect(printSyntax(spec(text))).toBe(text);
  });

  test('names that need them get backticks, labels that need them quotes', () => {
    const text = '`Q 1` =~ `x-1` + "NA"*`x\\`2`';
    expect(printSyntax(spec(text))).toBe(text);
  });

  test('several modifiers are printed as lavaan reads them', () => {
    expect(printSyntax(spec('f =~ a*start(0.5)*x1'))).toBe('f =~ a*x1 + start(0.5)*x1');
  });
});

describe('hostile text', () => {
  test('a line of 100,000 characters', () => {
    const names = Array.from({ length: 12_000 }, (_, i) => `x${i}`).join(' + ');
    expect(spec(`f =~ ${names}`).terms).toHaveLength(12_000);
    expect(parseSyntax('('.repeat(100_000)).ok).toBe(false);
    expect(parseSyntax(`a := ${'('.repeat(50_000)}1${')'.repeat(50_000)}`).ok).toBe(false);
    expect(parseSyntax(`f =~ x\na := ${'-'.repeat(100_000)}1`).ok).toBe(false);
    expect(parseSyntax(`f =~ x\na := ${'2^'.repeat(50_000)}1`).ok).toBe(false);
    expect(parseSyntax('`'.repeat(100_001)).ok).toBe(false);
    expect(parseSyntax('"'.repeat(99_999)).ok).toBe(false);
  });

  test('a sum of 20,000 terms is flat, not deep', () => {
    expect(spec(`f =~ a*x\nb := ${'a + '.repeat(20_000)}a`).definitions).toHaveLength(1);
  });
});

// lavaan 0.6's lavaanify leaves the label column empty and makes nothing equal.
test.each([
  ['y ~ ""*x1 + ""*x2', [{}, {}]],
  ['y ~ label("")*x1 + a*x2', [{}, { label: 'a' }]],
  ['y ~ equal("")*x1 + x2', [{}, {}]],
  ['y ~ c("", "a")*x1 + x2', [{ byGroup: [{}, { label: 'a' }] }, {}]],
  ['y ~ label(c("", "a"))*x1 + x2', [{ byGroup: [{}, { label: 'a' }] }, {}]],
  ['y ~ rep("", 2)*x1 + x2', [{ byGroup: [{}, {}] }, {}]],
])('an empty label is none: %s', (text, modifiers) => {
  expect(spec(text).terms).toEqual(modifiers.map((own, i) => ({ lhs: 'y', op: '~', rhs: `x${i + 1}`, ...own })));
});
