/** Survey questions of the bundled study against base R and psych (make-survey-study.R). */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { applySteps } from '../../../shared/data/prepare/apply-steps.ts';
import { summarizeDataset } from '../../../shared/data/screen/summarize-dataset.ts';
import { surveyConstructs, surveyModel } from '../../../shared/document/compile/survey-project.ts';
import { putSteps } from '../../../shared/document/edits/edits.ts';
import type { ProjectDocument } from '../../../shared/document/types.ts';
import type { Dataset } from '../../../shared/dataset.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import { resultDescriptives } from '../../../shared/results/result-descriptives.ts';
import { resultGroups } from '../../../shared/results/result-groups.ts';
import { resultItems } from '../../../shared/results/result-sample.ts';
import { rowsOfFindings } from '../../../shared/results/sample-findings.ts';
import { resultJournal } from '../../../shared/results/result-journal.ts';
import { createSurveyContext } from '../../../shared/results/survey-context.ts';
import { toRecords } from '../../../shared/results/write/records.ts';
import { toCopy } from '../../../shared/results/write/clipboard.ts';
import { runSurvey } from '../../../shared/survey/computations.ts';
import { usualSettings, type SurveyId, type SurveySettings } from '../../../shared/survey/settings.ts';
import type { SurveyInput } from '../../../shared/survey/survey-input.ts';
import { resolveSettings } from '../../../shared/survey/usual-columns.ts';
import { estimateStudy, valueOf } from '../../support/study.ts';

interface Expected {
  readonly longstring: readonly number[];
  readonly still: readonly number[];
  readonly fast: readonly number[];
  readonly gender: readonly number[];
  readonly loc1: { readonly mean: number; readonly sd: number; readonly skewness: number; readonly kurtosis: number };
  readonly means: readonly number[];
  readonly correlations: readonly (readonly number[])[];
  readonly p21: number;
  readonly waves: { readonly n: readonly number[]; readonly t: number; readonly p: number };
}

const expected = JSON.parse(readFileSync(new URL('survey-study.json', import.meta.url), 'utf8')) as Expected;

let document: ProjectDocument;
let raw: Dataset;

beforeAll(async () => {
  const study = await estimateStudy();
  document = study.document;
  raw = study.data.dataset;
});

function inputOf(own: ProjectDocument): SurveyInput {
  const dataset = valueOf(applySteps(raw, own.preparation));
  return { dataset, steps: own.preparation, constructs: surveyConstructs(own), model: surveyModel(own) };
}

function ask<K extends SurveyId>(id: K, change: Partial<SurveySettings[K]> = {}, own = document) {
  const input = inputOf(own);
  const { columns } = summarizeDataset(input.dataset);
  const asked = { [id]: { ...usualSettings[id], ...change } };
  const settings = resolveSettings(id, asked, { columns, constructs: input.constructs, settings: own.settings });
  return valueOf(runSurvey(id, input, settings, {}));
}

const context = () =>
  createSurveyContext(document, summarizeDataset(inputOf(document).dataset).columns, 'en', createTranslate('en'));

