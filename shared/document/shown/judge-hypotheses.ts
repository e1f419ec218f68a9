/**
 * The verdict on each hypothesis, made here once for pane, drawing, report, copy and terminal.
 *
 * A hypothesis is supported when the interval that is shown leaves zero out on the expected side. An interval on the
 * other side is significant too, but against the expectation, and does not support it.
 */
import type { EstimatedFit, EstimateRow } from '../../engine/fit.ts';
import { effectRows } from './effect-rows.ts';
import { fitOfGroup, groupOf } from './fit-of-group.ts';
import { hasTarget, inOrder, isSameTarget } from '../compile/hypothesis-targets.ts';
import { effectFigures, indexFigures, type Interval, type ShownFigures } from './shown-figures.ts';
import { indexEstimates } from '../compile/model-map.ts';
import type { Hypothesis, HypothesisTarget, ProjectDocument } from '../types.ts';
import { effectVerdict, type Verdict } from './verdict.ts';

/** What a target was estimated at. */
export interface TargetEstimate {
  readonly est: number;
  /** Standardised; absent of an index of moderated mediation and where it cannot be computed. */
  readonly beta?: number;
  readonly figures: ShownFigures;
  readonly isFixed: boolean;
}

export interface JudgedHypothesis {
  readonly hypothesis: Hypothesis;
  readonly estimate?: TargetEstimate;
  readonly verdict: Verdict;
}

/** The interval that the verdict is made from: of the standardised effect where there is one. */
export function judgedInterval({
  beta,
  figures,
}: {
  readonly beta?: number | undefined;
  readonly figures: ShownFigures | undefined;
}): Interval | undefined {
  return beta === undefined ? figures?.interval : figures?.stdInterval;
}

/** All hypotheses by number. `fit`: of one group (of a whole fit the first is judged); null where nothing is estimated. */
export function judgeHypotheses(document: ProjectDocument, fit: EstimatedFit | null): readonly JudgedHypothesis[] {
  const find = fit && document.hypotheses.length > 0 ? estimatesOf(document, fit) : undefined;
  return inOrder(document.hypotheses).map((hypothesis): JudgedHypothesis => {
    if (!hasTarget(document, hypothesis.target)) return { hypothesis, verdict: 'gone' };
    const estimate = find?.(hypothesis.target);
    if (!estimate) return { hypothesis, verdict: 'none' };
    const verdict = estimate.isFixed ? 'fixed' : effectVerdict(estimate.est, estimate.figures, hypothesis.sign);
    return { hypothesis, estimate, verdict };
  });
}

/** Those about one target. */
export function judgedAbout(
  judged: readonly JudgedHypothesis[],
  target: HypothesisTarget | undefined,
): readonly JudgedHypothesis[] {
  return target ? judged.filter(({ hypothesis }) => isSameTarget(hypothesis.target, target)) : [];
}

/** Finds what a target was estimated at. */
function estimatesOf(document: ProjectDocument, given: EstimatedFit) {
  const group = groupOf(given);
  const fit = fitOfGroup(given, group);
  const rowOf = indexEstimates(fit);
  const figuresOf = indexFigures(fit);
  const ofRow = (row: EstimateRow | undefined): TargetEstimate | undefined => {
    if (!row) return undefined;
    return {
      est: row.est,
      ...(row.stdAll === undefined ? {} : { beta: row.stdAll }),
      figures: figuresOf(row),
      isFixed: row.op !== ':=' && !row.free,
    };
  };
  const effects = effectRows(document, fit, group);
  return (target: HypothesisTarget): TargetEstimate | undefined => {
    switch (target.kind) {
      case 'path':
        return ofRow(rowOf({ lhs: target.to, op: '~', rhs: target.from }));
      case 'moderation': {
        const { from, moderator, to } = target;
        const product = (rhs: string) => rowOf({ lhs: to, op: '~', rhs });
        return ofRow(product(`${from}:${moderator}`) ?? product(`${moderator}:${from}`));
      }
      case 'indirect':
      case 'total-indirect':
        return ofRow(effects.find((each) => isEffect(each, target, effects))?.estimate);
      case 'moderated-mediation':
        return ofIndex(fit, target);
    }
  };
}

type Effects = ReturnType<typeof effectRows>;

/** A sum of one route is that route. */
function isEffect(
  { kind, from, to, routes }: Effects[number],
  target: Extract<HypothesisTarget, { kind: 'indirect' | 'total-indirect' }>,
  all: Effects,
): boolean {
  if (target.kind === 'indirect')
    return kind === 'specific' && JSON.stringify(routes[0]) === JSON.stringify(target.route);
  if (from !== target.from || to !== target.to) return false;
  const hasSum = all.some((each) => each.kind === 'total-indirect' && each.from === from && each.to === to);
  return kind === (hasSum ? 'total-indirect' : 'specific');
}

/** A moderator that enters two paths of a route has no index: the effect at its highest value less that at its lowest. */
function ofIndex(
  { interactions, settings }: EstimatedFit,
  { moderator, route }: Extract<HypothesisTarget, { kind: 'moderated-mediation' }>,
): TargetEstimate | undefined {
  const key = JSON.stringify(route);
  const found = interactions
    ?.filter((each) => each.moderator === moderator)
    .flatMap(({ mediations }) => mediations)
    .find(({ path }) => JSON.stringify(path) === key);
  if (!found) return undefined;
  const effect = found.index ?? found.contrast;
  return { est: effect.est, figures: effectFigures(effect, settings.level), isFixed: false };
}
