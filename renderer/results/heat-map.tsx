/** The lower half of a matrix as colours, with the pair under the pointer written below. */
import { useState } from 'react';
import { unstyled } from '../../shared/language/rich-text.ts';
import type { ResultTable } from '../../shared/results/element.ts';
import { cellText } from '../../shared/results/write/cell-text.ts';
import { useT } from '../state/use-t.ts';

const paneWidth = 318;
const namedCell = 24;
const nameRoom = 76;
const faintest = 0.06;

export function HeatMap(props: {
  /** Its first column names the rows, the others are the variables in the same order. */
  readonly table: ResultTable;
  /** The value of full colour. */
  readonly full: number;
  /** Names beside rows and columns, and numbers in the cells: for a picture with room. */
  readonly hasNames?: boolean;
}) {
  const t = useT();
  const [pointed, setPointed] = useState<readonly [number, number] | null>(null);
  const { table, full, hasNames = false } = props;
  const columns = table.columns.slice(1);
  const names = columns.map(({ head }) => unstyled(head));
  const count = names.length;
  const cell = hasNames ? namedCell : paneWidth / count;
  const left = hasNames ? nameRoom : 0;
  const [width, height] = [left + cell * count, cell * count + (hasNames ? nameRoom : 0)];
  const cellAt = ([i, j]: readonly [number, number]) => {
    const row = table.rows[i];
    return row?.kind === 'cells' ? row.cells[columns[j]?.id ?? ''] : undefined;
  };
  return (
    <figure className="heat-map">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={t('results.residuals.picture')}
        onMouseLeave={() => setPointed(null)}
      >
        {names.flatMap((_, i) =>
          names.slice(0, i).map((__, j) => {
            const found = cellAt([i, j]);
            const value = found?.kind === 'number' ? (found.value ?? null) : null;
            const share = value === null ? 0 : Math.min(1, Math.abs(value) / full);
            return (
              <rect
                key={`${i} ${j}`}
                className={value !== null && value < 0 ? 'heat-negative' : 'heat-positive'}
                x={left + j * cell}
                y={i * cell}
                width={cell - 1}
                height={cell - 1}
                fillOpacity={faintest + (1 - faintest) * share}
                onMouseEnter={() => setPointed([i, j])}
              />
            );
          }),
        )}
        {hasNames &&
          names.map((name, i) => (
            <g key={name}>
              <text className="heat-name" x={left - 6} y={i * cell + cell / 2 + 4} textAnchor="end">
                {name}
              </text>
              <text
                className="heat-name"
                textAnchor="end"
                transform={`translate(${left + i * cell + cell / 2 + 4} ${count * cell + 6}) rotate(-90)`}
              >
                {name}
              </text>
            </g>
          ))}
      </svg>
      <figcaption className="heat-caption" aria-hidden>
        {pointed && cellAt(pointed)
          ? `${names[pointed[1]]} – ${names[pointed[0]]}: ${cellText(cellAt(pointed), 'without')}`
          : t('results.residuals.point')}
      </figcaption>
    </figure>
  );
}
