/** Hypotheses and other paths: coefficient, interval, verdict; a sentence for the selected one. */
import { ListChecks } from 'lucide-react';
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import { formatInteger, formatPercent } from '../../shared/language/format.ts';
import { disputedWords } from '../../shared/results/disputed-note.ts';
import { verdictSentence } from '../../shared/results/hypothesis-words.ts';
import { IconButton } from '../app/kit/button.tsx';
import { run } from '../state/commands/index.ts';
import { useApp, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { CopyButton } from './copy-button.tsx';
import { EffectsPanel } from './effects-panel.tsx';
import { pathsToCopy } from './copy-paths.ts';
import { HypothesisTable } from './hypothesis-table.tsx';
import { ModerationPanel } from './moderation-panel.tsx';
import { effectLines, pathRows, shortName, type PathRow } from './path-rows.ts';
import { pathSentences } from './path-sentences.ts';
import { ResultSection } from './result-section.tsx';

export function HypothesesPanel({ fit }: { readonly fit: EstimatedFit }) {
  const t = useT();
  const document = useDocument();
  const language = useApp((state) => state.view.language);
  const selection = useApp((state) => state.selection);
  const lines = effectLines(document, fit, language, t);
  const level = formatPercent(fit.settings.level);
  const hasHypotheses = document.hypotheses.length > 0;
  const caption = fit.bootstrap
    ? t('results.effects.caption', { level, done: formatInteger(fit.bootstrap.succeeded) })
    : t('results.hypotheses.caption', { level });
  const title = hasHypotheses ? t('results.hypotheses.title') : t('results.hypotheses.paths-title');
  const shown = pathRows(document, fit, language).find((row) => selection.includes(row.id));
  const named = lines.map((line) => ({ name: shortName(line), figures: line.figures }));
  const disputed = disputedWords(named, level, t);
  const hasRaw = lines.some(({ est, beta }) => est !== undefined && beta === undefined);
  if (lines.length === 0) return <p className="result-none">{t('results.hypotheses.none')}</p>;
  return (
    <>
      <ResultSection
        title={title}
        caption={caption}
        tools={
          <>
            <IconButton name={t('hypothesis.edit')} onPress={() => run('model.hypotheses')}>
              <ListChecks size={15} aria-hidden />
            </IconButton>
            <CopyButton table={() => pathsToCopy(lines, title, fit, language, t)} />
          </>
        }
      >
        <HypothesisTable lines={lines} level={level} hasHypotheses={hasHypotheses} />
        {hasRaw && <p className="result-hint">{t('hypothesis.indices-raw')}</p>}
        {disputed !== undefined && <p className="result-hint">{disputed}</p>}
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
