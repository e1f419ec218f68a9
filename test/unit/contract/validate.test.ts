import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExtraOf, WindowAnalysisId } from '../../../shared/analyses/registry.ts';
import type { CallName, CallRequest } from '../../../shared/contract/calls.ts';
import { drawScene } from '../../../shared/drawing/draw-scene.ts';
import { buildScene } from '../../../shared/drawing/build-scene.ts';
import { defaultSceneOptions } from '../../../shared/drawing/scene.ts';
import {
  isCallName,
  isWindowAnalysisId,
  requestSchemas,
  validateAnalysis,
  validateRequest,
} from '../../../shared/contract/validate.ts';
import { readProject } from '../../../shared/document/file/project-file.ts';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import { usualSettings } from '../../../shared/survey/settings.ts';
import type { ReportDocument } from '../../../shared/report/blocks.ts';

const studyFile = join(import.meta.dirname, '../../../assets/examples/attribution-trust-loyalty/study.pathloom');
const study = readProject(readFileSync(studyFile, 'utf8'));
if (!study.ok) throw new Error('the bundled study does not open');
const { document } = study.value;
const names = Object.keys(requestSchemas) as CallName[];
const text = [{ text: 'N', style: 'emphasis' as const }, { text: ' = 404' }];

const scene = buildScene(document, null, defaultSceneOptions, { language: 'en', isStale: false, culprits: new Set() });
const picture = drawScene(scene, { title: 'Model', note: 'No fit.' });

const report: ReportDocument = {
  title: 'Report',
  language: 'en',
  runningHead: 'Pathloom',
  blocks: [
    { kind: 'heading', level: 2, id: 'h', text: 'Sample' },
    { kind: 'paragraph', text },
    { kind: 'note', tone: 'warning', text },
    { kind: 'code', text: 'F =~ x1' },
    { kind: 'figure', id: 'f', number: 1, title: 'Model', picture },
    {
      kind: 'table',
      id: 't',
      number: 1,
      title: 'Paths',
      columns: [{ title: text, align: 'right' }],
      rows: [{ kind: 'cells', cells: [text] }],
      note: text,
    },
  ],
};

const estimateRequest = {
  taskId: 't',
  datasetId: 'data-1',
  steps: document.preparation,
  spec: { terms: [{ lhs: 'F', op: '=~' as const, rhs: 'x1' }], definitions: [], constraints: [] },
  settings: defaultSettings,
};

/** One request a call that a correct page could send. */
const valid: { readonly [K in CallName]: CallRequest<K> } = {
  'host.info': null,
  'preferences.write': { language: 'zh-CN', theme: 'dark' },
  'window.state': { title: 'Mine', isModified: true },
  'window.close': null,
  'log.fault': { code: 'unexpected-error', detail: 'Error: x' },
  'data.pick': null,
  'data.codebook': { fileId: 'file-1' },
  'data.preview': {
    fileId: 'file-1',
    choices: { format: 'csv', encoding: 'gb18030', delimiter: '\t', missingCodes: [99] },
  },
  'data.import': { taskId: 't', fileId: 'file-1', choices: {} },
  'data.summary': { datasetId: 'data-1', steps: document.preparation },
  'data.preview-steps': { datasetId: 'data-1', steps: [], added: document.preparation },
  'data.answers': { datasetId: 'data-1', steps: document.preparation, column: 'TRU1' },
  'data.page': {
    datasetId: 'data-1',
    steps: [],
    arrangement: {
      sort: { column: 'A1', isDescending: true },
      filters: [
        { column: 'A1', test: { kind: 'values', values: [1, 'x', null] } },
        { column: 'A2', test: { kind: 'compare', comparison: 'at-least', number: 3 } },
        { column: 'A3', test: { kind: 'contains', text: 'x' } },
      ],
    },
    from: 0,
    count: 100,
  },
  'data.proposals': {
    datasetId: 'data-1',
    steps: [],
    refusals: [{ kind: 'missing-code', columns: ['A1'], values: [99], rows: [2] }],
  },
  'data.column': { datasetId: 'data-1', steps: [], column: 'A1' },
  'data.complete': { datasetId: 'data-1', steps: [], columns: ['A1'] },
  'data.release': { datasetId: 'data-1' },
  'estimate.run': estimateRequest,
  'estimate.bootstrap': estimateRequest,
  'export.scores': { ...estimateRequest, method: 'bartlett', suggestedName: 'scores.csv' },
  'survey.run': {
    taskId: 't',
    datasetId: 'data-1',
    steps: document.preparation,
    constructs: [{ name: 'F', items: ['x1', 'x2'] }],
    model: { spec: estimateRequest.spec, settings: defaultSettings },
    question: { id: 'power', settings: usualSettings.power },
  },
  'task.cancel': { taskId: 't' },
  'project.pick': null,
  'project.open-file': { fileId: 'file-1' },
  'project.open-recent': { projectId: 'abc' },
  'project.open-example': null,
  'project.recent': null,
  'project.save': {
    document,
    bootstrap: null,
    datasetId: 'data-1',
    projectId: null,
    suggestedName: 'a.pathloom',
    isSaveAs: false,
    onChange: 'ask' as const,
  },
  'autosave.write': { document, bootstrap: null, datasetId: null, projectId: null, fileName: 'a.pathloom' },
  'autosave.read': null,
  'autosave.clear': null,
  'export.text': { suggestedName: 'a.svg', kind: 'svg', text: '<svg/>' },
  'export.picture': { suggestedName: 'a.png', picture, format: { kind: 'png', dpi: 300 } },
  'export.pdf': { suggestedName: 'a.pdf', report },
};

