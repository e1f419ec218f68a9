/**
 * A language costs its words, a line of facts and a line among the catalogues: a third one, whose every text stands in
 * brackets, is found by switch, document, terminal and report. What stands outside brackets in its report is hard-coded.
 */
import { describe, expect, it, vi } from 'vitest';
import { emptyDocument } from '../../../shared/document/edits/new-document.ts';
import { writeProject } from '../../../shared/document/file/project-file.ts';
import { localText } from '../../../shared/document/find.ts';
import { languageOfTag, languages, nextLanguage, type Language } from '../../../shared/languages.ts';
import type * as Catalogues from '../../../shared/language/catalogues.ts';
import type * as Languages from '../../../shared/languages.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import { formatDay } from '../../../shared/report/local-day.ts';
import { cellsOf, wordsOf } from '../../support/read-report.ts';
import { reportOfModel } from '../../support/report-of-model.ts';

vi.mock('../../../shared/languages.ts', async (importOriginal) => {
  const own = await importOriginal<typeof Languages>();
  const facts = { name: 'Fake', short: 'F', locale: 'de-DE', space: '_', script: 'latin', tag: 'fake' };
  Object.assign(own.languageFacts, { fake: facts });
  (own.languages as string[]).push('fake');
  return own;
});
vi.mock('../../../shared/language/catalogues.ts', async (importOriginal) => {
  const { catalogues } = await importOriginal<typeof Catalogues>();
  const fake = Object.fromEntries(Object.entries(catalogues.en).map(([key, text]) => [key, `⟦${text}⟧`]));
  return { catalogues: { ...catalogues, fake } };
});

const fake = 'fake' as Language;

/** Three items a construct, which a seeded generator makes. */
function survey(): Record<string, number[]> {
  let state = 7;
  const draw = (): number => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647 - 0.5;
  };
  const rows = Array.from({ length: 200 }, () => {
    const a = draw();
    const b = 0.6 * a + draw();
    const c = 0.5 * b + draw();
    return [a, b, c].flatMap((value) => [1, 2, 3].map(() => value + 0.7 * draw()));
  });
  const names = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'c1', 'c2', 'c3'];
  return Object.fromEntries(names.map((name, j) => [name, rows.map((row) => row[j] ?? 0)]));
}

/** What no bracket surrounds. */
function outside(text: string): string {
  let depth = 0;
  let left = '';
  for (const character of text) {
    if (character === '⟦') depth += 1;
    else if (character === '⟧') depth -= 1;
    else if (depth === 0) left += character;
  }
  return left;
}

const wordsIn = (text: string): string[] => text.match(/\p{L}{3,}/gu) ?? [];

describe('a third language', () => {
  it('is one of them everywhere', () => {
    expect(languages).toContain(fake);
    expect(nextLanguage(fake)).toBe('en');
    expect(languageOfTag('fake-XX')).toBe(fake);
    expect(createTranslate(fake)('app.dismiss')).toBe('⟦Dismiss⟧');
    expect(formatDay('2026-11-23', fake)).toBe('23. November 2026');
    expect(localText({ 'zh-CN': '信任', [fake]: 'Fiducia' }, fake, 'T')).toBe('Fiducia');
  });

  it('is kept in a project file', () => {
    const document = { ...emptyDocument, title: { [fake]: 'Titolo' } };
    const written = writeProject({ document, savedBy: 'test' });
    expect(written).toContain('Titolo');
  });

  it('fills its report: nothing outside its words but names, signs and numbers', () => {
    const syntax = 'A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nC =~ c1 + c2 + c3\nB ~ a*A\nC ~ b*B + A\nab := a*b';
    const { blocks, words } = reportOfModel(syntax, survey(), {}, { language: fake });
    const end = blocks.findIndex((block) => block.kind === 'heading' && block.id === 'references');
    expect(end).toBeGreaterThan(20);
    // Works are cited, and indices called, by the same names in every language; R speaks English.
    const cited = new Set(wordsIn(wordsOf(blocks.slice(end))));
    const indices = new Set(['CFI', 'TLI', 'RMSEA', 'SRMR', 'NFI', 'IFI', 'GFI', 'AGFI', 'AIC', 'BIC']);
    const told = blocks.slice(0, end).filter(({ kind }) => kind !== 'code');
    const cells = told.flatMap((block) => (block.kind === 'table' ? cellsOf(block).flat() : []));
    const left = wordsIn([wordsOf(told), ...cells].map(outside).join('\n'));
    expect(left.filter((word) => !cited.has(word) && !indices.has(word))).toEqual([]);
    expect(words).toContain('⟧_⟦');
  });
});
