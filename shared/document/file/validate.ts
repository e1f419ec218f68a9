/**
 * Validators for what comes from outside: project files and messages. Unknown keys are refused,
 * sizes are bounded, so a broken or hostile file ends here as a Problem and not later as a bug.
 */
import { languages } from '../../languages.ts';
import { z } from 'zod';
import '../../data/without-eval.ts';
import { importSettingsSchema } from '../../data/readers/schemas.ts';
import { columnNameSchema, columnNamesSchema } from '../../data/column-schemas.ts';
import type { Refusal } from '../../data/proposals/refusals.ts';
import { stepSchemaAmong } from '../../data/prepare/schemas.ts';
import { estimators, type EstimatorId } from '../../engine/settings/estimators.ts';
import { defaultSettings, groupEqualities, type EstimationSettings } from '../../engine/settings/settings.ts';
import { settingChoices } from '../../engine/settings/choices.ts';
import { parseExpression } from '../../engine/model/expression.ts';
import type { ModelSpec } from '../../engine/model/model-spec.ts';
import { askedSurveySchema } from '../../survey/schemas.ts';
import { allIds } from '../ids.ts';
import { isOneLine, limits } from '../limits.ts';
import { expectedSigns, type Diagram, type HypothesisTarget, type KeptModel, type ProjectDocument } from '../types.ts';

const id = z.string().min(1).max(64);
const text = z.string().max(limits.text);
const label = z.string().max(limits.name);
/** Of a parameter or a quantity: on one line, so that it means the same wherever it is printed. */
const parameterLabel = label.refine(isOneLine);
/** Arithmetic over labels, and nothing else. */
const expression = z
  .string()
  .max(limits.syntax)
  .refine((written) => isOneLine(written) && parseExpression(written).ok);
const coordinate = z.number().min(-limits.coordinate).max(limits.coordinate);

/** Of records zod leaves out a key called `__proto__`, which would be lost without a word. */
const localTextSchema = z.preprocess(
  (value, context) => {
    if (typeof value === 'object' && value !== null && Object.hasOwn(value, '__proto__'))
      context.addIssue({ code: 'custom', path: ['__proto__'] });
    return value;
  },
  z.partialRecord(z.enum(languages), text),
);

const variableNoteSchema = z.strictObject({ label: localTextSchema });

/** By column name, whatever the name: `z.record` leaves out a key called `__proto__`. */
const variablesSchema = z.custom<ProjectDocument['variables']>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length <= limits.columns &&
    Object.entries(value).every(
      ([name, note]) => name.length <= limits.column && variableNoteSchema.safeParse(note).success,
    ),
);

export const prepareStepsSchema = z.array(stepSchemaAmong()).max(limits.steps);

/** Settings that an older project does not have yet take their default. */
function choiceOf<K extends keyof typeof settingChoices>(key: K) {
  return z.enum(settingChoices[key]).default(defaultSettings[key] as never);
}

export const estimationSettingsSchema = z.strictObject({
  estimator: z.enum(Object.keys(estimators) as [EstimatorId, ...EstimatorId[]]),
  likelihood: choiceOf('likelihood'),
  information: choiceOf('information'),
  missing: choiceOf('missing'),
  se: choiceOf('se'),
  test: choiceOf('test'),
  defaults: choiceOf('defaults'),
  parameterization: choiceOf('parameterization'),
  bounds: choiceOf('bounds'),
  h1Information: choiceOf('h1Information'),
  standardizedSe: choiceOf('standardizedSe'),
  bootstrapType: choiceOf('bootstrapType'),
  ci: choiceOf('ci'),
  interaction: choiceOf('interaction'),
  pairs: choiceOf('pairs'),
  stdLv: z.boolean(),
  meanstructure: z.union([z.boolean(), z.literal('none')]),
  orthogonal: z.boolean(),
  effectCoding: z.boolean().default(defaultSettings.effectCoding),
  fixedX: z.boolean(),
  group: z.string().max(limits.column).default(defaultSettings.group),
  groupEqual: z.array(z.enum(groupEqualities)).max(groupEqualities.length).default([]),
  groupPartial: z.array(z.string().max(limits.text)).max(limits.columns).default([]),
  ordered: columnNamesSchema.default([]),
  level: z.number().gt(0).lt(1),
  bootstrap: z.int().min(0).max(100_000).default(defaultSettings.bootstrap),
  seed: z.int().min(0).default(defaultSettings.seed),
  nodes: z.int().min(3).max(200).default(defaultSettings.nodes),
}) satisfies z.ZodType<EstimationSettings>;

