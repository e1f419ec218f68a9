import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawModel } from '../../../shared/document/edits/draw-model.ts';
import { toModelSpec } from '../../../shared/document/compile/to-model-spec.ts';
import { readProject, writeProject } from '../../../shared/document/file/project-file.ts';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import { parseSyntax } from '../../../shared/engine/estimate.ts';
import type { ModelTerm } from '../../../shared/engine/model/model-spec.ts';
import { brokenReference } from '../../../shared/document/file/validate.ts';
import { valueOf } from '../../support/study.ts';

const latent = fc.constantFrom('F', 'G', '信任');
const column = fc.constantFrom('x1', 'x2', 'x3', 'y', '收入');
const either = fc.oneof(latent, column);
const modifier = fc.constantFrom('', '', '', 'a*', 'b*', '0.5*', 'NA*', 'start(2)*', 'c(a, b)*', 'c(1, NA)*');
const statement = fc.oneof(
  fc
    .tuple(latent, fc.constantFrom('=~', '=~', '<~'), modifier, either)
    .map(([lhs, op, how, rhs]) => `${lhs} ${op} ${how}${rhs}`),
  fc.tuple(either, modifier, either).map(([to, how, from]) => `${to} ~ ${how}${from}`),
  fc.tuple(either, modifier, latent, either).map(([to, how, a, b]) => `${to} ~ ${how}${a}:${b}`),
  fc.tuple(either, modifier, either).map(([one, how, other]) => `${one} ~~ ${how}${other}`),
  fc.tuple(either, modifier).map(([one, how]) => `${one} ~ ${how}1`),
  fc.constantFrom('x1 | t1', 'x1 ~*~ 2*x1', 'q := a*b', 'a == b', 'a > 0'),
);

/** A covariance reads the same either way round. */
function written(term: ModelTerm): string {
  const [lhs, rhs] = term.op === '~~' ? [term.lhs, term.rhs].sort() : [term.lhs, term.rhs];
  const inOrder = (_: string, value: unknown): unknown =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return JSON.stringify({ ...term, lhs, rhs }, inOrder);
}

test('a drawn model with its further statements is the model that was written', () => {
  let compared = 0;
  fc.assert(
    fc.property(fc.array(statement, { minLength: 1, maxLength: 14 }), (statements) => {
      const parsed = parseSyntax(statements.join('\n'));
      if (!parsed.ok) return;
      const document = drawModel(parsed.value, defaultSettings);
      expect(brokenReference(document.diagram)).toBeNull();
      expect(valueOf(readProject(writeProject({ savedBy: 'test', document }))).document).toEqual(document);
      const again = toModelSpec(document);
      expect(again.ok, JSON.stringify(again.problems)).toBe(true);
      if (!again.ok) return;
      compared++;
      expect(again.value.terms.map(written).toSorted()).toEqual(parsed.value.terms.map(written).toSorted());
      const loadings = (terms: readonly ModelTerm[], name: string) =>
        terms.flatMap(({ lhs, op, rhs }) => (op === '=~' && lhs === name ? [rhs] : []));
      for (const name of ['F', 'G', '信任'])
        expect(loadings(again.value.terms, name)).toEqual(loadings(parsed.value.terms, name));
      expect(again.value.definitions).toEqual(parsed.value.definitions);
      expect(again.value.constraints).toEqual(parsed.value.constraints);
    }),
    { numRuns: 500 },
  );
  expect(compared).toBeGreaterThan(100);
});
