/** What fills a sentence about a preparation step, in a report or on the screen. */
import { stepKinds, type StepKinds } from './registry.ts';
import type { PrepareStep, StepId, StepOf } from './schemas.ts';
import type { SentenceNumbers } from './step-kind.ts';

export interface NumberWriting {
  readonly write: (value: number) => string;
  /** Between the numbers of a list. */
  readonly separator: string;
}

/** The step's numbers as they are written there; `count` stays a number. */
export function sentenceValues(
  step: PrepareStep,
  { write, separator }: NumberWriting,
  among: StepKinds = stepKinds,
): Readonly<Record<string, string | number>> {
  const written = Object.entries(numbersOf(step.kind, step, among)).map(([place, value]) => {
    if (typeof value !== 'number') return [place, value.map(write).join(separator)] as const;
    return [place, place === 'count' ? value : write(value)] as const;
  });
  return Object.fromEntries(written);
}

function numbersOf<K extends StepId>(kind: K, step: StepOf<K>, among: StepKinds): SentenceNumbers {
  return among[kind].numbers(step);
}
