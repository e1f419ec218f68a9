/** A fit of several groups as seen in one of them: the rows of that group, under the same parameters. */
import type { EstimatedFit, Fit } from '../../engine/fit.ts';

const views = new WeakMap<EstimatedFit, Map<number, EstimatedFit>>();

/** Groups count from 1; one beyond the last is the last. The same view for the same fit and group. */
export function fitOfGroup(fit: EstimatedFit, group: number): EstimatedFit;
export function fitOfGroup(fit: Fit | null, group: number): Fit | null;
export function fitOfGroup(fit: Fit | null, group: number): Fit | null {
  if (!fit || fit.status === 'failed' || fit.groups.length <= 1) return fit;
  const shown = Math.min(Math.max(1, group), fit.groups.length);
  const known = views.get(fit) ?? new Map<number, EstimatedFit>();
  views.set(fit, known);
  const view = known.get(shown) ?? viewOf(fit, shown);
  known.set(shown, view);
  return view;
}

/** The group that such a view shows; of a whole fit the first. */
export function groupOf(fit: EstimatedFit): number {
  return fit.estimates.find(({ group }) => group > 0)?.group ?? 1;
}

function viewOf(fit: EstimatedFit, group: number): EstimatedFit {
  const isShown = (row: { readonly group: number }) => row.group === group || row.group === 0;
  return {
    ...fit,
    estimates: fit.estimates.filter(isShown),
    rsquare: fit.rsquare.filter(isShown),
    sample: fit.sample.filter(isShown),
    implied: fit.implied.filter(isShown),
    ...(fit.interactions ? { interactions: fit.interactions.filter(isShown) } : {}),
    ...(fit.bootstrap ? { bootstrap: { ...fit.bootstrap, estimates: fit.bootstrap.estimates.filter(isShown) } } : {}),
  };
}
