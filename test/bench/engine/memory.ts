/** Memory of a bootstrap: it grows by the measures kept of each replicate (some 700 bytes), by nothing else. */
import { peakMemory } from './run-process.ts';
import { survey } from './studies.ts';

export interface MemoryUse {
  readonly replicates: number;
  readonly workers: number;
  /** Peak resident memory of the process, all threads. */
  readonly megabytes: number;
}

export async function measureMemory(): Promise<MemoryUse[]> {
  const uses: MemoryUse[] = [];
  for (const workers of [1, 2]) {
    for (const replicates of [1000, 10_000]) {
      const words = ['--bootstrap', String(replicates), '--workers', String(workers)];
      uses.push({ replicates, workers, megabytes: await peakMemory(survey(), words) });
    }
  }
  return uses;
}