const modifier = {
  label: parameterLabel.optional(),
  fixed: z.number().optional(),
  start: z.number().optional(),
  lower: z.number().optional(),
  upper: z.number().optional(),
  forcedFree: z.literal(true).optional(),
};

const groupModifier = z.strictObject({ ...modifier, absent: z.literal(true).optional() });

export const modelSpecSchema = z.strictObject({
  terms: z
    .array(
      z.strictObject({
        lhs: columnNameSchema,
        op: z.enum(['=~', '<~', '~', '~~', '~1', '|', '~*~']),
        rhs: z.string().max(limits.column),
        ...modifier,
        // `F =~ x1`: two names.
        equalTo: z
          .string()
          .max(2 * limits.column + 16)
          .optional(),
        byGroup: z.array(groupModifier).max(limits.codes).optional(),
      }),
    )
    .max(limits.terms),
  definitions: z.array(z.strictObject({ name: parameterLabel, expression })).max(limits.terms),
  constraints: z
    .array(z.strictObject({ left: expression, op: z.enum(['==', '<', '>']), right: expression }))
    .max(limits.terms),
  effects: z
    .array(
      z.strictObject({
        name: parameterLabel,
        routes: z.array(z.array(columnNameSchema).max(limits.nodes)).max(limits.edges),
      }),
    )
    .max(limits.edges)
    .optional(),
  phantoms: z.array(columnNameSchema).max(limits.terms).optional(),
  blocks: z.array(label).max(limits.codes).optional(),
}) satisfies z.ZodType<ModelSpec>;

const edge = { id, fixed: z.number().optional(), label: parameterLabel.optional() };

const constructSchema = z.strictObject({
  kind: z.literal('construct'),
  id,
  name: z.string().min(1).max(limits.name),
  label: localTextSchema,
  x: coordinate,
  y: coordinate,
  indicators: z.array(z.strictObject({ ...edge, column: columnNameSchema })).max(limits.indicators),
  indicatorSide: z.enum(['auto', 'left', 'right', 'top', 'bottom']),
  isCollapsed: z.boolean(),
});

const observedSchema = z.strictObject({
  kind: z.literal('observed'),
  id,
  column: columnNameSchema,
  x: coordinate,
  y: coordinate,
});

const diagramSchema = z.strictObject({
  nodes: z.array(z.discriminatedUnion('kind', [constructSchema, observedSchema])).max(limits.nodes),
  paths: z.array(z.strictObject({ ...edge, from: id, to: id })).max(limits.edges),
  covariances: z.array(z.strictObject({ ...edge, a: id, b: id })).max(limits.edges),
  // Projects written before moderations could be drawn have none.
  moderations: z
    .array(z.strictObject({ ...edge, path: id, moderator: id }))
    .max(limits.edges)
    .default([]),
}) satisfies z.ZodType<Diagram>;

const route = z.array(columnNameSchema).min(3).max(limits.nodes);
const targetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('path'), from: columnNameSchema, to: columnNameSchema }),
  z.strictObject({
    kind: z.literal('moderation'),
    from: columnNameSchema,
    moderator: columnNameSchema,
    to: columnNameSchema,
  }),
  z.strictObject({ kind: z.literal('indirect'), route }),
  z.strictObject({ kind: z.literal('total-indirect'), from: columnNameSchema, to: columnNameSchema }),
  z.strictObject({ kind: z.literal('moderated-mediation'), moderator: columnNameSchema, route }),
]) satisfies z.ZodType<HypothesisTarget>;
const hypothesisSchema = z.strictObject({ id, name: label.min(1), sign: z.enum(expectedSigns), target: targetSchema });

export const hashSchema = z.string().regex(/^sha256:[0-9a-f]{64}$/);
export const fileNameSchema = z.string().min(1).max(1_024);

