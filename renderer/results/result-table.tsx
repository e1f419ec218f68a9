/**
 * Any result as a table of the window: in a pane the brief columns, in a dialogue all of them. Where the description says
 * so the rows can be sorted by a column.
 */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { Fragment, useState } from 'react';
import type { RichText } from '../../shared/language/rich-text.ts';
import type { Column, ResultTable, RowOrder } from '../../shared/results/element.ts';
import { sortRows } from '../../shared/results/sort-rows.ts';
import { usedColumns } from '../../shared/results/write/used-columns.ts';
import { Rich } from '../kit/rich-text.tsx';
import { ResultRow } from './result-row.tsx';

export function ResultTableView(props: {
  readonly table: ResultTable;
  readonly isWide?: boolean;
  readonly className?: string;
  /** So many rows of a table that can be sorted, the first of the order. */
  readonly most?: number;
}) {
  const { table, isWide = false, className, most } = props;
  const [order, setOrder] = useState(table.order);
  const columns = shownColumns(table, isWide);
  const rows = order ? sortRows(table, order).slice(0, most) : table.rows;
  const places = columns.length + (table.actions === undefined ? 0 : 1);
  return (
    <table className={className === undefined ? 'result-table' : `result-table ${className}`}>
      <thead>
        <tr>
          {columns.map((column) =>
            column.isSortable && order ? (
              <SortableHead key={column.id} column={column} order={order} onSort={setOrder} />
            ) : (
              <th key={column.id} scope="col" className={column.align === 'right' ? 'number' : undefined}>
                <span className={!isWide && isSign(table, column) ? 'visually-hidden' : undefined}>
                  <Rich text={column.head} />
                </span>
              </th>
            ),
          )}
          {table.actions !== undefined && (
            <th scope="col">
              <span className="visually-hidden">{table.actions}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) =>
          row.kind === 'group' ? (
            <GroupHead key={index} text={row.text} caption={row.caption} columns={places} />
          ) : (
            <Fragment key={index}>
              <ResultRow row={row} columns={columns} isWide={isWide} hasActions={table.actions !== undefined} />
              {row.remark !== undefined && !isWide && (
                <tr>
                  <td colSpan={places} className="quiet effect-kind">
                    {row.remark}
                  </td>
                </tr>
              )}
            </Fragment>
          ),
        )}
      </tbody>
    </table>
  );
}

function shownColumns(table: ResultTable, isWide: boolean): readonly Column[] {
  return isWide ? usedColumns(table) : table.columns.filter(({ brief }) => brief !== undefined);
}

function isSign({ rows }: ResultTable, { id }: Column): boolean {
  return rows.every((row) => row.kind === 'group' || row.cells[id]?.kind === 'verdict');
}

function GroupHead(props: { readonly text: RichText; readonly caption: string | undefined; readonly columns: number }) {
  return (
    <tr className="result-group">
      <th scope="rowgroup" colSpan={props.columns}>
        <Rich text={props.text} />
        {props.caption !== undefined && <span className="result-caption">{props.caption}</span>}
      </th>
    </tr>
  );
}

function SortableHead(props: {
  readonly column: Column;
  readonly order: RowOrder;
  readonly onSort: (order: RowOrder) => void;
}) {
  const { column, order } = props;
  const isChosen = order.by === column.id;
  const Arrow = order.isRising ? ArrowUp : ArrowDown;
  return (
    <th scope="col" className="number" aria-sort={isChosen ? (order.isRising ? 'ascending' : 'descending') : 'none'}>
      <button
        type="button"
        className="sort-button"
        onClick={() => props.onSort({ by: column.id, isRising: isChosen && !order.isRising })}
      >
        {isChosen && <Arrow size={11} aria-hidden />}
        <Rich text={column.head} />
      </button>
    </th>
  );
}
