/** Hypotheses and other paths: coefficient, interval, verdict; a sentence for the selected one. */
import { ListChecks } from 'lucide-react';
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import { formatPercent } from '../../shared/language/format.ts';
import { unstyled } from '../../shared/language/rich-text.ts';
import { effectLines, pathRows, type PathRow } from '../../shared/results/effect-lines.ts';
import { verdictSentence } from '../../shared/results/hypothesis-words.ts';
import { pathSentences } from '../../shared/results/path-sentences.ts';
import { hypothesisHints, resultHypotheses } from '../../shared/results/result-hypotheses.ts';
import { toCopy } from '../../shared/results/write/clipboard.ts';
import { IconButton } from '../kit/button.tsx';
import { run } from '../state/commands/index.ts';
import { useApp, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { CopyButton } from '../kit/copy-button.tsx';
import { EffectsPanel, intervalCaption } from './effects-panel.tsx';
import { ModerationPanel } from './moderation-panel.tsx';
import { ResultSection } from './result-section.tsx';
import { ResultTableView } from './result-table.tsx';
import { useResultContext } from './use-results.ts';

export function HypothesesPanel({ fit }: { readonly fit: EstimatedFit }) {
  const t = useT();
  const document = useDocument();
  const language = useApp((state) => state.view.language);
  const group = useApp((state) => state.view.group);
  const selection = useApp((state) => state.selection);
  const table = resultHypotheses(fit, Math.min(group, fit.groups.length), 'all', useResultContext());
  if (!table) return <p className="result-none">{t('results.hypotheses.none')}</p>;
  const lines = effectLines(document, fit, language, t);
  const level = formatPercent(fit.settings.level);
  const hasHypotheses = document.hypotheses.length > 0;
  const shown = pathRows(document, fit, language).find((row) => selection.includes(row.id));
  return (
    <>
      <ResultSection
        title={table.title}
        caption={intervalCaption(fit, t)}
        tools={
          <>
            <IconButton name={t('hypothesis.edit')} onPress={() => run('model.hypotheses')}>
              <ListChecks size={15} aria-hidden />
            </IconButton>
            <CopyButton table={() => toCopy(table)} />
          </>
        }
      >
        <ResultTableView table={table} />
        {hypothesisHints(lines, fit, t).map((hint, index) => (
          <p key={index} className="result-hint">
            {unstyled(hint)}
          </p>
        ))}
        {!hasHypotheses && <p className="result-hint">{t('results.hypotheses.how')}</p>}
      </ResultSection>
      {shown?.estimate && <PathDetail row={shown} level={level} />}
      <EffectsPanel fit={fit} />
      <ModerationPanel fit={fit} />
    </>
  );
}

function PathDetail({ row, level }: { readonly row: PathRow; readonly level: string }) {
  const t = useT();
  const verdicts = row.judged.map(({ hypothesis, verdict }) => verdictSentence(hypothesis.name, verdict, t));
  return (
    <ResultSection title={t('results.path.name', { from: row.from, to: row.to })}>
      {[...pathSentences(row, level, t), ...verdicts].map((sentence) => (
        <p key={sentence} className="result-sentence">
          {sentence}
        </p>
      ))}
    </ResultSection>
  );
}
