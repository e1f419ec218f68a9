import type { StepOf } from '../../data/prepare/schemas.ts';
import { plainNumber } from '../plain-number.ts';
import type { StepPrinter } from './step-printer.ts';

export const reversePrinter: StepPrinter<StepOf<'reverse'>> = {
  toR: ({ minimum, maximum }) => `${minimum + maximum} - x`,
  toMplus: ({ minimum, maximum }, name) => [`${name} = ${plainNumber(minimum + maximum)} - ${name};`],
};
