/** A row of a result. A click on one that is about something drawn shows it on the drawing. */
import { Check, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { absent } from '../../shared/language/format.ts';
import type { Cell, CellRow, Column } from '../../shared/results/element.ts';
import { cellText } from '../../shared/results/write/cell-text.ts';
import { revealOnCanvas } from '../state/canvas-port.ts';
import { revealWritten } from '../state/statement-port.ts';
import { select, useApp } from '../state/store.ts';
import { Rich } from '../kit/rich-text.tsx';
import { RowActionButton } from './row-actions.tsx';

interface RowProps {
  readonly row: CellRow;
  readonly columns: readonly Column[];
  readonly isWide: boolean;
  /** Buttons have a column of their own; otherwise they stand beside the name of the row. */
  readonly hasActions: boolean;
}

export function ResultRow({ row, columns, isWide, hasActions }: RowProps) {
  const elements = row.elements ?? [];
  const isSelected = useApp(({ selection }) => elements.length > 0 && elements.every((id) => selection.includes(id)));
  const isLink = elements.length > 0;
  const named = nameColumn(columns);
  return (
    <tr data-selected={isSelected || undefined} {...(isLink ? { onClick: () => show(elements) } : {})}>
      {columns.map((column) => {
        const full = row.cells[column.id];
        const cell = isWide ? full : (full?.brief ?? full);
        const text = <CellView cell={cell} column={column} isWide={isWide} />;
        return column === named ? (
          <th key={column.id} scope="row" className={classOf(cell, column, row)} title={row.hint}>
            <Name text={text} elements={elements} />
            {!isWide && <Reasons row={row} columns={columns} hasActions={hasActions} />}
          </th>
        ) : (
          <td key={column.id} className={classOf(cell, column, row)}>
            {text}
          </td>
        );
      })}
      {hasActions && <td className="index-add">{row.action && <RowActionButton row={row} action={row.action} />}</td>}
    </tr>
  );
}

/** What rows are named by: the first words of each. */
export function nameColumn(columns: readonly Column[]): Column | undefined {
  return columns.find(({ align, id }) => align === 'left' && id !== 'hypothesis');
}

function Name({ text, elements }: { readonly text: ReactNode; readonly elements: readonly string[] }) {
  if (elements.length === 0) return text;
  return (
    <button type="button" className="result-link" onClick={() => show(elements)}>
      {text}
    </button>
  );
}

/** Why a verdict or a number of the row should give pause, and what can be done about it. */
function Reasons({ row, columns, hasActions }: Omit<RowProps, 'isWide'>) {
  const cells = columns.map(({ id }) => row.cells[id]);
  const why = cells.flatMap((cell) => (cell?.kind === 'verdict' && cell.why !== undefined ? [cell.why] : []))[0];
  const warning = cells.flatMap((cell) =>
    cell?.kind === 'number' && cell.warning !== undefined ? [cell.warning] : [],
  )[0];
  return (
    <>
      {why !== undefined && (
        <span className="verdict-why" aria-hidden>
          {why}
        </span>
      )}
      {warning !== undefined && (
        <span className="low low-word">
          <TriangleAlert size={12} aria-hidden />
          {warning}
          {row.action && !hasActions && <RowActionButton row={row} action={row.action} />}
        </span>
      )}
    </>
  );
}

function classOf(cell: Cell | undefined, { id, align }: Column, { isSum = false }: CellRow): string {
  if (cell?.kind === 'verdict') return 'result-verdict';
  if (id === 'hypothesis') return 'result-number';
  if (align === 'left') return isSum ? 'result-path effect-sum' : 'result-path';
  return cell?.kind === 'number' ? `number ${toneOf(cell)}`.trim() : 'number';
}

/** Colour says sign; what is not clear of zero has none. */
function toneOf({ value, isClear, warning }: Extract<Cell, { kind: 'number' }>): string {
  if (warning !== undefined) return 'low';
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
  select(ids);
  revealOnCanvas(ids);
  revealWritten(first);
}
