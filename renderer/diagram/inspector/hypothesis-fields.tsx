/** The hypotheses about what is selected: number, expected sign, and what came out. */
import { judgedAbout, judgeHypotheses } from '../../../shared/document/shown/judge-hypotheses.ts';
import { numberTarget, setHypothesis } from '../../../shared/document/edits/edits.ts';
import { hypothesesAbout } from '../../../shared/document/compile/hypothesis-targets.ts';
import { expectedSigns, type Hypothesis, type HypothesisTarget } from '../../../shared/document/types.ts';
import { verdictSentence } from '../../../shared/results/hypothesis-words.ts';
import { Choice } from '../../kit/fields.tsx';
import { edit, estimatedFit, useApp, useDocument } from '../../state/store.ts';
import { useT } from '../../state/use-t.ts';
import { CommitField } from '../../kit/commit-field.tsx';

export function HypothesisFields({ target }: { readonly target: HypothesisTarget | undefined }) {
  const document = useDocument();
  if (!target) return null;
  const hypotheses = hypothesesAbout(document, target);
  if (hypotheses.length === 0) return <NumberField target={target} hypothesis={undefined} />;
  return hypotheses.map((each) => <OneHypothesis key={each.id} target={target} hypothesis={each} />);
}

function OneHypothesis({ target, hypothesis }: { readonly target: HypothesisTarget; readonly hypothesis: Hypothesis }) {
  const t = useT();
  const { id, sign } = hypothesis;
  return (
    <>
      <NumberField target={target} hypothesis={hypothesis} />
      <Choice
        label={t('hypothesis.dialog.sign')}
        options={expectedSigns.map((each) => ({ id: each, text: t(`hypothesis.sign.${each}`) }))}
        value={sign}
        onChange={(chosen) => edit((document) => setHypothesis(document, id, { sign: chosen }))}
      />
      <VerdictLine hypothesis={hypothesis} />
    </>
  );
}

/** Emptied: the hypothesis goes. */
function NumberField(props: { readonly target: HypothesisTarget; readonly hypothesis: Hypothesis | undefined }) {
  const t = useT();
  const { target, hypothesis } = props;
  return (
    <CommitField
      label={t('diagram.hypothesis')}
      value={hypothesis?.name ?? ''}
      placeholder={t('diagram.hypothesis-example')}
      onCommit={(name) => {
        edit((document) =>
          hypothesis && name !== ''
            ? setHypothesis(document, hypothesis.id, { name })
            : numberTarget(document, target, name),
        );
        return null;
      }}
    />
  );
}

function VerdictLine({ hypothesis }: { readonly hypothesis: Hypothesis }) {
  const t = useT();
  const document = useDocument();
  const fit = useApp(estimatedFit);
  if (!fit) return null;
  const judged = judgedAbout(judgeHypotheses(document, fit), hypothesis.target);
  const verdict = judged.find((each) => each.hypothesis.id === hypothesis.id)?.verdict;
  return verdict ? <p className="sentence">{verdictSentence(hypothesis.name, verdict, t)}</p> : null;
}
