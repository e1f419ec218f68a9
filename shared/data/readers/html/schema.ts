/** How a table in a web page is read. */
import { z } from 'zod';
import { encodings } from '../../decode/encodings.ts';
import { workbookSettingsSchema } from '../workbook/schema.ts';

export const htmlSettingsSchema = workbookSettingsSchema.extend({ encoding: z.enum(encodings) });

export type HtmlSettings = Readonly<z.infer<typeof htmlSettingsSchema>>;
export type HtmlChoices = Partial<HtmlSettings>;
