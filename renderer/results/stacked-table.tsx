/** A result in a narrow pane: each row is a line that says what it is, and a line of its brief numbers. */
import { Check, X } from 'lucide-react';
import type { Cell, CellRow, Column, ResultTable } from '../../shared/results/element.ts';
import { cellText } from '../../shared/results/write/cell-text.ts';
import { Rich } from '../kit/rich-text.tsx';

export function StackedTable({ table }: { readonly table: ResultTable }) {
  const columns = table.columns.filter(({ align, brief }) => align === 'right' && brief !== undefined);
  const named = table.columns.find(({ align }) => align === 'left');
  const rows = table.rows.filter((row): row is CellRow => row.kind === 'cells');
  return (
    <table className="result-table stacked-table">
      <thead>
        <tr>
          {columns.map(({ id, head }) => (
            <th key={id} scope="col" className="number">
              <Rich text={head} />
            </th>
          ))}
        </tr>
      </thead>
      {rows.map((row, index) => (
        <StackedRow key={index} row={row} columns={columns} name={row.cells[named?.id ?? '']} />
      ))}
    </table>
  );
}

function StackedRow(props: {
  readonly row: CellRow;
  readonly columns: readonly Column[];
  readonly name: Cell | undefined;
}) {
  const { row, columns, name } = props;
  const texts = columns.map(({ id }) => (row.cells[id]?.kind === 'text' ? '' : cellText(row.cells[id], 'with')));
  const verdict = Object.values(row.cells).find((cell) => cell?.kind === 'verdict');
  return (
    <tbody>
      <tr className="stacked-head">
        <th scope="rowgroup" colSpan={columns.length}>
          <span className="stacked-name">{cellText(name, 'with')}</span>
          {verdict?.kind === 'verdict' && <Word verdict={verdict} />}
          {row.aside && <span className="stacked-aside">{row.aside}</span>}
        </th>
      </tr>
      {texts.some((text) => text !== '') && (
        <tr>
          {columns.map(({ id }, index) => (
            <td key={id} className="number">
              {texts[index]}
            </td>
          ))}
        </tr>
      )}
    </tbody>
  );
}

/** A verdict in words, with a sign where it is yes or no. */
function Word({ verdict: { verdict, word } }: { readonly verdict: Extract<Cell, { kind: 'verdict' }> }) {
  const isGood = verdict === 'supported';
  const Sign = isGood ? Check : X;
  return (
    <span className={isGood ? 'stacked-word fit-word-good' : 'stacked-word low'}>
      {verdict !== 'none' && <Sign size={12} strokeWidth={2.25} aria-hidden />}
      {word}
    </span>
  );
}