export const waldConstraintsSchema = z.string().max(limits.syntax);
export const keptModelsSchema = z
  .array(z.strictObject({ name: label.min(1), spec: modelSpecSchema, settings: estimationSettingsSchema }))
  .max(limits.keptModels) satisfies z.ZodType<readonly KeptModel[]>;

/** As `Refusal` says; kinds that this program does not know refuse nothing. */
export const refusalsSchema = z
  .array(
    z.strictObject({
      kind: z.string().min(1).max(64),
      context: z.string().max(64).optional(),
      columns: columnNamesSchema,
      values: z.array(z.union([z.number(), z.string().max(limits.syntax)])).max(limits.codes),
      rows: z.array(z.int().min(1)).max(limits.codes),
    }),
  )
  .max(limits.refusals) satisfies z.ZodType<readonly Refusal[]>;

const shape = z.strictObject({
  title: localTextSchema,
  data: z
    .strictObject({
      fileName: fileNameSchema,
      hash: hashSchema,
      settings: importSettingsSchema,
      isSimulated: z.boolean(),
    })
    .nullable(),
  variables: variablesSchema,
  preparation: prepareStepsSchema,
  // Projects written before anything could be refused have none.
  refusedProposals: refusalsSchema.default([]),
  diagram: diagramSchema,
  hypotheses: z.array(hypothesisSchema).max(limits.hypotheses),
  furtherSyntax: z.string().max(limits.syntax),
  settings: estimationSettingsSchema,
  waldConstraints: waldConstraintsSchema,
  keptModels: keptModelsSchema,
  survey: askedSurveySchema.optional(),
}) satisfies z.ZodType<ProjectDocument>;

/** A document whose references hold: ids unique, names unique, edges end at what exists. */
export const projectDocumentSchema = shape.superRefine((document, context) => {
  const found = brokenReference(document.diagram);
  if (found) context.addIssue({ code: 'custom', path: ['diagram', ...found], message: 'reference' });
  const taken = new Set(allIds({ ...document, hypotheses: [] }));
  for (const [index, { id: own }] of document.hypotheses.entries()) {
    if (taken.has(own)) context.addIssue({ code: 'custom', path: ['hypotheses', index, 'id'], message: 'reference' });
    taken.add(own);
  }
});

/** Where the first broken reference stands, as a path below the diagram. */
export function brokenReference({ nodes, paths, covariances, moderations }: Diagram): (string | number)[] | null {
  const ids = new Set<string>();
  const isNew = (candidate: string) => !ids.has(candidate) && ids.add(candidate) !== undefined;
  const names = new Set<string>();
  const indicators = new Set<string>();
  for (const [index, node] of nodes.entries()) {
    if (!isNew(node.id)) return ['nodes', index, 'id'];
    if (node.kind !== 'construct') continue;
    if (names.has(node.name)) return ['nodes', index, 'name'];
    names.add(node.name);
  }
  const nodeIds = new Set(ids);
  for (const [index, node] of nodes.entries()) {
    if (node.kind !== 'construct') continue;
    for (const [place, each] of node.indicators.entries()) {
      if (!isNew(each.id)) return ['nodes', index, 'indicators', place, 'id'];
      indicators.add(each.id);
    }
  }
  for (const [index, path] of paths.entries()) {
    if (!isNew(path.id)) return ['paths', index, 'id'];
    if (!nodeIds.has(path.from)) return ['paths', index, 'from'];
    if (!nodeIds.has(path.to) || path.to === path.from) return ['paths', index, 'to'];
  }
  for (const [index, { id: own, a, b }] of covariances.entries()) {
    if (!isNew(own)) return ['covariances', index, 'id'];
    const isPair = (nodeIds.has(a) && nodeIds.has(b)) || (indicators.has(a) && indicators.has(b));
    if (!isPair || a === b) return ['covariances', index, 'b'];
  }
  const byId = new Map(paths.map((path) => [path.id, path]));
  for (const [index, { id: own, path, moderator }] of moderations.entries()) {
    if (!isNew(own)) return ['moderations', index, 'id'];
    const moderated = byId.get(path);
    if (!moderated) return ['moderations', index, 'path'];
    if (!nodeIds.has(moderator) || moderator === moderated.to) return ['moderations', index, 'moderator'];
  }
  return null;
}
