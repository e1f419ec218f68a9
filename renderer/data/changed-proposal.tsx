/** A proposal whose steps are changed before they are added: their editors, one after the other. */
import { useRef, useState } from 'react';
import type { Proposal } from '../../shared/data/proposals/proposal.ts';
import type { PrepareStep } from '../../shared/data/types.ts';
import { useApp, useDocument } from '../state/store.ts';
import { StepEditor } from './steps/step-screens.tsx';

export function ChangedProposal(props: {
  readonly proposal: Proposal;
  /** Steps that are accepted along, before its own. */
  readonly before: readonly PrepareStep[];
  /** All steps as they were changed; not called when one of the editors is left. */
  readonly onSave: (steps: readonly PrepareStep[]) => void;
  readonly onClose: () => void;
}) {
  const { steps } = props.proposal;
  const columns = useApp((state) => state.prepared?.columns ?? state.loaded?.summary.columns ?? []);
  const { preparation } = useDocument();
  /** What each editor left of its step: a form may save several. */
  const [saved, setSaved] = useState<readonly (readonly PrepareStep[])[]>([]);
  // An editor that has saved closes itself.
  const hasSaved = useRef(false);
  const step = steps[saved.length];
  if (!step) return null;
  return (
    <StepEditor
      key={saved.length}
      kind={step.kind}
      step={step}
      before={[...preparation, ...props.before, ...saved.flat()]}
      columns={columns}
      onSave={(changed) => {
        hasSaved.current = true;
        const all = [...saved, changed];
        setSaved(all);
        if (all.length < steps.length) return;
        props.onSave(all.flat());
        props.onClose();
      }}
      onClose={() => {
        if (!hasSaved.current) props.onClose();
        hasSaved.current = false;
      }}
    />
  );
}
