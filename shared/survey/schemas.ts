/** Validators of what survey questions are told, for projects and where a question crosses a process border. */
import '../data/without-eval.ts';
import { z } from 'zod';
import { columnNameSchema, columnNamesSchema } from '../data/column-schemas.ts';
import { correlationMethods } from '../engine/describe/correlations.ts';
import { extractions } from '../engine/factors/extract-factors.ts';
import { correlationKinds } from '../engine/factors/item-correlations.ts';
import { parallelModels } from '../engine/factors/parallel-analysis.ts';
import { promaxVariants } from '../engine/factors/rotate-obliquely.ts';
import { rotations } from '../engine/factors/rotate-factors.ts';
import { cfaMissingWays, commonMethods, measureIntervals, methodVariants } from '../engine/measures/measure-choices.ts';
import { largestSample } from '../engine/power/smallest-sample.ts';
import {
  factorRules,
  groupSplits,
  missingWays,
  powerMethods,
  shapeTypes,
  type AskedSurvey,
  type SurveyId,
  type SurveySettings,
} from './settings.ts';

/** Far above what anybody waits for. */
const limits = { samples: 100_000, sizes: 100, factors: 1_000, parameters: 10_000, longstring: 1_000_000 };

const share = z.number().gt(0).lt(1);
const choice = columnNamesSchema.nullable();
const maybeColumn = z.union([columnNameSchema, z.literal('')]).nullable();
const seed = z.int().min(0);
const cfaMissing = z.enum(cfaMissingWays).nullable();
const named = {
  lhs: columnNameSchema,
  op: z.enum(['=~', '<~', '~', '~~', '~1', '|', '~*~', ':=']),
  rhs: z.union([columnNameSchema, z.literal('')]),
};

/** One validator a question: a missing one does not compile. */
export const surveySchemas: { readonly [K in SurveyId]: z.ZodType<SurveySettings[K]> } = {
  sample: z.strictObject({
    items: choice,
    demographics: choice,
    time: maybeColumn,
    timeCut: z.number().gt(0).max(1_000),
    longstring: z.int().min(1).max(limits.longstring).nullable(),
    mahalanobisCut: share,
    shape: z.enum(shapeTypes),
  }),
  correlations: z.strictObject({
    of: z.enum(['constructs', 'columns']),
    columns: choice,
    method: z.enum(correlationMethods),
    missing: z.enum(missingWays),
  }),
  groups: z.strictObject({
    split: z.enum(groupSplits),
    by: maybeColumn,
    outcomes: choice,
    categories: choice,
    wantsAgreement: z.boolean(),
    scale: z
      .tuple([z.number(), z.number()])
      .refine(([low, high]) => low < high)
      .nullable(),
  }),
  factors: z.strictObject({
    items: choice,
    factors: z.union([z.int().min(1).max(limits.factors), z.enum(factorRules)]),
    extraction: z.enum(extractions),
    rotation: z.enum(rotations),
    kaiser: z.boolean(),
    kappa: z.number().gt(0),
    promax: z.enum(promaxVariants),
    correlation: z.enum(correlationKinds),
    missing: z.enum(missingWays),
    parallel: z.int().min(1).max(limits.samples),
    parallelModel: z.enum(parallelModels),
    percentile: z.number().gt(0).lt(100),
    seed,
    cut: z.number().min(0).max(1),
  }),
  scales: z.strictObject({
    missing: z.enum(missingWays),
    cfaMissing,
    ordered: choice,
    bootstrap: z.int().min(0).max(limits.samples),
    ci: z.enum(measureIntervals),
    level: share,
    seed,
  }),
  'common-method': z.strictObject({
    missing: z.enum(missingWays).nullable(),
    cfaMissing,
    ordered: choice,
    methods: z.array(z.enum(commonMethods)).max(commonMethods.length),
    latentMethod: z.enum(methodVariants),
    marker: z.union([columnNameSchema, z.literal('')]),
  }),
  power: z.strictObject({
    method: z.enum(powerMethods),
    alpha: share,
    target: share,
    sizes: z.array(z.int().min(2).max(largestSample)).max(limits.sizes),
    df: z.int().min(1).max(largestSample).nullable(),
    rmsea0: z.number().min(0).max(10),
    rmseaA: z.number().min(0).max(10),
    population: z.enum(['fit', 'typed']),
    values: z.array(z.strictObject({ ...named, value: z.number() })).max(limits.parameters),
    tests: z.array(z.strictObject(named)).max(limits.parameters),
    replications: z.int().min(1).max(limits.samples),
    seed,
  }),
};

/** What a project has asked. */
export const askedSurveySchema = z.strictObject({
  sample: surveySchemas.sample.optional(),
  correlations: surveySchemas.correlations.optional(),
  groups: surveySchemas.groups.optional(),
  factors: surveySchemas.factors.optional(),
  scales: surveySchemas.scales.optional(),
  'common-method': surveySchemas['common-method'].optional(),
  power: surveySchemas.power.optional(),
}) satisfies z.ZodType<AskedSurvey>;

const questionOf = <K extends SurveyId>(id: K) => z.strictObject({ id: z.literal(id), settings: surveySchemas[id] });

/** A question with its settings. */
export const surveyQuestionSchema = z.discriminatedUnion('id', [
  questionOf('sample'),
  questionOf('correlations'),
  questionOf('groups'),
  questionOf('factors'),
  questionOf('scales'),
  questionOf('common-method'),
  questionOf('power'),
]);
