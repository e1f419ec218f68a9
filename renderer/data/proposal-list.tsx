/** What is believed of the data: each is accepted as steps of the preparation, changed before that, or refused. */
import './proposals.css';
import { useState } from 'react';
import { ListChecks } from 'lucide-react';
import type { Proposal } from '../../shared/data/proposals/proposal.ts';
import type { PrepareStep } from '../../shared/data/types.ts';
import { bringBackProposal, putSteps, refuseProposal } from '../../shared/document/edits/edits.ts';
import { describeProposal } from '../../shared/language/describe-proposal.ts';
import { Button } from '../kit/button.tsx';
import { edit } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { ChangedProposal } from './changed-proposal.tsx';
import { stepsBefore, type Proposals } from './proposals.ts';

function accept(steps: readonly PrepareStep[]): void {
  edit((document) => putSteps(document, steps, null));
}

export function ProposalList(props: { readonly proposals: Proposals; readonly isTitled?: boolean }) {
  const t = useT();
  const { open, refused, told, isCurrent } = props.proposals;
  const [changed, setChanged] = useState<Proposal | null>(null);
  return (
    <section aria-label={t('import.proposals')} aria-busy={!isCurrent}>
      <div className="offers-head">
        {props.isTitled ? (
          <span className="dialog-space" />
        ) : (
          <h3 className="import-heading">{t('import.proposals')}</h3>
        )}
        {open.length > 1 && (
          <Button isDisabled={!isCurrent} onPress={() => accept(open.flatMap(({ steps }) => steps))}>
            <ListChecks size={14} aria-hidden />
            {t('import.proposals-accept-all')}
          </Button>
        )}
      </div>
      {open.length === 0 && (
        <p className="proposals-none" role="status">
          {isCurrent ? t('proposals.none-open') : t('proposals.looking')}
        </p>
      )}
      <ul className="done-codes">
        {open.map((one) => (
          <li key={keyOf(one)} className="done-code">
            <span className="proposal-words">{describeProposal(one, t)}</span>
            <span className="proposal-buttons">
              <Button isDisabled={!isCurrent} onPress={() => accept([...stepsBefore(open, one), ...one.steps])}>
                {t('import.proposal-accept')}
              </Button>
              <Button isDisabled={!isCurrent} look="quiet" onPress={() => setChanged(one)}>
                {t('proposals.change')}
              </Button>
              <Button
                isDisabled={!isCurrent}
                look="quiet"
                onPress={() => edit((document) => refuseProposal(document, one))}
              >
                {t('proposals.refuse')}
              </Button>
            </span>
          </li>
        ))}
        {told.map((one) => (
          <li key={keyOf(one)} className="done-code proposal-told">
            <span className="proposal-words">{describeProposal(one, t)}</span>
          </li>
        ))}
      </ul>
      {refused.length > 0 && <Refused refused={refused} isCurrent={isCurrent} />}
      {changed && (
        <ChangedProposal
          proposal={changed}
          before={stepsBefore(open, changed)}
          onSave={(steps) => accept([...stepsBefore(open, changed), ...steps])}
          onClose={() => setChanged(null)}
        />
      )}
    </section>
  );
}

function keyOf({ kind, context = '', columns, values, rows }: Proposal): string {
  return JSON.stringify([kind, context, columns, values, rows]);
}

/** Refused ones stay at hand. */
function Refused({ refused, isCurrent }: { readonly refused: readonly Proposal[]; readonly isCurrent: boolean }) {
  const t = useT();
  return (
    <>
      <h4 className="proposals-refused">{t('proposals.refused', { count: refused.length })}</h4>
      <ul className="done-codes">
        {refused.map((one) => (
          <li key={keyOf(one)} className="done-code proposal-told">
            <span className="proposal-words">{describeProposal(one, t)}</span>
            <Button
              isDisabled={!isCurrent}
              look="quiet"
              onPress={() => edit((document) => bringBackProposal(document, one))}
            >
              {t('proposals.bring-back')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
