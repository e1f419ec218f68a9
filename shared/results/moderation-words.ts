/** A moderation in words and pictures: the same in the window and in the report. */
import { effectFigures } from '../document/shown/shown-figures.ts';
import type { Picture } from '../drawing/picture.ts';
import { drawRegions } from '../drawing/plot-regions.ts';
import { drawSlopes } from '../drawing/plot-slopes.ts';
import type { EffectAt, InteractionAnalysis, JohnsonNeyman } from '../engine/moderation-figures.ts';
import { absent, formatDecimal, formatEstimate, formatPercent, stars } from '../language/format.ts';
import type { Translate } from '../language/translate.ts';

export interface ModerationNames {
  readonly predictor: string;
  readonly moderator: string;
  readonly outcome: string;
}

export function moderationNames(
  { predictor, moderator, outcome }: InteractionAnalysis,
  labelOf: (variable: string) => string,
): ModerationNames {
  return { predictor: labelOf(predictor), moderator: labelOf(moderator), outcome: labelOf(outcome) };
}

/** `low (−1 SD)`, `mean`, `high (+1 SD)`; a chosen value by itself. */
export function levelWords({ deviations, moderatorValue }: Partial<EffectAt>, t: Translate): string {
  if (deviations === undefined) return moderatorValue === undefined ? absent : formatEstimate(moderatorValue);
  if (deviations === 0) return t('moderation.level.mean');
  const size = formatDecimal(Math.abs(deviations), Number.isInteger(deviations) ? 0 : 1);
  return t(deviations < 0 ? 'moderation.level.low' : 'moderation.level.high', { size });
}

/** Predicted outcomes, with the slope written at the end of each line. */
export function slopesFigure(
  analysis: InteractionAnalysis,
  names: ModerationNames,
  level: number,
  width: number,
  t: Translate,
): Picture | undefined {
  const slopeOf = (value: number | undefined) => analysis.slopes.find((each) => each.moderatorValue === value);
  return drawSlopes(analysis, {
    width,
    title: t('moderation.slopes-title', { ...names }),
    axes: { x: t('moderation.axis-deviations', { variable: names.predictor }), y: names.outcome },
    ends: analysis.lines.map((line) => {
      const slope = slopeOf(line.moderatorValue);
      if (!slope) return '';
      return `${levelWords(line, t)}  ${formatEstimate(slope.est)}${stars(effectFigures(slope, level).judgedP)}`;
    }),
  });
}

/** The slope over the moderator. */
export function regionsFigure(
  analysis: InteractionAnalysis,
  names: ModerationNames,
  width: number,
  t: Translate,
): Picture | undefined {
  return drawRegions(analysis, {
    width,
    title: t('moderation.regions-title', { ...names }),
    axes: {
      x: t('moderation.axis-deviations', { variable: names.moderator }),
      y: t('moderation.axis-slope', { ...names }),
    },
  });
}

/**
 * Where the slope differs from zero: in standard deviations of the moderator, and of an observed one in its own units
 * within its answers. After a bootstrap it is said that slopes have other intervals. Undefined without standard errors.
 */
export function regionsSentence(
  analysis: InteractionAnalysis,
  names: ModerationNames,
  level: number,
  t: Translate,
): string | undefined {
  const { johnsonNeyman, moderatorMean, moderatorSd } = analysis;
  if (!johnsonNeyman) return undefined;
  const { observed } = johnsonNeyman;
  const values = { ...names, level: formatPercent(level) };
  const inDeviations = (value: number) => formatDecimal((value - moderatorMean) / moderatorSd, 2);
  const deviations = describeRegions('region', johnsonNeyman, inDeviations, values, t);
  const inUnits = (value: number) => (Number.isInteger(value) ? formatDecimal(value, 0) : formatEstimate(value));
  const sentences = [
    deviations,
    ...(observed ? [describeRegions('observed', observed, inUnits, values, t)] : []),
    ...(hasOtherIntervals(analysis, level) ? [t('moderation.region.estimator')] : []),
  ];
  return sentences.reduce((first, next) => t('moderation.region.sentences', { first, next }));
}

/** Whether the intervals of slopes come from a bootstrap; regions are those of the estimator's standard errors. */
function hasOtherIntervals({ slopes }: InteractionAnalysis, level: number): boolean {
  return slopes.some((slope) => effectFigures(slope, level).isBootstrapped);
}

/** Regions of a range in one sentence. */
function describeRegions(
  scale: 'region' | 'observed',
  { range, regions }: Pick<JohnsonNeyman, 'range' | 'regions'>,
  format: (value: number) => string,
  names: Readonly<Record<string, string>>,
  t: Translate,
): string {
  const values = { ...names, from: format(range[0]), to: format(range[1]) };
  const found = regions.filter((region) => region.slope !== 'none');
  const [first] = found;
  if (!first) return t(`moderation.${scale}.nowhere`, values);
  const signOf = ({ slope }: JohnsonNeyman['regions'][number]) => (slope === 'negative' ? 'negative' : 'positive');
  if (regions.length === 1) return t(`moderation.${scale}.everywhere-${signOf(first)}`, values);
  const parts = found.map((region) =>
    t(`moderation.${scale}.${signOf(region)}`, { from: format(region.from), to: format(region.to) }),
  );
  return t(`moderation.${scale}.parts`, { ...values, parts: parts.join(t('moderation.region.separator')) });
}
