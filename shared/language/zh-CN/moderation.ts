/** 调节效应的文字：窗口与报告共用。 */
import type { moderation as english } from '../en/moderation.ts';
import type { Translated } from '../translated.ts';

export const moderation: Translated<typeof english> = {
  'moderation.level.low': '低（−{{size}} SD）',
  'moderation.level.mean': '均值',
  'moderation.level.high': '高（+{{size}} SD）',
  'moderation.axis-deviations': '{{variable}}（标准差）',
  'moderation.axis-slope': '对{{outcome}}的效应',
  'moderation.slopes-title': '{{moderator}}不同水平下{{predictor}}与{{outcome}}的关系',
  'moderation.regions-title': '{{predictor}}对{{outcome}}的效应随{{moderator}}的变化',
  'moderation.region.nowhere':
    '{{moderator}}在 {{from}} 至 {{to}} 个标准差之间，{{predictor}}对{{outcome}}的效应处处与零无异（{{level}} 区间）。',
  'moderation.region.everywhere-positive':
    '{{moderator}}在 {{from}} 至 {{to}} 个标准差的整个范围内，{{predictor}}对{{outcome}}的效应均为正（{{level}} 区间）。',
  'moderation.region.everywhere-negative':
    '{{moderator}}在 {{from}} 至 {{to}} 个标准差的整个范围内，{{predictor}}对{{outcome}}的效应均为负（{{level}} 区间）。',
  'moderation.region.parts':
    '按 Johnson-Neyman 法，{{moderator}}位于{{parts}}时，{{predictor}}对{{outcome}}的效应异于零（{{level}} 区间）；在 {{from}} 至 {{to}} 个标准差的其余范围内则否。',
  'moderation.region.negative': ' {{from}} 至 {{to}} 个标准差（负向）',
  'moderation.region.positive': ' {{from}} 至 {{to}} 个标准差（正向）',
  'moderation.region.separator': '以及',
  'moderation.region.sentences': '{{first}}{{next}}',
  'moderation.region.estimator':
    '该区域由估计方法的标准误得出，各水平斜率的区间则来自自助法，因此在区域边界附近两者可能不一致。',
  'moderation.observed.nowhere': '在{{moderator}}的实际取值范围 {{from}} 至 {{to}} 内，该效应处处与零无异。',
  'moderation.observed.everywhere-positive': '在{{moderator}}的实际取值范围 {{from}} 至 {{to}} 内，该效应均为正。',
  'moderation.observed.everywhere-negative': '在{{moderator}}的实际取值范围 {{from}} 至 {{to}} 内，该效应均为负。',
  'moderation.observed.parts':
    '以{{moderator}}的原始单位计（实际取值 {{from}} 至 {{to}}），该效应在{{parts}}时异于零。',
  'moderation.observed.negative': ' {{from}} 至 {{to}}（负向）',
  'moderation.observed.positive': ' {{from}} 至 {{to}}（正向）',
  'moderation.index': '有调节的中介指数',
  'moderation.contrast': '高低之差',
  'results.moderation.title': '调节：{{predictor}} × {{moderator}}',
  'results.moderation.caption': 'B，{{level}} 区间',
  'results.moderation.caption-bootstrap': 'B，{{level}} 自助法区间，{{done}} 次重抽样',
  'results.picture.save': '保存此图',
  'results.picture.svg': 'SVG',
  'results.picture.png': 'PNG（{{dpi}} dpi）',
};
