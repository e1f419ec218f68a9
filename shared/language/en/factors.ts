/** Exploratory factor analysis in a terminal, and its problems. */
export const factors = {
  'cli.efa.items-missing': 'Say which items: pathloom efa --data FILE --items COLS, or --constructs MODEL',
  'cli.efa.title': 'Exploratory factor analysis: factors {{factors}}, extraction {{extraction}}, rotation {{rotation}}',
  'cli.efa.items': 'Items: {{items}}. Rows used: {{n}}.',
  'cli.efa.adequacy': 'KMO {{kmo}}. Bartlett’s test of sphericity: chi-square {{chisq}}, df {{df}}, p {{p}}.',
  'cli.efa.suggested':
    'Factors suggested: eigenvalues above 1 (Kaiser) {{kaiser}}, minimum average partial {{map}} (fourth power {{map4}}).',
  'cli.efa.suggested-parallel': 'Factors suggested by parallel analysis: {{parallel}}.',
  'results.factors.eigenvalues': 'Eigenvalues of the correlations, the largest',
  'results.factors.pattern': 'Pattern loadings',
  'results.factors.loadings': 'Loadings',
  'results.factors.variance': 'Variance explained',
  'results.factors.variance-correlations': 'Variance explained, and correlations of the factors',
  'cli.efa.fit': 'Fit: chi-square {{chisq}}, df {{df}}, p {{p}}; root mean square residual {{rmsr}}.',
  'cli.efa.fit-exact': 'No degrees of freedom are left for a test. Root mean square residual {{rmsr}}.',
  'results.factors.column.component': 'No.',
  'results.factors.column.eigenvalue': 'Eigenvalue',
  'results.factors.column.share': 'Share of variance',
  'results.factors.column.data': 'Parallel: data',
  'results.factors.column.mean': 'Random mean',
  'results.factors.column.percentile': 'Random percentile',
  'results.factors.column.item': 'Item',
  'results.factors.column.communality': 'h²',
  'results.factors.column.complexity': 'Complexity',
  'results.factors.column.factor': 'Factor',
  'results.factors.column.ss': 'SS loadings',
  'problem.heywood.message_uniqueness':
    'The unique variance of {{variables}} would become zero or negative; it was kept at {{bound}} (Heywood case).',
  'problem.heywood.remedy_uniqueness':
    'Do not report these loadings. Extract fewer factors, leave the item out, or try another extraction.',
  'problem.too-many-factors.message':
    '{{items}} items cannot carry {{factors}} factors: the degrees of freedom would be {{df}}.',
  'problem.too-many-factors.message_items': 'There are only {{items}} items for {{factors}} factors.',
  'problem.too-many-factors.message_single':
    'There is one item only, {{variables}}: factors rest on the correlations of several.',
  'problem.too-many-factors.remedy_single': 'Analyse three items or more.',
  'problem.too-many-factors.remedy': 'Ask for fewer factors (--factors), or analyse more items.',
  'problem.rotation-not-converged.message': 'The rotation found no end: the rotated loadings are not final.',
  'problem.rotation-not-converged.remedy':
    'Do not report these loadings. Extract fewer factors, or choose another rotation, such as varimax.',
} as const;
