import type { screen as source } from '../en/screen.ts';
import type { Translated } from '../translated.ts';

export const screen: Translated<typeof source> = {
  'cli.survey.data-missing': '请指明数据：--data 文件',
  'cli.screen.title': 'Pathloom {{version}}，数据筛查：使用 {{n}} 行，共 {{rows}} 行',
  'cli.screen.columns': '各列',
  'cli.screen.column-name': '列',
  'cli.screen.column-n': 'n',
  'cli.screen.column-missing': '缺失',
  'cli.screen.column-mean': 'M',
  'cli.screen.column-sd': 'SD',
  'cli.screen.column-min': '最小值',
  'cli.screen.column-median': '中位数',
  'cli.screen.column-max': '最大值',
  'cli.screen.column-skewness': '偏度',
  'cli.screen.column-kurtosis': '峰度',
  'cli.screen.column-w': 'W',
  'cli.screen.column-p': 'p',
  'cli.screen.columns-note': '偏度与超额峰度同 SPSS（第 2 类）。W：Shapiro-Wilk 检验。',
  'cli.screen.missing':
    '缺失：{{cells}} 个单元格（{{share}}）。完整行：{{rowsComplete}}。无任何答案的行：{{rowsEmpty}}。',
  'cli.screen.mcar': 'Little 完全随机缺失检验：卡方 {{chisq}}，df {{df}}，p {{p}}（{{patterns}} 种缺失模式）',
  'cli.screen.none': '无',
  'cli.screen.longstring': '连续 {{cut}} 个及以上相同答案的行：{{rows}}',
  'cli.screen.speed': '{{column}} 低于 {{cut}} 的行：{{rows}}',
  'cli.screen.duplicates': '完全相同的行：{{rows}}',
  'cli.screen.outliers': '单变量异常值（|z| > 3.29）所在行：{{rows}}',
  'cli.screen.mahalanobis': '多变量异常值（马氏距离，df {{df}}，完整行 {{n}}）所在行：{{rows}}',
  'cli.screen.no-mahalanobis': '未计算马氏距离与 Mardia 检验：完整行太少，或有列可由其他列算出。',
  'cli.screen.mardia':
    'Mardia 检验：偏度 {{b1p}}，卡方 {{chisq}}，df {{df}}，p {{p1}}；峰度 {{b2p}}，z {{z}}，p {{p2}}',
  'cli.screen.correlations-pearson': '相关系数（Pearson）',
  'cli.screen.correlations-spearman': '等级相关（Spearman）',
  'cli.screen.correlations-kendall': '等级相关（Kendall τ-b）',
  'cli.screen.correlations-polychoric': '多分相关',
};
