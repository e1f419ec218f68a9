import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSyntax, printSyntax } from '../../../shared/engine/estimate.ts';
import type { GroupModifier, ModelSpec, ModelTerm } from '../../../shared/engine/model/model-spec.ts';

const name = fc.oneof(
  fc.constantFrom(
    'f',
    'g',
    'x1',
    'x2',
    'y.a',
    '_z',
    '信任',
    '忠诚1',
    'NA',
    'start',
    'c',
    'equal',
    'sqrt',
    'é',
    '\u02c6一',
  ),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((text) => !text.includes(':')),
);
/** A label stands on one line. */
const label = name.filter((text) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text));
const number = fc
  .oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.constantFrom(1e-7, -2.5e21, 0))
  .map((x) => (Object.is(x, -0) ? 0 : x));

function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T;
}

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 });
const group: fc.Arbitrary<GroupModifier> = fc.oneof(
  label.map((own) => ({ label: own })),
  number.map((fixed) => ({ fixed })),
  number.map((start) => ({ start })),
  number.map((lower) => ({ lower })),
  fc.constant({ forcedFree: true } as const),
);
const modifiers = fc.record({
  label: optional(label),
  fixed: optional(number),
  start: optional(number),
  lower: optional(number),
  upper: optional(number),
  forcedFree: optional(fc.constant(true as const)),
  equalTo: optional(name),
  byGroup: optional(fc.array(group, { minLength: 1, maxLength: 3 })),
});
const operator = fc.constantFrom('=~', '<~', '~', '~~', '|', '~*~', '~1' as const);
const term: fc.Arbitrary<ModelTerm> = fc
  .tuple(name, operator, name, modifiers)
  .map(([lhs, op, rhs, own]) => defined({ lhs, op, rhs: op === '~1' ? '' : rhs, ...own }) as ModelTerm)
  // Fixed and free at once is refused.
  .filter((one) => one.fixed === undefined || !one.forcedFree);

const expression = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('a', 'b', 'c1', '2', '0.5', '`my label`'),
    fc
      .tuple(tie('expression'), fc.constantFrom(' + ', ' - ', '*', '/', '^'), tie('expression'))
      .map((parts) => parts.join('')),
    tie('expression').map((inner) => `(${inner})`),
    tie('expression').map((inner) => `sqrt(${inner})`),
    tie('expression').map((inner) => `-${inner}`),
  ),
})).expression;

const model: fc.Arbitrary<ModelSpec> = fc.record({
  terms: fc.uniqueArray(term, {
    minLength: 1,
    maxLength: 12,
    selector: ({ lhs, op, rhs }) => JSON.stringify([op, ...(op === '~~' ? [lhs, rhs].sort() : [lhs, rhs])]),
  }),
  definitions: fc.array(fc.record({ name: label, expression }), { maxLength: 3 }),
  constraints: fc.array(
    fc.record({ left: expression, op: fc.constantFrom('==', '<', '>' as const), right: expression }),
    { maxLength: 3 },
  ),
}) as fc.Arbitrary<ModelSpec>;

/** Expressions are kept as text: blanks in them are put in order by the first reading. */
function normalise(spec: ModelSpec): ModelSpec {
  const parsed = parseSyntax(printSyntax(spec));
  if (!parsed.ok) throw new Error(`${JSON.stringify(parsed.problems)}\n${printSyntax(spec)}`);
  return parsed.value;
}

test('what is printed is read back as the same model', () => {
  fc.assert(
    fc.property(model, (spec) => {
      const once = normalise(spec);
      expect(once.terms).toEqual(spec.terms);
      expect(once.definitions.map((definition) => definition.name)).toEqual(
        spec.definitions.map((definition) => definition.name),
      );
      expect(normalise(once)).toEqual(once);
    }),
    { numRuns: 400 },
  );
});

const fragments = [
  'f',
  'x1',
  '=~',
  '~',
  '~~',
  ':=',
  '==',
  '<',
  '+',
  '*',
  '(',
  ')',
  'c(',
  'start(',
  ',',
  '1',
  '0.5',
  '"',
  '`',
  '\\',
  '\n',
  ';',
  '#',
  '!',
  ' ',
  '\t',
  '信',
  '|',
  '^',
  '-',
  '\u0000',
  '😀',
  ':',
  '?',
  'lower(',
  'rep(',
  'group: 1\n',
  'level: 1\n',
  '0',
  '“',
  '’',
  '～',
  '×',
];

test('no text makes the parser crash; every failure has a place', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...fragments), { maxLength: 60 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (source) => {
      const parsed = parseSyntax(source);
      if (parsed.ok) return;
      const [first] = parsed.problems;
      expect(['syntax-error', 'model-empty', 'not-available', 'parameter-repeated']).toContain(first?.code);
      if (first?.code === 'syntax-error' || first?.code === 'not-available') {
        expect(first.values['line']).toBeGreaterThanOrEqual(1);
        expect(first.values['column']).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: 2000 },
  );
});
