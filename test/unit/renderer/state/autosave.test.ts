/** Unsaved work is kept soon after each change, also for who never pauses, and one write at a time. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { moveNodes } from '../../../../shared/document/edits/edits.ts';
import { failure, problem, success } from '../../../../shared/problem.ts';
import { createFakeHost } from './fake-host.ts';

const made = vi.hoisted(() => ({ host: null as ReturnType<typeof createFakeHost> | null }));
vi.mock('../../../../renderer/bridge.ts', () => {
  made.host = createFakeHost();
  return { sem: made.host.sem };
});
const store = await import('../../../../renderer/state/store.ts');
const { watchForAutosave } = await import('../../../../renderer/state/autosave.ts');
const { openSample } = await import('./sample.ts');
if (!made.host) throw new Error('no host');
const { host } = made;

/** Where the construct stood in each document that was kept. */
let kept: number[] = [];
let end: () => void = () => undefined;
beforeEach(() => {
  vi.useFakeTimers();
  host.calls.length = 0;
  kept = [];
  host.answers = {
    'autosave.write': ({ document }) => {
      kept.push((document.diagram.nodes[0]?.x ?? NaN) / grid);
      return success(null);
    },
  };
  store.useApp.setState(store.useApp.getInitialState(), true);
  openSample();
  end = watchForAutosave();
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

/** Places snap to a grid: each step is a place of its own on it. */
const grid = 80;
const moveX = (step: number) =>
  store.edit((document) => moveNodes(document, new Map([['c1', { x: step * grid, y: 200 }]])));

it('waits for a pause', async () => {
  moveX(1);
  await vi.advanceTimersByTimeAsync(500);
  moveX(2);
  await vi.advanceTimersByTimeAsync(500);
  expect(kept).toEqual([]);
  await vi.advanceTimersByTimeAsync(400);
  expect(kept).toEqual([2]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(kept).toEqual([2]);
});

it('does not wait longer than 1.5 s for a pause that never comes', async () => {
  for (let step = 1; step <= 40; step++) {
    moveX(step);
    await vi.advanceTimersByTimeAsync(100);
  }
  // 4 s of changes every 0.1 s.
  expect(kept.length).toBeGreaterThanOrEqual(2);
  expect(40 - (kept.at(-1) ?? 0)).toBeLessThanOrEqual(15);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(kept.at(-1)).toBe(40);
});

it('writes one at a time where that takes long, and the last change in the end', async () => {
  let running = 0;
  let most = 0;
  host.answers['autosave.write'] = async ({ document }) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    running -= 1;
    kept.push((document.diagram.nodes[0]?.x ?? NaN) / grid);
    return success(null);
  };
  for (let step = 1; step <= 40; step++) {
    moveX(step);
    await vi.advanceTimersByTimeAsync(200);
  }
  await vi.advanceTimersByTimeAsync(20_000);
  expect(most).toBe(1);
  expect(kept.at(-1)).toBe(40);
});

it('gives up what was undone, and leaves alone what it has not written', async () => {
  moveX(7);
  store.undoEdit();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(host.calls).toEqual([]);
  moveX(8);
  await vi.advanceTimersByTimeAsync(1_000);
  store.undoEdit();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(host.calls).toEqual(['autosave.write', 'autosave.clear']);
});

it('says once that it cannot keep the work, and again after it could', async () => {
  const reason = problem('autosave-not-written', { values: { reason: 'ENOSPC' } });
  const answers = [failure(reason), failure(reason), success(null), failure(reason)];
  host.answers['autosave.write'] = () => answers.shift() ?? success(null);
  const told: number[] = [];
  for (let step = 1; step <= 4; step++) {
    moveX(step);
    await vi.advanceTimersByTimeAsync(1_000);
    told.push(store.getState().notices.length);
  }
  expect(told).toEqual([1, 1, 1, 2]);
  expect(store.getState().notices[0]?.saveElsewhere).toBeDefined();
});
