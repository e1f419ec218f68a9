/** What published lavaan scripts carry: each part of the syntax is read, or refused by its name. */
import { describe, expect, test } from 'vitest';
import { parseSyntax, printSyntax } from '../../../shared/engine/estimate.ts';
import type { ModelSpec } from '../../../shared/engine/model/model-spec.ts';

function spec(text: string): ModelSpec {
  const parsed = parseSyntax(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

function refusal(text: string): unknown {
  const parsed = parseSyntax(text);
  if (parsed.ok) throw new Error(`read: ${text}`);
  const [{ code, values } = { code: '', values: {} }] = parsed.problems;
  return { problem: code, ...values };
}

describe('modifiers', () => {
  test.each([
    ['f =~ x1 + lower(0.9)*x2', { lower: 0.9 }],
    ['f =~ x1 + upper(1/2)*x2 + lower(-1)*x2', { upper: 0.5, lower: -1 }],
    ['f =~ x1 + lower(-Inf)*x2', {}],
    ['f =~ x1 + 0.5?x2', { start: 0.5 }],
    ['f =~ x1 + -0.5?a*x2', { start: -0.5, label: 'a' }],
    ['f =~ x1 + a*0.5?x2', { start: 0.5, label: 'a' }],
    ['f =~ x1 + c(0.5, 0.7)?x2', { byGroup: [{ start: 0.5 }, { start: 0.7 }] }],
    ['f =~ x1 + start(c(0.5, NA))*x2', { byGroup: [{ start: 0.5 }, {}] }],
    ['f =~ x1 + lower(c(0, 1))*x2', { byGroup: [{ lower: 0 }, { lower: 1 }] }],
    ['f =~ x1 + label(c("a", "b"))*x2', { byGroup: [{ label: 'a' }, { label: 'b' }] }],
    ['f =~ x1 + rep("a", 2)*x2', { byGroup: [{ label: 'a' }, { label: 'a' }] }],
    ['f =~ x1 + rep(1, 3)*x2', { byGroup: [{ fixed: 1 }, { fixed: 1 }, { fixed: 1 }] }],
    ['f =~ x1 + sqrt(4)*x2', { fixed: 2 }],
    ['f =~ x1 + "NA"*x2', { label: 'NA' }],
    ['f =~ x1 + equal("f=~x1")*x2', { equalTo: 'f=~x1' }],
  ])('%s', (text, own) => {
    expect(spec(text).terms[1]).toEqual({ lhs: 'f', op: '=~', rhs: 'x2', ...own });
    expect(spec(printSyntax(spec(text)))).toEqual(spec(text));
  });
});

describe('group blocks', () => {
  test('give each group its own modifiers, and say which parameters a group lacks', () => {
    const text = 'group: 1\n f =~ x1 + x2\n y ~ b*f\ngroup: 2; f =~ x1 + x2\n y ~ 0*f; x1 ~~ x2';
    const model = spec(text);
    expect(model.blocks).toEqual(['1', '2']);
    expect(model.terms).toEqual([
      { lhs: 'f', op: '=~', rhs: 'x1' },
      { lhs: 'f', op: '=~', rhs: 'x2' },
      { lhs: 'y', op: '~', rhs: 'f', byGroup: [{ label: 'b' }, { fixed: 0 }] },
      { lhs: 'x1', op: '~~', rhs: 'x2', byGroup: [{ absent: true }, {}] },
    ]);
    expect(spec(printSyntax(model))).toEqual(model);
  });

  test('what stands before the first block belongs to every group; names may be words', () => {
    const model = spec('f =~ x1 + x2\ngroup: women\n x1 ~ 1\n group: "older men"\n x1 ~ 0');
    expect(model.blocks).toEqual(['women', 'older men']);
    expect(model.terms.map(({ byGroup }) => byGroup)).toEqual([undefined, undefined, [{}, { fixed: 0 }]]);
    expect(spec(printSyntax(model))).toEqual(model);
  });

  test('a column may be called group', () => {
    expect(spec('y ~ group + group:x').terms.map(({ rhs }) => rhs)).toEqual(['group', 'group:x']);
  });
});

test('a latent variable without indicators', () => {
  const model = spec('f =~ x1 + x2\nmix =~ 0\nmix ~ 1*x3 + x4\nmix ~~ 0*mix');
  expect(model.phantoms).toEqual(['mix']);
  expect(model.terms).toHaveLength(5);
  expect(spec(printSyntax(model))).toEqual(model);
});

describe('constraints and quantities', () => {
  test.each([
    ['a <= 0.9', { left: 'a', op: '<', right: '0.9' }],
    ['a ≥ 0.9', { left: 'a', op: '>', right: '0.9' }],
    ['a <-0.9', { left: 'a', op: '<', right: '-0.9' }],
    ['a == b**2', { left: 'a', op: '==', right: 'b^2' }],
  ])('%s', (text, constraint) => {
    expect(spec(`y ~ a*x1 + b*x2\n${text}`).constraints).toEqual([constraint]);
  });

  test('a function that there is not is named with those that there are', () => {
    const found = refusal('y ~ a*x1 + b*x2\nm := max(a, b)');
    expect(found).toMatchObject({ problem: 'syntax-error', found: 'max', line: 2, column: 6, context: 'function' });
    expect(String((found as { known: string }).known)).toContain('sqrt');
  });
});

describe('is refused by name', () => {
  test.each([
    ['level: 1\n f =~ x1 + x2', 'level', 'level:'],
    ['LEVEL: within\n f =~ x1 + x2', 'level', 'level:'],
    ['block: 1\n f =~ x1 + x2', 'block', 'block:'],
    ['class: 2\n f =~ x1', 'block', 'class:'],
    ['efa("a")*f1 + efa("a")*f2 =~ x1 + x2', 'efa', 'efa()'],
    ['f =~ efa("a")*x1', 'efa', 'efa()'],
    ['y ~ x:z:w', 'three-way', 'x:z:w'],
    ['y ~ x + 0.5*x:z:w:v', 'three-way', 'x:z:w:v'],
    ['f =~ x1 + prior("normal(0,1)")*x2', 'modifier', 'prior()'],
    ['f =~ x1 + rv("a")*x2', 'modifier', 'rv()'],
    ['f =~ x1 + equal(c("f=~x1", "f=~x1"))*x2', 'modifier', 'equal(c())'],
    ['group: 1\nf =~ x1 + c(a, b)*x2', 'modifier', 'c()'],
    ['f |~ x4', 'operator', '|~'],
    ['x -> y', 'operator', '->'],
  ])('%s', (text, context, feature) => {
    expect(refusal(text)).toMatchObject({ problem: 'not-available', context, feature });
  });
});

describe('signs that word processors and other keyboards give', () => {
  test.each([
    ['visual =˜ x1 + x2', 'visual =~ x1 + x2'],
    ['visual =～ x1 ＋ x2', 'visual =~ x1 + x2'],
    ['y ∼ 0.5×x', 'y ~ 0.5*x'],
    ['y ~ 0.5∗x', 'y ~ 0.5*x'],
    ['y ~ −0.5*x', 'y ~ -0.5*x'],
    ['y ~ ０．５*x', 'y ~ 0.5*x'],
    ['y ~ “a”*x', 'y ~ a*x'],
    ['y ~ c(a、b)*x', 'y ~ c(a, b)*x'],
    ['y ~\u200bx', 'y ~ x'],
    ['y ~ x；z ~ x', 'y ~ x\nz ~ x'],
    ['y ~ x\u2028z ~ x', 'y ~ x\nz ~ x'],
    ['y ~ 0.5？x', 'y ~ 0.5?x'],
  ])('%s', (typed, plain) => {
    expect(spec(typed)).toEqual(spec(plain));
  });

  test('those that mean nothing are named with their number', () => {
    expect(refusal('f =~ x1 + … + x5')).toMatchObject({ found: '…', unicode: 'U+2026', context: 'sign', column: 11 });
    expect(refusal('y ~ “a*x')).toMatchObject({ found: '“', context: 'open', column: 5 });
  });
});
