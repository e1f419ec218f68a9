/** Replicates of incomplete cases under their likelihood: patterns are sorted once, a replicate is a vector of counts. */
import type { Solution } from '../sem/inference/solution.ts';
import { createRecount } from '../sample/recount-moments.ts';
import type { SampleMoments } from '../sample/sample-moments.ts';
import { resolveSettings } from '../settings/resolve-settings.ts';
import { hasNegativeVariance, measureReplicate, type MeasurePlan } from './measure-replicate.ts';
import { measuredGroups } from './measured-groups.ts';
import { refit } from './refit.ts';
import { createReplicateStream, drawCounts, restartStream } from '../../numeric/replicate-stream.ts';
import { replicateOutcomes, type Replicator, type ReplicateOutcome } from './replicator.ts';

/** Whether replicates are drawn from incomplete cases as they are. */
export function suitsIncompleteReplicator({ prepared }: Solution): boolean {
  const isNaive = prepared.settings.bootstrapType === 'naive';
  return isNaive && resolveSettings(prepared.settings).discrepancy === 'FIML';
}

export function createIncompleteReplicator({ prepared, parameters, groups }: Solution, plan: MeasurePlan): Replicator {
  const recounts = groups.map(({ moments }) => createRecount(moments));
  const pools = groups.map(({ moments }) => new Int32Array(moments.n));
  const stream = createReplicateStream();
  const theta = parameters.slice();

  function estimate(out: Float64Array, at: number): ReplicateOutcome {
    const moments = recounts.map((recount, g) => recount(pools[g]!));
    if (moments.some((own) => own === undefined)) return replicateOutcomes.momentsUnusable;
    const found = refit(prepared, moments as SampleMoments[], theta);
    if (found === undefined) return replicateOutcomes.notConverged;
    if ('code' in found) return replicateOutcomes.momentsUnusable;
    const measured = measuredGroups(found.objective);
    measureReplicate(plan, measured, found.parameters, out, at);
    out[at + plan.width] = found.value;
    return hasNegativeVariance(plan, measured) ? replicateOutcomes.inadmissible : replicateOutcomes.done;
  }

  return {
    run(replicate, out, at) {
      restartStream(stream, prepared.settings.seed, replicate);
      for (const counts of pools) drawCounts(stream, counts.length, counts);
      return estimate(out, at);
    },
    runWithout({ group, cases }, out, at) {
      pools.forEach((counts, g) => {
        counts.fill(1);
        if (g === group) for (const i of cases) counts[i] = 0;
      });
      return estimate(out, at);
    },
  };
}
