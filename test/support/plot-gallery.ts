/** Every plot of a survey in English and Chinese, with names as long as questionnaires have them and data at its ends. */
import type { Picture } from '../../shared/drawing/picture.ts';
import { drawHeatMap } from '../../shared/drawing/plot-heat-map.ts';
import { drawHistogram } from '../../shared/drawing/plot-histogram.ts';
import { drawLikert } from '../../shared/drawing/plot-likert.ts';
import { drawMissing } from '../../shared/drawing/plot-missing.ts';
import { drawPower } from '../../shared/drawing/plot-power.ts';
import { drawQuantiles } from '../../shared/drawing/plot-quantiles.ts';
import { drawScree } from '../../shared/drawing/plot-scree.ts';
import { binAnswers } from '../../shared/engine/describe/bin-answers.ts';
import { countMissing } from '../../shared/engine/describe/missing-answers.ts';
import { normalQuantiles } from '../../shared/engine/describe/normal-quantiles.ts';
import { wilsonInterval } from '../../shared/engine/power/summarise-power.ts';
import { normalUpper, normalQuantile } from '../../shared/numeric/normal.ts';
import type { Language } from '../../shared/languages.ts';

export interface GalleryPicture {
  readonly name: string;
  readonly picture: Picture;
}

const words = {
  en: {
    item: (i: number) =>
      i % 3 === 0
        ? `${i}. I believe that the customer service of this provider would still treat me fairly if something unexpected went wrong with a later order`
        : i % 3 === 1
          ? `TRUST${i}`
          : `${i}. Overall, I am satisfied`,
    answers: ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'],
    title: 'A picture',
    value: 'Age in completed years at the time of the interview',
    count: 'Number of respondents',
    curve: 'Normal curve',
    share: 'Share of answers',
    scale: 'Correlation',
    factor: 'Number of the factor',
    eigenvalue: 'Eigenvalue of the correlation matrix',
    data: 'Data',
    mean: 'Mean of random samples',
    percentile: '95th percentile of random samples',
    unit: 'Eigenvalue of 1',
    suggested: '3 factors suggested',
    missing: 'Missing',
    answered: 'Answered',
    rows: 'Rows',
    rest: (count: number) => `${count} further patterns`,
    n: 'Sample size',
    power: 'Power',
    path: (i: number) => (i % 2 === 0 ? `Satisfaction → Continued trust in the provider ${i}` : `b${i}`),
    theoretical: 'Normal quantiles',
    sample: 'Household income in yuan a year',
  },
  'zh-CN': {
    item: (i: number) =>
      i % 3 === 0
        ? `${i}、我相信即使以后的订单出现了意料之外的问题，该平台的客服人员（包括AI客服）仍然会公平地对待我，并且及时给出令人满意的解决方案`
        : i % 3 === 1
          ? `持续信任${i}`
          : `${i}、总体而言，我感到满意`,
    answers: ['非常不同意', '不同意', '既不同意也不反对', '同意', '非常同意'],
    title: '一张图',
    value: '受访者接受访谈时的周岁年龄',
    count: '人数',
    curve: '正态曲线',
    share: '作答占比',
    scale: '相关系数',
    factor: '因子序号',
    eigenvalue: '相关矩阵的特征值',
    data: '实际数据',
    mean: '随机数据均值',
    percentile: '随机数据第95百分位数',
    unit: '特征值为1',
    suggested: '建议保留3个因子',
    missing: '缺失',
    answered: '已作答',
    rows: '行数',
    rest: (count: number) => `其余${count}种模式`,
    n: '样本量',
    power: '检验力',
    path: (i: number) => (i % 2 === 0 ? `满意度 → 对平台客服的持续信任（第${i}条路径）` : `b${i}`),
    theoretical: '正态分位数',
    sample: '家庭年收入（元）',
  },
} satisfies Record<Language, unknown>;

/** Numbers that look random and are always the same. */
function uniform(i: number): number {
  const x = Math.sin(i * 12.9898 + 4.1414) * 43758.5453;
  return x - Math.floor(x);
}

/** Normal numbers of one column. */
export function normalColumn(n: number, seed: number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => normalQuantile((uniform(i + seed * 7919) + 1e-9) / (1 + 2e-9)));
}

function correlations(p: number): Float64Array {
  const at = (i: number, j: number) =>
    i === j ? 1 : Math.max(-1, Math.min(1, (uniform(Math.min(i, j) * 131 + Math.max(i, j)) - 0.35) * 1.5));
  return Float64Array.from({ length: p * p }, (_, k) => at(Math.floor(k / p), k % p));
}

function likert(language: Language, items: number, answers: readonly string[], isDiverging: boolean, width: number) {
  const { item, title, share } = words[language];
  const rows = Array.from({ length: items }, (_, i) => ({
    name: item(i),
    counts:
      i === 4 ? answers.map(() => 0) : answers.map((__, k) => Math.floor(uniform(i * 17 + k) * 90) + (k > 2 ? 60 : 0)),
  }));
  return drawLikert({ answers, items: rows }, { width, title, axis: share, count: 'n', isDiverging });
}

