/** The recipe of an analysis: its question with its computation, its result, its words; all that asks and shows has it then. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type * as Store from '../../../renderer/state/store.ts';
import type { AnalysisInput, ProjectQuestion } from '../../../shared/analyses/analysis.ts';
import type * as Computations from '../../../shared/analyses/computations.ts';
import type * as Registry from '../../../shared/analyses/registry.ts';
import type { SemBridge } from '../../../shared/contract/calls.ts';
import { isWindowAnalysisId, validateAnalysis } from '../../../shared/contract/validate.ts';
import { writeProject } from '../../../shared/document/file/project-file.ts';
import type * as English from '../../../shared/language/en/analyses.ts';
import type * as Chinese from '../../../shared/language/zh-CN/analyses.ts';
import { success } from '../../../shared/problem.ts';
import type * as Results from '../../../shared/results/analysis-results.ts';
import type { AnalysisResult } from '../../../shared/results/analysis-results.ts';
import { cellsOf, tableOf, wordsOf } from '../../support/read-report.ts';
import { estimateStudy, readStudy, readStudyFile, valueOf } from '../../support/study.ts';
import { folder, inCliFolder, run } from '../electron/cli-support.ts';
import { fileOf, startMemoryService } from '../jobs/memory-host.ts';

/** What a project would be asked: how often a number is counted. */
interface Extra {
  readonly times: number;
}
interface Answer {
  readonly parameters: number;
}

const fake = vi.hoisted(() => ({
  bridge: { current: null as SemBridge | null },
  compute: (input: AnalysisInput, { times }: Extra) => {
    const solution = input.solution();
    return solution.ok ? success({ parameters: times * solution.value.parameters.length }) : solution;
  },
}));

vi.mock('../../../shared/analyses/registry.ts', async (original) => {
  const own = await original<typeof Registry>();
  const question: ProjectQuestion<Extra> = {
    schema: z.strictObject({ times: z.int().min(1) }),
    extraOf: ({ hypotheses }) => ({ times: hypotheses.length + 1 }),
    isReported: ({ npar }) => npar > 0,
  };
  Object.assign(own.projectQuestions, { fake: question });
  Object.assign(own.windowQuestions, { fake: question });
  (own.projectAnalysisIds as string[]).push('fake');
  return own;
});
vi.mock('../../../shared/analyses/computations.ts', async (original) => {
  const { computations } = await original<typeof Computations>();
  return { computations: { ...computations, fake: fake.compute } };
});
vi.mock('../../../shared/results/analysis-results.ts', async (original) => {
  const { analysisResults } = await original<typeof Results>();
  const result = {
    heading: 'report.section.fake',
    start: 'results.fake.start',
    table: ({ parameters }: Answer) => ({
      id: 'fake',
      title: 'Counted',
      columns: [{ id: 'parameters', head: [{ text: 'Parameters' }], align: 'right', brief: true }],
      rows: [{ kind: 'cells', cells: { parameters: { kind: 'number', value: parameters, form: 'df' } } }],
      note: [{ text: 'That is all.' }],
    }),
  };
  return { analysisResults: { ...analysisResults, fake: result as unknown as AnalysisResult<'wald'> } };
});
vi.mock('../../../shared/language/en/analyses.ts', async (original) => {
  const { analyses } = await original<typeof English>();
  return { analyses: { ...analyses, 'report.section.fake': 'Counting', 'results.fake.start': 'Count' } };
});
vi.mock('../../../shared/language/zh-CN/analyses.ts', async (original) => {
  const { analyses } = await original<typeof Chinese>();
  return { analyses: { ...analyses, 'report.section.fake': '计数', 'results.fake.start': '计算' } };
});
vi.mock('../../../renderer/bridge.ts', () => ({
  sem: {
    call: () => Promise.resolve(null),
    analyse: ((...asked) => fake.bridge.current!.analyse(...asked)) as SemBridge['analyse'],
  },
}));
// What is rendered to text is the state as it is, not the state at the start.
vi.mock('../../../renderer/state/store.ts', async (original) => {
  const own = await original<typeof Store>();
  const useApp = Object.assign(<T>(select: (state: ReturnType<typeof own.getState>) => T) => select(own.getState()), {
    ...own.useApp,
  });
  return { ...own, useApp, useDocument: own.getDocument };
});

