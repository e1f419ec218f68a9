/** The one description of how a text table is read: types and validators of choices and settings come from it. */
import '../../without-eval.ts';
import { z } from 'zod';
import { delimiters, encodings } from './choices.ts';

export const csvSettingsSchema = z.strictObject({
  encoding: z.enum(encodings),
  delimiter: z.enum(delimiters),
  header: z.boolean(),
  decimal: z.enum(['.', ',']),
  /** Numbers that stand for a missing answer in every column, such as 99. */
  missingCodes: z.array(z.number()).max(1_000).readonly(),
  /** Words that stand for one, besides those of programs such as NA. */
  missingWords: z.array(z.string().min(1).max(1_000)).max(1_000).readonly().optional(),
  /** Lines above the table, such as a title; none where it is left out. */
  skipRows: z.number().int().min(0).max(1_048_576).optional(),
});

/** How a text table is read, with nothing left open. */
export type CsvSettings = Readonly<z.infer<typeof csvSettingsSchema>>;
/** The same where what is left out is detected. */
export type CsvChoices = Partial<CsvSettings>;
