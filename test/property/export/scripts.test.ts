/** Whatever names are, scripts hold them as texts that read back, or as names that other programs take. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitModel, solveFit } from '../../../shared/engine/estimate.ts';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import { chooseNames } from '../../../shared/export/choose-names.ts';
import { lavaanNames } from '../../../shared/export/print-lavaan.ts';
import { printScript } from '../../../shared/export/print-script.ts';
import { quoteR } from '../../../shared/export/r-text.ts';
import { scriptSource } from '../../../shared/analyses/script.ts';
import { dataset, estimated, simulated, spec } from '../../unit/engine/engine-support.ts';
import { csvFile } from '../../support/csv-file.ts';

/** Any text, quotation marks and line ends more often than they are. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '"',
        "'",
        '\\',
        '\n',
        '\r',
        '`',
        '#',
        '!',
        ';',
        '*',
        '/',
        '%s',
        '\u2028',
        '(',
        ')',
        'x',
        '信',
        ' ',
      ),
    )
    .map((parts) => parts.join('')),
);

/** What R makes of a text between double quotation marks. */
function readR(quoted: string): string {
  expect(quoted).toMatch(/^"(?:[^"\\]|\\(?:["\\]|u[0-9a-f]{4}|U[0-9a-f]{8}))*"$/);
  return quoted
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-f]{4})|U([0-9a-f]{8})|(.))/g, (_, short?: string, long?: string, plain?: string) =>
      plain === undefined ? String.fromCodePoint(parseInt(short ?? long ?? '', 16)) : plain,
    );
}

describe('a text for R', () => {
  test('reads back, and stands on one line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const quoted = quoteR(text);
        expect(quoted).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
        expect(readR(quoted)).toBe(text.replace(/[\0\ud800-\udfff]/gu, '\ufffd'));
      }),
    );
  });
});

describe('names for another program', () => {
  test('are ones it takes, unlike each other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyText, { maxLength: 20 }), (names) => {
        const wanted = names.map((name) => ({ key: name, name }));
        const chosen = [...chooseNames(wanted, lavaanNames).values()];
        expect(chosen).toHaveLength(names.length);
        expect(new Set(chosen).size).toBe(names.length);
        for (const name of chosen) {
          expect(name).toMatch(lavaanNames.pattern);
          expect(lavaanNames.isReserved(name)).toBe(false);
        }
      }),
    );
  });
});

describe('the model in a script', () => {
  const columns = simulated(80);

  test('is the same model again, whatever its columns, labels and quantities are called', () => {
    const name = anyText.filter((text) => text !== '' && !text.includes(':'));
    const four = fc.uniqueArray(name, { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(four, ([a, b, c, label, quantity]) => {
        const data = dataset({ [`${a!}1`]: columns['x1']!, [`${b!}2`]: columns['x2']!, [`${c!}3`]: columns['x3']! });
        const [x, y, z] = data.columns.map((column) => column.name);
        const model = {
          terms: [
            { lhs: `${quantity!}f`, op: '=~' as const, rhs: x! },
            { lhs: `${quantity!}f`, op: '=~' as const, rhs: y!, label: `${label!}l` },
            { lhs: `${quantity!}f`, op: '=~' as const, rhs: z!, label: `${label!}m` },
          ],
          definitions: [{ name: `${quantity!}q`, expression: '2' }],
          constraints: [],
        };
        const solved = solveFit({ spec: model, dataset: data, settings: defaultSettings });
        if (!solved.ok) return;
        const file = csvFile(a!);
        const text = printScript(solved.value, 'lavaan', scriptSource(file, data, []));
        const printed = text.split("model <- '\n")[1]!.split("\n'\n")[0]!;
        const renamed = /names\(data\) <- c\((.*)\)/
          .exec(text)?.[1]
          ?.match(/"[^"]*"/g)
          ?.map(readR) ?? [x!, y!, z!];
        const again = dataset(Object.fromEntries(renamed.map((one, i) => [one, columns[`x${i + 1}`]!])));
        const fit = estimated(fitModel({ spec: spec(printed), dataset: again, settings: defaultSettings }));
        expect(fit.measures.chisq?.plain).toBeCloseTo(
          solved.value.solution.multiplier * solved.value.solution.discrepancy,
          6,
        );
        expect(fit.estimates.filter(({ op }) => op === ':=')).toMatchObject([{ est: 2 }]);
      }),
      { numRuns: 60 },
    );
  });
});
