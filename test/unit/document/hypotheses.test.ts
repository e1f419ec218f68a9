import { plainMethod } from '../../support/fit-method.ts';
import { describe, expect, it } from 'vitest';
import * as edits from '../../../shared/document/edits/edits.ts';
import {
  hasTarget,
  hypothesisTargets,
  inOrder,
  targetKey,
} from '../../../shared/document/compile/hypothesis-targets.ts';
import { judgeHypotheses } from '../../../shared/document/shown/judge-hypotheses.ts';
import { readProject, writeProject } from '../../../shared/document/file/project-file.ts';
import type { ExpectedSign, HypothesisTarget, ProjectDocument } from '../../../shared/document/types.ts';
import { defaultSettings, type EstimatedFit, type EstimateRow } from '../../../shared/engine/fit.ts';
import { moderatedConstructs, valueOf } from '../../support/study.ts';

/** X -> Y -> Z, M moderates X -> Y. */
function mediated(): ProjectDocument {
  const drawn = edits.addConstruct(moderatedConstructs(), { x: 900, y: 200, name: 'Z', columns: ['Z1', 'Z2'] });
  return edits.addPath(drawn, { from: 'c5', to: drawn.diagram.nodes.at(-1)!.id });
}

const path: HypothesisTarget = { kind: 'path', from: 'X', to: 'Y' };
const product: HypothesisTarget = { kind: 'moderation', from: 'X', moderator: 'M', to: 'Y' };
const indirect: HypothesisTarget = { kind: 'indirect', route: ['X', 'Y', 'Z'] };
const all: HypothesisTarget = { kind: 'total-indirect', from: 'X', to: 'Z' };
const index: HypothesisTarget = { kind: 'moderated-mediation', moderator: 'M', route: ['X', 'Y', 'Z'] };

function row(
  lhs: string,
  op: EstimateRow['op'],
  rhs: string,
  stdAll: number,
  more: Partial<EstimateRow> = {},
): EstimateRow {
  const raw = { est: 2 * stdAll, se: 0.1, pvalue: 0.001, ciLower: 2 * stdAll - 0.2, ciUpper: 2 * stdAll + 0.2 };
  return { lhs, op, rhs, group: op === ':=' ? 0 : 1, label: '', free: true, ...raw, stdAll, stdAllSe: 0.05, ...more };
}

const effect = { est: 0.2, se: 0.05, pvalue: 0.2, ciLower: 0.1, ciUpper: 0.3 };
const fit: EstimatedFit = {
  status: 'converged',
  problems: [],
  n: 100,
  nRows: 100,
  npar: 10,
  iterations: 5,
  groups: [{ label: '', n: 100 }],
  settings: defaultSettings,
  method: plainMethod,
  measures: {},
  estimates: [
    row('Y', '~', 'X', -0.4),
    row('Y', '~', 'X:M', 0.05),
    row('Z', '~', 'Y', 0.6, {
      free: false,
      se: undefined,
      stdAllSe: undefined,
      ciLower: undefined,
      ciUpper: undefined,
    }),
    row('ind_X_Y_Z', ':=', '', -0.2),
  ],
  rsquare: [],
  sample: [],
  implied: [],
  interactions: [
    {
      group: 1,
      outcome: 'Y',
      predictor: 'X',
      moderator: 'M',
      moderatorMean: 0,
      moderatorSd: 1,
      slopes: [],
      mediations: [{ path: ['X', 'Y', 'Z'], stage: 'first', index: effect, conditional: [], contrast: effect }],
      lines: [],
      curve: [],
    },
  ],
};

const verdicts = (document: ProjectDocument, given: EstimatedFit | null = fit) =>
  judgeHypotheses(document, given).map(({ hypothesis, verdict }) => [hypothesis.name, verdict]);

describe('a verdict', () => {
  it('follows the interval that is shown, of each kind of target', () => {
    const targets: readonly [HypothesisTarget, ExpectedSign][] = [
      [path, 'negative'],
      [product, 'positive'],
      [indirect, 'positive'],
      [all, 'negative'],
      [index, 'any'],
      [{ kind: 'path', from: 'Y', to: 'Z' }, 'any'],
      [{ kind: 'path', from: 'M', to: 'Y' }, 'any'],
    ];
    const document = targets.reduce(
      (drawn, [target, sign]) => edits.addHypothesis(drawn, { target, sign }),
      mediated(),
    );
    expect(verdicts(document)).toEqual([
      ['H1', 'supported'],
      ['H2', 'not-supported'],
      ['H3', 'against'],
      ['H4', 'supported'],
      ['H5', 'supported'],
      ['H6', 'fixed'],
      ['H7', 'none'],
    ]);
    expect(new Set(judgeHypotheses(document, null).map(({ verdict }) => verdict))).toEqual(new Set(['none']));
  });

  it('follows the bootstrap where there is one, whatever the estimator’s p', () => {
    const document = edits.addHypothesis(mediated(), { target: path, sign: 'negative' });
    const own = { est: -0.8, se: 0.5, ciLower: -1.7, ciUpper: 0.2 };
    const bootstrap: EstimatedFit['bootstrap'] = {
      type: 'naive',
      ci: 'percentile',
      level: 0.95,
      seed: 1,
      requested: 100,
      done: 100,
      succeeded: 100,
      failures: { notConverged: 0, momentsUnusable: 0 },
      inadmissible: 0,
      estimates: [{ lhs: 'Y', op: '~', rhs: 'X', group: 1, ...own, stdAll: { ...own, ciLower: -0.8, ciUpper: 0.1 } }],
    };
    expect(verdicts(document)).toEqual([['H1', 'supported']]);
    expect(verdicts(document, { ...fit, bootstrap })).toEqual([['H1', 'not-supported']]);
    expect(judgeHypotheses(document, { ...fit, bootstrap })[0]?.estimate).toMatchObject({
      figures: { stdInterval: [-0.8, 0.1], isDisputed: true },
    });
  });
});

