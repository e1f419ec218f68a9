/** Modification indices: what would bring the model closer to the data, sortable, each with a way to draw it. */
import { useState } from 'react';
import { ArrowDown, ArrowUp, Plus } from 'lucide-react';
import { addParameter, canAddParameter } from '../../shared/document/edits.ts';
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import type { ModificationIndex } from '../../shared/engine/after/modification-indices.ts';
import { formatInteger } from '../../shared/language/format.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { ModalDialog } from '../kit/dialog.tsx';
import { edit, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { AnalysisStatus } from './analysis-status.tsx';
import { CopyButton } from '../kit/copy-button.tsx';
import {
  columnTitles,
  indexColumns,
  indexParameter,
  indicesToCopy,
  sortIndices,
  writeIndex,
  type IndexColumn,
  type IndexOrder,
} from './index-table.ts';
import { ResultSection } from './result-section.tsx';
import { useAnalysis, useLiveAnalysis } from './use-analysis.ts';

const shownInPane = 8;
/** Models with more free parameters than this are searched when asked, not at each edit. */
const mostLive = 150;
const largestFirst: IndexOrder = { by: 'mi', isRising: false };

export function IndicesPanel({ fit }: { readonly fit: EstimatedFit }) {
  const t = useT();
  const { value, isOutdated } = useAnalysis('indices');
  const [isOpen, setOpen] = useState(false);
  useLiveAnalysis('indices', fit.npar <= mostLive && (fit.measures.df?.plain ?? 0) > 0);
  if (fit.measures.df?.plain === 0) return null;
  const indices = value?.indices ?? [];
  const groupOf = ({ group }: ModificationIndex) => (fit.groups.length > 1 ? fit.groups[group - 1]?.label : undefined);
  return (
    <ResultSection
      title={t('results.indices.title')}
      caption={
        value ? t('results.indices.caption', { count: value.total, formatted: formatInteger(value.total) }) : undefined
      }
      tools={indices.length > 0 && <CopyButton table={() => indicesToCopy(indices, groupOf, t)} />}
    >
      <AnalysisStatus id="indices" start={t('results.indices.start')} />
      {indices.length > 0 && (
        <div data-outdated={isOutdated || undefined} className="analysis">
          <IndexTable indices={indices} most={shownInPane} groupOf={groupOf} />
          <p className="result-hint">{t('results.indices.warning')}</p>
          {indices.length > shownInPane && (
            <p className="result-more">
              <Button onPress={() => setOpen(true)}>{t('results.indices.open')}</Button>
            </p>
          )}
        </div>
      )}
      {value && indices.length === 0 && <p className="result-hint">{t('results.indices.none')}</p>}
      {isOpen && (
        <ModalDialog
          title={t('results.indices.title')}
          size="large"
          onClose={() => setOpen(false)}
          buttons={
            <>
              <CopyButton table={() => indicesToCopy(indices, groupOf, t)} />
              <Button look="primary" onPress={() => setOpen(false)}>
                {t('results.estimates.close')}
              </Button>
            </>
          }
        >
          <IndexTable indices={indices} most={indices.length} groupOf={groupOf} />
        </ModalDialog>
      )}
    </ResultSection>
  );
}

function IndexTable(props: {
  readonly indices: readonly ModificationIndex[];
  readonly most: number;
  readonly groupOf: (index: ModificationIndex) => string | undefined;
}) {
  const t = useT();
  const document = useDocument();
  const [order, setOrder] = useState(largestFirst);
  const rows = sortIndices(props.indices, order).slice(0, props.most);
  const hasGroups = rows.some((row) => props.groupOf(row) !== undefined);
  return (
    <table className="result-table index-list">
      <thead>
        <tr>
          <th scope="col">{t('results.estimates.column.parameter')}</th>
          {hasGroups && <th scope="col">{t('results.indices.group')}</th>}
          {indexColumns.map((column) => (
            <SortableHead key={column} column={column} order={order} onSort={setOrder} />
          ))}
          <th scope="col">
            <span className="visually-hidden">{t('results.indices.add-column')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const name = indexParameter(row);
          return (
            <tr key={`${name} ${row.group}`}>
              <th scope="row">{name}</th>
              {hasGroups && <td>{props.groupOf(row)}</td>}
              {indexColumns.map((column) => (
                <td key={column} className="number">
                  {writeIndex(row, column)}
                </td>
              ))}
              <td className="index-add">
                {canAddParameter(document, row) && (
                  <IconButton
                    name={t('results.indices.add', { parameter: name })}
                    onPress={() => edit((current) => addParameter(current, row))}
                  >
                    <Plus size={14} />
                  </IconButton>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function SortableHead(props: {
  readonly column: IndexColumn;
  readonly order: IndexOrder;
  readonly onSort: (order: IndexOrder) => void;
}) {
  const t = useT();
  const { column, order } = props;
  const isChosen = order.by === column;
  const Arrow = order.isRising ? ArrowUp : ArrowDown;
  return (
    <th scope="col" className="number" aria-sort={isChosen ? (order.isRising ? 'ascending' : 'descending') : 'none'}>
      <button
        type="button"
        className="sort-button"
        onClick={() => props.onSort({ by: column, isRising: isChosen && !order.isRising })}
      >
        {isChosen && <Arrow size={11} aria-hidden />}
        {t(columnTitles[column])}
      </button>
    </th>
  );
}
