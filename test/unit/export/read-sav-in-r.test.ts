/** SPSS data files are read in scripts of R by haven, in the encoding in which they were read here. */
import { expect, test } from 'vitest';
import { readingInR } from '../../../shared/export/read-in-r.ts';

const source = {
  fileName: 'a.sav',
  columns: ['q1', 'sex'],
  texts: ['sex'],
  prepared: ['q1', 'sex'],
  rows: 3,
  steps: [],
};

test('by place, texts kept, codes missing', () => {
  const settings = { format: 'sav', encoding: 'gb18030', missingCodes: [99] } as const;
  const script = readingInR({ ...source, settings }, ['q1', 'sex'], new Set(['sex'])).join('\n');
  expect(script).toContain('haven::read_sav("a.sav", encoding = "GB18030")');
  expect(script).toContain('data[, c(1, 2), drop = FALSE]');
  expect(script).toContain('%in% c(99), NA)');
  expect(script).toContain('data[c("q1")] <- lapply(data[c("q1")], as.numeric)');
  // R knows no such escapes in its strings.
  expect(script).not.toMatch(/\\[.dsw]/);
});

test('in UTF-8 without a word of it', () => {
  const settings = { format: 'sav', encoding: 'utf-8', missingCodes: [] } as const;
  expect(readingInR({ ...source, settings }, ['q1'], new Set()).join('\n')).toContain('haven::read_sav("a.sav"))');
});
