/** The left pane's Data tab: search, the variable list, and what can be done with chosen variables. */
import './variables.css';
import { useMemo, useState } from 'react';
import { Ellipsis, FileSpreadsheet, ListChecks, Search, Table2, X } from 'lucide-react';
import { Button as AriaButton, Input, SearchField } from 'react-aria-components';
import { findIndicator } from '../../shared/document/find.ts';
import type { ProjectDocument } from '../../shared/document/types.ts';
import { formatInteger } from '../../shared/language/format.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { MenuButton, type MenuEntry } from '../kit/menu.tsx';
import { openDialog, setView, useApp, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { useProposals } from './proposals.ts';
import { newConstruct } from './column-actions.ts';
import { ColumnDialog, type ColumnQuestion } from './column-dialog.tsx';
import { ContextMenu, type MenuPlace } from './context-menu.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { emptySelection, inListOrder, keepNames, type RowSelection } from './row-selection.ts';
import { useColumnMenu, useListMenu } from './use-column-menu.ts';
import { VariableActions } from './variable-actions.tsx';
import { VariableList } from './variable-list.tsx';
import { groupColumns, openSuggestions, variableRows, type VariableGroup } from './variable-rows.ts';

export function VariablesPanel() {
  const summary = useApp((state) => state.prepared ?? state.loaded?.summary ?? null);
  return summary ? <Variables key="list" /> : <NoData />;
}

function NoData() {
  const t = useT();
  return (
    <EmptyState
      icon={<FileSpreadsheet size={28} strokeWidth={1.25} />}
      title={t('data.empty.title')}
      actions={
        <Button look="primary" onPress={() => openDialog({ kind: 'import', file: null })}>
          {t('data.empty.import')}
        </Button>
      }
    >
      <p>{t('data.empty.text')}</p>
      <p>{t('data.empty.drop')}</p>
      <p className="empty-aside">{t('data.empty.private')}</p>
    </EmptyState>
  );
}

function Variables() {
  const t = useT();
  const summary = useApp((state) => state.prepared ?? state.loaded?.summary ?? null);
  const language = useApp((state) => state.view.language);
  const canvasSelection = useApp((state) => state.selection);
  const document = useDocument();
  const [query, setQuery] = useState('');
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<RowSelection>(emptySelection);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const [question, setQuestion] = useState<ColumnQuestion | null>(null);

  const columns = useMemo(() => summary?.columns ?? [], [summary]);
  const groups = useMemo(() => groupColumns(columns, document, language), [columns, document, language]);
  const rows = useMemo(
    () => variableRows(groups, document, language, { query, collapsed }),
    [groups, document, language, query, collapsed],
  );
  const present = useMemo(() => new Set(columns.map((column) => column.name)), [columns]);
  const selection = keepNames(chosen, present);
  const names = useMemo(() => inListOrder(selection.names, rows), [selection.names, rows]);
  const onCanvas = useMemo(() => columnsOf(document, canvasSelection), [document, canvasSelection]);
  const entries = useColumnMenu(names, columns, setQuestion);
  const ofAll = useListMenu(columns, setQuestion);

  return (
    <div className="variables">
      <Find query={query} count={columns.length} onChange={setQuery} />
      {rows.length === 0 && <p className="variables-none">{t('data.variables.none-found', { query })}</p>}
      <VariableList
        rows={rows}
        cases={summary?.rows ?? 0}
        selection={selection}
        onCanvas={onCanvas}
        onSelect={setChosen}
        onToggleGroup={(key) => setCollapsed(toggled(collapsed, key))}
        onBuild={newConstruct}
        onMenu={setMenu}
      />
      <ProposalsLine />
      {names.length > 0 ? (
        <VariableActions names={names} entries={entries} onClear={() => setChosen(emptySelection)} />
      ) : (
        <PanelFoot groups={groups} entries={ofAll} />
      )}
      <ContextMenu name={t('data.variables.more')} place={menu} entries={entries} onClose={() => setMenu(null)} />
      {question && <ColumnDialog question={question} columns={columns} onClose={() => setQuestion(null)} />}
    </div>
  );
}

function Find(props: { readonly query: string; readonly count: number; readonly onChange: (query: string) => void }) {
  const t = useT();
  const text = t('data.variables.find', { count: props.count, formatted: formatInteger(props.count) });
  return (
    <SearchField className="find" aria-label={text} value={props.query} onChange={props.onChange}>
      <Search className="find-icon" size={14} aria-hidden />
      <Input className="find-input" placeholder={text} spellCheck={false} />
      <AriaButton className="find-clear" aria-label={t('data.variables.clear-search')}>
        <X size={14} />
      </AriaButton>
    </SearchField>
  );
}

/** What is believed of the data, with how much of it is still to be decided. */
function ProposalsLine() {
  const t = useT();
  const proposals = useProposals();
  if (!proposals) return null;
  const count = proposals.open.length;
  return (
    <div className="variables-proposals">
      <Button look="quiet" onPress={() => openDialog({ kind: 'proposals' })}>
        <ListChecks size={14} aria-hidden />
        {t('proposals.button', { count, formatted: formatInteger(count) })}
      </Button>
    </div>
  );
}

/** Without a selection: the offer to build constructs, and the way to the data themselves. */
function PanelFoot({
  groups,
  entries,
}: {
  readonly groups: readonly VariableGroup[];
  readonly entries: readonly MenuEntry[];
}) {
  const t = useT();
  const offered = openSuggestions(groups);
  return (
    <div className="variables-foot">
      {offered.length > 0 ? (
        <Button onPress={() => openDialog({ kind: 'suggest-constructs' })}>
          {t('data.variables.suggest', { count: offered.length, formatted: formatInteger(offered.length) })}
        </Button>
      ) : (
        <span className="variables-hint">{t('data.variables.hint')}</span>
      )}
      <MenuButton look="icon" name={t('data.variables.more')} text={<Ellipsis size={16} />} entries={entries} />
      <IconButton name={t('data.variables.show-table')} onPress={() => setView({ mode: 'data' })}>
        <Table2 size={16} />
      </IconButton>
    </div>
  );
}

function columnsOf(document: ProjectDocument, ids: readonly string[]): ReadonlySet<string> {
  const nodes = new Map(document.diagram.nodes.map((node) => [node.id, node]));
  return new Set(
    ids.flatMap((id) => {
      const node = nodes.get(id);
      if (node?.kind === 'construct') return node.indicators.map((each) => each.column);
      return node?.column ?? findIndicator(document, id)?.indicator.column ?? [];
    }),
  );
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
