/** The numbers of hypotheses on the drawing. */
import { judgedAbout, judgeHypotheses } from '../document/shown/judge-hypotheses.ts';
import { moderationTarget, pathTarget } from '../document/compile/hypothesis-targets.ts';
import type { ExpectedSign, ProjectDocument } from '../document/types.ts';
import type { Fit } from '../engine/fit.ts';

const signs: Readonly<Record<ExpectedSign, string>> = { positive: '+', negative: '−', any: '±' };

/**
 * Of an arrow by its id: `H1, H2b`, '' without any. Stars alone would make a significant effect of the wrong sign look
 * like support: its hypothesis shows the sign it expected, `H1 (−)`.
 */
export function hypothesisNumbers(document: ProjectDocument, fit: Fit | null): (id: string) => string {
  const judged = judgeHypotheses(document, fit && fit.status !== 'failed' ? fit : null);
  const paths = new Map(document.diagram.paths.map((path) => [path.id, path]));
  const moderations = new Map(document.diagram.moderations.map((each) => [each.id, each]));
  return (id) => {
    const [path, moderation] = [paths.get(id), moderations.get(id)];
    const target = path ? pathTarget(document, path) : moderation && moderationTarget(document, moderation);
    return judgedAbout(judged, target)
      .map(({ hypothesis: { name, sign }, verdict }) => (verdict === 'against' ? `${name} (${signs[sign]})` : name))
      .join(', ');
  };
}
