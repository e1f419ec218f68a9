/** Which columns a step looks at and which it adds. */
import { namesAfter } from './column-names.ts';
import { stepKinds, type StepKinds } from './registry.ts';
import type { PrepareStep, StepId, StepOf } from './schemas.ts';
import type { StepKind } from './step-kind.ts';

function kindOf<K extends StepId>(step: StepOf<K>, among: StepKinds): StepKind<StepOf<K>> {
  return among[step.kind as K];
}

/** Its columns and others that it looks at, each once. */
export function columnsRead(step: PrepareStep, among: StepKinds = stepKinds): readonly string[] {
  return [...new Set([...step.columns, ...(kindOf(step, among).reads?.(step) ?? [])])];
}

/** Columns that it adds to the data. */
export function columnsMade(step: PrepareStep, among: StepKinds = stepKinds): readonly string[] {
  return kindOf(step, among).makes?.(step) ?? [];
}

/** Columns that the steps add, as they are called after all of them. */
export function columnsMadeBy(steps: readonly PrepareStep[]): ReadonlySet<string> {
  return new Set(steps.flatMap((step, index) => namesAfter(steps.slice(index), columnsMade(step))));
}

export function isAboutRows(step: PrepareStep, among: StepKinds = stepKinds): boolean {
  return kindOf(step, among).isAboutRows === true;
}

/** The step where the columns that it looks at are called otherwise. */
export function withColumnsRenamed(
  step: PrepareStep,
  rename: (name: string) => string,
  among: StepKinds = stepKinds,
): PrepareStep {
  const own = { ...step, columns: step.columns.map(rename) };
  return kindOf(own, among).renamed?.(own, rename) ?? own;
}
