/** Before data take the place of others: what the file lacks, what stands for it, and which steps are left out. */
import './proposals.css';
import { TriangleAlert } from 'lucide-react';
import { stepsForOtherFile } from '../../shared/document/edits/edits.ts';
import { Choice } from '../kit/fields.tsx';
import { useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { calledColumns, type CalledColumns } from './called-columns.ts';
import { columnWords } from './step-words.ts';

/** The choice of no column; columns have names of their own. */
const none = '';

export function ReplacedColumns(props: {
  readonly names: readonly string[];
  readonly called: CalledColumns;
  readonly onCalled: (called: CalledColumns) => void;
}) {
  const t = useT();
  const document = useDocument();
  const columns = calledColumns(document, props.names, props.called);
  const lost = columns.filter(({ column }) => column === none).map(({ needed }) => needed);
  const { preparation } = document;
  const leftOut = preparation.length - stepsForOtherFile(preparation).length;
  const taken = new Set(columns.map(({ column }) => column));
  return (
    <div className="replaced" role="group" aria-label={t('replace.columns')}>
      {columns.length === 0 && <p className="destination-note">{t('replace.complete')}</p>}
      {columns.length > 0 && <p className="destination-note">{t('replace.called', { count: columns.length })}</p>}
      {columns.map(({ needed, column }) => (
        <Choice
          key={needed}
          label={t('replace.column', { column: needed })}
          options={[
            { id: none, text: t('replace.none') },
            ...props.names.filter((name) => name === column || !taken.has(name)).map((id) => ({ id, text: id })),
          ]}
          value={column}
          onChange={(id) => props.onCalled({ ...props.called, [needed]: id })}
        />
      ))}
      {lost.length > 0 && (
        <p className="destination-note destination-warning" role="status">
          <TriangleAlert size={14} aria-hidden />
          {t('replace.lost', { count: lost.length, columns: columnWords(lost, t) })}
        </p>
      )}
      {leftOut > 0 && <p className="destination-note">{t('replace.rows-left-out', { count: leftOut })}</p>}
    </div>
  );
}
