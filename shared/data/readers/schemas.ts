/**
 * How files are read, as validators: of every format one strict object with nothing left open. Choices are the same with
 * any of it left out. In a file of its own because the command line's start and the window's script do without zod.
 */
import '../without-eval.ts';
import { z } from 'zod';
import { csvSettingsSchema } from './csv/schema.ts';
import type { ReaderId } from './formats.ts';
import { htmlSettingsSchema } from './html/schema.ts';
import { savSettingsSchema } from './sav/schema.ts';
import { workbookSettingsSchema } from './workbook/schema.ts';

/** A reader's line here is its settings' schema. */
const settingsSchemas = {
  sav: savSettingsSchema,
  ods: workbookSettingsSchema,
  xlsx: workbookSettingsSchema,
  xls: workbookSettingsSchema,
  html: htmlSettingsSchema,
  csv: csvSettingsSchema,
} satisfies Readonly<Record<ReaderId, z.ZodObject>>;

export type SettingsOf<K extends ReaderId> = Readonly<z.infer<(typeof settingsSchemas)[K]>>;
type ChoicesOf<K extends ReaderId> = Partial<SettingsOf<K>>;

/** How a file is read, with nothing left open: stored with the data so that an import can be repeated. */
export type ImportSettings = { [K in ReaderId]: { readonly format: K } & SettingsOf<K> }[ReaderId];

/** What the user decides; the rest is detected, without a format that as well. */
export type ImportChoices =
  { [K in ReaderId]: { readonly format: K } & ChoicesOf<K> }[ReaderId] | { readonly format?: undefined };

type Tagged = z.ZodObject<{ format: z.ZodLiteral<string> }>;
const entries: readonly (readonly [string, z.ZodObject])[] = Object.entries(settingsSchemas);
const tagged = (change: (schema: z.ZodObject) => z.ZodObject): [Tagged, ...Tagged[]] =>
  entries.map(([format, schema]) => change(schema).extend({ format: z.literal(format) })) as unknown as [
    Tagged,
    ...Tagged[],
  ];

/** As stored with the data; `format` says whose settings they are. */
export const importSettingsSchema = z.discriminatedUnion(
  'format',
  tagged((schema) => schema),
) as unknown as z.ZodType<ImportSettings>;

export const importChoicesSchema = z.union([
  z.strictObject({ format: z.undefined().optional() }),
  z.discriminatedUnion(
    'format',
    tagged((schema) => schema.partial()),
  ),
]) as unknown as z.ZodType<ImportChoices>;
