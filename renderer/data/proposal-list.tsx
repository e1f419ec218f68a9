/** What the import believes of a file, each with the button that makes it a step of the preparation. */
import { useMemo } from 'react';
import { Check, ListChecks, Plus } from 'lucide-react';
import type { Proposal } from '../../shared/data/proposals/proposal.ts';
import type { PrepareStep } from '../../shared/data/types.ts';
import { namesBefore } from '../../shared/data/prepare/column-names.ts';
import { withColumnsRenamed } from '../../shared/data/prepare/step-columns.ts';
import { addFileSteps } from '../../shared/document/edits/edits.ts';
import { describeProposal } from '../../shared/language/describe-proposal.ts';
import { Button } from '../kit/button.tsx';
import { edit, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';

/** Rows that are no respondents, and names of columns, are looked for first: what is found after them holds only without them. */
function stepsFor(proposals: readonly Proposal[], index: number): readonly PrepareStep[] {
  const rows = proposals.slice(0, index).filter(({ steps }) => steps.some(({ kind }) => kind === 'drop-rows'));
  return [...rows, proposals[index]!].flatMap(({ steps }) => steps);
}

/** A step with its columns as the file calls them, to be compared with what a proposal adds. */
function asInFile(step: PrepareStep, before: readonly PrepareStep[]): string {
  return JSON.stringify(withColumnsRenamed(step, (name) => namesBefore(before, [name])[0] ?? name));
}

export function ProposalList({ proposals }: { readonly proposals: readonly Proposal[] }) {
  const t = useT();
  const { preparation } = useDocument();
  const accept = (steps: readonly PrepareStep[]) => edit((document) => addFileSteps(document, steps));
  const added = useMemo(
    () => new Set(preparation.map((step, index) => asInFile(step, preparation.slice(0, index)))),
    [preparation],
  );
  const isAdded = (step: PrepareStep): boolean => added.has(JSON.stringify(step));
  const missing = (steps: readonly PrepareStep[]): readonly PrepareStep[] => steps.filter((step) => !isAdded(step));
  const all = missing(proposals.flatMap(({ steps }) => steps));
  if (proposals.length === 0) return null;
  return (
    <section aria-label={t('import.proposals')}>
      <div className="offers-head">
        <h3 className="import-heading">{t('import.proposals')}</h3>
        {all.length > 1 && (
          <Button onPress={() => accept(all)}>
            <ListChecks size={14} aria-hidden />
            {t('import.proposals-accept-all')}
          </Button>
        )}
      </div>
      <ul className="done-codes">
        {proposals.map((one, index) => (
          <li key={`${one.kind} ${one.context ?? ''} ${one.columns.join()}`} className="done-code">
            <span>{describeProposal(one, t)}</span>
            {one.steps.length > 0 && one.steps.every(isAdded) && (
              <span className="import-code-added">
                <Check size={14} aria-hidden /> {t('import.proposal-accepted')}
              </span>
            )}
            {missing(one.steps).length > 0 && (
              <Button onPress={() => accept(missing(stepsFor(proposals, index)))}>
                <Plus size={14} aria-hidden />
                {t('import.proposal-accept')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
