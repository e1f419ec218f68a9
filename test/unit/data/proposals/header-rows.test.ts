/** Headers of several rows: what accepting the proposal makes of names, labels and rows. */
import { describe, expect, it } from 'vitest';
import { applySteps } from '../../../../shared/data/prepare/apply-steps.ts';
import { findProposals } from '../../../../shared/data/proposals/find-proposals.ts';
import { imported } from '../import-support.ts';

const answers = (row: number, of: readonly string[]): string[] =>
  ['a', 'b', 'c', 'd'].map((_, i) => of[(row * 3 + i) % of.length]!);
const numbers = ['1', '2', '3', '4', '5'];
const words = ['非常不同意', '不同意', '一般', '同意', '非常同意'];

/** Header lines, then 40 respondents. */
async function read(heads: readonly string[], of: readonly string[] = numbers) {
  const body = Array.from({ length: 40 }, (_, row) => answers(row, of).join(','));
  const { dataset, lines } = await imported([...heads, ...body, ''].join('\n'));
  const proposals = findProposals(dataset, (row) => lines?.[row] ?? row + 1);
  const accepted = applySteps(
    dataset,
    proposals.flatMap(({ steps }) => steps),
  );
  if (!accepted.ok) throw new Error(JSON.stringify(accepted.problems));
  const { rows, columns } = accepted.value;
  const found = proposals.find(({ kind }) => kind === 'header-rows');
  return {
    lines: found?.rows,
    context: found?.context,
    rows,
    names: columns.map(({ name }) => name),
    labels: columns.map(({ label }) => label),
    kinds: new Set(columns.map(({ kind }) => kind)),
  };
}

describe('a header of several rows', () => {
  it('has wordings below the names, which become labels', async () => {
    const found = await read([
      'ATT1,ATT2,TRU1,TRU2',
      '"It was, I think, its fault",It could help,I trust it,I rely on it',
    ]);
    expect(found).toEqual({
      lines: [2],
      context: undefined,
      rows: 40,
      names: ['ATT1', 'ATT2', 'TRU1', 'TRU2'],
      labels: ['It was, I think, its fault', 'It could help', 'I trust it', 'I rely on it'],
      kinds: new Set(['numeric']),
    });
  });

  it('has the ids of an export below those, beside answers in words too', async () => {
    const ids = ['1', '2', '3', '4'].map((id) => `"{""ImportId"":""QID${id}""}"`).join(',');
    const heads = ['ATT1,ATT2,TRU1,TRU2', '题目一,题目二,题目三,题目四', ids];
    for (const of of [numbers, words]) {
      const found = await read(heads, of);
      expect(found).toMatchObject({ lines: [2, 3], rows: 40, labels: ['题目一', '题目二', '题目三', '题目四'] });
      expect(found.kinds).toEqual(new Set(['numeric']));
    }
    expect(await read([heads[0]!, ids])).toMatchObject({ lines: [2], context: 'ids', rows: 40 });
  });

  it.each([
    ['blank', 'Attribution,,Trust,'],
    ['repeated', 'Attribution,Attribution,Trust,Trust'],
  ])('has names of groups above the names, %s where they go on', async (_, groups) => {
    const found = await read([groups, 'ATT1,ATT2,TRU1,TRU2']);
    expect(found).toMatchObject({
      lines: [2],
      context: 'names',
      rows: 40,
      names: ['ATT1', 'ATT2', 'TRU1', 'TRU2'],
      labels: ['Attribution', 'Attribution', 'Trust', 'Trust'],
    });
  });

  it('joins names of groups and names where these alone would be the same', async () => {
    const found = await read(['Before,,After,', 'trust,loyalty,trust,loyalty']);
    expect(found.names).toEqual(['Before_trust', 'Before_loyalty', 'After_trust', 'After_loyalty']);
  });

  it('has whole questions above short names', async () => {
    const questions = ['一', '二', '三', '四'].map((n) => `第${n}题：请问您对下列说法的同意程度如何`);
    const found = await read([questions.join(','), 'Q1,Q2,Q3,Q4']);
    expect(found.names).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
    expect(found.labels).toEqual(questions);
  });
});

describe('a first respondent is no header', () => {
  it.each([
    ['one who answered nothing', 'ATT1,ATT2,TRU1,TRU2', '(跳过),(跳过),(跳过),(跳过)', numbers],
    ['one with a bad cell', 'ATT1,ATT2,TRU1,TRU2', '3。,1,2,3', numbers],
    ['one whose answers are words as those of others', 'ATT1,ATT2,TRU1,TRU2', '同意,不同意,一般,同意', words],
    ['one below names that are numbered', 'V1,V2,V3,V4', '1,2,3,4', numbers],
  ])('%s', async (_, head, first, of) => {
    const found = await read([head, first], of);
    expect(found.lines).toBeUndefined();
    expect(found.rows).toBe(41);
  });

  it('in a table of free texts', async () => {
    const body = Array.from({ length: 20 }, (_, row) => `text ${row},other ${row},third ${row}`);
    const { dataset } = await imported(['a,b,c', ...body].join('\n'));
    expect(findProposals(dataset, (row) => row + 2).map(({ kind }) => kind)).not.toContain('header-rows');
  });
});
