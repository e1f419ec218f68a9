/**
 * Requests as they must look when they cross a process border. What fails here never reaches a handler.
 * Documents, models, settings and steps have their validators in the document room.
 */
import { z } from 'zod';
import { windowQuestions, type ExtraOf, type WindowAnalysisId } from '../analyses/registry.ts';
import '../data/without-eval.ts';
import { columnNameSchema, columnNamesSchema } from '../data/column-schemas.ts';
import { importChoicesSchema } from '../data/readers/schemas.ts';
import { languages } from '../document/types.ts';
import {
  estimationSettingsSchema,
  fileNameSchema,
  modelSpecSchema,
  prepareStepsSchema,
  projectDocumentSchema,
  refusalsSchema,
} from '../document/file/validate.ts';
import { keptBootstrapSchema } from '../document/file/validate-results.ts';
import { pngResolutions } from '../drawing/png-file.ts';
import type { ReportDocument } from '../report/blocks.ts';
import { scoreMethods } from '../engine/after/factor-scores.ts';
import { problemSeverities, type ProblemCode } from '../problem.ts';
import { surveyQuestionSchema } from '../survey/schemas.ts';
import type { CallName, CallRequest, EstimateRequest } from './calls.ts';
import { rowArrangementSchema } from './row-arrangement-schema.ts';
import { pictureSchema } from './picture-schema.ts';

/** Far above what a report needs, far below what would hang the application. */
const limits = {
  text: 100_000,
  exportText: 50_000_000,
  cells: 1_000,
  rows: 100_000,
  page: 1_000,
  constructs: 10_000,
};

const id = z.string().min(1).max(128);
const taskId = id;
const nothing = z.null();

const text = z.string().max(limits.text);
const richText = z
  .array(
    z.strictObject({
      text,
      style: z.enum(['emphasis', 'strong', 'subscript', 'superscript', 'code']).optional(),
    }),
  )
  .max(limits.cells);
const numbered = { id, number: z.int().min(1), title: text, note: richText.optional() };

const reportSchema = z.strictObject({
  title: text,
  language: z.enum(languages),
  runningHead: text,
  blocks: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('heading'), level: z.literal([1, 2, 3]), id, text }),
        z.strictObject({ kind: z.literal('paragraph'), text: richText }),
        z.strictObject({
          kind: z.literal('table'),
          ...numbered,
          columns: z
            .array(z.strictObject({ title: richText, align: z.enum(['left', 'right', 'center']) }))
            .max(limits.cells),
          rows: z
            .array(z.strictObject({ kind: z.enum(['cells', 'group']), cells: z.array(richText).max(limits.cells) }))
            .max(limits.rows),
        }),
        z.strictObject({ kind: z.literal('figure'), ...numbered, picture: pictureSchema }),
        z.strictObject({ kind: z.literal('note'), tone: z.enum(['plain', 'warning']), text: richText }),
        z.strictObject({ kind: z.literal('code'), text }),
      ]),
    )
    .max(10_000),
}) satisfies z.ZodType<ReportDocument>;

const prepared = { datasetId: id, steps: prepareStepsSchema };
const estimate = { taskId, ...prepared, spec: modelSpecSchema, settings: estimationSettingsSchema };
const estimateSchema = z.strictObject(estimate);

