import '../../without-eval.ts';
import { z } from 'zod';
import { measurementLevels } from '../../../dataset.ts';
import { dataLimits } from '../../limits.ts';

/**
 * What a step `describe` says of each of its columns, in their order. What is left out stays as it is; an empty label
 * or list takes away what was there.
 */
export const describeSchema = z.strictObject({
  facts: z
    .array(
      z.strictObject({
        label: z.string().max(dataLimits.column).optional(),
        valueLabels: z
          .array(
            z.strictObject({
              value: z.union([z.number(), z.string().max(dataLimits.column)]),
              label: z.string().max(dataLimits.column),
            }),
          )
          .max(dataLimits.codes)
          .readonly()
          .optional(),
        level: z.enum(measurementLevels).optional(),
      }),
    )
    .max(dataLimits.columns)
    .readonly(),
});
