/** Random identified models with data simulated around them. */
import fc from 'fast-check';
import { normalQuantile } from '../../../shared/numeric/normal.ts';
import { seededStream } from '../../../shared/numeric/random.ts';

export interface RandomModel {
  readonly syntax: string;
  /** Columns of observed variables. */
  readonly columns: Readonly<Record<string, readonly number[]>>;
  readonly indicators: readonly (readonly string[])[];
}

interface Plan {
  readonly sizes: readonly number[];
  readonly arrows: readonly boolean[];
  readonly hasCovariate: boolean;
  readonly seed: number;
}

function simulate({ sizes, arrows, hasCovariate, seed }: Plan): RandomModel {
  const random = seededStream(seed);
  const normal = (): number => normalQuantile(random());
  const n = 250;
  const z = Array.from({ length: n }, normal);
  const columns: Record<string, number[]> = hasCovariate ? { z } : {};
  const lines: string[] = [];
  const factors: number[][] = [];
  const indicators = sizes.map((size, f) => {
    const causes = factors.map((_, g) => g).filter((g) => arrows[f * sizes.length + g]);
    factors.push(
      Array.from({ length: n }, (_, row) => {
        const explained = causes.reduce((sum, g) => sum + 0.45 * (factors[g]?.[row] ?? 0), 0);
        return explained + (hasCovariate && f === 0 ? 0.4 * (z[row] ?? 0) : 0) + normal();
      }),
    );
    const names = Array.from({ length: size }, (_, i) => `x${f}${i}`);
    for (const name of names)
      columns[name] = (factors[f] ?? []).map((value) => 5 + (0.6 + 0.4 * random()) * value + 0.7 * normal());
    lines.push(`F${f} =~ ${names.join(' + ')}`);
    if (causes.length > 0) lines.push(`F${f} ~ ${causes.map((g) => `F${g}`).join(' + ')}`);
    return names;
  });
  if (hasCovariate) lines.push('F0 ~ z');
  return { syntax: lines.join('\n'), columns, indicators };
}

/** Models of up to so many constructs with three to so many indicators each. */
export function modelsUpTo(constructs: number, indicators: number): fc.Arbitrary<RandomModel> {
  return fc
    .record({
      sizes: fc.array(fc.integer({ min: 3, max: indicators }), { minLength: 1, maxLength: constructs }),
      arrows: fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
      hasCovariate: fc.boolean(),
      seed: fc.integer({ min: 1, max: 1_000_000 }),
    })
    .map(simulate);
}

export const randomModel = modelsUpTo(4, 5);
