import type { factors as source } from '../en/factors.ts';
import type { Translated } from '../translated.ts';

export const factors: Translated<typeof source> = {
  'cli.efa.items-missing': '请指定题项：pathloom efa --data 文件 --items 列，或 --constructs 模型',
  'cli.efa.title': '探索性因子分析：因子数 {{factors}}，提取方法 {{extraction}}，旋转方法 {{rotation}}',
  'cli.efa.items': '题项 {{items}} 个，使用 {{n}} 行数据。',
  'cli.efa.adequacy': 'KMO 为 {{kmo}}。Bartlett 球形检验：χ² 为 {{chisq}}，df 为 {{df}}，p {{p}}。',
  'cli.efa.suggested':
    '建议的因子数：特征值大于 1（Kaiser 准则）{{kaiser}}，最小平均偏相关法（MAP）{{map}}（四次方形式 {{map4}}）。',
  'cli.efa.suggested-parallel': '平行分析建议的因子数：{{parallel}}。',
  'results.factors.eigenvalues': '相关矩阵的特征值（最大的几个）',
  'results.factors.pattern': '因子载荷（模式矩阵）',
  'results.factors.loadings': '因子载荷',
  'results.factors.variance': '解释的方差',
  'results.factors.variance-correlations': '解释的方差与因子间相关',
  'cli.efa.fit': '拟合：χ² 为 {{chisq}}，df 为 {{df}}，p {{p}}；残差均方根 {{rmsr}}。',
  'cli.efa.fit-exact': '自由度为零，无法检验。残差均方根 {{rmsr}}。',
  'results.factors.column.component': '序号',
  'results.factors.column.eigenvalue': '特征值',
  'results.factors.column.share': '方差占比',
  'results.factors.column.data': '平行分析：实际数据',
  'results.factors.column.mean': '随机数据均值',
  'results.factors.column.percentile': '随机数据百分位数',
  'results.factors.column.item': '题项',
  'results.factors.column.communality': '共同度',
  'results.factors.column.complexity': '复杂度',
  'results.factors.column.factor': '因子',
  'results.factors.column.ss': '载荷平方和',
  'problem.heywood.message_uniqueness':
    '{{variables}} 的独特方差趋于零或负值，已限定在下限 {{bound}}（Heywood 现象），解不适当。',
  'problem.heywood.remedy_uniqueness': '请勿报告这些载荷。请减少因子数，或删除该题项，或改用其他提取方法。',
  'problem.too-many-factors.message': '{{items}} 个题项不足以提取 {{factors}} 个因子：自由度将为 {{df}}。',
  'problem.too-many-factors.message_items': '只有 {{items}} 个题项，不能提取 {{factors}} 个因子。',
  'problem.too-many-factors.remedy': '请减少因子数（--factors），或增加题项。',
  'problem.rotation-not-converged.message': '旋转未收敛，旋转后的载荷不是最终结果。',
  'problem.rotation-not-converged.remedy': '请勿报告这些载荷。请减少因子数，或改用其他旋转方法（如 varimax）。',
};