function power(language: Language, lines: number, hasInterval: boolean) {
  const { n, power: name, path, title } = words[language];
  const at = (size: number, i: number) => normalUpper(1.96 - Math.sqrt(size) * 0.26 * (1 - i * 0.07));
  const data = Array.from({ length: lines }, (_, i) => ({
    name: path(i),
    points: [50, 75, 100, 150, 200, 250, 300].map((size) => {
      const count = Math.round(at(size, i) * 500);
      return hasInterval
        ? { n: size, power: count / 500, interval: wilsonInterval(count, 500, 0.95) }
        : { n: size, power: at(size, i) };
    }),
    ...(i < 3 ? { smallest: Math.ceil(((1.96 + 0.8416) / (0.26 * (1 - i * 0.07))) ** 2) } : {}),
  }));
  return drawPower({ lines: data, target: 0.8 }, { width: 560, title, axes: { x: n, y: name }, symbol: 'n' });
}

function missing(language: Language, p: number, width: number) {
  const { item, title, missing: gone, answered, rows: count, rest } = words[language];
  const columns = Array.from({ length: p }, (_, j) =>
    Float64Array.from({ length: 400 }, (__, i) => (uniform(i * 31 + j * 977) < 0.012 * (1 + (j % 5)) ? NaN : 1)),
  );
  const { patterns } = countMissing(columns, 400);
  const names = columns.map((_, j) => item(j));
  return drawMissing({ names, patterns }, { width, title, missing: gone, answered, count, rest });
}

function scree(language: Language, p: number, suggested: number, width = 520) {
  const { factor, eigenvalue, data, mean, percentile, unit, title, suggested: said } = words[language];
  const rows = Array.from({ length: p }, (_, i) => ({
    eigenvalue: 0.3 + 6 / (i + 1) ** 1.6,
    mean: 1.45 - (0.9 * i) / p,
    percentile: 1.58 - i / p,
  }));
  return drawScree(
    { rows, suggested, hasUnitLine: true },
    {
      width,
      title,
      axes: { x: factor, y: eigenvalue },
      words: { eigenvalues: data, mean, percentile, unit },
      suggested: said,
    },
  );
}

export function plotGallery(language: Language): readonly GalleryPicture[] {
  const { item, answers, title, value, count, curve, scale, theoretical, sample } = words[language];
  const symbols = { n: 'n', mean: 'M', sd: 'SD' };
  const histogram = (values: Float64Array, width = 480) =>
    drawHistogram(binAnswers(values)!, { width, title, axes: { x: value, y: count }, curve, symbols });
  const quantiles = (values: Float64Array) =>
    drawQuantiles(normalQuantiles(values)!, { width: 480, title, axes: { x: theoretical, y: sample } });
  const heat = (p: number, width: number) =>
    drawHeatMap(
      { names: Array.from({ length: p }, (_, i) => item(i)), correlations: correlations(p) },
      { width, title, scale },
    );
  const z = normalColumn(600, 1);
  const numbered = Array.from({ length: 11 }, (_, i) => String(i));
  const all: Readonly<Record<string, Picture | undefined>> = {
    'histogram-scale': histogram(z.map((x) => Math.min(7, Math.max(1, Math.round(4.4 + 1.4 * x))))),
    'histogram-years': histogram(z.map((x) => Math.round(38 + 11 * x))),
    'histogram-born': histogram(
      z.map((x) => Math.round(1990 + 4 * Math.tanh(x))),
      240,
    ),
    'histogram-income': histogram(
      z.map((x) => Math.exp(11 + 0.8 * x)),
      360,
    ),
    'histogram-huge': histogram(
      z.map((x) => 3e11 + 2e9 * x),
      360,
    ),
    'histogram-tiny': histogram(
      z.map((x) => 2e-7 * x),
      360,
    ),
    'likert-stacked': likert(language, 9, answers, false, 680),
    'likert-diverging': likert(language, 12, answers, true, 680),
    'likert-40': likert(language, 40, answers, true, 560),
    'likert-eleven': likert(language, 5, numbered, false, 620),
    'likert-four': likert(
      language,
      5,
      answers.filter((_, i) => i !== 2),
      true,
      420,
    ),
    'heat-2': heat(2, 520),
    'heat-8': heat(8, 520),
    'heat-20': heat(20, 720),
    'heat-45': heat(45, 720),
    'heat-100': heat(100, 800),
    scree: scree(language, 12, 3),
    'scree-60': scree(language, 60, 3),
    'scree-right': scree(language, 8, 7, 360),
    'missing-6': missing(language, 6, 560),
    'missing-30': missing(language, 30, 720),
    'missing-90': missing(language, 90, 800),
    'power-one': power(language, 1, true),
    'power-several': power(language, 4, true),
    'power-many': power(language, 14, false),
    quantiles: quantiles(z.map((x) => Math.exp(11 + 0.5 * x))),
    'quantiles-scale': quantiles(z.map((x) => Math.round(4 + 1.2 * x))),
  };
  return Object.entries(all).map(([name, picture]) => {
    if (!picture) throw new Error(`${name} is not drawn`);
    return { name, picture };
  });
}
