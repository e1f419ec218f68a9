import '../../without-eval.ts';
import { z } from 'zod';
import { dataLimits } from '../../limits.ts';

/** What a step `missing-codes` says besides its columns: the numbers that stand for "no answer". */
export const missingCodesSchema = z.strictObject({ codes: z.array(z.number()).max(dataLimits.codes).readonly() });
