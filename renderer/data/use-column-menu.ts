/** What the context menu of the variable list offers for the chosen columns. */
import { nodeLabel } from '../../shared/document/find.ts';
import { modelColumns } from '../../shared/document/compile/model-columns.ts';
import type { ColumnSummary } from '../../shared/data/types.ts';
import type { Construct } from '../../shared/document/types.ts';
import type { MenuEntry } from '../kit/menu.tsx';
import { getDocument, useApp, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { addAsObserved, addToConstruct, elementsShowing, newConstruct, show } from './column-actions.ts';
import { saveCodebook } from './save-codebook.ts';
import type { ColumnQuestion } from './column-dialog.tsx';

/** So many constructs are listed in the menu itself. */
const mostListed = 12;

/** What can be done with all columns. */
export function useListMenu(
  columns: readonly ColumnSummary[],
  ask: (question: ColumnQuestion) => void,
): readonly MenuEntry[] {
  const t = useT();
  const language = useApp((state) => state.view.language);
  return [
    { id: 'labels', text: t('data.action.labels'), startsSection: true, run: () => ask({ kind: 'labels' }) },
    { id: 'short-names', text: t('data.action.short-names'), run: () => ask({ kind: 'short-names' }) },
    { id: 'codebook', text: t('data.action.codebook'), run: () => ask({ kind: 'codebook' }) },
    {
      id: 'save-codebook',
      text: t('data.action.save-codebook'),
      run: () => void saveCodebook(getDocument(), columns, language, t),
    },
  ];
}

/** What can be done with the chosen columns, then with all. */
export function useColumnMenu(
  names: readonly string[],
  columns: readonly ColumnSummary[],
  ask: (question: ColumnQuestion) => void,
): readonly MenuEntry[] {
  const t = useT();
  const ofAll = useListMenu(columns, ask);
  const language = useApp((state) => state.view.language);
  const document = useDocument();
  const kinds = new Map(columns.map((column) => [column.name, column.kind]));
  const hasText = names.some((name) => kinds.get(name) === 'text');
  const used = new Set(modelColumns(document));
  const constructs = document.diagram.nodes.filter((node): node is Construct => node.kind === 'construct');
  const [first = ''] = names;
  const adding = constructs.slice(0, mostListed).map((construct, index): MenuEntry => ({
    id: `add-${construct.id}`,
    text: t('data.action.add-to-named', { construct: nodeLabel(document, construct, language) }),
    startsSection: index === 0,
    isDisabled: hasText || names.every((name) => construct.indicators.some((each) => each.column === name)),
    run: () => addToConstruct(construct.id, names),
  }));
  return [
    { id: 'new', text: t('data.action.new-construct-selection'), isDisabled: hasText, run: () => newConstruct(names) },
    { id: 'observed', text: t('data.action.add-observed'), isDisabled: hasText, run: () => addAsObserved(names) },
    ...adding,
    {
      id: 'reverse',
      text: t('data.action.reverse'),
      startsSection: true,
      isDisabled: hasText,
      run: () => ask({ kind: 'reverse', columns: names }),
    },
    {
      id: 'compute',
      text: t('steps.add.compute'),
      isDisabled: hasText,
      run: () => ask({ kind: 'compute', columns: names }),
    },
    {
      id: 'dummies',
      text: t('steps.add.dummies'),
      isDisabled: names.length !== 1,
      run: () => ask({ kind: 'dummies', columns: names }),
    },
    {
      id: 'split',
      text: t('steps.add.split-answers'),
      isDisabled: names.length !== 1 || kinds.get(first) !== 'text',
      run: () => ask({ kind: 'split-answers', columns: names }),
    },
    { id: 'codes', text: t('data.action.missing-codes'), run: () => ask({ kind: 'missing-codes', columns: names }) },
    {
      id: 'label',
      text: t('data.action.edit-label'),
      isDisabled: names.length !== 1,
      run: () => ask({ kind: 'label', column: first }),
    },
    {
      id: 'show',
      text: t('data.action.select-on-canvas'),
      startsSection: true,
      isDisabled: !names.some((name) => used.has(name)),
      run: () => show(elementsShowing(names)),
    },
    ...ofAll,
  ];
}
