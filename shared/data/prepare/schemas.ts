/**
 * Stored preparation steps, as validators: the types of steps come from here. In a file of its own because the command
 * line's start and the window's script do without zod.
 */
import '../without-eval.ts';
import { z } from 'zod';
import { columnNamesSchema } from '../column-schemas.ts';
import { describeSchema } from './describe/schema.ts';
import { computeSchema } from './compute/schema.ts';
import { dropRowsSchema } from './drop-rows/schema.ts';
import { dummiesSchema } from './dummies/schema.ts';
import { filterSchema } from './filter/schema.ts';
import { groupsSchema } from './groups/schema.ts';
import { missingCodesSchema } from './missing-codes/schema.ts';
import { recodeSchema } from './recode/schema.ts';
import { renameSchema } from './rename/schema.ts';
import { reverseSchema } from './reverse/schema.ts';
import { splitAnswersSchema } from './split-answers/schema.ts';

/** A step's line here says what it stores besides the columns that it changes. */
const stepSchemas = {
  describe: describeSchema,
  compute: computeSchema,
  'drop-rows': dropRowsSchema,
  dummies: dummiesSchema,
  filter: filterSchema,
  groups: groupsSchema,
  'missing-codes': missingCodesSchema,
  recode: recodeSchema,
  rename: renameSchema,
  reverse: reverseSchema,
  'split-answers': splitAnswersSchema,
} as const satisfies Readonly<Record<string, z.ZodObject>>;

/** What a step does; stored as its `kind`. */
export type StepId = keyof typeof stepSchemas;

type StepsById = {
  readonly [K in StepId]: { readonly kind: K; readonly columns: readonly string[] } & Readonly<
    z.infer<(typeof stepSchemas)[K]>
  >;
};

export type StepOf<K extends StepId> = StepsById[K];

/** One preparation, stored and replayable. Applied in order to a data set that itself never changes. */
export type PrepareStep = StepsById[StepId];

/** One step of any of these kinds. */
export function stepSchemaAmong(among: Readonly<Record<string, z.ZodObject>> = stepSchemas): z.ZodType<PrepareStep> {
  const [first, ...others] = Object.entries(among).map(([kind, { shape }]) =>
    z.strictObject({ kind: z.literal(kind), columns: columnNamesSchema, ...shape }),
  );
  if (!first) return z.never();
  return z.discriminatedUnion('kind', [first, ...others]) as unknown as z.ZodType<PrepareStep>;
}
