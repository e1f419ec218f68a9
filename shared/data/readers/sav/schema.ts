/** The one description of how an SPSS data file is read: types and validators of choices and settings come from it. */
import '../../without-eval.ts';
import { z } from 'zod';
import { dataLimits } from '../../limits.ts';
import { declaredEncodings } from './choices.ts';

export const savSettingsSchema = z.strictObject({
  encoding: z.enum(declaredEncodings),
  /** Numbers that stand for a missing answer in every column, beside those that the file declares. */
  missingCodes: z.array(z.number()).max(dataLimits.codes).readonly(),
});

/** How an SPSS data file is read, with nothing left open. */
export type SavSettings = Readonly<z.infer<typeof savSettingsSchema>>;
/** The same where what is left out is what the file declares. */
export type SavChoices = Partial<SavSettings>;
