/** Colours from low to high through a middle, and what can be read on them. */
import type { Colour } from './picture.ts';

const levels = [1, 2, 3, 4, 5] as const;
type Level = (typeof levels)[number];
export type RampColour = 'middle' | `low${Level}` | `high${Level}`;

/** Levels of one side, from the middle outwards, by how many are needed: as far from each other as can be. */
const chosen: readonly (readonly Level[])[] = [[], [4], [2, 4], [2, 3, 5], [1, 2, 3, 5], levels];

/** Up to eleven colours for a scale, from its low end; an odd number has the neutral one in its middle. */
export function rampOf(count: number): readonly RampColour[] {
  const side = chosen[Math.floor(count / 2)] ?? levels;
  const low = side.map((level): RampColour => `low${level}`).reverse();
  return [
    ...low,
    ...(count % 2 === 1 ? (['middle'] as const) : []),
    ...side.map((level): RampColour => `high${level}`),
  ];
}

/** Where |r| begins for the levels 1 to 5; below the first it is the middle. */
export const correlationLevels = [0.1, 0.3, 0.5, 0.7, 0.9] as const;

export function correlationColour(r: number): RampColour {
  const level = correlationLevels.filter((from) => Math.abs(r) >= from).length as 0 | Level;
  if (level === 0) return 'middle';
  return r < 0 ? `low${level}` : `high${level}`;
}

/** The colour of words on it, with a contrast of 4.5 in every theme. */
export function textOn(fill: RampColour): Colour {
  return fill.endsWith('4') || fill.endsWith('5') ? 'paper' : 'ink';
}
