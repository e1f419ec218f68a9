/**
 * Any result as a table of the window: in a pane the brief columns, in a dialogue all of them. A click on a row that is
 * about something drawn shows it on the drawing.
 */
import { Check, X } from 'lucide-react';
import { Fragment } from 'react';
import { writtenParameter } from '../../shared/document/shown-diagram.ts';
import { absent, formatInteger } from '../../shared/language/format.ts';
import type { RichText } from '../../shared/language/rich-text.ts';
import type { Cell, CellRow, Column, ResultTable } from '../../shared/results/element.ts';
import { cellText } from '../../shared/results/write/cell-text.ts';
import { usedColumns } from '../../shared/results/write/used-columns.ts';
import { revealOnCanvas } from '../state/canvas-port.ts';
import { revealWritten } from '../state/statement-port.ts';
import { select, useApp } from '../state/store.ts';
import { Rich } from '../kit/rich-text.tsx';

export function ResultTableView(props: {
  readonly table: ResultTable;
  readonly isWide?: boolean;
  readonly className?: string;
}) {
  const { table, isWide = false, className } = props;
  const columns = isWide ? usedColumns(table) : table.columns.filter(({ brief }) => brief !== undefined);
  const isSign = ({ id }: Column) =>
    table.rows.every((row) => row.kind === 'group' || row.cells[id]?.kind === 'verdict');
  return (
    <table className={className === undefined ? 'result-table' : `result-table ${className}`}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" className={column.align === 'right' ? 'number' : undefined}>
              {isSign(column) && !isWide ? (
                <span className="visually-hidden">
                  <Rich text={column.head} />
                </span>
              ) : (
                <Rich text={column.head} />
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) =>
          row.kind === 'group' ? (
            <GroupHead key={index} text={row.text} count={row.count} columns={columns.length} />
          ) : (
            <Fragment key={index}>
              <Line row={row} columns={columns} isWide={isWide} />
              {row.remark !== undefined && !isWide && (
                <tr>
                  <td colSpan={columns.length} className="quiet effect-kind">
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

function GroupHead(props: { readonly text: RichText; readonly count: number | undefined; readonly columns: number }) {
  return (
    <tr className="result-group">
      <th scope="rowgroup" colSpan={props.columns}>
        <Rich text={props.text} />
        {props.count !== undefined && <span className="result-caption">{formatInteger(props.count)}</span>}
      </th>
    </tr>
  );
}

interface LineProps {
  readonly row: CellRow;
  readonly columns: readonly Column[];
  readonly isWide: boolean;
}

function Line({ row, columns, isWide }: LineProps) {
  const elements = row.elements ?? [];
  const isSelected = useApp(({ selection }) => elements.length > 0 && elements.every((id) => selection.includes(id)));
  const isLink = elements.length > 0;
  // What a click is about: the first cell that names it.
  const named = columns.find(({ align, id }) => align === 'left' && id !== 'hypothesis');
  const why = columns.map(({ id }) => row.cells[id]).find((cell) => cell?.kind === 'verdict' && cell.why !== undefined);
  return (
    <tr data-selected={isSelected || undefined} {...(isLink ? { onClick: () => show(elements) } : {})}>
      {columns.map((column) => {
        const given = row.cells[column.id];
        const cell = isWide ? given : (given?.brief ?? given);
        const text = <CellView cell={cell} column={column} isWide={isWide} />;
        return (
          <td key={column.id} className={classOf(cell, column, row)}>
            {column === named && isLink ? (
              <button type="button" className="result-link" onClick={() => show(elements)}>
                {text}
              </button>
            ) : (
              text
            )}
            {column === named && why?.kind === 'verdict' && !isWide && (
              <span className="verdict-why" aria-hidden>
                {why.why}
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
}

function classOf(cell: Cell | undefined, { id, align }: Column, { isSum = false }: CellRow): string {
  if (cell?.kind === 'verdict') return 'result-verdict';
  if (id === 'hypothesis') return 'result-number';
  if (align === 'left') return isSum ? 'result-path effect-sum' : 'result-path';
  return cell?.kind === 'number' ? `number ${toneOf(cell)}`.trim() : 'number';
}

/** Colour says sign; what is not clear of zero has none. */
function toneOf({ value, isClear }: Extract<Cell, { kind: 'number' }>): string {
  if (isClear === undefined) return '';
  if (!isClear || value === undefined) return 'quiet';
  return value < 0 ? 'negative' : '';
}

function CellView(props: { readonly cell: Cell | undefined; readonly column: Column; readonly isWide: boolean }) {
  const { cell, isWide } = props;
  const { brief } = props.column;
  const form = isWide || brief === true || brief === 'only' ? undefined : brief;
  if (cell?.kind === 'verdict' && !isWide) return <VerdictSign cell={cell} />;
  if (cell?.kind === 'text') return <Rich text={cell.text} />;
  return cellText(cell, 'without', cell?.kind === 'number' ? form : undefined);
}

/** A sign and, for those who do not see it, the word. */
function VerdictSign({ cell: { verdict, word } }: { readonly cell: Extract<Cell, { kind: 'verdict' }> }) {
  if (verdict === undefined) return null;
  if (verdict === 'fixed') return <span className="result-fixed">{word}</span>;
  const Sign = verdict === 'supported' ? Check : X;
  return (
    <span className={`verdict verdict-${verdict}`} title={word}>
      {verdict === 'none' || verdict === 'gone' ? absent : <Sign size={14} strokeWidth={2.25} aria-hidden />}
      <span className="visually-hidden">{word}</span>
    </span>
  );
}

function show(ids: readonly string[]): void {
  const [first] = ids;
  if (first === undefined) return;
  if (writtenParameter(first)) return revealWritten(first);
  select(ids);
  revealOnCanvas(ids);
}
