/** All parameters: a short list in the pane, every column in a dialogue. */
import { Fragment, useState } from 'react';
import type { EstimatedFit, EstimateRow } from '../../shared/engine/fit.ts';
import {
  formatDecimal,
  formatEstimate,
  formatInteger,
  formatP,
  formatPercent,
  formatBounded,
} from '../../shared/language/format.ts';
import type { MessageKey, Translate } from '../../shared/language/translate.ts';
import { Button } from '../app/kit/button.tsx';
import { ModalDialog } from '../app/kit/dialog.tsx';
import { useT } from '../state/use-t.ts';
import { CopyButton } from './copy-button.tsx';
import type { CopyTable } from './copy-table.ts';
import { groupEstimates, parameterName } from './estimate-groups.ts';
import { ResultSection } from './result-section.tsx';

interface EstimateColumn {
  readonly title: MessageKey;
  readonly write: (row: EstimateRow, t: Translate) => string;
}

const raw = (value: number | undefined) => formatDecimal(value, 3);
const standardized = (value: number | undefined) => formatBounded(value, 3);
const estimate = (row: EstimateRow, t: Translate, write: (value: number | undefined) => string) =>
  row.free || row.op === ':=' ? write(row.se) : t('results.estimates.fixed');

const parameter: EstimateColumn = { title: 'results.estimates.column.parameter', write: parameterName };

const shortColumns: readonly EstimateColumn[] = [
  parameter,
  { title: 'results.estimates.column.estimate', write: (row) => formatEstimate(row.est) },
  { title: 'results.estimates.column.se', write: (row, t) => estimate(row, t, formatEstimate) },
  { title: 'results.estimates.column.p', write: (row) => formatP(row.pvalue) },
];

const allColumns: readonly EstimateColumn[] = [
  parameter,
  { title: 'results.estimates.column.label', write: (row) => row.label },
  { title: 'results.estimates.column.estimate', write: (row) => raw(row.est) },
  { title: 'results.estimates.column.se', write: (row, t) => estimate(row, t, raw) },
  { title: 'results.estimates.column.z', write: (row) => raw(row.z) },
  { title: 'results.estimates.column.p', write: (row) => formatP(row.pvalue) },
  { title: 'results.estimates.column.lower', write: (row) => raw(row.ciLower) },
  { title: 'results.estimates.column.upper', write: (row) => raw(row.ciUpper) },
  { title: 'results.estimates.column.std-lv', write: (row) => raw(row.stdLv) },
  { title: 'results.estimates.column.std-all', write: (row) => standardized(row.stdAll) },
];

export function EstimatesPanel({ fit }: { readonly fit: EstimatedFit }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <ResultSection
      title={t('results.estimates.title')}
      caption={t('results.estimates.caption', { count: fit.estimates.length })}
      tools={<CopyButton table={() => toCopy(fit, t)} />}
    >
      <EstimateTable fit={fit} columns={shortColumns} />
      <p className="result-more">
        <Button onPress={() => setOpen(true)}>{t('results.estimates.open')}</Button>
      </p>
      {isOpen && <EstimatesDialog fit={fit} onClose={() => setOpen(false)} />}
    </ResultSection>
  );
}

function EstimatesDialog({ fit, onClose }: { readonly fit: EstimatedFit; readonly onClose: () => void }) {
  const t = useT();
  return (
    <ModalDialog
      title={t('results.estimates.title')}
      size="large"
      onClose={onClose}
      buttons={
        <>
          <CopyButton table={() => toCopy(fit, t)} />
          <Button look="primary" onPress={onClose}>
            {t('results.estimates.close')}
          </Button>
        </>
      }
    >
      <EstimateTable fit={fit} columns={allColumns} />
      <p className="result-hint">{t('results.estimates.note', { level: formatPercent(fit.settings.level) })}</p>
    </ModalDialog>
  );
}

function EstimateTable({ fit, columns }: { readonly fit: EstimatedFit; readonly columns: readonly EstimateColumn[] }) {
  const t = useT();
  return (
    <table className="result-table estimate-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.title} scope="col" className={isText(column) ? undefined : 'number'}>
              {t(column.title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groupEstimates(fit.estimates).map(({ group, rows }) => (
          <Fragment key={group}>
            <tr className="result-group">
              <th scope="rowgroup" colSpan={columns.length}>
                {t(`results.estimates.group.${group}`)}
                <span className="result-caption">{formatInteger(rows.length)}</span>
              </th>
            </tr>
            {rows.map((row, index) => (
              <tr key={index}>
                {columns.map((column) => (
                  <td key={column.title} className={isText(column) ? 'estimate-name' : 'number'}>
                    {column.write(row, t)}
                  </td>
                ))}
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function isText(column: EstimateColumn): boolean {
  return column === parameter || column.title === 'results.estimates.column.label';
}

function toCopy(fit: EstimatedFit, t: Translate): CopyTable {
  return {
    title: t('results.estimates.title'),
    columns: allColumns.map((column) => ({ title: t(column.title), align: isText(column) ? 'left' : 'right' })),
    rows: groupEstimates(fit.estimates).flatMap(({ group, rows }) => [
      [t(`results.estimates.group.${group}`), ...allColumns.slice(1).map(() => '')],
      ...rows.map((row) => allColumns.map((column) => column.write(row, t))),
    ]),
  };
}
