/** What a pane lists: hypotheses by number, then the paths that have none, by what screens call their variables. Pure. */
import { findNode, modelName, variableLabel } from '../document/find.ts';
import { judgeHypotheses, type JudgedHypothesis } from '../document/shown/judge-hypotheses.ts';
import { shownDiagram } from '../document/compile/shown-diagram.ts';
import type { ShownFigures } from '../document/shown/shown-figures.ts';
import { shownPaths, type ShownPath, type SimpleSlopes } from '../document/shown/shown-paths.ts';
import type { ExpectedSign, HypothesisTarget, Language, ProjectDocument } from '../document/types.ts';
import type { Verdict } from '../document/shown/verdict.ts';
import type { EstimatedFit } from '../engine/fit.ts';
import { refOf } from '../engine/model/parameter-ref.ts';
import type { Translate } from '../language/translate.ts';
import type { ParameterRef } from '../problem.ts';
import { targetWords } from './hypothesis-words.ts';

/** `from` and `to` are labels; of a moderation `from` is the product `A × M`. */
export interface PathRow extends Omit<ShownPath, 'moderation'> {
  readonly moderation?: {
    readonly predictor: string;
    readonly moderator: string;
    readonly slopes?: SimpleSlopes;
  };
}

/** `fit`: of the group that is shown. In the order of the report. */
export function pathRows(document: ProjectDocument, fit: EstimatedFit, language: Language): readonly PathRow[] {
  const name = (variable: string): string => variableLabel(document, variable, language);
  return shownPaths(document, fit).map(({ moderation, ...path }) => ({
    ...path,
    from: name(path.from),
    to: name(path.to),
    ...(moderation && {
      moderation: { ...moderation, predictor: name(moderation.predictor), moderator: name(moderation.moderator) },
    }),
  }));
}

/** A line of the pane's first table. */
export interface EffectLine {
  readonly key: string;
  /** '' without one. */
  readonly hypothesis: string;
  readonly expected: ExpectedSign | null;
  readonly text: string;
  /** What a click shows on the drawing. */
  readonly elements: readonly string[];
  /** The parameter, where it is about a single one. */
  readonly about?: ParameterRef;
  readonly est: number | undefined;
  /** Standardised; undefined of an index of moderated mediation, whose interval is that of the estimate. */
  readonly beta: number | undefined;
  readonly figures: ShownFigures | undefined;
  readonly isFixed: boolean;
  /** null without a hypothesis. */
  readonly verdict: Verdict | null;
}

export function effectLines(
  document: ProjectDocument,
  fit: EstimatedFit,
  language: Language,
  t: Translate,
): readonly EffectLine[] {
  const rows = pathRows(document, fit, language);
  const elementsOf = elementFinder(document, rows);
  const hypotheses = judgeHypotheses(document, fit).map((judged) => hypothesisLine(judged, document, language, t));
  return [
    ...hypotheses.map(({ target, ...line }): EffectLine => {
      const about = isOfPath(target) ? rowsAbout(rows, line.key)[0]?.estimate : undefined;
      return { ...line, elements: elementsOf(line.key, target), ...(about ? { about: refOf(about) } : {}) };
    }),
    ...rows.filter(({ judged }) => judged.length === 0).map((row) => pathLine(row, t)),
  ];
}

function hypothesisLine(
  { hypothesis, estimate, verdict }: JudgedHypothesis,
  document: ProjectDocument,
  language: Language,
  t: Translate,
) {
  const { id, name, sign, target } = hypothesis;
  return {
    key: id,
    hypothesis: name,
    expected: sign,
    text: targetWords(target, (variable) => variableLabel(document, variable, language), t),
    target,
    est: estimate?.est,
    beta: estimate?.beta,
    figures: estimate?.figures,
    isFixed: estimate?.isFixed ?? false,
    verdict,
  };
}

function pathLine({ id, from, to, estimate, figures }: PathRow, t: Translate): EffectLine {
  return {
    key: id,
    hypothesis: '',
    expected: null,
    text: t('results.path.name', { from, to }),
    elements: [id],
    ...(estimate ? { about: refOf(estimate) } : {}),
    est: estimate?.est,
    beta: estimate?.stdAll,
    figures,
    isFixed: estimate !== undefined && !estimate.free,
    verdict: null,
  };
}

const isOfPath = ({ kind }: HypothesisTarget): boolean => kind === 'path' || kind === 'moderation';

function rowsAbout(rows: readonly PathRow[], hypothesis: string): readonly PathRow[] {
  return rows.filter(({ judged }) => judged.some((each) => each.hypothesis.id === hypothesis));
}

/** The arrow a hypothesis speaks of, or the arrows along its route. */
function elementFinder(document: ProjectDocument, rows: readonly PathRow[]) {
  const arrows = shownDiagram(document).paths.flatMap(({ id, from, to }) =>
    findNode(document, from) ? [{ id, from: modelName(document, from), to: modelName(document, to) }] : [],
  );
  return (hypothesis: string, target: HypothesisTarget): readonly string[] => {
    if (target.kind === 'path' || target.kind === 'moderation') return rowsAbout(rows, hypothesis).map(({ id }) => id);
    if (target.kind === 'total-indirect') return [];
    return target.route
      .slice(1)
      .flatMap((to, index) => arrows.filter((each) => each.from === target.route[index] && each.to === to))
      .map(({ id }) => id);
  };
}

/** Its hypothesis, else what it is. */
export function shortName({ hypothesis, text }: EffectLine): string {
  return hypothesis === '' ? text : hypothesis;
}
