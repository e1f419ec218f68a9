import '../../without-eval.ts';
import { z } from 'zod';
import { dataLimits } from '../../limits.ts';

/**
 * What a step `recode` says besides its columns: which answer becomes which number, `null` for none, with the label that
 * the number keeps; and whether answers that are not named are read as numbers in whatever way they are written
 * (full-width digits, thousands separators, currency and per cent signs).
 */
export const recodeSchema = z.strictObject({
  values: z
    .array(
      z.strictObject({
        from: z.union([z.number(), z.string().max(dataLimits.column)]),
        to: z.number().nullable(),
        label: z.string().max(dataLimits.column).optional(),
      }),
    )
    .max(dataLimits.codes)
    .readonly(),
  readsNumbers: z.boolean(),
});
