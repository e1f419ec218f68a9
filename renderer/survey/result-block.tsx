/** A result of the page: title, copying, table, the sentence below. Large tables are drawn where they are seen. */
import type { ReactNode } from 'react';
import type { ResultTable } from '../../shared/results/element.ts';
import { toCopy } from '../../shared/results/write/clipboard.ts';
import { CopyButton } from '../kit/copy-button.tsx';
import { Rich } from '../kit/rich-text.tsx';
import { ResultSection } from '../results/result-section.tsx';
import { ResultTableView } from '../results/result-table.tsx';
import { useT } from '../state/use-t.ts';
import { LargeTable } from './large-table.tsx';

/** Cells that are drawn at once without being felt. */
const mostCells = 1200;

export function ResultBlock({ table, children }: { readonly table: ResultTable; readonly children?: ReactNode }) {
  const t = useT();
  const name = t('survey.copy', { table: table.title });
  const isLarge = table.rows.length * table.columns.length > mostCells;
  return (
    <ResultSection title={table.title} tools={<CopyButton name={name} table={() => toCopy(table)} />}>
      {children}
      {isLarge ? (
        <LargeTable table={table} />
      ) : (
        <div className="survey-table" tabIndex={0} role="region" aria-label={table.title}>
          <ResultTableView table={table} isWide className="estimate-table" />
        </div>
      )}
      {table.note && table.note.length > 0 && (
        <p className="result-sentence">
          <Rich text={table.note} />
        </p>
      )}
    </ResultSection>
  );
}

/** All of them, greyed where they are out of date. */
export function ResultBlocks(props: { readonly tables: readonly ResultTable[]; readonly isOutdated: boolean }) {
  return (
    <div className="survey-results" data-outdated={props.isOutdated || undefined}>
      {props.tables.map((table) => (
        <ResultBlock key={table.id} table={table} />
      ))}
    </div>
  );
}
