/** Undo and redo over whole documents. Structural sharing makes keeping them cheap, so there is no limit. */

export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What the last record was for: records with the same key in a row (typing in one field) count as one. */
  readonly coalesceKey: string | null;
}

export function startHistory<T>(present: T): History<T> {
  return { past: [], present, future: [], coalesceKey: null };
}

/** Makes `next` the present. Recording what is already present changes nothing. */
export function record<T>(history: History<T>, next: T, coalesceKey: string | null = null): History<T> {
  if (next === history.present) return history;
  const isContinued = coalesceKey !== null && coalesceKey === history.coalesceKey;
  const past = isContinued ? history.past : [...history.past, history.present];
  return { past, present: next, future: [], coalesceKey };
}

export function canUndo<T>(history: History<T>): boolean {
  return history.past.length > 0;
}

export function canRedo<T>(history: History<T>): boolean {
  return history.future.length > 0;
}

export function undo<T>(history: History<T>): History<T> {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present,
    future: [history.present, ...history.future],
    coalesceKey: null,
  };
}

export function redo<T>(history: History<T>): History<T> {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return { past: [...history.past, history.present], present, future, coalesceKey: null };
}
