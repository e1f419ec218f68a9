/** The paths of the drawing with their estimates and verdicts. Pure. */
import { findNode, findPath, modelName, nodeLabel } from '../../shared/document/find.ts';
import { productName } from '../../shared/document/moderation-terms.ts';
import { shownDiagram, writtenParameter } from '../../shared/document/shown-diagram.ts';
import { indexFigures } from '../../shared/document/shown-figures.ts';
import type { Language, Moderation, Path, ProjectDocument } from '../../shared/document/types.ts';
import type { EstimatedFit, EstimateRow } from '../../shared/engine/fit.ts';
import { significanceLevel } from '../../shared/language/format.ts';

/** A hypothesis says that the path differs from zero; `none` where nothing can be tested. */
export type Verdict = 'supported' | 'not-supported' | 'fixed' | 'none';

export interface PathRow {
  readonly id: string;
  /** Of a moderation: the moderator; `from` is then the product `A × M`. */
  readonly moderator?: string;
  /** Of a moderation. */
  readonly predictor?: string;
  /** Of a moderation: slopes of the predictor one standard deviation below and above the moderator's mean. */
  readonly slopes?: SimpleSlopes;
  readonly hypothesis: string;
  readonly from: string;
  readonly to: string;
  readonly estimate: EstimateRow | undefined;
  readonly interval: Interval | undefined;
  /** null without a hypothesis. */
  readonly verdict: Verdict | null;
  /** R2 of the variable at the arrow's head. */
  readonly rsquare: number | undefined;
}

export interface SimpleSlopes {
  readonly low: number;
  readonly high: number;
}

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** Hypotheses first, by number (H2 before H10); then the other paths in drawing order. */
export function pathRows(document: ProjectDocument, fit: EstimatedFit, language: Language): readonly PathRow[] {
  const { moderations } = document.diagram;
  const rows = [
    ...regressionsOf(document).map((path) => pathRow(document, fit, language, path)),
    ...moderations.flatMap((each) => moderationRow(document, fit, language, each)),
  ];
  const named = rows.filter((row) => row.hypothesis !== '');
  const others = rows.filter((row) => row.hypothesis === '');
  const byNumber = new Intl.Collator('en', { numeric: true });
  return [...named.sort((a, b) => byNumber.compare(a.hypothesis, b.hypothesis)), ...others];
}

/** Paths as drawn, then regressions between drawn nodes that further statements add. */
function regressionsOf(document: ProjectDocument): readonly Path[] {
  return shownDiagram(document).paths.filter(({ id }) => (writtenParameter(id)?.op ?? '~') === '~');
}

function pathRow(document: ProjectDocument, fit: EstimatedFit, language: Language, path: Path): PathRow {
  const estimate = findEstimate(fit, modelName(document, path.to), '~', modelName(document, path.from));
  const hypothesis = path.hypothesis?.trim() ?? '';
  return {
    id: path.id,
    hypothesis,
    from: labelOf(document, path.from, language),
    to: labelOf(document, path.to, language),
    estimate,
    interval: intervalOf(fit, estimate),
    verdict: hypothesis === '' ? null : verdictOf(estimate),
    rsquare: fit.rsquare.find((each) => each.name === modelName(document, path.to))?.value,
  };
}

function moderationRow(
  document: ProjectDocument,
  fit: EstimatedFit,
  language: Language,
  moderation: Moderation,
): PathRow[] {
  const path = findPath(document, moderation.path);
  if (!path) return [];
  const estimate = findEstimate(fit, modelName(document, path.to), '~', productName(document, moderation));
  const row = pathRow(document, fit, language, path);
  const moderator = labelOf(document, moderation.moderator, language);
  const hypothesis = moderation.hypothesis?.trim() ?? '';
  return [
    {
      ...row,
      id: moderation.id,
      moderator,
      predictor: row.from,
      ...slopesOf(fit, modelName(document, moderation.moderator), row.estimate),
      hypothesis,
      from: `${row.from} × ${moderator}`,
      estimate,
      interval: intervalOf(fit, estimate),
      verdict: hypothesis === '' ? null : verdictOf(estimate),
    },
  ];
}

/** Slopes of the moderated path; none where the moderation was not analysed. */
function slopesOf(
  { interactions }: EstimatedFit,
  moderator: string | undefined,
  path: EstimateRow | undefined,
): Pick<PathRow, 'slopes'> {
  const found = interactions?.find(
    (each) =>
      each.moderator === moderator &&
      each.predictor === path?.rhs &&
      each.outcome === path.lhs &&
      each.group === path.group,
  );
  const slopeAt = (deviations: number) => found?.slopes.find((slope) => slope.deviations === deviations)?.est;
  const [low, high] = [slopeAt(-1), slopeAt(1)];
  return low === undefined || high === undefined ? {} : { slopes: { low, high } };
}

function labelOf(document: ProjectDocument, id: string, language: Language): string {
  const node = findNode(document, id);
  return node ? nodeLabel(document, node, language) : (modelName(document, id) ?? '');
}

export function findEstimate(
  fit: EstimatedFit,
  lhs: string | undefined,
  op: EstimateRow['op'],
  rhs: string | undefined,
): EstimateRow | undefined {
  return fit.estimates.find((row) => row.lhs === lhs && row.op === op && row.rhs === rhs);
}

function verdictOf(estimate: EstimateRow | undefined): Verdict {
  if (!estimate) return 'none';
  if (!estimate.free) return 'fixed';
  if (estimate.pvalue === undefined) return 'none';
  return estimate.pvalue < significanceLevel ? 'supported' : 'not-supported';
}

/** From the bootstrap where there is one, else by the delta method. */
export function intervalOf(fit: EstimatedFit, row: EstimateRow | undefined): Interval | undefined {
  const found = row && indexFigures(fit)(row).stdInterval;
  return found && { lower: found[0], upper: found[1] };
}
