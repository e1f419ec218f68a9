import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bootstrapInterval } from '../../../shared/engine/resample/intervals.ts';
import { acceleration, jackknifeParts } from '../../../shared/engine/resample/jackknife.ts';

interface IntervalCase {
  readonly id: string;
  readonly t0: number;
  readonly t: readonly number[];
  readonly without: readonly number[];
  readonly acceleration: number;
  readonly intervals: readonly { readonly level: number; readonly percentile: number[]; readonly bca: number[] }[];
}

const cases = JSON.parse(
  readFileSync(join(import.meta.dirname, 'bootstrap-intervals.json'), 'utf8'),
) as readonly IntervalCase[];

describe.each(cases.map((one) => [one.id, one] as const))('%s as in the R package boot', (_, given) => {
  const sizes = [given.without.length];
  const a = acceleration(jackknifeParts(sizes, 1), sizes, (part) => given.without[part]!);

  test('acceleration', () => expect(a).toBeCloseTo(given.acceleration, 12));

  test.each(given.intervals.map((one) => [one.level, one] as const))(
    'intervals at %d',
    (level, { percentile, bca }) => {
      const own = bootstrapInterval(Float64Array.from(given.t), given.t0, { ci: 'percentile', level }, 0);
      expect(own?.lower).toBeCloseTo(percentile[0]!, 12);
      expect(own?.upper).toBeCloseTo(percentile[1]!, 12);
      const accelerated = bootstrapInterval(Float64Array.from(given.t), given.t0, { ci: 'bca', level }, a);
      expect(accelerated?.lower).toBeCloseTo(bca[0]!, 12);
      expect(accelerated?.upper).toBeCloseTo(bca[1]!, 12);
    },
  );
});