describe('hypotheses', () => {
  it('are numbered on, and listed by number', () => {
    let document = edits.addHypothesis(mediated(), { target: path, name: 'H9' });
    document = edits.addHypothesis(document, { target: product });
    document = edits.addHypothesis(document, { target: indirect, name: 'H2b' });
    document = edits.addHypothesis(document, { target: index, name: 'H2' });
    expect(inOrder(document.hypotheses).map(({ name }) => name)).toEqual(['H2', 'H2b', 'H9', 'H10']);
    expect(edits.nextHypothesisName(document)).toBe('H11');
    const [first] = document.hypotheses;
    expect(edits.setHypothesis(document, first!.id, { name: '  ' })).toBe(document);
    expect(edits.setHypothesis(document, first!.id, { name: ' H9 ' })).toBe(document);
    expect(edits.removeHypothesis(document, first!.id).hypotheses.length).toBe(3);
    expect(edits.removeHypothesis(document, 'nobody')).toBe(document);
  });

  it('speak of everything that the model has', () => {
    const keys = hypothesisTargets(mediated()).map(targetKey);
    for (const target of [path, product, indirect, index]) expect(keys).toContain(targetKey(target));
    expect(new Set(keys).size).toBe(keys.length);
    for (const target of hypothesisTargets(mediated())) expect(hasTarget(mediated(), target)).toBe(true);
  });

  it('are not lost with their target: they are said to be gone, and come back with it', () => {
    const document = [path, product, indirect, all, index].reduce(
      (drawn, target) => edits.addHypothesis(drawn, { target }),
      mediated(),
    );
    const without = edits.removeElements(document, ['p9']);
    expect(without.hypotheses).toBe(document.hypotheses);
    expect(new Set(judgeHypotheses(without, fit).map(({ verdict }) => verdict))).toEqual(new Set(['gone']));
    const again = edits.addPath(without, { from: 'c1', to: 'c5' });
    expect(verdicts(again).filter(([, verdict]) => verdict === 'gone')).toEqual([
      ['H2', 'gone'],
      ['H5', 'gone'],
    ]);
  });

  it('follow a construct that is renamed and a path that is turned', () => {
    const document = [path, product, indirect, index].reduce(
      (drawn, target) => edits.addHypothesis(drawn, { target }),
      mediated(),
    );
    const renamed = edits.renameConstruct(document, 'c1', 'Cause');
    expect(renamed.hypotheses.map(({ target }) => target)).toEqual([
      { kind: 'path', from: 'Cause', to: 'Y' },
      { kind: 'moderation', from: 'Cause', moderator: 'M', to: 'Y' },
      { kind: 'indirect', route: ['Cause', 'Y', 'Z'] },
      { kind: 'moderated-mediation', moderator: 'M', route: ['Cause', 'Y', 'Z'] },
    ]);
    const turned = edits.reversePath(document, 'p9');
    expect(turned.hypotheses[0]?.target).toEqual({ kind: 'path', from: 'Y', to: 'X' });
    expect(turned.hypotheses[1]?.target).toEqual({ kind: 'moderation', from: 'Y', moderator: 'M', to: 'X' });
    expect(hasTarget(turned, turned.hypotheses[0]!.target)).toBe(true);
  });

  it('know written paths and products as well as drawn ones, whichever factor stands first', () => {
    const bare = edits.removeElements(mediated(), ['p9']);
    const written = edits.setFurtherSyntax(bare, 'Y ~ X + M:X');
    for (const target of [path, product, indirect]) expect(hasTarget(written, target)).toBe(true);
    const document = edits.addHypothesis(written, { target: product, sign: 'any' });
    const swapped = { ...fit, estimates: [row('Y', '~', 'M:X', 0.3)] };
    expect(verdicts(document, swapped)).toEqual([['H1', 'supported']]);
  });

  it('are numbered by their arrow: named, renamed and emptied', () => {
    const one = edits.numberTarget(mediated(), path, ' H1 ');
    expect(one.hypotheses).toMatchObject([{ name: 'H1', sign: 'any', target: path }]);
    expect(edits.numberTarget(one, path, 'H1a').hypotheses).toMatchObject([{ name: 'H1a' }]);
    expect(edits.numberTarget(one, path, '').hypotheses).toEqual([]);
    expect(edits.numberTarget(mediated(), path, ' ')).toEqual(mediated());
  });

  it('are read as they were written', () => {
    const document = hypothesisTargets(mediated()).reduce(
      (drawn, target, place) =>
        edits.addHypothesis(drawn, { target, sign: (['positive', 'negative', 'any'] as const)[place % 3] }),
      mediated(),
    );
    const file = { savedBy: 'test', document };
    expect(valueOf(readProject(writeProject(file)))).toEqual(file);
    const broken = { ...document, hypotheses: [{ ...document.hypotheses[0]!, id: 'c1' }] };
    expect(readProject(writeProject({ ...file, document: broken }))).toMatchObject({
      ok: false,
      problems: [{ values: { where: 'document.hypotheses[0].id' } }],
    });
  });
});
