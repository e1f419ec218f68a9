import '../../without-eval.ts';
import { z } from 'zod';

/** What a step `reverse` says besides its columns: the lowest and the highest answer possible. */
export const reverseSchema = z.strictObject({ minimum: z.number(), maximum: z.number() });
