/** All parameters: a short list in the pane, every column in a dialogue. */
import { useState } from 'react';
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import { resultParameters } from '../../shared/results/result-parameters.ts';
import { toCopy } from '../../shared/results/write/clipboard.ts';
import { Button } from '../kit/button.tsx';
import { useT } from '../state/use-t.ts';
import { CopyButton } from '../kit/copy-button.tsx';
import { ResultSection } from './result-section.tsx';
import { ResultTableView } from './result-table.tsx';
import { TableDialog } from './table-dialog.tsx';
import { useResultContext } from './use-results.ts';

export function EstimatesPanel({ fit }: { readonly fit: EstimatedFit }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const table = resultParameters(fit, useResultContext());
  return (
    <ResultSection
      title={table.title}
      caption={t('results.estimates.caption', { count: fit.estimates.length })}
      tools={<CopyButton table={() => toCopy(table)} />}
    >
      <ResultTableView table={table} className="estimate-table" />
      <p className="result-more">
        <Button onPress={() => setOpen(true)}>{t('results.estimates.open')}</Button>
      </p>
      {isOpen && <TableDialog table={table} className="estimate-table" onClose={() => setOpen(false)} />}
    </ResultSection>
  );
}
