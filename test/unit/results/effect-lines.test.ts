/** What a pane lists: which arrows a line shows on the drawing, which parameter it is about. */
import { describe, expect, it } from 'vitest';
import { addHypothesis, addModeration, addPath, numberTarget } from '../../../shared/document/edits/edits.ts';
import type { HypothesisTarget, ProjectDocument } from '../../../shared/document/types.ts';
import type { EstimatedFit } from '../../../shared/engine/fit.ts';
import { effectLines, shortName } from '../../../shared/results/effect-lines.ts';
import { row, smallFit, smallModel, t } from '../../support/small-fit.ts';

/** A → C, A → B, B → C, and B moderates A → C. */
const drawn = smallModel();
const [, b = '', c = ''] = drawn.diagram.nodes.map(({ id }) => id);
const chain = addPath(drawn, { from: b, to: c });
const [toC = '', toB = '', last = ''] = chain.diagram.paths.map(({ id }) => id);
const moderated = addModeration(chain, { path: toC, moderator: b });
const moderation = moderated.diagram.moderations[0]!.id;

const fit: EstimatedFit = {
  ...smallFit,
  estimates: [
    row('B', '~', 'A', { est: -0.5, stdAll: -0.4 }),
    row('C', '~', 'A', { est: 0.25, stdAll: 0.2, free: false, se: undefined }),
    row('C', '~', 'B', { est: 0.6, stdAll: 0.55 }),
    row('C', '~', 'A:B', { est: 0.7, stdAll: 0.65 }),
    row('ind_A_B_C', ':=', 'a*b', { est: -0.3, stdAll: -0.22 }),
  ],
};
const linesOf = (document: ProjectDocument) => effectLines(document, fit, 'en', t);
const lineAbout = (target: HypothesisTarget, document = moderated) =>
  linesOf(numberTarget(document, target, 'H3')).find(({ hypothesis }) => hypothesis === 'H3')!;

describe('a line of a hypothesis', () => {
  it('about a path shows its arrow and is about its parameter', () => {
    expect(lineAbout({ kind: 'path', from: 'B', to: 'C' })).toMatchObject({
      text: 'B → C',
      elements: [last],
      about: { lhs: 'C', op: '~', rhs: 'B', group: 1 },
      est: 0.6,
      beta: 0.55,
      isFixed: false,
    });
  });

  it('about a moderation shows that', () => {
    expect(lineAbout({ kind: 'moderation', from: 'A', moderator: 'B', to: 'C' })).toMatchObject({
      text: 'A × B → C',
      elements: [moderation],
      about: { lhs: 'C', op: '~', rhs: 'A:B', group: 1 },
      est: 0.7,
      beta: 0.65,
    });
  });

  it('about a route shows the arrows along it, and is about no single parameter', () => {
    const line = lineAbout({ kind: 'indirect', route: ['A', 'B', 'C'] });
    expect(line).toMatchObject({ text: 'A → B → C', elements: [toB, last], est: -0.3, beta: -0.22 });
    expect(line).not.toHaveProperty('about');
    const mediation = { kind: 'moderated-mediation', route: ['A', 'B', 'C'], moderator: 'B' } as const;
    expect(lineAbout(mediation).elements).toEqual([toB, last]);
  });

  it('about all indirect effects shows none', () => {
    expect(lineAbout({ kind: 'total-indirect', from: 'A', to: 'C' }).elements).toEqual([]);
  });

  it('says what is fixed, and what has no estimate', () => {
    const [onB, onC] = linesOf(drawn);
    expect(onC).toMatchObject({ hypothesis: 'H10', isFixed: true, verdict: 'fixed' });
    expect(onB).toMatchObject({ hypothesis: 'H2', isFixed: false });
    const none = effectLines(drawn, { ...fit, estimates: [] }, 'en', t)[0];
    expect(none).toMatchObject({ est: undefined, beta: undefined, isFixed: false, verdict: 'none' });
    expect(none).not.toHaveProperty('about');
  });
});

describe('a line of a path that no hypothesis is about', () => {
  const unnamed = { ...moderated, hypotheses: [] };

  it('follows, with its arrow and its parameter', () => {
    const lines = linesOf(moderated);
    expect(lines.map(({ text }) => text)).toEqual(['A → B', 'A → C', 'B → C', 'A × B → C']);
    expect(lines[2]).toEqual({
      ...{ key: last, hypothesis: '', expected: null, text: 'B → C', elements: [last] },
      about: { lhs: 'C', op: '~', rhs: 'B', group: 1 },
      ...{ est: 0.6, beta: 0.55, figures: expect.objectContaining({ se: 0.1 }) as unknown },
      ...{ isFixed: false, verdict: null },
    });
    expect(linesOf(unnamed).map(({ elements }) => elements)).toEqual([[toB], [toC], [last], [moderation]]);
  });

  it('without an estimate is about nothing yet', () => {
    const [line] = effectLines(unnamed, { ...fit, estimates: [] }, 'en', t);
    expect(line).not.toHaveProperty('about');
    expect(line).toMatchObject({ est: undefined, isFixed: false });
  });

  it('is called by its arrow, others by their hypothesis', () => {
    expect(linesOf(moderated).map(shortName)).toEqual(['H2', 'H10', 'B → C', 'A × B → C']);
  });
});

it('of two hypotheses about one path shows it for both', () => {
  const two = addHypothesis(drawn, { target: { kind: 'path', from: 'A', to: 'B' }, name: 'H3' });
  const shown = linesOf(two).map(({ hypothesis, elements }) => [hypothesis, elements]);
  expect(shown).toEqual([
    ['H2', [toB]],
    ['H3', [toB]],
    ['H10', [toC]],
  ]);
});
