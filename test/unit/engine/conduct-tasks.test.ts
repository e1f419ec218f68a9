/** Every task once, whoever takes it; what a dead worker leaves is done. */
import { expect, it } from 'vitest';
import type { BootstrapTasks } from '../../../shared/engine/resample/bootstrap-model.ts';
import { runTasks } from '../../../shared/engine/resample/bootstrap-model.ts';
import {
  conductTasks,
  createQueue,
  takeRange,
  type Taker,
  type TaskRange,
} from '../../../shared/engine/resample/conduct-tasks.ts';
import { replicateOutcomes } from '../../../shared/engine/resample/replicator.ts';

const tasks: BootstrapTasks = {
  tasks: 103,
  stride: 2,
  run(task, out, at) {
    out[at] = task;
    out[at + 1] = task * task;
    return replicateOutcomes.done;
  },
};

/** Takes ranges of `size`; gives up behind `lives` of them, the last taken and not done. */
function taker(size: number, lives = Infinity): Taker {
  return async (queue) => {
    for (let taken = 1; ; taken++) {
      const range = takeRange(queue, size);
      if (!range || taken > lives) return;
      runTasks(tasks, { ...range, first: 0 }, queue.store);
      await Promise.resolve();
    }
  };
}

const squares = Array.from({ length: 103 }, (_, task) => [task, task * task]).flat();

it('has every task done once, by workers of any number and pace', async () => {
  for (const sizes of [[1], [7, 3], [200], [50, 1, 1]]) {
    const queue = createQueue(tasks);
    const rest: TaskRange[] = [];
    await conductTasks(
      queue,
      sizes.map((size) => taker(size)),
      (range) => rest.push(range),
    );
    expect(Array.from(queue.store.values)).toEqual(squares);
    expect(rest).toEqual([]);
  }
});

it('does itself what a worker has taken and not done, and what nobody took', async () => {
  const queue = createQueue(tasks);
  const rest: number[] = [];
  await conductTasks(queue, [taker(10, 2), taker(4, 1)], ({ from, to }) => {
    rest.push(from);
    runTasks(tasks, { from, to, first: 0 }, queue.store);
  });
  expect(rest).toHaveLength(103 - 24);
  expect(Array.from(queue.store.values)).toEqual(squares);
});

it('takes no more than there is', () => {
  const queue = createQueue({ tasks: 5, stride: 1 });
  expect([takeRange(queue, 3), takeRange(queue, 3), takeRange(queue, 3)]).toEqual([
    { from: 0, to: 3 },
    { from: 3, to: 5 },
    undefined,
  ]);
});
