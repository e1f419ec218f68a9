/** One step of the preparation in words, with what can be done with it and what is wrong with it. */
import type { KeyboardEvent } from 'react';
import { ArrowDown, ArrowUp, Pencil, Trash2, TriangleAlert } from 'lucide-react';
import type { ColumnSummary, PrepareStep } from '../../shared/data/types.ts';
import type { Problem } from '../../shared/problem.ts';
import { IconButton } from '../kit/button.tsx';
import { describeInWindow } from '../kit/describe-in-window.ts';
import { useT } from '../state/use-t.ts';
import { stepWords } from './step-words.ts';
import { stepScreens } from './steps/step-screens.tsx';

export function StepItem(props: {
  readonly step: PrepareStep;
  readonly number: number;
  /** Of all steps. */
  readonly count: number;
  readonly columns: readonly ColumnSummary[];
  readonly problems: readonly Problem[];
  readonly onMove: (by: -1 | 1) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}) {
  const t = useT();
  const { step, number, onMove } = props;
  const { Icon } = stepScreens[step.kind];
  const numeric = props.columns.filter((column) => column.kind === 'numeric').length;
  const moveByKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li className="step" onKeyDown={moveByKey}>
      <span className="step-icon" aria-hidden>
        <Icon size={15} />
      </span>
      <div className="step-words">
        {stepWords(step, t, numeric)}
        {props.problems.map((problem, index) => {
          const { message, remedy } = describeInWindow(problem, t);
          return (
            <span key={index} className="step-absent">
              <TriangleAlert size={12} aria-hidden /> <strong>{message}</strong> {remedy}
            </span>
          );
        })}
      </div>
      <div className="step-buttons">
        <span className="step-move-up">
          <IconButton
            name={t('steps.move-up', { number })}
            hint={t('steps.move-hint')}
            isDisabled={number === 1}
            onPress={() => onMove(-1)}
          >
            <ArrowUp size={14} />
          </IconButton>
        </span>
        <IconButton name={t('steps.edit', { number })} onPress={props.onEdit}>
          <Pencil size={14} />
        </IconButton>
        <span className="step-move-down">
          <IconButton
            name={t('steps.move-down', { number })}
            hint={t('steps.move-hint')}
            isDisabled={number === props.count}
            onPress={() => onMove(1)}
          >
            <ArrowDown size={14} />
          </IconButton>
        </span>
        <IconButton name={t('steps.remove', { number })} onPress={props.onRemove}>
          <Trash2 size={14} />
        </IconButton>
      </div>
    </li>
  );
}
