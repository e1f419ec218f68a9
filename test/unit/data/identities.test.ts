/** Numbers that name somebody and measure nothing. */
import { expect, test } from 'vitest';
import { imported } from './import-support.ts';

test('numbers that name respondents stay as they are written', async () => {
  const long = '12345678901234567';
  const rows = Array.from({ length: 6000 }, (_, i) => {
    const padded = String(i).padStart(6, '0');
    return `${i},${long},${long}${i},${padded},0571,${i % 5},0${(i % 5) + 1}`;
  });
  const { dataset } = await imported(`a,id,many,padded,area,b,c\n${rows.join('\n')}\n`);
  const kinds = Object.fromEntries(dataset.columns.map(({ name, kind }) => [name, kind]));
  expect(kinds).toEqual({
    a: 'numeric', id: 'text', many: 'text', padded: 'text', area: 'numeric', b: 'numeric', c: 'numeric',
  }); // prettier-ignore
  const many = dataset.columns[2]!;
  expect(many.categories[many.values[5999]!]).toBe(`${long}5999`);
});

test('short numbers of respondents with zeros before them are texts where hardly any two are the same', async () => {
  const rows = Array.from({ length: 40 }, (_, i) => `${String(i + 1).padStart(3, '0')},${['025', '031'][i % 2]!}`);
  const { dataset } = await imported(`no,age\n${rows.join('\n')}\n`);
  expect(dataset.columns.map(({ kind }) => kind)).toEqual(['text', 'numeric']);
});
