import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitModel } from '../../../shared/engine/estimate.ts';
import { defaultSettings, type EstimationSettings } from '../../../shared/engine/fit.ts';
import type { ModelTerm } from '../../../shared/engine/model/model-spec.ts';
import { parseSyntax } from '../../../shared/engine/model/parse-syntax.ts';
import { problemSeverities } from '../../../shared/problem.ts';
import { dataset, simulated } from '../../unit/engine/engine-support.ts';

const base = simulated(60);
const names = ['x1', 'x2', 'x3', 'x4', 'x5', 'z', 'y'];
const anyName = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom('f', 'g', ...names) },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'nowhere') },
);
const value = fc.oneof(fc.constantFrom(0, 1, -1, 1e9, 1e-9), fc.double({ min: -3, max: 3, noNaN: true }));
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 4 });

const term: fc.Arbitrary<ModelTerm> = fc
  .record({
    lhs: anyName,
    op: fc.constantFrom('=~', '=~', '=~', '~', '~', '~~', '~1' as const),
    rhs: anyName,
    fixed: optional(value),
    start: optional(value),
    label: optional(fc.constantFrom('a', 'b', 'c')),
    forcedFree: optional(fc.constant(true as const)),
  })
  .map((one) => ({ ...one, rhs: one.op === '~1' ? '' : one.rhs }) as ModelTerm);

const expressions = ['a*b', 'a + b', '2*a - 1', 'a/b', 'sqrt(a)', 'log(b)', 'a^b', '0', 'c', 'exp(exp(exp(a)))'];
const spec = fc.record({
  terms: fc.array(term, { minLength: 1, maxLength: 12 }),
  definitions: fc.array(
    fc.record({ name: fc.constantFrom('d', 'e', 'a'), expression: fc.constantFrom(...expressions) }),
    { maxLength: 2 },
  ),
  constraints: fc.array(
    fc.record({
      left: fc.constantFrom(...expressions),
      op: fc.constantFrom('==', '<', '>' as const),
      right: fc.constantFrom(...expressions),
    }),
    { maxLength: 2 },
  ),
});

const settings: fc.Arbitrary<EstimationSettings> = fc
  .record({
    stdLv: fc.boolean(),
    meanstructure: fc.boolean(),
    orthogonal: fc.boolean(),
    fixedX: fc.boolean(),
    likelihood: fc.constantFrom('normal', 'wishart' as const),
    defaults: fc.constantFrom('sem', 'cfa', 'growth' as const),
  })
  .map((own) => ({ ...defaultSettings, ...own }));

/** What may happen to a column. */
const faults: Readonly<Record<string, (x: number, i: number) => number>> = {
  none: (x) => x,
  constant: () => 7,
  missing: () => NaN,
  huge: (x) => x * 1e150,
  tiny: (x) => x * 1e-150,
  infinite: (x, i) => (i === 3 ? Infinity : x),
  binary: (x) => Math.sign(x),
  holes: (x, i) => (i % 3 === 0 ? NaN : x),
};
const fault = fc.oneof(
  { weight: 12, arbitrary: fc.constant('none') },
  { weight: 1, arbitrary: fc.constantFrom(...Object.keys(faults)) },
);

test('no model and no data make the engine throw, and a Fit is always plain JSON', () => {
  fc.assert(
    fc.property(spec, settings, fc.array(fault, { minLength: 7, maxLength: 7 }), (model, own, chosen) => {
      const columns = Object.fromEntries(
        names.map((name, i) => [name, (base[name] ?? []).map(faults[chosen[i] ?? 'none'] ?? ((x) => x))]),
      );
      const fit = fitModel({ spec: model, dataset: dataset(columns), settings: own });
      // NaN and Infinity would become null.
      expect(JSON.stringify(fit)).not.toContain('null');
      expect(fit.status === 'failed' ? fit.problems.length : 1).toBeGreaterThan(0);
      for (const { code } of fit.problems) expect(Object.keys(problemSeverities)).toContain(code);
    }),
    { numRuns: 600 },
  );
});

test.each([
  'f =~ f + x1 + x2',
  'x1 ~ x1',
  'f ~~ f',
  'x1 ~~ x1',
  'f =~ x1\nf ~ f',
  'f =~ x1 + g\ng =~ x2 + f',
  'f =~ a*x1 + x2 + x3\na := a*2',
  'x1 ~ 1',
])('odd but harmless: %j', (syntax) => {
  const parsed = parseSyntax(syntax);
  if (!parsed.ok) throw new Error(syntax);
  const fit = fitModel({ spec: parsed.value, dataset: dataset(base), settings: defaultSettings });
  expect(['failed', 'converged', 'not-converged']).toContain(fit.status);
});
