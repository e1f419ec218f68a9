/** The regressions of the drawing with their estimates, what is shown of them and the verdicts: which rows, in which order. */
import type { EstimatedFit, EstimateRow } from '../../engine/fit.ts';
import { modelName, nodeName } from '../find.ts';
import { moderationTarget, pathTarget } from '../compile/hypothesis-targets.ts';
import { judgedAbout, judgeHypotheses, type JudgedHypothesis } from './judge-hypotheses.ts';
import { productName } from '../compile/moderation-terms.ts';
import { shownDiagram, writtenParameter } from '../compile/shown-diagram.ts';
import { indexFigures, type ShownFigures } from './shown-figures.ts';
import { indexEstimates } from '../compile/model-map.ts';
import type { HypothesisTarget, Moderation, Path, ProjectDocument } from '../types.ts';

export interface ShownPath {
  /** Of the path, or of the moderation that the product stands for. */
  readonly id: string;
  /** Numbers of the hypotheses about it, '' without any. */
  readonly hypothesis: string;
  readonly judged: readonly JudgedHypothesis[];
  /** Names in the model; of a moderation `from` is the product `A:M`. */
  readonly from: string;
  readonly to: string;
  /** Of a moderation. */
  readonly moderation?: ShownModeration;
  readonly estimate: EstimateRow | undefined;
  readonly figures: ShownFigures | undefined;
  /** R2 of the variable at the arrow's head. */
  readonly rsquare: number | undefined;
}

export interface ShownModeration {
  readonly predictor: string;
  readonly moderator: string;
  /** Slopes of the predictor one standard deviation below and above the moderator's mean, where they are known. */
  readonly slopes?: SimpleSlopes;
}

export interface SimpleSlopes {
  readonly low: number;
  readonly high: number;
}

/**
 * Outcome by outcome as drawn, so that the predictors of one hold together: paths, what statements add to them, then the
 * moderations. `fit`: of one group.
 */
export function shownPaths(document: ProjectDocument, fit: EstimatedFit): readonly ShownPath[] {
  const { nodes, paths, moderations } = shownDiagram(document);
  const describe = describer(document, fit);
  const regressions = paths.filter(({ id }) => (writtenParameter(id)?.op ?? '~') === '~');
  return nodes.flatMap((node) => {
    const to = nodeName(node);
    const own = regressions.filter((path) => path.to === node.id);
    return [
      ...own.map((path) => describe(path, pathTarget(document, path), modelName(document, path.from) ?? '', to)),
      ...moderations.flatMap((each) => {
        const path = own.find(({ id }) => id === each.path);
        const product = productName(document, each);
        if (!path || product === undefined) return [];
        return [
          {
            ...describe(each, moderationTarget(document, each), product, to),
            moderation: moderationOf(document, fit, each, path),
          },
        ];
      }),
    ];
  });
}

function describer(document: ProjectDocument, fit: EstimatedFit) {
  const find = indexEstimates(fit);
  const figuresOf = indexFigures(fit);
  const rsquares = new Map(fit.rsquare.map(({ name, value }) => [name, value]));
  const all = judgeHypotheses(document, fit);
  return ({ id }: Path | Moderation, target: HypothesisTarget | undefined, from: string, to: string): ShownPath => {
    const estimate = find({ lhs: to, op: '~', rhs: from });
    const judged = judgedAbout(all, target);
    return {
      id,
      hypothesis: judged.map(({ hypothesis }) => hypothesis.name).join(', '),
      judged,
      from,
      to,
      estimate,
      figures: estimate && figuresOf(estimate),
      rsquare: rsquares.get(to),
    };
  };
}

function moderationOf(
  document: ProjectDocument,
  { interactions }: EstimatedFit,
  moderation: Moderation,
  path: Path,
): ShownModeration {
  const [predictor = '', moderator = '', outcome] = [path.from, moderation.moderator, path.to].map((id) =>
    modelName(document, id),
  );
  const found = interactions?.find(
    (each) => each.moderator === moderator && each.predictor === predictor && each.outcome === outcome,
  );
  const slopeAt = (deviations: number) => found?.slopes.find((slope) => slope.deviations === deviations)?.est;
  const [low, high] = [slopeAt(-1), slopeAt(1)];
  return { predictor, moderator, ...(low === undefined || high === undefined ? {} : { slopes: { low, high } }) };
}
