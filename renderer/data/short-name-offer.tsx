/** Columns that are called by whole questions, and the button that gives them short names. */
import { useMemo, useState } from 'react';
import { CaseSensitive } from 'lucide-react';
import { shortNames } from '../../shared/data/screen/short-names.ts';
import type { ColumnSummary } from '../../shared/data/types.ts';
import { putSteps } from '../../shared/document/edits/edits.ts';
import { formatInteger } from '../../shared/language/format.ts';
import { Button } from '../kit/button.tsx';
import { edit, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { RenameEditor } from './steps/rename.tsx';

/** Proposed names, none that a construct has. */
function useShortNames(columns: readonly ColumnSummary[]): ReadonlyMap<string, string> {
  const { nodes } = useDocument().diagram;
  return useMemo(
    () =>
      shortNames(
        columns.map(({ name }) => name),
        nodes.flatMap((node) => (node.kind === 'construct' ? [node.name] : [])),
      ),
    [columns, nodes],
  );
}

export function ShortNamesDialog(props: { readonly columns: readonly ColumnSummary[]; readonly onClose: () => void }) {
  const { preparation } = useDocument();
  const proposed = useShortNames(props.columns);
  return (
    <RenameEditor
      columns={props.columns}
      proposed={proposed}
      before={preparation}
      onSave={(steps) => edit((document) => putSteps(document, steps, null))}
      onClose={props.onClose}
    />
  );
}

/** Nothing where all names are short. */
export function ShortNameOffer({ columns }: { readonly columns: readonly ColumnSummary[] }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const proposed = useShortNames(columns);
  const [first] = proposed;
  if (!first && !isOpen) return null;
  return (
    <section aria-label={t('data.short-names.title')}>
      <h3 className="import-heading">{t('data.short-names.title')}</h3>
      <p className="done-code">
        <span>
          {first &&
            t('data.short-names.offer', {
              count: proposed.size,
              formatted: formatInteger(proposed.size),
              from: shortened(first[0]),
              to: first[1],
            })}
        </span>
        <Button onPress={() => setOpen(true)}>
          <CaseSensitive size={14} aria-hidden />
          {t('data.action.short-names')}
        </Button>
      </p>
      {isOpen && <ShortNamesDialog columns={columns} onClose={() => setOpen(false)} />}
    </section>
  );
}

const longestShown = 28;

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > longestShown ? `${letters.slice(0, longestShown).join('')}…` : text;
}
