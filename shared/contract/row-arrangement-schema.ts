/** How the data table asks to be sorted and filtered, as it must look when it crosses a process border. */
import { z } from 'zod';
import '../data/without-eval.ts';
import { columnNameSchema } from '../data/column-schemas.ts';
import { comparisons, type RowArrangement } from '../data/screen/arrange-rows.ts';

const limits = { filters: 200, values: 1_000, text: 100_000 };

const text = z.string().max(limits.text);

const testSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('values'),
    values: z.array(z.union([z.number(), text, z.null()])).max(limits.values),
  }),
  z.strictObject({ kind: z.literal('compare'), comparison: z.enum(comparisons), number: z.number() }),
  z.strictObject({ kind: z.literal('contains'), text }),
]);

export const rowArrangementSchema = z.strictObject({
  sort: z.strictObject({ column: columnNameSchema, isDescending: z.boolean() }).nullable(),
  filters: z.array(z.strictObject({ column: columnNameSchema, test: testSchema })).max(limits.filters),
}) satisfies z.ZodType<RowArrangement>;