describe('the sample', () => {
  it('finds the rows that R finds, by their numbers in the file', () => {
    const { findings } = ask('sample');
    const numbers = (id: string) => findings.find((one) => one.id === id)?.rows.map(({ number }) => number);
    expect(numbers('longstring')).toEqual(expected.longstring);
    expect(numbers('no-variability')).toEqual(expected.still);
    expect(numbers('speed')).toEqual(expected.fast);
  });

  it('describes items and counts answers as R does', () => {
    const reply = ask('sample');
    const gender = reply.demographics.find(({ name }) => name === 'GENDER');
    expect(gender?.frequencies?.map(({ count }) => count)).toEqual(expected.gender);
    const [first] = toRecords(resultItems(reply, 'type2', context())!);
    expect(first).toMatchObject({ n: 420, missing: 0 });
    for (const id of ['mean', 'sd', 'skewness', 'kurtosis'] as const)
      expect(first?.[id]).toBeCloseTo(expected.loc1[id], 10);
  });

  it('leaves those rows out by a step behind the others, also where earlier steps have left rows out', () => {
    const { findings } = ask('sample');
    const dropped = putSteps(document, [{ kind: 'drop-rows', columns: [], rows: [1, 66] }], null);
    const after = ask('sample', {}, dropped);
    // Two rows have gone, and the numbers in the file stay.
    const still = after.findings.find(({ id }) => id === 'longstring')?.rows;
    expect(still?.map(({ row, number }) => [row, number])).toEqual(expected.longstring.map((row) => [row - 3, row]));
    const rows = rowsOfFindings(after.findings);
    const left = putSteps(dropped, [{ kind: 'drop-rows', columns: [], rows: rows.map((row) => row + 1) }], null);
    const gone = new Set([1, 66, ...after.findings.flatMap((one) => one.rows.map(({ number }) => number))]);
    const { dataset } = inputOf(left);
    expect(dataset.rows).toBe(raw.rows - gone.size);
    expect([...(dataset.origin?.rowNumbers ?? [])].some((number) => gone.has(number))).toBe(false);
    expect(rowsOfFindings(findings).length).toBeGreaterThan(0);
  });

  it('looks for straight-lining in what was ticked, before items were reversed', () => {
    const { findings } = ask('sample', { longstring: 21 });
    expect(findings.find(({ id }) => id === 'longstring')?.rows.map(({ number }) => number)).toEqual(
      expected.longstring,
    );
  });
});

describe('correlations', () => {
  it('are those of R in the table that journals print', () => {
    const table = resultDescriptives(ask('correlations'), context());
    const records = toRecords(table);
    const names = ['Locus', 'Stability', 'Controllability', 'SocialCues', 'Trust', 'Loyalty'];
    records.forEach((record, i) => {
      expect(record['mean']).toBeCloseTo(expected.means[i]!, 10);
      for (let j = 0; j < i; j++) expect(record[`of ${names[j]!}`]).toBeCloseTo(expected.correlations[i]![j]!, 10);
    });
    expect(expected.p21).toBeLessThan(0.001);
    expect(toCopy(table).rows[1]).toEqual(['2. Stability', '418', '3.16', '0.93', '.33***', '–', '', '', '', '']);
  });

  it('take the root of AVE and HTMT from the scales', () => {
    const scales = ask('scales');
    const [, second] = toRecords(resultJournal(ask('correlations'), scales.result, context()));
    const [construct] = scales.result.constructs.filter(({ name }) => name === 'Stability');
    expect(second?.['of Stability']).toBeCloseTo(Math.sqrt(construct!.ave!), 12);
    const pair = scales.result.htmt?.find(({ a, b }) => a === 'Stability' && b === 'Trust');
    expect(pair?.value).toBeGreaterThan(0);
    expect(second?.['of Trust']).toBe(pair?.value);
  });
});

describe('groups', () => {
  it('compares the first with the last third of the rows', () => {
    const reply = ask('groups', { split: 'thirds' });
    const locus = reply.comparison.outcomes.find(({ name }) => name === 'Locus');
    expect(locus?.groups.map(({ n }) => n)).toEqual(expected.waves.n);
    expect(locus?.t?.t).toBeCloseTo(expected.waves.t, 9);
    expect(locus?.t?.pvalue).toBeCloseTo(expected.waves.p, 9);
    const [means] = resultGroups(reply, context());
    expect(toRecords(means!)[0]?.['group']).toBe('Early');
  });

  it('names groups by the labels of their answers', () => {
    const facts = [
      {
        valueLabels: [
          { value: 1, label: 'female' },
          { value: 2, label: 'male' },
        ],
      },
    ];
    const labelled = putSteps(document, [{ kind: 'describe', columns: ['GENDER'], facts }], null);
    const { columns } = summarizeDataset(inputOf(labelled).dataset);
    const own = createSurveyContext(labelled, columns, 'en', createTranslate('en'));
    const [means] = resultGroups(ask('groups', {}, labelled), own);
    expect(
      toRecords(means!)
        .map((record) => record['group'])
        .slice(0, 2),
    ).toEqual(['female', 'male']);
  });
});
