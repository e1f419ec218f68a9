/**
 * The order of statements is no part of a model: written in another order, or drawn and read back from the drawing, it
 * ends the same way at the same minimum. Only what the first loading is (the marker) depends on what stands first.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawModel } from '../../../shared/document/edits/draw-model.ts';
import { toModelSpec } from '../../../shared/document/compile/to-model-spec.ts';
import { fitModel } from '../../../shared/engine/estimate.ts';
import { defaultSettings, type EstimationSettings } from '../../../shared/engine/fit.ts';
import type { ModelSpec } from '../../../shared/engine/model/model-spec.ts';
import { dataset, simulated, spec } from '../../unit/engine/engine-support.ts';

const data = dataset(simulated(120, 3));

/** How a model ends; chi-square where there is one. */
function endOf(model: ModelSpec, settings: Partial<EstimationSettings>): readonly unknown[] {
  const fit = fitModel({ spec: model, dataset: data, settings: { ...defaultSettings, ...settings } });
  if (fit.status === 'failed') return [fit.problems.map(({ code }) => code).sort()];
  if (fit.status === 'not-converged') return [fit.status];
  return [fit.status, fit.measures.chisq?.plain?.toFixed(4), fit.measures.df?.plain];
}

function drawn(text: string): ModelSpec {
  const back = toModelSpec(drawModel(spec(text), defaultSettings));
  if (!back.ok) throw new Error(JSON.stringify(back.problems));
  return back.value;
}

/** Models whose end depended on the order of their statements: cross-loadings, weak factors, two of them alone. */
const found: readonly (readonly [string, Partial<EstimationSettings>])[] = [
  ['f =~ x2 + x1\ng =~ z + x6', {}],
  ['f =~ x5 + x1\ng =~ x3\nh =~ y + x2 + z\nf ~ h\nf ~ c*g', {}],
  ['f =~ x1 + x6 + x5 + y\ng =~ x4 + x1 + x2\nh =~ z + x3\nx2 ~ h', { estimator: 'GLS', stdLv: true }],
  ['f =~ x6 + x2\ng =~ x6 + a*y\nh =~ x5 + x4 + x1 + a*x3\nf ~ b*x5', { estimator: 'GLS' }],
  ['f =~ z + x6 + y + x3\ng =~ x4 + x3 + 1*x1\ng ~ a*z\ng ~ f\nx5 ~~ a*f\nx4 ~~ x2', {}],
  ['f =~ x4 + x6 + x2\ng =~ y + x3\nf ~ g\nx1 ~~ x4', { estimator: 'GLS' }],
  ['f =~ x1 + x5 + x3 + x4\ng =~ z\nh =~ x3 + x2 + x6\ng ~ b*x1\nx3 ~~ g\ny ~~ y', {}],
];

test.each(found)('%j', (text, settings) => {
  const lines = text.split('\n');
  const first = endOf(spec(text), settings);
  expect(endOf(spec(lines.toReversed().join('\n')), settings)).toEqual(first);
  expect(endOf(spec([...lines.slice(1), lines[0]!].join('\n')), settings)).toEqual(first);
  expect(endOf(drawn(text), settings)).toEqual(first);
});

const indicators = ['x1', 'x2', 'x3', 'x4', 'x5', 'x6', 'y', 'z'];
const factor = (name: string): fc.Arbitrary<string> =>
  fc.shuffledSubarray(indicators, { minLength: 2, maxLength: 4 }).map((own) => `${name} =~ ${own.join(' + ')}`);
const path = fc
  .tuple(fc.constantFrom('f', 'g', 'x1', 'y'), fc.constantFrom('~', '~~'), fc.constantFrom('f', 'g', 'x4', 'z'))
  .filter(([a, , b]) => a !== b)
  .map((parts) => parts.join(' '));
const shuffled = fc
  .tuple(factor('f'), factor('g'), fc.array(path, { maxLength: 3 }))
  .map(([f, g, paths]) => [...new Set([f, g, ...paths])])
  .chain((lines) =>
    fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length, maxLength: lines.length })),
  );

test('random models end the same in another order and from their drawing', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(shuffled, fc.boolean(), ([lines, others], stdLv) => {
      const first = endOf(spec(lines.join('\n')), { stdLv });
      expect(endOf(spec(others.join('\n')), { stdLv })).toEqual(first);
      expect(endOf(drawn(lines.join('\n')), { stdLv })).toEqual(first);
    }),
    { numRuns: 60, seed: 20_261_129 },
  );
});
