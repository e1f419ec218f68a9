/** What the terminal says of survey statistics. */
export const screen = {
  'cli.survey.data-missing': 'Say which data: --data FILE',
  'cli.screen.title': 'Pathloom {{version}}, screening of {{n}} of {{rows}} rows',
  'cli.screen.columns': 'Columns',
  'cli.screen.column-name': 'Column',
  'cli.screen.column-n': 'n',
  'cli.screen.column-missing': 'Missing',
  'cli.screen.column-mean': 'M',
  'cli.screen.column-sd': 'SD',
  'cli.screen.column-min': 'Min',
  'cli.screen.column-median': 'Median',
  'cli.screen.column-max': 'Max',
  'cli.screen.column-skewness': 'Skew',
  'cli.screen.column-kurtosis': 'Kurtosis',
  'cli.screen.column-w': 'W',
  'cli.screen.column-p': 'p',
  'cli.screen.columns-note': 'Skewness and excess kurtosis as SPSS has them (type 2). W: Shapiro-Wilk.',
  'cli.screen.missing':
    'Missing: {{cells}} cells ({{share}}). Complete rows: {{rowsComplete}}. Rows without any answer: {{rowsEmpty}}.',
  'cli.screen.mcar':
    "Little's test of missing completely at random: chi-square {{chisq}}, df {{df}}, p {{p}} ({{patterns}} patterns)",
  'cli.screen.none': 'none',
  'cli.screen.longstring': 'Runs of at least {{cut}} equal answers, rows: {{rows}}',
  'cli.screen.speed': '{{column}} below {{cut}}, rows: {{rows}}',
  'cli.screen.duplicates': 'Equal rows: {{rows}}',
  'cli.screen.outliers': 'Single outliers (|z| > 3.29), rows: {{rows}}',
  'cli.screen.mahalanobis': 'Far from all others (Mahalanobis, df {{df}}, {{n}} complete rows), rows: {{rows}}',
  'cli.screen.no-mahalanobis':
    'No Mahalanobis distances and no Mardia tests: too few complete rows, or columns that depend on each other.',
  'cli.screen.mardia':
    'Mardia: skewness {{b1p}}, chi-square {{chisq}}, df {{df}}, p {{p1}}; kurtosis {{b2p}}, z {{z}}, p {{p2}}',
  'cli.screen.correlations-pearson': 'Correlations (Pearson)',
  'cli.screen.correlations-spearman': 'Rank correlations (Spearman)',
  'cli.screen.correlations-kendall': "Rank correlations (Kendall's tau-b)",
  'cli.screen.correlations-polychoric': 'Polychoric correlations',
} as const;
