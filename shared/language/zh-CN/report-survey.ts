/** 报告中关于样本、题项与量表的文字。 */
import type { reportSurvey as english } from '../en/report-survey.ts';
import type { Translated } from '../translated.ts';

export const reportSurvey: Translated<typeof english> = {
  'report.respondents.none-missing': '题项均无缺失。',
  'report.respondents.missing': '题项作答中缺失 {{share}}；{{rows}} 份样本中 {{complete}} 份完整。',
  'report.respondents.mcar-kept':
    'Little 检验未拒绝完全随机缺失（MCAR）的假设，*χ*²({{df}}) = {{chisq}}，*p* {{p}}（{{source}}）。',
  'report.respondents.mcar-rejected':
    'Little 检验拒绝完全随机缺失（MCAR）的假设，*χ*²({{df}}) = {{chisq}}，*p* {{p}}（{{source}}）。',
  'report.respondents.careless': '对所分析的数据检查了不认真作答（{{source}}），检出的样本数：{{looked}}。',
  'report.respondents.separator': '；',
  'report.respondents.longstring': '连续 {{cut}} 题及以上作答相同，{{count}} 份',
  'report.respondents.no-variability': '全部题项作答相同，{{count}} 份',
  'report.respondents.duplicates': '各题项与前面的样本完全重复，{{count}} 份',
  'report.respondents.speed': '{{column}}少于 {{cut}}（中位数的 {{share}}），{{count}} 份',
  'report.respondents.mahalanobis': '马氏距离异常，{{count}} 份',
  'report.section.descriptives': '描述性统计与相关分析',
  'report.descriptives.shape':
    '题项的偏度介于 {{lowSkewness}} 与 {{highSkewness}} 之间，峰度（超额）介于 {{lowKurtosis}} 与 {{highKurtosis}} 之间；偏度绝对值不超过 2、峰度绝对值不超过 7 时，极大似然估计所受影响很小（{{source}}）。',
  'report.descriptives.items-note': '偏度与超额峰度：{{shape}}。',
  'report.descriptives.mardia':
    'Mardia 多元峰度为 {{b2p}}，多元正态下的期望值为 {{expected}}，*z* = {{z}}（{{source}}）。',
  'report.section.factors': '探索性因子分析',
  'report.section.groups': '差异检验',
  'report.section.power': '统计功效',
  'report.section.common-method': '共同方法偏差检验',
  'report.scales.range': '{{low}}～{{high}}',
  'report.scales.reliability':
    '各构念的 Cronbach *α* 系数为 {{alpha}}，组合信度（CR）为 {{rhoC}}，平均方差萃取量（AVE）为 {{ave}}；通常要求信度不低于 {{reliability}}（{{reliabilitySource}}），AVE 不低于 {{half}}（{{aveSource}}）。',
  'report.scales.htmt':
    'HTMT 最大为 {{value}}（{{a}}与{{b}}）；低于 {{strict}}（概念相近时 {{limit}}）即认为区分效度良好（{{source}}）。',
};
