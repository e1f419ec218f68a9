/** Loadings by construct: wordings, what is fixed, what should give pause. */
import { describe, expect, it } from 'vitest';
import { addConstruct, setColumnLabel } from '../../../shared/document/edits/edits.ts';
import { emptyDocument } from '../../../shared/document/edits/new-document.ts';
import type { EstimatedFit } from '../../../shared/engine/fit.ts';
import { unstyled } from '../../../shared/language/rich-text.ts';
import { resultLoadings } from '../../../shared/results/result-loadings.ts';
import { toCopy } from '../../../shared/results/write/clipboard.ts';
import { toRecords } from '../../../shared/results/write/records.ts';
import { contextOf, row, smallFit, smallModel } from '../../support/small-fit.ts';
import { noteOf } from '../../support/table-outline.ts';

const context = contextOf(smallModel());
const [item = ''] = context.document.diagram.nodes.flatMap((node) =>
  node.kind === 'construct' ? node.indicators.map(({ id }) => id) : [],
);
const loading = (rhs: string, stdAll: number, more = {}) => row('A', '=~', rhs, { est: stdAll, stdAll, ...more });
const fitWith = (...estimates: EstimatedFit['estimates']): EstimatedFit => ({ ...smallFit, estimates });
const table = (fit: EstimatedFit, own = context) => resultLoadings(fit, 1, own)!;
const rowOf = (fit: EstimatedFit, place: number, own = context) => table(fit, own).rows[place];

describe('loadings', () => {
  it('say of the marker that it is fixed, where something is', () => {
    const fixed = /A loading without SE and p is fixed and not estimated\./;
    const estimated = loading('A2', 0.7);
    expect(noteOf(table(smallFit))).toMatch(fixed);
    expect(noteOf(table(fitWith(loading('A1', 0.8, { free: false }), estimated)))).toMatch(fixed);
    expect(noteOf(table(fitWith(loading('A1', 0.8), estimated)))).toBe(
      'λ = standardised loading; B = unstandardised loading; SE = standard error of B.',
    );
  });

  it('have the wording of an item where it has one, under the pointer in a pane', () => {
    const worded = contextOf(setColumnLabel(context.document, 'A1', 'en', 'I trust it'));
    expect(rowOf(smallFit, 1, worded)).toMatchObject({ hint: 'I trust it', elements: [item] });
    expect(toRecords(table(smallFit, worded)).map(({ wording }) => wording)).toEqual(['I trust it', '']);
    expect(toCopy(table(smallFit, worded)).rows[1]?.slice(0, 3)).toEqual(['A1', 'I trust it', '.80']);
    expect(rowOf(smallFit, 2, worded)).not.toHaveProperty('hint');
    expect(rowOf(smallFit, 1)).not.toHaveProperty('hint');
  });

  it('are warned of where they are low or run against the others, and not else', () => {
    const cellOf = (fit: EstimatedFit, place: number) => {
      const found = rowOf(fit, place);
      return found?.kind === 'cells' ? found.cells['loading'] : undefined;
    };
    const fit = fitWith(loading('A1', 0.8), loading('A2', 0.4));
    expect(cellOf(fit, 1)).toEqual({ kind: 'number', value: 0.8, form: 'coefficient' });
    expect(cellOf(fit, 2)).toEqual({ kind: 'number', value: 0.4, form: 'coefficient', warning: 'below .50' });
    // Regressions of the construct, and other parts that an item has in the model, turn no item around.
    const others = [row('A', '~', 'X', { est: -1 }), row('A', '~', 'Z', { est: -1 }), row('C', '~', 'A2')];
    const reversed = fitWith(loading('A1', 0.8), loading('A2', -0.6), ...others);
    expect(rowOf(reversed, 1)).not.toHaveProperty('action');
    expect(rowOf(reversed, 2)).toHaveProperty('action.id', 'reverse-item');
  });

  it('stand by construct; one without an estimate is left out', () => {
    const two = addConstruct(context.document, { x: 0, y: 0, name: 'D', columns: ['D1', 'D2'] });
    const fit = fitWith(loading('A1', 0.8), loading('A2', 0.7), row('D', '=~', 'D2', { stdAll: 0.6 }));
    const heads = (own: EstimatedFit) =>
      table(own, contextOf(two)).rows.flatMap((each) =>
        each.kind === 'group' ? [`${unstyled(each.text)}, ${each.caption}`] : [],
      );
    expect(heads(fit)).toEqual(['A, 2 items', 'D, 1 item']);
    expect(heads(fitWith(loading('A1', 0.8)))).toEqual(['A, 1 item']);
  });

  it('are no table where there are none', () => {
    expect(resultLoadings(fitWith(row('B', '~', 'A')), 1, context)).toBeUndefined();
    expect(resultLoadings(smallFit, 1, contextOf(emptyDocument))).toBeUndefined();
  });
});
