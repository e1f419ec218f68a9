/** A table for a narrow pane: each row is a line that says what it is, and a line of figures. */
import type { ReactNode } from 'react';

export interface StackedRow {
  readonly title: string;
  /** A word right after the title. */
  readonly word?: ReactNode;
  /** At the right of the first line. */
  readonly aside?: string;
  /** The line of figures; none: there is no such line. */
  readonly cells: readonly string[];
}

export function StackedTable({
  columns,
  rows,
}: {
  readonly columns: readonly string[];
  readonly rows: readonly StackedRow[];
}) {
  return (
    <table className="result-table stacked-table">
      <thead>
        <tr>
          {columns.map((title) => (
            <th key={title} scope="col" className="number">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      {rows.map(({ title, word, aside, cells }) => (
        <tbody key={title}>
          <tr className="stacked-head">
            <th scope="rowgroup" colSpan={columns.length}>
              <span className="stacked-name">{title}</span>
              {word}
              {aside && <span className="stacked-aside">{aside}</span>}
            </th>
          </tr>
          {cells.length > 0 && (
            <tr>
              {cells.map((text, index) => (
                <td key={columns[index]} className="number">
                  {text}
                </td>
              ))}
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
}
