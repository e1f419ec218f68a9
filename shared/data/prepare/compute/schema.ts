import '../../without-eval.ts';
import { z } from 'zod';
import { columnNameSchema } from '../../column-schemas.ts';
import { dataLimits } from '../../limits.ts';

/**
 * What a step `compute` says besides its columns: the name of the new column and how it is made. `mean` and `sum` are of
 * the answered ones among `columns`, missing where fewer than `minimum` are; `formula` names its columns itself; the
 * others take the one column in `columns`.
 */
export const computeSchema = z.strictObject({
  name: columnNameSchema,
  make: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('mean'), minimum: z.number().int().min(1).max(dataLimits.columns) }),
    z.strictObject({ by: z.literal('sum'), minimum: z.number().int().min(1).max(dataLimits.columns) }),
    z.strictObject({ by: z.literal('formula'), text: z.string().max(dataLimits.column) }),
    z.strictObject({ by: z.literal('standardise') }),
    z.strictObject({ by: z.literal('centre') }),
    z.strictObject({ by: z.literal('log') }),
    z.strictObject({ by: z.literal('seconds') }),
  ]),
});
export type Making = z.infer<typeof computeSchema>['make'];
