import '../../without-eval.ts';
import { z } from 'zod';
import { columnNameSchema } from '../../column-schemas.ts';
import { dataLimits } from '../../limits.ts';

/**
 * What a step `groups` says besides its one column: the name of the new one, where the values are cut, and what the groups
 * are called, lowest first. Median and tertiles are those of the data at hand.
 */
export const groupsSchema = z.strictObject({
  name: columnNameSchema,
  cuts: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('median') }),
    z.strictObject({ by: z.literal('tertiles') }),
    z.strictObject({ by: z.literal('bounds'), bounds: z.array(z.number()).min(1).max(dataLimits.codes).readonly() }),
  ]),
  labels: z.array(z.string().max(dataLimits.column)).max(dataLimits.codes).readonly(),
});
export type Cuts = z.infer<typeof groupsSchema>['cuts'];
