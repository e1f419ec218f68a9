/** What columns are called before and after steps, some of which rename them. */
import { stepKinds, type StepKinds } from './registry.ts';
import type { PrepareStep, StepId, StepOf } from './schemas.ts';

/** Names of the data before the steps, as they are called after them. */
export function namesAfter(
  steps: readonly PrepareStep[],
  names: readonly string[],
  among: StepKinds = stepKinds,
): readonly string[] {
  return steps.reduce((current, step) => {
    const renames = renamesOf(step.kind, step, among);
    return renames ? current.map((name) => renames.get(name) ?? name) : current;
  }, names);
}

/** Names of the data after the steps, as they were called before them. */
export function namesBefore(
  steps: readonly PrepareStep[],
  names: readonly string[],
  among: StepKinds = stepKinds,
): readonly string[] {
  return steps.reduceRight((current, step) => {
    const renames = renamesOf(step.kind, step, among);
    if (!renames) return current;
    const back = new Map([...renames].map(([from, to]) => [to, from]));
    return current.map((name) => back.get(name) ?? name);
  }, names);
}

/** What a step calls otherwise; undefined for steps that leave names alone. */
function renamesOf<K extends StepId>(
  kind: K,
  step: StepOf<K>,
  among: StepKinds,
): ReadonlyMap<string, string> | undefined {
  return among[kind].renames?.(step);
}
