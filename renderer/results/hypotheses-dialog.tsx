/** All hypotheses: numbered, signed, bound to what they speak of. Every change is an edit of its own, undone like any other. */
import { Trash2 } from 'lucide-react';
import { addHypothesis, removeHypothesis, setHypothesis } from '../../shared/document/edits/edits.ts';
import { hypothesisTargets, inOrder, targetKey } from '../../shared/document/compile/hypothesis-targets.ts';
import {
  expectedSigns,
  type Hypothesis,
  type HypothesisTarget,
  type ProjectDocument,
} from '../../shared/document/types.ts';
import { targetWords } from '../../shared/results/hypothesis-words.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { ModalDialog } from '../kit/dialog.tsx';
import { Choice } from '../kit/fields.tsx';
import { CommitField } from '../kit/commit-field.tsx';
import { closeDialog, edit, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { useVariableName } from './use-variable-name.ts';

export function HypothesesDialog() {
  const t = useT();
  const document = useDocument();
  const targets = hypothesisTargets(document);
  const free = firstFree(document, targets);
  return (
    <ModalDialog
      title={t('hypothesis.dialog.title')}
      size="large"
      onClose={closeDialog}
      buttons={
        <>
          <Button
            isDisabled={!free}
            onPress={() => free && edit((current) => addHypothesis(current, { target: free }))}
          >
            {t('hypothesis.dialog.add')}
          </Button>
          <Button look="primary" onPress={closeDialog}>
            {t('hypothesis.dialog.done')}
          </Button>
        </>
      }
    >
      <p className="form-hint">{t('hypothesis.dialog.hint')}</p>
      {document.hypotheses.length === 0 && (
        <p className="result-none">
          {t(targets.length === 0 ? 'hypothesis.dialog.no-targets' : 'hypothesis.dialog.empty')}
        </p>
      )}
      <ul className="hypothesis-list">
        {inOrder(document.hypotheses).map((hypothesis) => (
          <HypothesisItem key={hypothesis.id} hypothesis={hypothesis} targets={targets} />
        ))}
      </ul>
    </ModalDialog>
  );
}

/** What has no hypothesis yet, paths first; when all have one, the first again. */
function firstFree(
  { hypotheses }: ProjectDocument,
  targets: readonly HypothesisTarget[],
): HypothesisTarget | undefined {
  const taken = new Set(hypotheses.map(({ target }) => targetKey(target)));
  return targets.find((target) => !taken.has(targetKey(target))) ?? targets[0];
}

function HypothesisItem(props: { readonly hypothesis: Hypothesis; readonly targets: readonly HypothesisTarget[] }) {
  const t = useT();
  const { hypotheses } = useDocument();
  const { id, name, sign, target } = props.hypothesis;
  return (
    <li className="hypothesis-item">
      <CommitField
        label={t('hypothesis.dialog.name')}
        value={name}
        onCommit={(text) => {
          if (text === '') return t('hypothesis.dialog.nameless');
          if (hypotheses.some((each) => each.id !== id && each.name === text)) return t('hypothesis.dialog.twice');
          edit((document) => setHypothesis(document, id, { name: text }));
          return null;
        }}
      />
      <Choice
        label={t('hypothesis.dialog.sign')}
        options={expectedSigns.map((each) => ({ id: each, text: t(`hypothesis.sign.${each}`) }))}
        value={sign}
        onChange={(chosen) => edit((document) => setHypothesis(document, id, { sign: chosen }))}
      />
      <TargetChoice
        targets={props.targets}
        target={target}
        onChange={(chosen) => edit((document) => setHypothesis(document, id, { target: chosen }))}
      />
      <IconButton
        name={t('hypothesis.dialog.remove', { name })}
        onPress={() => edit((document) => removeHypothesis(document, id))}
      >
        <Trash2 size={15} aria-hidden />
      </IconButton>
    </li>
  );
}

function TargetChoice(props: {
  readonly targets: readonly HypothesisTarget[];
  readonly target: HypothesisTarget;
  readonly onChange: (target: HypothesisTarget) => void;
}) {
  const t = useT();
  const name = useVariableName();
  const words = (each: HypothesisTarget) => `${targetWords(each, name, t)} · ${t(`hypothesis.kind.${each.kind}`)}`;
  const own = targetKey(props.target);
  const options = new Map(props.targets.map((each) => [targetKey(each), words(each)]));
  // What the hypothesis speaks of is offered although the model has lost it, so that it is not lost by a look at the list.
  if (!options.has(own)) options.set(own, t('hypothesis.dialog.gone', { target: words(props.target) }));
  return (
    <Choice
      label={t('hypothesis.dialog.target')}
      options={[...options].map(([id, text]) => ({ id, text }))}
      value={own}
      onChange={(key) => {
        const chosen = props.targets.find((each) => targetKey(each) === key);
        if (chosen) props.onChange(chosen);
      }}
    />
  );
}