const store = await import('../../../renderer/state/store.ts');
const analyses = await import('../../../renderer/state/analyses.ts');
const { reportSources, shownAnswers } = await import('../../../renderer/state/current-report.ts');
const { FitPanel } = await import('../../../renderer/results/fit-panel.tsx');
const { buildReport } = await import('../../../shared/report/build-report.ts');
const { analysesOf } = await import('../../../shared/report/report-analyses.ts');

inCliFolder();
const id = 'fake' as 'wald';
/** Of a question that the types do not know. */
const asked = (extra: Extra) => extra as unknown as { constraints: string };

describe('an analysis nobody has heard of', () => {
  const study = readStudy();
  const times = study.document.hypotheses.length + 1;
  const host = startMemoryService();
  let expected: Answer;

  beforeAll(async () => {
    const fileId = host.adopt(fileOf('data.csv', readStudyFile('data.csv').toString('utf8')));
    const data = valueOf(await host.service.calls['data.import']({ taskId: 'import', fileId, choices: {} }));
    fake.bridge.current = { analyse: host.service.analyse } as SemBridge;
    store.replaceProject({ document: study.document, data, projectId: null, fileName: null });
    const { fit } = await estimateStudy();
    store.setState({ fit, fitKey: store.getState().modelKey });
    expected = { parameters: times * fit.npar };
  });

  const pane = () => {
    const fit = store.estimatedFit(store.getState());
    return renderToStaticMarkup(createElement(FitPanel, { fit: fit! }));
  };

  it('is asked through the border of processes, which knows what it is asked', () => {
    expect(isWindowAnalysisId(id)).toBe(true);
    const model = analyses.modelRequest('fake');
    expect(validateAnalysis(id, model, { times: 2 })).toEqual({ ok: true, model, extra: { times: 2 } });
    expect(validateAnalysis(id, model, { times: 0 })).toEqual({ ok: false, where: 'times' });
  });

  it('is computed by a worker', async () => {
    const model = analyses.modelRequest('fake')!;
    const answer = valueOf(await host.service.analyse(id, model, asked({ times: 2 })));
    expect(answer).toEqual({ parameters: (2 * expected.parameters) / times });
  });

  it('is asked for in the pane, kept by the window and shown', async () => {
    expect(pane()).toContain('Counting');
    expect(pane()).toMatch(/<button[^>]*>Count</);
    await analyses.runAnalysis(id);
    expect(store.getState().analyses[id]).toMatchObject({ status: 'done', value: expected });
    expect(pane()).toMatch(new RegExp(`<td[^>]*>${expected.parameters}<`));
    expect(pane()).toContain('That is all.');
    expect(pane()).not.toMatch(/<button[^>]*>Count</);
  });

  it('stands in the report', () => {
    const state = store.getState();
    expect(analysesOf(study.document, state.fit)).toContain(id);
    const sources = { ...reportSources(state), analyses: shownAnswers(state), generatedOn: '2026-11-23' };
    const { blocks } = buildReport(sources);
    expect(wordsOf(blocks)).toContain('Counting\nThat is all.');
    expect(cellsOf(tableOf(blocks, id))).toEqual([[String(expected.parameters)]]);
    expect(wordsOf(buildReport({ ...sources, language: 'zh-CN' }).blocks)).toContain('计数');
    store.edit((document) => ({ ...document, hypotheses: [] }));
    expect(shownAnswers(store.getState())[id]).toBeNull();
  });

  it('is in the JSON of the command line and in the report that it writes', async () => {
    writeFileSync(join(folder, 'study.pathloom'), writeProject(study));
    const { status, out } = await run('fit', ['study.pathloom', '--json', '-', '--report', 'study.html']);
    expect(status).toBe(0);
    expect(JSON.parse(out).fake).toEqual(expected);
    expect(readFileSync(join(folder, 'study.html'), 'utf8')).toContain('Counting');
  });
});
