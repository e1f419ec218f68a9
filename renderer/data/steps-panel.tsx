/** The left pane's Steps tab: what is done to the data before estimation, in words, in order. */
import './steps.css';
import { useState } from 'react';
import { ListChecks, Pencil, Trash2, TriangleAlert } from 'lucide-react';
import type { PrepareStep, StepId } from '../../shared/data/prepare/schemas.ts';
import { namesAfter, namesBefore } from '../../shared/data/prepare/column-names.ts';
import { putStep, removeStep } from '../../shared/document/edits/edits.ts';
import type { ColumnSummary } from '../../shared/data/types.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { edit, useApp, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { StepEditor, stepIds, stepScreens } from './steps/step-screens.tsx';
import { columnWords, stepWords } from './step-words.ts';

interface Editing {
  readonly kind: StepId;
  readonly index: number | null;
}

export function StepsPanel() {
  const t = useT();
  const loaded = useApp((state) => state.loaded);
  const prepared = useApp((state) => state.prepared);
  const { preparation } = useDocument();
  const [editing, setEditing] = useState<Editing | null>(null);
  if (!loaded && preparation.length === 0) {
    return (
      <EmptyState icon={<ListChecks size={28} strokeWidth={1.25} />} title={t('steps.title')}>
        <p>{t('steps.needs-data')}</p>
      </EmptyState>
    );
  }
  const columns = loaded?.summary.columns ?? [];
  const step = editing?.index === null || editing === null ? undefined : preparation[editing.index];
  return (
    <div className="steps">
      <p className="steps-explain">{preparation.length === 0 ? t('steps.empty') : t('steps.explain')}</p>
      <ol className="step-list">
        {preparation.map((each, index) => (
          <StepItem
            key={index}
            step={each}
            number={index + 1}
            columns={columns}
            before={preparation.slice(0, index)}
            onEdit={() => setEditing({ kind: each.kind, index })}
          />
        ))}
      </ol>
      <div className="step-add">
        <span className="step-add-title">{t('steps.add')}</span>
        {stepIds.map((kind) => (
          <Button key={kind} onPress={() => setEditing({ kind, index: null })}>
            {t(`steps.add.${kind}`)}
          </Button>
        ))}
      </div>
      {editing && (
        <StepEditor
          kind={editing.kind}
          step={step}
          columns={
            editing.index === null || !prepared
              ? (prepared?.columns ?? columns)
              : namedBefore(prepared.columns, preparation.slice(editing.index))
          }
          onSave={(saved) => edit((document) => putStep(document, saved, editing.index))}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  );
}

/** Columns as they are called where these steps begin. */
function namedBefore(columns: readonly ColumnSummary[], steps: readonly PrepareStep[]): readonly ColumnSummary[] {
  const names = namesBefore(
    steps,
    columns.map(({ name }) => name),
  );
  return columns.map((column, index) => ({ ...column, name: names[index] ?? column.name }));
}

function StepItem(props: {
  readonly step: PrepareStep;
  readonly number: number;
  /** The steps before it. */
  readonly before: readonly PrepareStep[];
  readonly columns: readonly ColumnSummary[];
  readonly onEdit: () => void;
}) {
  const t = useT();
  const { step, number, columns } = props;
  const { Icon } = stepScreens[step.kind];
  const numeric = columns.filter((column) => column.kind === 'numeric').length;
  const known = new Set(
    namesAfter(
      props.before,
      columns.map((column) => column.name),
    ),
  );
  const absent = columns.length === 0 ? [] : step.columns.filter((name) => !known.has(name));
  return (
    <li className="step">
      <span className="step-icon" aria-hidden>
        <Icon size={15} />
      </span>
      <div className="step-words">
        {stepWords(step, t, numeric)}
        {absent.length > 0 && (
          <span className="step-absent">
            <TriangleAlert size={12} aria-hidden /> {t('steps.column-missing', { columns: columnWords(absent, t) })}
          </span>
        )}
      </div>
      <IconButton name={t('steps.edit', { number })} onPress={props.onEdit}>
        <Pencil size={14} />
      </IconButton>
      <IconButton
        name={t('steps.remove', { number })}
        onPress={() => edit((document) => removeStep(document, number - 1))}
      >
        <Trash2 size={14} />
      </IconButton>
    </li>
  );
}
