/** A fit with a bootstrap of it, fresh from the replicates or kept with a project. */
import { problem, type Problem } from '../../problem.ts';
import type { BootstrapResult, EstimatedFit, EstimateRow } from '../fit.ts';
import type { BootstrapFigures } from '../bootstrap-figures.ts';
import { mapEffects } from '../moderation/effect-list.ts';
import { applyBootstrap, applyToEffects } from './apply-bootstrap.ts';

/** Warns of replicates that had to be left out. */
function failureProblems({ requested, done, succeeded, failures }: BootstrapResult): Problem[] {
  const failed = done - succeeded;
  return failed === 0 ? [] : [problem('bootstrap-failures', { values: { failed, requested, ...failures } })];
}

/** Standard errors and intervals become the bootstrap's where `se` says so. */
export function attachBootstrap(fit: EstimatedFit, bootstrap: BootstrapResult): EstimatedFit {
  const others = fit.problems.filter(({ code }) => code !== 'bootstrap-failures');
  const isOwn = fit.settings.se === 'bootstrap';
  const estimates = isOwn ? applyBootstrap(fit.estimates, bootstrap) : fit.estimates;
  const interactions = fit.interactions && { interactions: applyToEffects(fit.interactions, bootstrap, isOwn) };
  return { ...fit, problems: [...others, ...failureProblems(bootstrap)], estimates, ...interactions, bootstrap };
}

/** Estimates of the same sample agree this far in relation to the standard error: two machines round alike. */
const agreement = 1e-3;

function agrees(value: number | undefined, { est, se }: BootstrapFigures): boolean {
  // What could not be computed is absent in one and no number in the other.
  if (value === undefined || !Number.isFinite(est)) return !Number.isFinite(est) || se === undefined;
  return Math.abs(value - est) <= agreement * (se ?? 0) + 1e-6 * Math.max(1, Math.abs(est));
}

/** Definitions are known by their name: their expression is written with other labels where the drawing has some. */
const nameOf = ({ lhs, op, rhs, group }: Pick<EstimateRow, 'lhs' | 'op' | 'rhs' | 'group'>): string =>
  JSON.stringify(op === ':=' ? [lhs, op] : [lhs, op, rhs, group]);

/**
 * Whether a bootstrap that was kept is one of these estimates: the same rows and effects with the same values. An engine
 * that estimates otherwise than the one that made it, or a file that was changed by hand, does not pass.
 */
export function isBootstrapOf({ effects = [], estimates }: BootstrapResult, fit: EstimatedFit): boolean {
  const values = new Map(fit.estimates.map((row) => [nameOf(row), row]));
  // What is fixed has no replicates and nothing to compare.
  const hasAll = estimates.every((own) => {
    if (own.se === undefined) return true;
    const row = values.get(nameOf(own));
    return row !== undefined && agrees(row.est, own) && (own.stdAll === undefined || agrees(row.stdAll, own.stdAll));
  });
  let count = 0;
  let hasEffects = true;
  mapEffects(fit.interactions ?? [], (effect, place) => {
    const own = effects[place];
    count += 1;
    if (!own || !agrees(effect.est, own)) hasEffects = false;
    return effect;
  });
  return hasAll && hasEffects && count === effects.length;
}
