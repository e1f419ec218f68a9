/** A small model with a fit made by hand, whose figures all differ, for tests of results. */
import { addConstruct, addPath, numberTarget } from '../../shared/document/edits/edits.ts';
import { emptyDocument } from '../../shared/document/edits/new-document.ts';
import type { ProjectDocument } from '../../shared/document/types.ts';
import { defaultSettings, type EstimatedFit, type EstimateRow } from '../../shared/engine/fit.ts';
import { createTranslate } from '../../shared/language/translate.ts';
import { plainMethod } from './fit-method.ts';
import { indexValues } from './flat-indices.ts';

export const t = createTranslate('en');
/** Of the 95 % interval. */
export const z = 1.959963984540054;
/** An estimate with every figure; `more` replaces some. */
export const row = (lhs: string, op: EstimateRow['op'], rhs: string, more: Partial<EstimateRow> = {}): EstimateRow => ({
  lhs,
  op,
  rhs,
  group: 1,
  label: '',
  free: true,
  est: 0.5,
  se: 0.1,
  z: 5,
  pvalue: 0.0001,
  ciLower: 0.5 - z * 0.1,
  ciUpper: 0.5 + z * 0.1,
  stdLv: 0.4,
  stdAll: 0.4,
  stdAllSe: 0.05,
  ...more,
});

/** A measured by A1 and A2, with paths to B and C. */
export const smallFit: EstimatedFit = {
  status: 'converged',
  problems: [],
  n: 404,
  nRows: 420,
  npar: 10,
  iterations: 5,
  groups: [{ label: '', n: 404 }],
  settings: defaultSettings,
  method: plainMethod,
  measures: indexValues({
    chisq: 12,
    df: 8,
    pvalue: 0.15,
    'chisq-df': 1.5,
    cfi: 0.99,
    tli: 0.93,
    rmsea: 0.09,
    srmr: 0.03,
  }),
  estimates: [
    row('A', '=~', 'A1', { free: false, est: 1, se: undefined, ciUpper: undefined, stdAll: 0.8, stdAllSe: 0.03 }),
    row('A', '=~', 'A2', { est: -0.5, stdAll: -0.3 }),
    row('B', '~', 'A', { stdAll: -0.4, est: -0.5 }),
    row('C', '~', 'A', { pvalue: 0.3, stdAll: 0.05 }),
    row('A', '~~', 'A'),
    row('B', '~~', 'C'),
    row('A', '~1', ''),
    row('ind', ':=', 'a*b'),
  ],
  rsquare: [
    { name: 'B', group: 1, value: 0.16 },
    { name: 'A1', group: 1, value: 0.64 },
  ],
  sample: [],
  implied: [],
};

export function contextOf(document: ProjectDocument) {
  return { document, language: 'en' as const, translate: t, labelOf: (name: string) => name };
}

/** A → C (H10) and A → B (H2). */
export function smallModel() {
  const names = ['A', 'B', 'C'];
  const drawn = names.reduce(
    (document, name) => addConstruct(document, { x: 0, y: 0, name, columns: name === 'A' ? ['A1', 'A2'] : [] }),
    emptyDocument,
  );
  const [a = '', b = '', c = ''] = drawn.diagram.nodes.map((node) => node.id);
  const first = addPath(drawn, { from: a, to: c });
  const both = addPath(first, { from: a, to: b });
  const named = numberTarget(both, { kind: 'path', from: 'A', to: 'C' }, 'H10');
  return numberTarget(named, { kind: 'path', from: 'A', to: 'B' }, 'H2');
}
