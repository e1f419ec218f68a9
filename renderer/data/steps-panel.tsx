/** The left pane's Steps tab: what is done to the data before estimation, in words, in order. */
import './steps.css';
import { useRef, useState } from 'react';
import { ListChecks } from 'lucide-react';
import type { StepId } from '../../shared/data/prepare/schemas.ts';
import { moveStep, putSteps, removeStep } from '../../shared/document/edits/edits.ts';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { edit, useApp, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { StepItem } from './step-item.tsx';
import { StepEditor, stepIds } from './steps/step-screens.tsx';
import { useColumnsAfter } from './steps/use-step-data.ts';

interface Editing {
  readonly kind: StepId;
  readonly index: number | null;
}

export function StepsPanel() {
  const t = useT();
  const loaded = useApp((state) => state.loaded);
  const prepared = useApp((state) => state.prepared);
  const problems = useApp((state) => state.preparationProblems);
  const { preparation } = useDocument();
  const [editing, setEditing] = useState<Editing | null>(null);
  const [moved, setMoved] = useState('');
  const list = useRef<HTMLOListElement>(null);
  if (!loaded && preparation.length === 0) {
    return (
      <EmptyState icon={<ListChecks size={28} strokeWidth={1.25} />} title={t('steps.title')}>
        <p>{t('steps.needs-data')}</p>
      </EmptyState>
    );
  }
  const columns = prepared?.columns ?? loaded?.summary.columns ?? [];
  const move = (from: number, to: number) => {
    if (to < 0 || to >= preparation.length) return;
    edit((document) => moveStep(document, from, to));
    setMoved(t('steps.moved', { from: from + 1, to: to + 1 }));
    // The keyboard stays with the step that has moved.
    requestAnimationFrame(() => focusMove(list.current?.children[to], to < from ? 'up' : 'down'));
  };
  return (
    <div className="steps">
      <p className="steps-explain">{preparation.length === 0 ? t('steps.empty') : t('steps.explain')}</p>
      <ol className="step-list" ref={list}>
        {preparation.map((each, index) => (
          <StepItem
            key={index}
            step={each}
            number={index + 1}
            count={preparation.length}
            columns={columns}
            problems={problems.filter(({ values }) => values['step'] === index + 1)}
            onMove={(by) => move(index, index + by)}
            onEdit={() => setEditing({ kind: each.kind, index })}
            onRemove={() => edit((document) => removeStep(document, index))}
          />
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {moved}
      </p>
      <div className="step-add">
        <span className="step-add-title">{t('steps.add')}</span>
        {stepIds.map((kind) => (
          <Button key={kind} onPress={() => setEditing({ kind, index: null })}>
            {t(`steps.add.${kind}`)}
          </Button>
        ))}
      </div>
      {editing && <OpenedEditor {...editing} onClose={() => setEditing(null)} />}
    </div>
  );
}

/** The form of a step, with the data as the steps before leave them. */
function OpenedEditor({ kind, index, onClose }: Editing & { readonly onClose: () => void }) {
  const { preparation } = useDocument();
  const known = useApp((state) => (state.prepared ?? state.loaded?.summary)?.columns ?? []);
  const before = preparation.slice(0, index ?? preparation.length);
  const columns = useColumnsAfter(before, known);
  if (columns === null) return null;
  return (
    <StepEditor
      kind={kind}
      step={index === null ? undefined : preparation[index]}
      columns={columns}
      before={before}
      onSave={(steps) => edit((document) => putSteps(document, steps, index))}
      onClose={onClose}
    />
  );
}

/** The button of that direction, or the other one where the step stands at an end of the list. */
function focusMove(item: Element | undefined, direction: 'up' | 'down'): void {
  const buttons = [direction, direction === 'up' ? 'down' : 'up'].map((one) =>
    item?.querySelector<HTMLButtonElement>(`.step-move-${one} button, button.step-move-${one}`),
  );
  buttons.find((button) => button && !button.disabled)?.focus();
}
