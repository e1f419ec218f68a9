import { expect, test } from 'vitest';
import { csvInR } from '../../../shared/export/read-csv-in-r.ts';

const settings = { encoding: 'utf-8', delimiter: ' ', decimal: '.', header: true, missingCodes: [] } as const;
const named = 'rows[[1]] <- c("row.names", rows[[1]])';

function printed(columns: readonly string[], missingWords?: readonly string[]): string {
  const source = { fileName: 'a.txt', columns, rows: 3 } as Parameters<typeof csvInR.reading>[0];
  return csvInR
    .reading(source, { ...settings, ...(missingWords ? { missingWords } : {}) }, ['x1'], new Set())
    .join('\n');
}

test('a header without a name for those of the rows is given one before the cells are lined up', () => {
  const text = printed(['row.names', 'x1']);
  expect(text.indexOf(named)).toBeGreaterThan(text.indexOf('rows <-'));
  expect(text.indexOf(named)).toBeLessThan(text.indexOf('width <-'));
  expect(printed(['x1', 'x2'])).not.toContain(named);
});

test('words of the user are no answers beside those of programs', () => {
  expect(printed(['x1'], ['not asked'])).toContain('"nan", "not asked")] <- NA');
});
