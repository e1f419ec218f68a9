/** Measurement levels by the words of codebooks, SPSS and textbooks, in English and Chinese. */
import { measurementLevels, type MeasurementLevel } from '../../dataset.ts';

const words: Readonly<Record<MeasurementLevel, readonly string[]>> = {
  nominal: ['categorical', 'category', 'factor', '名义', '名义变量', '名义尺度', '分类', '分类变量', '定类', '类别'],
  ordinal: ['ordered', 'rank', '有序', '有序变量', '次序', '顺序', '等级', '定序', '有序分类'],
  scale: [
    'interval',
    'ratio',
    'continuous',
    'numeric',
    'metric',
    '度量',
    '标度',
    '尺度',
    '连续',
    '连续变量',
    '定距',
    '定比',
    '等距',
    '等比',
    '数值',
  ],
};

const levelOf = new Map(
  measurementLevels.flatMap((level) => [level, ...words[level]].map((word) => [word, level] as const)),
);

/** Undefined where the text names none. */
export function readLevel(text: string): MeasurementLevel | undefined {
  return levelOf.get(text.trim().toLowerCase());
}
