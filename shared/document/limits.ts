/** What a document may hold at most. Edits keep within it, so that whatever can be made can be saved and read again. */

import { dataLimits } from '../data/limits.ts';
import { modelLimits } from '../engine/model/model-limits.ts';

/** Far above what a study needs, far below what would hang the application. */
export const limits = {
  ...dataLimits,
  text: 2_000,
  name: 256,
  nodes: 2_000,
  indicators: 1_000,
  edges: 10_000,
  steps: 1_000,
  refusals: 1_000,
  coordinate: 1_000_000,
  terms: modelLimits.terms,
  syntax: 100_000,
  keptModels: 20,
  hypotheses: 500,
} as const;

/** Whether a text holds no line ends and no other controls. */
export function isOneLine(text: string): boolean {
  return !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text);
}
