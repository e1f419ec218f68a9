import '../../without-eval.ts';
import { z } from 'zod';
import { columnNameSchema } from '../../column-schemas.ts';
import { dataLimits } from '../../limits.ts';

/** How an answer is compared. A missing answer meets none of them but `missing`. */
export const comparisons = ['=', '!=', '<', '<=', '>', '>=', 'between', 'one-of', 'missing', 'answered'] as const;
export type Comparison = (typeof comparisons)[number];

/** `values`: one for a comparison, both ends of `between`, all of `one-of`, none where presence is asked. */
const conditionSchema = z.strictObject({
  column: columnNameSchema,
  is: z.enum(comparisons),
  values: z
    .array(z.union([z.number(), z.string().max(dataLimits.column)]))
    .max(dataLimits.codes)
    .readonly(),
});
export type Condition = z.infer<typeof conditionSchema>;

/**
 * What a step `filter` says besides its columns: which cases go or stay. `duplicates`: those with the same answers in
 * `columns` as a case before. `same-answers`: those with the same answer to at least `run` of `columns` in a row,
 * `null` for all of them.
 */
export const filterSchema = z.strictObject({
  rule: z.discriminatedUnion('by', [
    z.strictObject({
      by: z.literal('conditions'),
      keeps: z.boolean(),
      join: z.enum(['and', 'or']),
      conditions: z.array(conditionSchema).min(1).max(dataLimits.conditions).readonly(),
    }),
    z.strictObject({ by: z.literal('duplicates') }),
    z.strictObject({ by: z.literal('same-answers'), run: z.number().int().min(2).nullable() }),
  ]),
});
export type FilterRule = z.infer<typeof filterSchema>['rule'];
