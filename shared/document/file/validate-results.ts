/** Validators of results that are kept with a project. */
import { z } from 'zod';
import { settingChoices } from '../../engine/settings/choices.ts';
import type { KeptBootstrap } from './kept-results.ts';
import { limits } from '../limits.ts';

/** What could not be computed is no number; JSON writes it as null. */
const figure = z
  .union([z.number(), z.nan(), z.null()])
  .transform((value): number => (value === null ? Number.NaN : value));
const count = z.int().min(0);

const figures = {
  est: figure,
  bias: z.number().optional(),
  se: z.number().optional(),
  ciLower: z.number().optional(),
  ciUpper: z.number().optional(),
};

const bootstrapRowSchema = z.strictObject({
  lhs: z.string().max(limits.column),
  op: z.enum(['=~', '<~', '~', '~~', '~1', '|', '~*~', ':=']),
  // Of a definition: its expression.
  rhs: z.string().max(limits.text),
  group: count,
  ...figures,
  stdAll: z.strictObject(figures).optional(),
});

const bootstrapResultSchema = z.strictObject({
  type: z.enum(settingChoices.bootstrapType),
  ci: z.enum(settingChoices.ci),
  level: z.number().gt(0).lt(1),
  seed: count,
  requested: count,
  done: count,
  succeeded: count,
  failures: z.strictObject({ notConverged: count, momentsUnusable: count }),
  inadmissible: count,
  estimates: z.array(bootstrapRowSchema).max(limits.terms),
  effects: z.array(z.strictObject(figures)).max(limits.terms).optional(),
  chisqPvalue: z.number().optional(),
});

export const keptBootstrapSchema = z.strictObject({
  key: z.string().max(128),
  result: bootstrapResultSchema,
}) satisfies z.ZodType<KeptBootstrap>;
