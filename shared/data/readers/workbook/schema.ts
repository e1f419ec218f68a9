/** The one description of how a workbook is read: types and validators of choices and settings come from it. */
import '../../without-eval.ts';
import { z } from 'zod';

export const workbookSettingsSchema = z.strictObject({
  /** The sheet by its name; in a web page, `1` is its first table. */
  sheet: z.string().max(1_000),
  /** Rows above the names, such as a title. */
  skipRows: z.number().int().min(0).max(1_048_576),
  /** Rows of names; 0: the sheet has none. */
  headerRows: z.number().int().min(0).max(5),
  /** Numbers that stand for a missing answer in every column, such as 99. */
  missingCodes: z.array(z.number()).max(1_000).readonly(),
  /** Words that stand for one, besides those of programs such as NA. */
  missingWords: z.array(z.string().min(1).max(1_000)).max(1_000).readonly().optional(),
});

/** How a workbook is read, with nothing left open. */
export type WorkbookSettings = Readonly<z.infer<typeof workbookSettingsSchema>>;
/** The same where what is left out is detected. */
export type WorkbookChoices = Partial<WorkbookSettings>;
