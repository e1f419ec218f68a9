/** Explained variance: of every variable of a group for a terminal, of what is drawn for a pane. */
import { describe, expect, it } from 'vitest';
import { resultExplained, resultRsquare } from '../../../shared/results/result-rsquare.ts';
import { toRecords } from '../../../shared/results/write/records.ts';
import { toText } from '../../../shared/results/write/terminal.ts';
import { headedRows } from '../../support/headed-rows.ts';
import { contextOf, smallFit, smallModel, t } from '../../support/small-fit.ts';

const context = contextOf(smallModel());
const [, b = ''] = context.document.diagram.nodes.map(({ id }) => id);
const fit = { ...smallFit, rsquare: [...smallFit.rsquare, { name: 'B', group: 2, value: 0.25 }] };

describe('explained variance', () => {
  it('in a terminal is that of every variable of the group, with three decimals', () => {
    expect(toRecords(resultRsquare(fit, 1, t)!)).toEqual([
      { variable: 'B', rsquare: 0.16 },
      { variable: 'A1', rsquare: 0.64 },
    ]);
    expect(toText(resultRsquare(fit, 2, t)!)).toBe('Parameter     R²\nB          0.250');
    expect(resultRsquare(fit, 3, t)).toBeUndefined();
  });

  it('in a pane is that of what an arrow ends at, and shows it', () => {
    const table = resultExplained(smallFit, 1, context)!;
    expect(headedRows(table)).toEqual([{ Parameter: 'B', 'R²': '.16' }]);
    expect(table.rows).toMatchObject([{ kind: 'cells', elements: [b] }]);
  });
});
