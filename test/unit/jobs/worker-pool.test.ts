import { describe, expect, it } from 'vitest';
import { createWorkerPool } from '../../../shared/jobs/worker-pool.ts';
import { fakeSurroundings, type FakeWorker } from './fake-port.ts';

interface TestJobs {
  add: { request: number; reply: number };
}

function start(size: number, isShared = true) {
  const surroundings = fakeSurroundings(size, isShared);
  const pool = createWorkerPool<TestJobs>(surroundings.settings);
  const worker = (index: number): FakeWorker => {
    const found = surroundings.workers[index];
    if (!found) throw new Error(`no worker ${index}`);
    return found;
  };
  return { ...surroundings, pool, worker };
}

describe('worker pool', () => {
  it('starts workers as jobs come, up to its size, and queues the rest in order', async () => {
    const { pool, workers, worker } = start(2);
    const ends = [1, 2, 3, 4].map((request) => pool.run('add', request).end);
    expect(workers.map(({ jobs }) => jobs)).toEqual([[1], [2]]);
    worker(1).say({ kind: 'done', reply: 20 });
    worker(0).say({ kind: 'done', reply: 10 });
    expect(workers.map(({ jobs }) => jobs)).toEqual([
      [1, 4],
      [2, 3],
    ]);
    worker(0).say({ kind: 'done', reply: 40 });
    worker(1).say({ kind: 'done', reply: 30 });
    expect(await Promise.all(ends)).toEqual([10, 20, 30, 40].map((reply) => ({ kind: 'done', reply })));
    expect(workers.length).toBe(2);
  });

  it('tells progress of the running job, and nothing once it is over for its caller', () => {
    const { pool, worker } = start(1);
    const shares: number[] = [];
    const job = pool.run('add', 1, { onProgress: (share) => shares.push(share) });
    worker(0).say({ kind: 'progress', share: 0.5 });
    job.cancel();
    worker(0).say({ kind: 'progress', share: 0.7 });
    expect(shares).toEqual([0.5]);
  });

  it('sends a resource once to each worker that needs it, and prefers the worker that has it', async () => {
    const { pool, workers, worker } = start(2);
    pool.keep('data', { some: 'value' });
    const first = pool.run('add', 1, { needs: ['data'] });
    pool.run('add', 2);
    worker(1).say({ kind: 'done', reply: 0 });
    worker(0).say({ kind: 'done', reply: 0 });
    await first.end;
    pool.run('add', 3, { needs: ['data'] });
    expect(workers.map(({ kept }) => kept)).toEqual([['data'], []]);
    expect(worker(0).jobs).toEqual([1, 3]);
    pool.forget('data');
    expect(worker(0).received.at(-1)).toEqual({ kind: 'forget', resourceId: 'data' });
  });

  it('cancels a waiting job without any worker hearing of it', async () => {
    const { pool, worker } = start(1);
    pool.run('add', 1);
    const waiting = pool.run('add', 2);
    waiting.cancel();
    expect(await waiting.end).toEqual({ kind: 'cancelled' });
    worker(0).say({ kind: 'done', reply: 0 });
    expect(worker(0).jobs).toEqual([1]);
  });

  it('cancels a running job for its caller at once, and keeps a worker that stops in time', async () => {
    const { pool, workers, worker, elapse } = start(1);
    const job = pool.run('add', 1);
    const next = pool.run('add', 2);
    job.cancel();
    expect(await job.end).toEqual({ kind: 'cancelled' });
    expect(worker(0).cancelFlag?.[0]).toBe(1);
    worker(0).say({ kind: 'done', reply: 'late' });
    elapse();
    expect(worker(0).isTerminated).toBe(false);
    expect(worker(0).cancelFlag?.[0]).toBe(0);
    worker(0).say({ kind: 'done', reply: 2 });
    expect(await next.end).toEqual({ kind: 'done', reply: 2 });
    expect(workers.length).toBe(1);
  });

  it.each([true, false])('replaces a worker that does not stop (shared memory: %s)', async (isShared) => {
    const { pool, workers, worker, elapse } = start(1, isShared);
    const job = pool.run('add', 1);
    const next = pool.run('add', 2);
    job.cancel();
    expect(worker(0).cancelFlag === null).toBe(!isShared);
    elapse();
    expect(worker(0).isTerminated).toBe(true);
    expect(workers.length).toBe(2);
    worker(1).say({ kind: 'done', reply: 2 });
    expect(await next.end).toEqual({ kind: 'done', reply: 2 });
  });

  it('says which job a dying worker took along; jobs that waited go to a new one, with their resources', async () => {
    const { pool, workers, worker } = start(1);
    pool.keep('data', 1);
    const lost = pool.run('add', 1, { needs: ['data'] });
    const next = pool.run('add', 2, { needs: ['data'] });
    worker(0).die('out of memory');
    expect(await lost.end).toEqual({ kind: 'died', reason: 'out of memory' });
    expect(workers.length).toBe(2);
    expect(worker(1).kept).toEqual(['data']);
    worker(0).say({ kind: 'done', reply: 'from the dead' });
    worker(1).say({ kind: 'done', reply: 2 });
    expect(await next.end).toEqual({ kind: 'done', reply: 2 });
  });

  it('replaces a worker whose job threw', async () => {
    const { pool, worker } = start(1);
    const job = pool.run('add', 1);
    worker(0).say({ kind: 'broken', reason: 'a bug' });
    expect(await job.end).toEqual({ kind: 'died', reason: 'a bug' });
    expect(worker(0).isTerminated).toBe(true);
  });

  it('does not start workers over and over when they die at birth', async () => {
    const { pool, workers, worker } = start(2);
    pool.warm();
    worker(0).die('no script');
    expect(workers.length).toBe(1);
    const job = pool.run('add', 1);
    worker(1).die('no script');
    expect(await job.end).toEqual({ kind: 'died', reason: 'no script' });
    expect(workers.length).toBe(2);
  });

  it('ends everything when it is closed', async () => {
    const { pool, worker } = start(1);
    const running = pool.run('add', 1);
    const waiting = pool.run('add', 2);
    pool.close();
    expect(await running.end).toEqual({ kind: 'cancelled' });
    expect(await waiting.end).toEqual({ kind: 'cancelled' });
    expect(await pool.run('add', 3).end).toEqual({ kind: 'cancelled' });
    expect(worker(0).isTerminated).toBe(true);
  });
});
