/** What stands above a text table is no part of it, and it is said. */
import { describe, expect, it } from 'vitest';
import { previewTable } from '../../../shared/data/import-table.ts';
import { fileOf, host, importText } from './import-support.ts';
import { textSettings } from '../../support/csv-file.ts';

const table = ['a,b,c,d,e,f,g,h', ...Array.from({ length: 12 }, (_, i) => `${i % 5},2,3,4,5,1,2,${i}`)].join('\n');

async function read(text: string, choices: Parameters<typeof importText>[1] = {}) {
  const outcome = await importText(text, choices);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const { dataset, lines } = outcome.value;
  const [note] = outcome.problems.filter(({ code }) => code === 'title-rows-skipped');
  return {
    names: dataset.columns.map(({ name }) => name).join(''),
    rows: dataset.rows,
    firstLine: lines?.[0],
    skipRows: textSettings(outcome.value).skipRows,
    title: note?.values['text'],
    last: dataset.columns.at(-1)!.values.at(-1),
  };
}

describe('lines above a text table', () => {
  it.each([
    ['one', 'Survey of 2026\n', 1, 'Survey of 2026'],
    ['one with the delimiters of the table', '调查数据,,,,,,,\n', 1, '调查数据'],
    [
      'several with a blank one',
      '# made by hand\n# on 2026-03-01, at noon\n\n',
      3,
      '# made by hand # on 2026-03-01 at noon',
    ],
    ['a quoted one of two lines', '"a title\nof two lines"\n', 2, 'a title\nof two lines'],
    ['with ends of Windows', 'Survey of 2026\r\n\r\n', 2, 'Survey of 2026'],
  ])('are skipped and said: %s', async (_, above, skipRows, title) => {
    const found = await read(above + (above.includes('\r') ? table.replaceAll('\n', '\r\n') : table));
    expect(found).toEqual({ names: 'abcdefgh', rows: 12, firstLine: skipRows + 2, skipRows, title, last: 11 });
  });

  it('behind a line that names the delimiter', async () => {
    const found = await read(`sep=;\nSurvey;2026\n${table.replaceAll(',', ';')}`);
    expect(found).toMatchObject({ names: 'abcdefgh', rows: 12, skipRows: 2, title: 'Survey 2026' });
  });

  it('are none where a row of groups of columns or a row of few answers stands first', async () => {
    expect((await read(`Trust,,,,Loyalty,,,\n${table}`)).skipRows).toBeUndefined();
    expect((await read(`a,,,,,,,\n1,2,3,4,5,6,7,8\n1,2,3,4,5,6,7,8\n`)).skipRows).toBeUndefined();
    expect((await read(table)).title).toBeUndefined();
  });

  it('are what the user says, and read again as they were', async () => {
    expect(await read(`x\n${table}`, { skipRows: 0 })).toMatchObject({ skipRows: undefined, title: undefined });
    const settings = { encoding: 'utf-8', delimiter: ',', decimal: '.', header: true, missingCodes: [] } as const;
    expect((await read(`x\n${table}`, settings)).skipRows).toBeUndefined();
    expect((await read(`x\n${table}`, { ...settings, skipRows: 1 })).names).toBe('abcdefgh');
  });

  it('are skipped in the preview too', async () => {
    const preview = await previewTable(fileOf(new TextEncoder().encode(`Survey\n${table}`)), {}, host);
    expect(preview.ok && preview.value.names).toEqual([...'abcdefgh']);
    expect(preview.problems.map(({ code }) => code)).toEqual(['title-rows-skipped']);
  });
});

it('rows one cell longer than the header have no names where their first answers repeat', async () => {
  const rows = Array.from({ length: 12 }, (_, i) => `${1 + (i % 5)},2,3,4,5,1,2,${i},9`).join('\n');
  const found = await importText(`a,b,c,d,e,f,g,h\n${rows}\n`);
  expect(found.ok && found.value.dataset.columns.map(({ name }) => name)).toEqual([...'abcdefgh']);
  expect(found.problems.map(({ code }) => code)).toEqual(['rows-uneven']);
});
