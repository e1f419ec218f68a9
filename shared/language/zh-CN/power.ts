import type { power as source } from '../en/power.ts';
import type { Translated } from '../translated.ts';

export const power: Translated<typeof source> = {
  'cli.power.method-missing': '请指定方法：pathloom power [模型] --method rmsea|satorra-saris|monte-carlo',
  'cli.power.needed': '方法 {{method}} 需要 {{option}}。',
  'cli.power.rmsea-equal': '--rmsea0 与 --rmsea-a 不能相等：检验的正是二者之差。',
  'cli.power.title': '统计功效：方法 {{method}}，显著性水平 {{alpha}}',
  'cli.power.minimum': '功效达到 {{target}} 所需的最小样本量：n = {{n}}。',
  'results.power.title': '不同样本量下的统计功效',
  'results.power.simulated': 'n = {{n}}：{{requested}} 次模拟中有 {{converged}} 次收敛',
  'results.power.column.n': 'n',
  'results.power.column.ncp': '非中心参数',
  'results.power.column.power': '功效',
  'results.power.column.population': '总体值',
  'results.power.column.mean': '估计均值',
  'results.power.column.sd': '标准差',
  'results.power.column.mean-se': '平均标准误',
  'results.power.column.coverage': '覆盖率',
  'results.power.column.interval': '功效的区间',
  'problem.population-incomplete.message': '总体模型中这些载荷没有给出数值：{{parameters}}。',
  'problem.population-incomplete.remedy': '请在每个载荷前写出数值，例如 f =~ 0.8*x1 + 0.7*x2。',
  'problem.population-impossible.message': '不存在这样的总体：{{variables}} 的（残差）方差或协方差不可能成立。',
  'problem.population-impossible.remedy':
    '请减小载荷、路径或协方差，或直接写出方差：未给出方差的变量，其方差均为 1，路径解释的方差不能超过 1。',
  'problem.power-unreachable.message':
    '样本量达到一百万，功效仍不能达到 {{target}}：所检验的假设在总体中成立或几乎成立。',
  'problem.power-unreachable.message_df': '模型没有自由度（df = {{df}}），无法检验其拟合。',
  'problem.power-unreachable.remedy': '请假定更大的效应，或更大的 RMSEA 差异。',
  'problem.power-unreachable.remedy_df': '请使用有自由度的模型，或计算单条路径的功效。',
};
