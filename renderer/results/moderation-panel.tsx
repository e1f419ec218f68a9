/** Moderations: simple slopes with their picture, the region where they differ from zero, conditional indirect effects. */
import { Fragment } from 'react';
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import type { Effect, InteractionAnalysis } from '../../shared/engine/interactions/analyse-interactions.ts';
import { formatInteger, formatPercent } from '../../shared/language/format.ts';
import type { Translate } from '../../shared/language/translate.ts';
import {
  effectCells,
  levelWords,
  moderationNames,
  regionsFigure,
  regionsSentence,
  slopesFigure,
  type ModerationNames,
} from '../../shared/results/moderation-words.ts';
import { rich, unstyled } from '../../shared/language/rich-text.ts';
import { useT } from '../state/use-t.ts';
import { CopyButton } from './copy-button.tsx';
import type { CopyTable } from '../../shared/results/write/clipboard.ts';
import { PlotPicture } from './plot-picture.tsx';
import { ResultSection } from './result-section.tsx';
import { useVariableName } from './use-variable-name.ts';

/** As wide as the pane's column: pictures are drawn at their own size, so that words keep theirs. */
const pictureWidth = 318;

export function ModerationPanel({ fit }: { readonly fit: EstimatedFit }) {
  return fit.interactions?.map((analysis, index) => <OneModeration key={index} analysis={analysis} fit={fit} />);
}

function OneModeration({ analysis, fit }: { readonly analysis: InteractionAnalysis; readonly fit: EstimatedFit }) {
  const t = useT();
  const name = useVariableName();
  const names = moderationNames(analysis, name);
  const { level } = fit.settings;
  const slopes = slopesFigure(analysis, names, level, pictureWidth, t);
  const regions = regionsFigure(analysis, names, pictureWidth, t);
  const sentence = regionsSentence(analysis, names, level, t);
  const title = t('results.moderation.title', { ...names });
  return (
    <ResultSection
      title={title}
      caption={caption(fit, t)}
      tools={<CopyButton table={() => toCopy(analysis, names, level, title, name, t)} />}
    >
      {slopes !== undefined && <PlotPicture svg={slopes} title={t('moderation.slopes-title', { ...names })} />}
      <EffectTable
        level={level}
        heading={t('results.moderation.slope-of', { ...names })}
        rows={analysis.slopes.map((slope) => [levelWords(slope, t), slope])}
      />
      {sentence !== undefined && <p className="result-sentence">{sentence}</p>}
      {regions !== undefined && <PlotPicture svg={regions} title={t('moderation.regions-title', { ...names })} />}
      {analysis.mediations.length > 0 && (
        <>
          <h4 className="result-subtitle">{t('results.moderation.conditional')}</h4>
          {analysis.mediations.map((chain) => (
            <Fragment key={chain.path.join()}>
              <EffectTable
                level={level}
                heading={chain.path.map(name).join(' → ')}
                rows={[
                  ...chain.conditional.map((effect) => [levelWords(effect, t), effect] as const),
                  [t(chain.index ? 'moderation.index' : 'moderation.contrast'), chain.index ?? chain.contrast] as const,
                ]}
              />
            </Fragment>
          ))}
        </>
      )}
    </ResultSection>
  );
}

function caption({ bootstrap, settings }: EstimatedFit, t: Translate): string {
  const level = formatPercent(settings.level);
  if (!bootstrap) return t('results.moderation.caption', { level });
  return t('results.moderation.caption-bootstrap', { level, done: formatInteger(bootstrap.succeeded) });
}

function intervalHead(level: number, t: Translate): string {
  return unstyled(rich(t, 'report.column.interval-raw', { level: formatPercent(level) }));
}

function EffectTable(props: {
  readonly heading: string;
  readonly level: number;
  readonly rows: readonly (readonly [name: string, effect: Effect])[];
}) {
  const t = useT();
  return (
    <table className="result-table effect-table">
      <thead>
        <tr>
          <th scope="col">{props.heading}</th>
          <th scope="col" className="number">
            B
          </th>
          <th scope="col" className="number">
            {intervalHead(props.level, t)}
          </th>
          <th scope="col" className="number">
            p
          </th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map(([words, effect]) => {
          const { b, interval, p } = effectCells(effect, props.level);
          return (
            <tr key={words}>
              <th scope="row">{words}</th>
              <td className="number">{b}</td>
              <td className="number">{interval.replace(/[[\]]/g, '')}</td>
              <td className="number">{p}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function toCopy(
  analysis: InteractionAnalysis,
  names: ModerationNames,
  level: number,
  title: string,
  name: (variable: string) => string,
  t: Translate,
): CopyTable {
  const cells = (words: string, effect: Effect) => {
    const { b, se, interval, p } = effectCells(effect, level);
    return [words, b, se, interval, p];
  };
  return {
    title,
    columns: [
      { title: t('results.moderation.level'), align: 'left' },
      { title: 'B', align: 'right' },
      { title: t('results.estimates.column.se'), align: 'right' },
      { title: intervalHead(level, t), align: 'right' },
      { title: t('results.column.p'), align: 'right' },
    ],
    rows: [
      [t('results.moderation.slope-of', { ...names }), '', '', '', ''],
      ...analysis.slopes.map((slope) => cells(levelWords(slope, t), slope)),
      ...analysis.mediations.flatMap((chain) => [
        [chain.path.map(name).join(' → '), '', '', '', ''],
        ...chain.conditional.map((effect) => cells(levelWords(effect, t), effect)),
        cells(t(chain.index ? 'moderation.index' : 'moderation.contrast'), chain.index ?? chain.contrast),
      ]),
    ],
  };
}
