/** Hypotheses of a project on the terminal and in the JSON: the figures of the rows they speak of, in both languages. */
import { beforeAll, describe, expect, test } from 'vitest';
import { hypothesesJson, printHypotheses } from '../../../electron/cli/print-hypotheses.ts';
import { displayWidth } from '../../../shared/results/write/text-table.ts';
import { indexFigures } from '../../../shared/document/shown/shown-figures.ts';
import type { Language, ProjectDocument } from '../../../shared/document/types.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import { estimateStudy, readWholeStudy, type EstimatedStudy } from '../../support/study.ts';

interface Written {
  readonly id: string;
  readonly text: string;
  readonly expected: string;
  readonly group: number;
  readonly est?: number;
  readonly se?: number;
  readonly 'ci.lower'?: number;
  readonly pvalue?: number;
  readonly 'std.all'?: number;
  readonly verdict: string;
  readonly verdictText: string;
}

const withoutGender = (document: ProjectDocument): ProjectDocument => {
  const { diagram } = document;
  const gender = diagram.nodes.find((node) => node.kind === 'observed' && node.column === 'GENDER')?.id;
  const paths = diagram.paths.filter(({ from }) => from !== gender);
  return { ...document, diagram: { ...diagram, paths, nodes: diagram.nodes.filter(({ id }) => id !== gender) } };
};

let whole: EstimatedStudy;
let grouped: EstimatedStudy;
beforeAll(async () => {
  const drawn = readWholeStudy().document;
  whole = await estimateStudy({}, () => ({ ...drawn, settings: { ...drawn.settings, bootstrap: 0 } }));
  grouped = await estimateStudy({ group: 'GENDER' }, withoutGender);
});

const writing = (document: ProjectDocument, language: Language = 'en') => {
  return { document, language, translate: createTranslate(language) };
};
const jsonOf = ({ document, fit }: EstimatedStudy, language?: Language) =>
  hypothesesJson(fit, writing(document, language))['hypotheses'] as readonly Written[];

describe('JSON', () => {
  test('has every hypothesis with the figures of the row it speaks of', () => {
    const written = jsonOf(whole);
    expect(written.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
      'H1 supported',
      'H2 supported',
      'H3 not-supported',
      'H4 supported',
      'H5 supported',
      'H6a supported',
      'H6b supported',
      'H6c not-supported',
    ]);
    const figuresOf = indexFigures(whole.fit);
    const rows = new Map(whole.fit.estimates.map((row) => [`${row.lhs} ${row.op} ${row.rhs}`, row]));
    for (const [id, name] of [
      ['H1', 'Trust ~ Locus'],
      ['H5', 'Trust ~ Locus:SocialCues'],
    ] as const) {
      const row = rows.get(name)!;
      expect(written.find((each) => each.id === id)).toMatchObject({
        est: row.est,
        se: figuresOf(row).se,
        'ci.lower': row.ciLower,
        'std.all': row.stdAll,
        pvalue: row.pvalue,
        group: 1,
      });
    }
    const product = rows.get('Trust ~ Stability')!.est * rows.get('Loyalty ~ Trust')!.est;
    expect(written.find(({ id }) => id === 'H6b')?.est).toBeCloseTo(product, 10);
  });

  test('calls everything by its label in the language asked for', () => {
    const moderated = (language: Language) => jsonOf(whole, language).find(({ id }) => id === 'H5');
    expect(moderated('en')).toMatchObject({ text: 'Locus × Social cues → Continuance trust', expected: 'positive' });
    expect(moderated('zh-CN')).toMatchObject({ text: '归因源 × 社会互动线索 → 持续信任', verdictText: '支持' });
  });

  test('has each hypothesis in each group', () => {
    const written = jsonOf(grouped);
    expect(written).toHaveLength(2 * grouped.document.hypotheses.length);
    const [first, second] = [1, 2].map(
      (group) => written.find((each) => each.id === 'H4' && each.group === group)?.est,
    );
    const rows = grouped.fit.estimates.filter(({ lhs, op, rhs }) => lhs === 'Loyalty' && op === '~' && rhs === 'Trust');
    expect([first, second]).toEqual(rows.map(({ est }) => est));
    expect(first).not.toBe(second);
  });

  test('has no such key of a model without hypotheses', () => {
    expect(hypothesesJson(whole.fit, writing({ ...whole.document, hypotheses: [] }))).toEqual({});
    expect(hypothesesJson({ status: 'failed', problems: [] }, writing(whole.document))).toEqual({});
  });

  test('says that what is no longer drawn cannot be judged', () => {
    const { document, fit } = whole;
    const diagram = { ...document.diagram, moderations: [] };
    const [gone] = jsonOf({ ...whole, document: { ...document, diagram }, fit }).filter(({ id }) => id === 'H5');
    expect([gone?.verdict, gone?.est]).toEqual(['gone', undefined]);
  });
});

describe('the terminal', () => {
  test.each([
    ['en', 'Locus → Continuance trust → Platform loyalty', 'not supported'],
    ['zh-CN', '归因源 → 持续信任 → 平台忠诚', '不支持'],
  ] as const)('prints all verdicts in %s, in columns', (language, route, refused) => {
    const lines = printHypotheses(whole.fit, writing(whole.document, language)).trim().split('\n');
    expect(lines.slice(2, -1).map((line) => line.split(' ')[0])).toEqual(
      whole.document.hypotheses.map(({ name }) => name),
    );
    expect(lines.find((line) => line.startsWith('H6a'))).toContain(route);
    expect(lines.find((line) => line.startsWith('H3'))).toContain(refused);
    expect(new Set(lines.slice(1, -1).map(displayWidth)).size).toBe(1);
  });

  test('has a table a group, and none without hypotheses', () => {
    const text = printHypotheses(grouped.fit, writing(grouped.document));
    expect(text.match(/^H4 /gm)).toHaveLength(2);
    expect(text).toContain('Gender = 1');
    expect(printHypotheses(whole.fit, { ...writing(whole.document), document: null })).toBe('');
  });
});