/** What a correct page could ask beside the model, an analysis each. */
const extras: { readonly [K in WindowAnalysisId]: ExtraOf<K> } = {
  indices: {},
  residuals: {},
  ladder: {},
  wald: { constraints: 'a == b; c == 0' },
  compare: { others: [{ name: 'Model 1', spec: estimateRequest.spec, settings: defaultSettings }] },
  script: {
    format: 'mplus',
    source: {
      fileName: 'data.csv',
      settings: { format: 'csv', delimiter: ',', decimal: '.', encoding: 'utf-8', header: true, missingCodes: [99] },
    },
  },
};
const analysisIds = Object.keys(extras) as WindowAnalysisId[];

describe('requests at the door', () => {
  it.each(names)('%s: what the page sends passes unchanged', (name) => {
    expect(validateRequest(name, valid[name])).toEqual({ ok: true, request: valid[name] });
  });

  it.each(names)('%s: anything else is refused', (name) => {
    const given = valid[name];
    const wrong: unknown[] = [undefined, 7, 'text', [], () => 1, { unexpected: 1 }];
    if (given === null) wrong.push({});
    else {
      wrong.push(null, { ...given, extra: 1 });
      for (const key of Object.keys(given)) wrong.push({ ...given, [key]: Symbol('wrong') });
    }
    for (const request of wrong) expect(validateRequest(name, request).ok).toBe(false);
  });

  it('says where a request breaks', () => {
    const request = { ...valid['project.save'], document: { ...document, diagram: { ...document.diagram, nodes: 7 } } };
    expect(validateRequest('project.save', request)).toEqual({ ok: false, where: 'document.diagram.nodes' });
  });

  it('bounds sizes', () => {
    expect(validateRequest('data.page', { ...valid['data.page'], count: 1e9 }).ok).toBe(false);
    expect(validateRequest('window.state', { title: 'x'.repeat(10_000), isModified: false }).ok).toBe(false);
    expect(validateRequest('task.cancel', { taskId: 'x'.repeat(10_000) }).ok).toBe(false);
  });

  it('refuses blocks that are no blocks', () => {
    const blocks = [{ kind: 'html', html: '<script>' }];
    expect(validateRequest('export.pdf', { suggestedName: 'a.pdf', report: { ...report, blocks } }).ok).toBe(false);
  });

  it.each([
    ['a script', { kind: 'script', text: 'alert(1)' }],
    ['a handler', { kind: 'ellipse', x: 0, y: 0, radiusX: 1, radiusY: 1, fill: 'ink', onload: 'alert(1)' }],
    ['a colour of its own', { kind: 'text', text: 'a', x: 0, y: 0, size: 9, fill: 'url(https://example.org)' }],
    ['a place that is no number', { kind: 'line', points: [{ x: NaN, y: 0 }], stroke: 'ink', strokeWidth: 1 }],
    ['a group in a group', { kind: 'group', marks: [{ kind: 'group', marks: [] }] }],
  ])('refuses a picture with %s', (_, shape) => {
    const figure = { kind: 'figure', id: 'f', number: 1, title: 'Model', picture: { ...picture, shapes: [shape] } };
    const asked = { suggestedName: 'a.pdf', report: { ...report, blocks: [figure] } };
    expect(validateRequest('export.pdf', asked)).toEqual({ ok: false, where: expect.stringMatching(/picture/) });
  });

  it.each(['constructor', '__proto__', 'toString', 'data', '', 7, null, undefined])('%s is no call', (name) => {
    expect(isCallName(name)).toBe(false);
  });
});

describe('what an analysis is asked', () => {
  it.each(analysisIds)('%s: model and question of a correct page pass unchanged', (id) => {
    const checked = validateAnalysis(id, estimateRequest, extras[id]);
    expect(checked).toEqual({ ok: true, model: estimateRequest, extra: extras[id] });
  });

  it.each(analysisIds)('%s: anything else is refused', (id) => {
    const extra = extras[id];
    const wrong: unknown[] = [undefined, null, 7, 'text', [], { ...extra, unexpected: 1 }];
    for (const key of Object.keys(extra)) wrong.push({ ...extra, [key]: Symbol('wrong') });
    for (const value of wrong) expect(validateAnalysis(id, estimateRequest, value).ok).toBe(false);
    for (const model of [undefined, {}, { ...estimateRequest, extra: 1 }, { ...estimateRequest, spec: 7 }])
      expect(validateAnalysis(id, model, extra).ok).toBe(false);
  });

  it('says where it breaks, in the model or beside it', () => {
    expect(validateAnalysis('wald', { ...estimateRequest, datasetId: 7 }, extras.wald)).toEqual({
      ok: false,
      where: 'datasetId',
    });
    expect(validateAnalysis('wald', estimateRequest, { constraints: 7 })).toEqual({ ok: false, where: 'constraints' });
  });

  it.each(['scores', 'scoreTests', 'constructor', '__proto__', '', 7, null])('%s is not for a page to ask', (id) => {
    expect(isWindowAnalysisId(id)).toBe(false);
  });
});
