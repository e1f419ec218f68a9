/** Columns to tick, with a search; drawn only where seen. */
import { useRef, useState } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { ColumnSummary } from '../../shared/data/types.ts';
import { columnLabel } from '../../shared/document/find.ts';
import { Button } from '../kit/button.tsx';
import { useApp, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { TextInput, Tick } from '../kit/fields.tsx';

const rowHeight = 26;

export function ColumnPicker(props: {
  readonly columns: readonly ColumnSummary[];
  readonly names: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
}) {
  const t = useT();
  const document = useDocument();
  const language = useApp((state) => state.view.language);
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const listed = props.columns
    .map(({ name }) => ({ name, label: columnLabel(document, name, language) }))
    .filter(({ name, label }) => `${name}\n${label}`.toLowerCase().includes(wanted));
  const change = (name: string, isChosen: boolean) =>
    props.onChange(
      inOrder(props.columns, isChosen ? [...props.names, name] : props.names.filter((each) => each !== name)),
    );
  return (
    <fieldset className="picker">
      <legend className="field-label">{t('step.columns')}</legend>
      <div className="picker-head">
        <TextInput
          label={t('step.columns-find')}
          isLabelHidden
          placeholder={t('step.columns-find')}
          value={query}
          onChange={setQuery}
        />
        <Button
          look="quiet"
          onPress={() => props.onChange(inOrder(props.columns, [...props.names, ...listed.map((each) => each.name)]))}
        >
          {t('step.columns-all')}
        </Button>
        <Button look="quiet" onPress={() => props.onChange([])}>
          {t('step.columns-clear')}
        </Button>
      </div>
      <PickerList listed={listed} names={props.names} onChange={change} />
      <p className="form-hint" role="status">
        {props.names.length === 0 ? t('step.columns-none') : t('step.columns-chosen', { count: props.names.length })}
      </p>
    </fieldset>
  );
}

interface Listed {
  readonly name: string;
  readonly label: string;
}

function PickerList(props: {
  readonly listed: readonly Listed[];
  readonly names: readonly string[];
  readonly onChange: (name: string, isChosen: boolean) => void;
}) {
  const { listed } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const chosen = new Set(props.names);
  const virtual = useVirtualizer({
    count: listed.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  return (
    <div ref={scroller} className="picker-list">
      <div className="picker-space" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = listed[item.index];
          if (!row) return null;
          return (
            <div key={row.name} className="picker-row" style={{ top: item.start, height: item.size }}>
              <Tick isSelected={chosen.has(row.name)} onChange={(isChosen) => props.onChange(row.name, isChosen)}>
                <span className="picker-name">{row.name}</span>
                {row.label !== row.name && <span className="picker-label">{row.label}</span>}
              </Tick>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Each name once, in the order of the file; names no longer in the data stay at the end. */
function inOrder(columns: readonly ColumnSummary[], names: readonly string[]): readonly string[] {
  const wanted = new Set(names);
  const known = columns.flatMap((column) => (wanted.delete(column.name) ? [column.name] : []));
  return [...known, ...wanted];
}
