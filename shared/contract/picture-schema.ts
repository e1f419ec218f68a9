/** Pictures as they must look when they cross a process border: known shapes, named colours, finite numbers. */
import { z } from 'zod';
import '../data/without-eval.ts';
import type { Picture } from '../drawing/picture.ts';
import { lightTheme, type ThemeTokens } from '../drawing/tokens.ts';

/** Far above what a drawing needs, far below what would hang the application. */
const limits = { shapes: 100_000, marks: 100, points: 100_000, text: 10_000, dashes: 10 };

const colour = z.enum(Object.keys(lightTheme) as (keyof ThemeTokens)[]);
const number = z.number();
const positive = z.number().min(0);
const point = z.strictObject({ x: number, y: number });
const points = z.array(point).max(limits.points);
const line = { stroke: colour, strokeWidth: positive, dash: z.array(positive).max(limits.dashes).optional() };
const area = {
  fill: colour,
  stroke: colour.optional(),
  strokeWidth: positive.optional(),
  opacity: positive.max(1).optional(),
};

const marks = [
  z.strictObject({ kind: z.literal('line'), points, ...line }),
  z.strictObject({ kind: z.literal('curve'), from: point, control: point, to: point, ...line }),
  z.strictObject({ kind: z.literal('polygon'), points, ...area }),
  z.strictObject({
    kind: z.literal('rectangle'),
    x: number,
    y: number,
    width: positive,
    height: positive,
    radius: positive.optional(),
    ...area,
  }),
  z.strictObject({ kind: z.literal('ellipse'), x: number, y: number, radiusX: positive, radiusY: positive, ...area }),
  z.strictObject({
    kind: z.literal('text'),
    text: z.string().max(limits.text),
    x: number,
    y: number,
    size: positive,
    fill: colour,
    isStrong: z.literal(true).optional(),
    anchor: z.enum(['start', 'end']).optional(),
    isTurned: z.literal(true).optional(),
  }),
] as const;

const group = z.strictObject({
  kind: z.literal('group'),
  marks: z.array(z.discriminatedUnion('kind', marks)).max(limits.marks),
});

export const pictureSchema = z.strictObject({
  left: number,
  top: number,
  width: positive,
  height: positive,
  title: z.string().max(limits.text),
  shapes: z.array(z.discriminatedUnion('kind', [...marks, group])).max(limits.shapes),
}) satisfies z.ZodType<Picture>;
