/** The first table of most papers: descriptives, correlations of scores, roots of AVE on the diagonal, HTMT above it. */
import type { MeasureResult } from '../engine/measures/scale-measures.ts';
import type { CorrelationsReply } from '../survey/run-correlations.ts';
import type { ResultTable } from './element.ts';
import { resultDescriptives, type ScaleFigures } from './result-descriptives.ts';
import type { SurveyContext } from './survey-context.ts';

/** By the names of constructs; a construct of one item has no AVE and leaves the diagonal empty there. */
function scaleFigures({ constructs, htmt = [] }: MeasureResult): ScaleFigures {
  const key = (a: string, b: string): string => JSON.stringify([a, b]);
  const ratios = new Map(htmt.flatMap(({ a, b, value }) => [[key(a, b), value] as const, [key(b, a), value] as const]));
  const roots = constructs.flatMap(({ name, ave }) => (ave === undefined ? [] : [[name, Math.sqrt(ave)] as const]));
  return { aveRoots: new Map(roots), htmtOf: (a, b) => ratios.get(key(a, b)) };
}

/** @param measures of the same data as the correlations; without them the upper half is empty */
export function resultJournal(
  correlations: CorrelationsReply,
  measures: MeasureResult | undefined,
  context: SurveyContext,
): ResultTable {
  const hasConstructs = correlations.variables.some(({ kind }) => kind === 'construct');
  return resultDescriptives(correlations, context, measures && hasConstructs ? scaleFigures(measures) : undefined);
}
