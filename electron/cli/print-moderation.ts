/** Moderations as text for a terminal: simple slopes, where they differ from zero, conditional indirect effects. */
import { effectFigures } from '../../shared/document/shown-figures.ts';
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import type { Effect, InteractionAnalysis } from '../../shared/engine/interactions/analyse-interactions.ts';
import { formatDecimal, formatP } from '../../shared/language/format.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { levelWords, moderationNames, regionsSentence } from '../../shared/results/moderation-words.ts';
import { textTable } from '../../shared/results/write/text-table.ts';

function number(value: number | undefined, decimals = 3): string {
  return value === undefined ? '' : formatDecimal(value, decimals);
}

function effectCells(words: string, effect: Effect, level: number): string[] {
  const { se, interval, pvalue } = effectFigures(effect, level);
  const ends = interval === undefined ? '' : `[${number(interval[0])}, ${number(interval[1])}]`;
  return [
    words,
    number(effect.est),
    number(se),
    number(effect.z, 2),
    pvalue === undefined ? '' : formatP(pvalue),
    ends,
  ];
}

function effectTable(
  head: string,
  rows: readonly (readonly [words: string, effect: Effect])[],
  level: number,
  translate: Translate,
): string {
  const header = [
    head,
    translate('cli.column.est'),
    translate('cli.column.se'),
    translate('cli.column.z'),
    translate('cli.column.p'),
    translate('cli.column.interval', { level: Number((level * 100).toFixed(4)) }),
  ];
  return textTable(
    header,
    rows.map(([words, effect]) => effectCells(words, effect, level)),
  );
}

function moderation(analysis: InteractionAnalysis, { settings }: EstimatedFit, translate: Translate): string {
  const { level } = settings;
  const names = moderationNames(analysis, (name) => name);
  const region = regionsSentence(analysis, names, level, translate);
  const slopes = analysis.slopes.map((slope) => [levelWords(slope, translate), slope] as const);
  return [
    translate('results.moderation.title', { ...names }),
    effectTable(translate('results.moderation.slope-of', { ...names }), slopes, level, translate),
    ...(region === undefined ? [] : [region]),
    ...analysis.mediations.map(({ path, conditional, index, contrast }) => {
      const last = [translate(index ? 'moderation.index' : 'moderation.contrast'), index ?? contrast] as const;
      const rows = [...conditional.map((effect) => [levelWords(effect, translate), effect] as const), last];
      return effectTable(path.join(' \u2192 '), rows, level, translate);
    }),
  ].join('\n');
}

/** The moderations of one group. */
export function moderationParts(fit: EstimatedFit, group: number, translate: Translate): string[] {
  return (fit.interactions ?? [])
    .filter((analysis) => analysis.group === group)
    .map((analysis) => moderation(analysis, fit, translate));
}
