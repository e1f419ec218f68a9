/** All parameters: a short list in the pane, every column in a dialogue. */
import { Fragment, useState } from 'react';
import { indexFigures } from '../../shared/document/shown-figures.ts';
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import { formatInteger, formatPercent } from '../../shared/language/format.ts';
import { errorsNote } from '../../shared/results/errors-note.ts';
import { unstyled } from '../../shared/language/rich-text.ts';
import { Button } from '../app/kit/button.tsx';
import { ModalDialog } from '../app/kit/dialog.tsx';
import { useApp } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { CopyButton } from './copy-button.tsx';
import { allColumns, estimatesToCopy, isText, shortColumns, type EstimateColumn } from './estimate-columns.ts';
import { groupEstimates } from './estimate-groups.ts';
import { ResultSection } from './result-section.tsx';

export function EstimatesPanel({ fit }: { readonly fit: EstimatedFit }) {
  const t = useT();
  const language = useApp((state) => state.view.language);
  const [isOpen, setOpen] = useState(false);
  return (
    <ResultSection
      title={t('results.estimates.title')}
      caption={t('results.estimates.caption', { count: fit.estimates.length })}
      tools={<CopyButton table={() => estimatesToCopy(fit, language, t)} />}
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
  const language = useApp((state) => state.view.language);
  const errors = unstyled(errorsNote(fit, { translate: t, language }));
  return (
    <ModalDialog
      title={t('results.estimates.title')}
      size="large"
      onClose={onClose}
      buttons={
        <>
          <CopyButton table={() => estimatesToCopy(fit, language, t)} />
          <Button look="primary" onPress={onClose}>
            {t('results.estimates.close')}
          </Button>
        </>
      }
    >
      <EstimateTable fit={fit} columns={allColumns} />
      <p className="result-hint">{t('results.estimates.note')}</p>
      {errors !== '' && <p className="result-hint">{errors}</p>}
    </ModalDialog>
  );
}

function EstimateTable({ fit, columns }: { readonly fit: EstimatedFit; readonly columns: readonly EstimateColumn[] }) {
  const t = useT();
  const level = formatPercent(fit.settings.level);
  const figuresOf = indexFigures(fit);
  return (
    <table className="result-table estimate-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.title} scope="col" className={isText(column) ? undefined : 'number'}>
              {t(column.title, { level })}
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
                    {column.write({ row, figures: figuresOf(row) }, t)}
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
