/** Pictures of survey statistics: data as the drawing room takes them, words of a language. */
import { drawHeatMap } from '../drawing/plot-heat-map.ts';
import { drawHistogram } from '../drawing/plot-histogram.ts';
import { drawLikert, likertPages, mostLikertAnswers } from '../drawing/plot-likert.ts';
import { drawMissing } from '../drawing/plot-missing.ts';
import { drawPower, type PowerLine } from '../drawing/plot-power.ts';
import { drawQuantiles } from '../drawing/plot-quantiles.ts';
import { drawScree } from '../drawing/plot-scree.ts';
import type { Picture } from '../drawing/picture.ts';
import { formatInteger } from '../language/format.ts';
import type { CorrelationsReply } from '../survey/run-correlations.ts';
import type { FactorsReply } from '../survey/run-factors.ts';
import type { PowerReply } from '../survey/run-power.ts';
import type { ItemShape, SampleReply } from '../survey/run-sample.ts';
import { namedRow, testedWords } from './result-power.ts';
import type { SurveyContext } from './survey-context.ts';

const width = 640;
const narrow = 440;

const drawn = (pictures: readonly (Picture | undefined)[]): readonly Picture[] =>
  pictures.filter((picture) => picture !== undefined);

/** Answers to all items that are given in few steps, as shares of bars. */
export function pictureAnswers({ items }: SampleReply, context: SurveyContext): readonly Picture[] {
  const { translate, labelOf, answerOf } = context;
  const counted = items.filter(({ frequencies }) => frequencies && frequencies.length <= mostLikertAnswers);
  const values = [...new Set(counted.flatMap(({ frequencies = [] }) => frequencies.map(({ value }) => Number(value))))];
  const [first] = counted;
  if (!first || values.length > mostLikertAnswers) return [];
  values.sort((a, b) => a - b);
  const rows = counted.map(({ name, frequencies = [] }) => {
    const counts = new Map(frequencies.map(({ value, count }) => [Number(value), count]));
    return { name: labelOf(name), counts: values.map((value) => counts.get(value) ?? 0) };
  });
  const answers = values.map((value) => answerOf(first.name, value));
  const plot = {
    width: 760,
    title: translate('survey.picture.answers'),
    axis: translate('survey.picture.share'),
    count: 'n',
  };
  return drawn(likertPages({ answers, items: rows }).map((page) => drawLikert(page, plot)));
}

/** Patterns of missing answers. */
export function pictureMissing({ missingness, items }: SampleReply, context: SurveyContext): readonly Picture[] {
  const { translate, labelOf } = context;
  const place = new Map(items.map(({ name }, index) => [name, index]));
  const patterns = missingness.patterns.map(({ missing, count }) => ({
    missing: missing.flatMap((name) => place.get(name) ?? []),
    count,
  }));
  const plot = {
    width: 760,
    title: translate('survey.picture.missing'),
    missing: translate('survey.picture.no-answer'),
    answered: translate('survey.picture.answered'),
    count: translate('survey.picture.rows'),
    rest: (count: number) => translate('survey.picture.rest', { count, formatted: formatInteger(count) }),
  };
  return drawn([drawMissing({ names: items.map(({ name }) => labelOf(name)), patterns }, plot)]);
}

/** Histogram and normal quantile plot of one item. */
export function pictureShape({ name, bins, quantiles }: ItemShape, context: SurveyContext): readonly Picture[] {
  const { translate, labelOf } = context;
  const label = labelOf(name);
  const histogram = {
    width: narrow,
    title: translate('survey.picture.histogram', { name: label }),
    axes: { x: label, y: translate('survey.picture.count') },
    curve: translate('survey.picture.normal'),
    symbols: { n: 'n', mean: 'M', sd: 'SD' },
  };
  const points = Array.from(quantiles.theoretical, (theoretical, i) => ({ theoretical, sample: quantiles.sample[i]! }));
  const plot = {
    width: narrow,
    title: translate('survey.picture.quantiles', { name: label }),
    axes: { x: translate('survey.picture.theoretical'), y: label },
  };
  return drawn([drawHistogram(bins, histogram), drawQuantiles({ points, line: quantiles.line, n: bins.n }, plot)]);
}

/** Correlations as colours. */
export function pictureCorrelations({ variables, r }: CorrelationsReply, context: SurveyContext): readonly Picture[] {
  const { translate, labelOf } = context;
  const data = { names: variables.map(({ name }) => labelOf(name)), correlations: r };
  const plot = {
    width,
    title: translate('survey.picture.correlations'),
    scale: translate('survey.picture.correlation'),
  };
  return drawn([drawHeatMap(data, plot)]);
}

/** Eigenvalues by size, those of unrelated items beside them where there was a parallel analysis. */
export function pictureScree({ found }: FactorsReply, { translate }: SurveyContext): readonly Picture[] {
  const { structure, parallel } = found;
  const rows = parallel ? parallel.rows : [...structure.eigenvalues].map((eigenvalue) => ({ eigenvalue }));
  const data = { rows, hasUnitLine: true, ...(parallel ? { suggested: parallel.suggested } : {}) };
  const plot = {
    width,
    title: translate('survey.picture.scree'),
    axes: { x: translate('survey.picture.component'), y: translate('survey.picture.eigenvalue') },
    words: {
      eigenvalues: translate('survey.picture.eigenvalues'),
      mean: translate('survey.picture.random-mean'),
      percentile: translate('survey.picture.random-percentile'),
      unit: translate('survey.picture.unit'),
    },
    suggested: translate('survey.picture.suggested', { count: parallel?.suggested ?? 0 }),
  };
  return drawn([drawScree(data, plot)]);
}

/** Marked where the curve passes it. */
function smallestWithin(
  points: readonly { readonly n: number }[],
  smallest: number | undefined,
): Pick<PowerLine, 'smallest'> {
  const sizes = points.map(({ n }) => n);
  const isWithin = smallest !== undefined && smallest >= Math.min(...sizes) && smallest <= Math.max(...sizes);
  return isWithin ? { smallest } : {};
}

function powerLines(reply: PowerReply, context: SurveyContext): readonly PowerLine[] {
  if (reply.method === 'rmsea') {
    const { points, smallest } = reply;
    return [{ name: '', points, ...smallestWithin(points, smallest) }];
  }
  if (reply.method === 'satorra-saris')
    return reply.curves.map(({ tests, points, smallest }) => ({
      name: testedWords(tests, context),
      points,
      ...smallestWithin(points, smallest),
    }));
  const names = reply.points[0]?.rows ?? [];
  return names.map((row, i) => ({
    name: testedWords([namedRow(row)], context),
    points: reply.points.flatMap(({ n, rows }) => {
      const found = rows[i];
      return found ? [{ n, power: found.power, interval: found.powerInterval }] : [];
    }),
  }));
}

/** Power over sample sizes, a line a path. */
export function picturePower(reply: PowerReply, context: SurveyContext): readonly Picture[] {
  const { translate } = context;
  const plot = {
    width: 760,
    title: translate('survey.picture.power'),
    axes: { x: translate('survey.picture.size'), y: translate('survey.picture.power-axis') },
    symbol: 'n',
  };
  const lines = powerLines(reply, context);
  // One point makes no curve.
  return lines.some(({ points }) => points.length > 1) ? drawn([drawPower({ lines, target: reply.target }, plot)]) : [];
}