/** One validator a call: a missing one does not compile. */
export const requestSchemas: { readonly [K in CallName]: z.ZodType<CallRequest<K>> } = {
  'host.info': nothing,
  'preferences.write': z.strictObject({
    language: z.enum(languages).nullable(),
    theme: z.enum(['system', 'light', 'dark']),
  }),
  'window.state': z.strictObject({ title: z.string().max(1_024), isModified: z.boolean() }),
  'log.fault': z.strictObject({ code: z.enum(Object.keys(problemSeverities) as ProblemCode[]), detail: text }),
  'window.close': nothing,
  'data.pick': nothing,
  'data.preview': z.strictObject({ fileId: id, choices: importChoicesSchema }),
  'data.codebook': z.strictObject({ fileId: id }),
  'data.import': z.strictObject({ taskId, fileId: id, choices: importChoicesSchema }),
  'data.summary': z.strictObject(prepared),
  'data.preview-steps': z.strictObject({ ...prepared, added: prepareStepsSchema }),
  'data.answers': z.strictObject({ ...prepared, column: columnNameSchema }),
  'data.page': z.strictObject({
    ...prepared,
    arrangement: rowArrangementSchema,
    from: z.int().min(0),
    count: z.int().min(0).max(limits.page),
  }),
  'data.proposals': z.strictObject({ ...prepared, refusals: refusalsSchema }),
  'data.column': z.strictObject({ ...prepared, column: columnNameSchema }),
  'data.complete': z.strictObject({ ...prepared, columns: columnNamesSchema }),
  'data.release': z.strictObject({ datasetId: id }),
  'estimate.run': estimateSchema,
  'estimate.bootstrap': estimateSchema,
  'survey.run': z.strictObject({
    taskId,
    ...prepared,
    constructs: z.array(z.strictObject({ name: columnNameSchema, items: columnNamesSchema })).max(limits.constructs),
    model: z.strictObject({ spec: modelSpecSchema, settings: estimationSettingsSchema }).nullable(),
    question: surveyQuestionSchema,
  }),
  'task.cancel': z.strictObject({ taskId }),
  'project.pick': nothing,
  'project.open-file': z.strictObject({ fileId: id }),
  'project.open-recent': z.strictObject({ projectId: id }),
  'project.open-example': nothing,
  'project.recent': nothing,
  'project.save': z.strictObject({
    document: projectDocumentSchema,
    bootstrap: keptBootstrapSchema.nullable(),
    datasetId: id.nullable(),
    projectId: id.nullable(),
    suggestedName: fileNameSchema,
    isSaveAs: z.boolean(),
    onChange: z.enum(['ask', 'overwrite', 'keep-both']),
  }),
  'autosave.write': z.strictObject({
    document: projectDocumentSchema,
    bootstrap: keptBootstrapSchema.nullable(),
    datasetId: id.nullable(),
    projectId: id.nullable(),
    fileName: fileNameSchema,
  }),
  'autosave.read': nothing,
  'autosave.clear': nothing,
  'export.text': z.strictObject({
    suggestedName: fileNameSchema,
    kind: z.enum(['svg', 'txt', 'csv', 'html']),
    text: z.string().max(limits.exportText),
  }),
  'export.scores': z.strictObject({ ...estimate, method: z.enum(scoreMethods), suggestedName: fileNameSchema }),
  'export.picture': z.strictObject({
    suggestedName: fileNameSchema,
    picture: pictureSchema,
    format: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('svg') }),
      z.strictObject({ kind: z.literal('png'), dpi: z.literal(pngResolutions) }),
    ]),
  }),
  'export.pdf': z.strictObject({ suggestedName: fileNameSchema, report: reportSchema }),
};

export function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(requestSchemas, name);
}

export function isWindowAnalysisId(id: unknown): id is WindowAnalysisId {
  return typeof id === 'string' && Object.hasOwn(windowQuestions, id);
}

type Checked<T> = (T & { readonly ok: true }) | { readonly ok: false; readonly where: string };

function check<T>(schema: z.ZodType<T>, value: unknown, name: string): Checked<{ readonly value: T }> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, where: parsed.error.issues[0]?.path.map(String).join('.') || name };
}

/** The request as its type promises, or where it breaks the promise. */
export function validateRequest<K extends CallName>(
  name: K,
  request: unknown,
): Checked<{ readonly request: CallRequest<K> }> {
  const checked = check(requestSchemas[name], request, name);
  return checked.ok ? { ok: true, request: checked.value } : checked;
}

/** The same of what an analysis is asked. */
export function validateAnalysis<K extends WindowAnalysisId>(
  id: K,
  model: unknown,
  extra: unknown,
): Checked<{ readonly model: EstimateRequest; readonly extra: ExtraOf<K> }> {
  const checkedModel = check(estimateSchema, model, 'model');
  if (!checkedModel.ok) return checkedModel;
  const checkedExtra = check(windowQuestions[id].schema, extra, 'extra');
  return checkedExtra.ok ? { ok: true, model: checkedModel.value, extra: checkedExtra.value } : checkedExtra;
}
