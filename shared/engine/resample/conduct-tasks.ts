/**
 * The one conductor of a bootstrap, in every host: numbered tasks, a store for what they leave, a counter from which
 * whoever works takes the next range. Who works is the host's: threads that share its memory take ranges by themselves,
 * a window takes them for the workers of its pool. A replicate depends on seed and number alone, so it does not matter
 * who does which.
 */
import { createStore, isTaskDone, type BootstrapTasks, type ReplicateStore } from './bootstrap-model.ts';

/** Plain memory, which threads share where the host says so. */
export interface TaskQueue {
  readonly tasks: number;
  readonly store: ReplicateStore;
  /** The next task that nobody has taken. */
  readonly next: Int32Array;
}

export interface TaskRange {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** Takes ranges until none is left, or until it cannot go on; what it has taken and not done is done by `rest`. */
export type Taker = (queue: TaskQueue) => Promise<void> | void;

/** Over shared memory where this host has it. */
export function createQueue(size: Pick<BootstrapTasks, 'tasks' | 'stride'>): TaskQueue {
  const isShared = typeof SharedArrayBuffer !== 'undefined';
  return {
    tasks: size.tasks,
    store: createStore(size, isShared),
    next: isShared ? new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) : new Int32Array(1),
  };
}

/** The next `size` tasks, or what is left of them; undefined when all are taken. */
export function takeRange({ tasks, next }: TaskQueue, size: number): TaskRange | undefined {
  const from = Atomics.add(next, 0, size);
  return from < tasks ? { from, to: Math.min(tasks, from + size) } : undefined;
}

/** Waits for all takers, then hands every task that one of them has left undone to `rest`. */
export async function conductTasks(
  queue: TaskQueue,
  takers: readonly Taker[],
  rest?: (range: TaskRange) => void,
): Promise<void> {
  await Promise.all(takers.map(async (take) => take(queue)));
  if (!rest) return;
  for (let task = 0; task < queue.tasks; task++) {
    if (!isTaskDone(queue.store, task)) rest({ from: task, to: task + 1 });
  }
}
