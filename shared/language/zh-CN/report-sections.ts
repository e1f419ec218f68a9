/** 报告中的中介、调节、多组与有序题项部分。星号之间为斜体。 */
import type { reportSections as english } from '../en/report-sections.ts';
import type { Translated } from '../translated.ts';

export const reportSections: Translated<typeof english> = {
  'report.section.mediation': '中介效应',
  'report.mediation.title': '间接效应与总效应',
  'report.mediation.kind': '{{from}} → {{to}}：{{kind}}。',
  'report.mediation.total-indirect': '间接效应合计',
  'report.mediation.total': '总效应',
  'report.mediation.note': '中介类型依 Zhao、Lynch 与 Chen（2010）。',
  'report.column.effect': '效应',
  'report.column.interval-raw': '*B* 的 {{level}} CI',
  'report.group-title': '{{title}}：{{column}} = {{label}}（n = {{n}}）',
  'report.section.moderation': '调节效应',
  'report.moderation.of': '{{predictor}} × {{moderator}} → {{outcome}}',
  'report.moderation.product':
    '{{predictor}}与{{moderator}}的乘积项对{{outcome}}的系数为 *B* = {{b}}（*SE* = {{se}}，*p* {{p}}）。',
  'report.moderation.slopes': '{{predictor}}对{{outcome}}的简单斜率',
  'report.moderation.slopes-note':
    '非标准化斜率，取模型隐含的调节变量均值及其上下一个标准差处（Aiken & West, 1991）；观测变量取样本标准差（*n* − 1）。',
  'report.moderation.slopes-note-values': '调节变量两个取值处的非标准化斜率（Aiken & West, 1991）。',
  'report.moderation.errors-delta': '*SE* 由 delta 法得到。',
  'report.moderation.errors-none': '没有标准误，因此没有区间与 *p*。',
  'report.moderation.errors-bootstrap': '*SE* 与区间来自 {{done}} 次自助抽样；调节变量的取值视为给定。',
  'report.moderation.slopes-figure-note':
    '其余变量取均值时的预测值，线端为斜率。* *p* < .05。** *p* < .01。*** *p* < .001。',
  'report.moderation.regions-figure-note': '线与带：效应及其置信区间。阴影：区间不含零之处（Johnson & Neyman, 1936）。',
  'report.moderation.conditional': '{{moderator}}不同水平下的间接效应',
  'report.moderation.effect-at': '{{chain}}：{{level}}',
  'report.moderation.conditional-note':
    '非标准化。有调节的中介指数为调节变量每增加一个单位时间接效应的变化（Hayes, 2015）。',
  'report.thresholds.title': '有序题项的阈值',
  'report.thresholds.note': 'τ = 题项背后的正态变量上进入下一个答案的分界点；括号内为 *SE*。',
  'report.thresholds.intro_other': '有 {{count}} 个题项视为有序类别，其相关为多项相关（与连续变量之间为多列相关）。',
  'report.section.local-fit': '局部拟合',
  'report.local-fit.residuals': '残差相关（观测减模型隐含）最大者为 {{pairs}}。',
  'report.local-fit.residuals-group': '{{label}} 组：残差相关（观测减模型隐含）最大者为 {{pairs}}。',
  'report.local-fit.pair': '{{a}} – {{b}} {{value}}',
  'report.local-fit.title_other': '最大的 {{count}} 个修正指数',
  'report.local-fit.note':
    'MI = 放开该参数后 χ² 的期望下降；EPC = 参数的期望值；β = 其标准化值。靠搜索得来的参数只适合本样本，须由另一样本验证。',
  'report.column.parameter': '参数',
  'report.column.step': '级别',
  'report.section.invariance': '测量不变性',
  'report.invariance.title': '{{column}} 各组间的不变性',
  'report.invariance.all': '按 CFI 与 RMSEA 的变化，各级均成立，直至最后一级（{{step}}）。',
  'report.invariance.until': '按 CFI 与 RMSEA 的变化，不变性成立至：{{step}}。',
  'report.invariance.releases': '{{step}}：按得分检验，放开以下参数最能改善拟合：{{parameters}}。',
  'report.invariance.note':
    '每一级在前一级上增加相等约束并与之比较；使用校正检验时 Δχ² 为校正后的差值。ΔCFI 不低于 {{cfi}}（Cheung & Rensvold, 2002）且 ΔRMSEA 不高于 {{rmsea}}（Chen, 2007）时视为成立。{{versions}}',
  'report.section.comparison': '模型比较',
  'report.comparison.title': '各模型的拟合',
  'report.comparison.differences': '模型之间的差异',
  'report.column.model': '模型',
  'report.column.difference': '差异',
  'report.column.constraints': '约束',
  'report.section.wald': '约束检验',
  'report.wald.title': '参数约束的 Wald 检验',
};
