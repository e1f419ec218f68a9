/** Moderations: simple slopes with their picture, the region where they differ from zero, conditional indirect effects. */
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import type { InteractionAnalysis } from '../../shared/engine/moderation-figures.ts';
import { formatInteger, formatPercent } from '../../shared/language/format.ts';
import type { Translate } from '../../shared/language/translate.ts';
import {
  moderationNames,
  regionsFigure,
  regionsSentence,
  slopesFigure,
} from '../../shared/results/moderation-words.ts';
import { resultConditional, resultSlopes } from '../../shared/results/result-moderation.ts';
import { toCopy } from '../../shared/results/write/clipboard.ts';
import { useT } from '../state/use-t.ts';
import { CopyButton } from '../kit/copy-button.tsx';
import { PlotPicture } from './plot-picture.tsx';
import { ResultSection } from './result-section.tsx';
import { ResultTableView } from './result-table.tsx';
import { useResultContext } from './use-results.ts';

/** As wide as the pane's column: pictures are drawn at their own size, so that words keep theirs. */
const pictureWidth = 318;

export function ModerationPanel({ fit }: { readonly fit: EstimatedFit }) {
  return fit.interactions?.map((analysis, index) => <OneModeration key={index} analysis={analysis} fit={fit} />);
}

function OneModeration({ analysis, fit }: { readonly analysis: InteractionAnalysis; readonly fit: EstimatedFit }) {
  const t = useT();
  const context = useResultContext();
  const names = moderationNames(analysis, context.labelOf);
  const { level } = fit.settings;
  const picture = slopesFigure(analysis, names, level, pictureWidth, t);
  const regions = regionsFigure(analysis, names, pictureWidth, t);
  const sentence = regionsSentence(analysis, names, level, t);
  const slopes = resultSlopes(fit, analysis, context);
  const conditional = resultConditional(fit, analysis, context);
  return (
    <>
      <ResultSection
        title={t('results.moderation.title', { ...names })}
        caption={caption(fit, t)}
        tools={<CopyButton table={() => toCopy(slopes)} />}
      >
        {picture && <PlotPicture picture={picture} />}
        <h4 className="result-subtitle">{slopes.title}</h4>
        <ResultTableView table={slopes} className="effect-table" />
        {sentence !== undefined && <p className="result-sentence">{sentence}</p>}
        {regions && <PlotPicture picture={regions} />}
      </ResultSection>
      {conditional && (
        <ResultSection
          title={conditional.title}
          caption={caption(fit, t)}
          tools={<CopyButton table={() => toCopy(conditional)} />}
        >
          <ResultTableView table={conditional} className="effect-table" />
        </ResultSection>
      )}
    </>
  );
}

function caption({ bootstrap, settings }: EstimatedFit, t: Translate): string {
  const level = formatPercent(settings.level);
  if (!bootstrap) return t('results.moderation.caption', { level });
  return t('results.moderation.caption-bootstrap', { level, done: formatInteger(bootstrap.succeeded) });
}
