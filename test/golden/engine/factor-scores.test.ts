import { expect, test } from 'vitest';
import { factorScores, scoreMethods } from '../../../shared/engine/after/factor-scores.ts';
import { scoreCases, settingsOf, solveSyntax } from './comparison-case.ts';

test.each(scoreCases)('$id: factor scores as lavaan', ({ syntax, missing, options, ...wanted }) => {
  const solution = solveSyntax(syntax, missing, settingsOf(options));
  for (const method of scoreMethods) {
    const own = factorScores(solution, method);
    if (!own.ok) throw new Error(JSON.stringify(own.problems));
    expect(own.value).toHaveLength(wanted[method].length);
    wanted[method].forEach((table, g) => {
      const found = own.value[g]!;
      expect(found.names).toEqual(table.names);
      expect(found.rows).toEqual(table.rows);
      table.values.forEach((row, r) =>
        row.forEach((value, j) => {
          const score = found.values[r]![j]!;
          if (value === null) expect(score).toBeNull();
          else
            expect(
              Math.abs(score - value),
              `${method} ${table.names[j]} of ${table.rows[r]}: ${score}, ${value}`,
            ).toBeLessThan(2e-5);
        }),
      );
    });
  }
});
