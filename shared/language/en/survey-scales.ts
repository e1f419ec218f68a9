/** Scales and common method: forms, tables, what a reviewer would stop at, what each method can show. */
export const surveyScales = {
  'scales.field.missing': 'Missing answers (correlations)',
  'scales.field.cfa-missing': 'Missing answers (factor analysis)',
  'scales.field.ordered': 'Ordered categories',
  'scales.field.bootstrap': 'Bootstrap replicates',
  'scales.field.ci': 'Bootstrap intervals',
  'scales.field.level': 'Level of intervals',
  'scales.field.methods': 'Methods',
  'scales.field.latent-method': 'Loadings on the method factor',
  'scales.field.marker': 'Marker construct',
  'scales.flags': 'To look at',
  'scales.flags-none': 'Nothing lies outside the usual limits.',
  'scales.flags-all': 'Show all {{count}}',
  'scales.leave-out': 'Leave {{item}} out',
  'scales.covary': 'Let their residuals covary',
  'scales.show': 'Show on the drawing',
  'scales.measurement.title': 'Measurement: items, loadings, reliability',
  'scales.measurement.note':
    'λ: standardised loading of the confirmatory factor analysis. CR: composite reliability; AVE: average variance extracted.',
  'scales.measurement.cutoffs':
    'Usual limits: λ at least {{loading}}, better {{better}} ({{loadingSource}}); *α*, *ω* and CR at least {{reliability}} ({{reliabilitySource}}); AVE at least {{ave}} ({{aveSource}}).',
  'scales.column.construct-item': 'Construct and item',
  'scales.items.title': 'Item statistics',
  'scales.items.note':
    'Item–rest: correlation with the sum of the other items (SPSS: corrected). KMO of each item among all items.',
  'scales.fit.title': 'Fit of the measurement model',
  'scales.note.reliability':
    '{{n}} rows, {{complete}} of them complete. Missing answers: {{missing}}. Interval of *α*: {{level}} ({{source}}). MSV, ASV: largest and mean squared correlation with another construct.',
  'scales.note.intervals': '{{level}} intervals of {{replicates}} bootstrap replicates, {{ci}}, seed {{seed}}.',
  'scales.note.fit':
    'Confirmatory factor analysis, {{estimator}}, *n* = {{n}}; all constructs covary. Missing answers: {{missing}}.',
  'scales.note.fornell-larcker':
    'Constructs can be told apart where each root of AVE is above the correlations in its row and column ({{source}}).',
  'scales.note.htmt':
    'Limits of HTMT: below {{strict}}, at most {{limit}} ({{source}}). HTMT2: geometric means ({{second}}).',
  'scales.note.crossloadings': 'An item should correlate most with its own construct ({{source}}).',
  'scales.note.adequacy': 'KMO at least {{limit}}, {{good}} is good ({{source}}).',
  'scales.cfa-missing.listwise': 'Listwise',
  'scales.cfa-missing.fiml': 'Full information (FIML)',

  'scales.flag.reversed':
    '{{item}} runs against the other items of {{construct}}: λ = {{value}}. Most often its wording is reversed; a loading should be at least {{cutoff}} ({{source}}).',
  'scales.flag.low-loading': '{{item}} of {{construct}}: λ = {{value}}, below {{cutoff}} ({{source}}).',
  'scales.flag.cross-loading':
    '{{item}} correlates more with {{other}} ({{value}}) than with {{construct}} ({{own}}), its own construct ({{source}}).',
  'scales.flag.low-alpha': '{{construct}}: *α* = {{value}}, below {{cutoff}} ({{source}}).',
  'scales.flag.low-omega': '{{construct}}: *ω* = {{value}}, below {{cutoff}} ({{source}}).',
  'scales.flag.low-rho-c': '{{construct}}: CR = {{value}}, below {{cutoff}} ({{source}}).',
  'scales.flag.low-ave': '{{construct}}: AVE = {{value}}, below {{cutoff}} ({{source}}).',
  'scales.flag.without': 'Without {{item}} it would be {{value}}.',
  'scales.flag.weakest': 'Its weakest item is {{item}} (λ = {{value}}).',
  'scales.flag.high-htmt':
    '{{construct}} and {{other}}: HTMT = {{value}}; limits {{strict}} and {{limit}} ({{source}}).',
  'scales.flag.above-root':
    '{{construct}} and {{other}} correlate by {{value}}, above the smaller root of their AVE, {{cutoff}} ({{source}}).',

  'scales.flag.residuals':
    '{{item}} and {{other}} share more than {{construct}} explains: modification index {{value}}, from {{cutoff}} on worth a look ({{source}}). Let them covary only where the wording says why.',

  'scales.method.harman': 'Harman’s single-factor test',
  'scales.method.single-factor': 'One factor for all items',
  'scales.method.latent-method': 'Latent method factor',
  'scales.method.marker': 'Marker variable',
  'scales.method.vif': 'Full collinearity',
  'scales.method.none': 'There are no figures: the model could not be estimated.',
  'scales.method.harman.found':
    'The first principal component takes {{share}} of the variance of all items, one principal-axis factor {{paf}}. The limit in use is {{limit}} ({{source}}).',
  'scales.method.harman.meaning':
    'It can show that one factor runs through most of the items. It cannot show that there is no common method variance: moderate amounts stay unseen, and a share above the limit may come from constructs that truly belong together ({{source}}).',
  'scales.method.single-factor.found':
    'All items on one factor: *χ*²({{df}}) = {{chisq}}, *p* {{p}}, CFI {{cfi}}; difference from the measurement model Δ*χ*²({{dfDiff}}) = {{diff}}, *p* {{pDiff}}.',
  'scales.method.single-factor.meaning':
    'It can show that the constructs are more than one method: if one factor fitted as well, there would be nothing else. A worse fit does not rule out method variance beside the constructs ({{source}}).',
  'scales.method.single-factor.models': 'Fit of one factor beside the measurement model',
  'scales.method.latent-method.found':
    'With a factor of all items ({{variant}}): *χ*²({{df}}) = {{chisq}}, *p* {{p}}, CFI {{cfi}}; difference from the measurement model Δ*χ*²({{dfDiff}}) = {{diff}}, *p* {{pDiff}}. It takes {{share}} of the items’ variance on average.',
  'scales.method.latent-method.negative':
    'With a factor of all items ({{variant}}): *χ*²({{df}}) = {{chisq}}, *p* {{p}}, CFI {{cfi}}; difference from the measurement model Δ*χ*²({{dfDiff}}) = {{diff}}, *p* {{pDiff}}. Its variance is negative ({{variance}}), so that no share can be told.',
  'scales.method.latent-method.meaning':
    'It can show how much the items share beside their constructs, and whether loadings hold with that taken out. It cannot show that what they share is method: real relations of the constructs go into the factor as well, and a significant difference is no proof of bias ({{source}}).',
  'scales.method.latent-method.models': 'Fit with a method factor beside the measurement model',
  'scales.method.marker.found': 'Marker {{marker}}: the model kept is {{retained}}. The tables show its steps.',
  'scales.method.marker.failed': 'Marker {{marker}}: none of the models with method loadings could be estimated.',
  'scales.method.marker.meaning':
    'It can show method variance that the marker has in common with the other items, and whether correlations of the constructs change when it is held constant. It is as good as the marker: one that theory ties to nothing else and that was asked in the same way ({{source}}).',
  'scales.method.vif.found':
    'The largest variance inflation is {{value}} ({{construct}}). The limit in use is {{limit}} ({{source}}).',
  'scales.method.vif.meaning':
    'It can show constructs that overlap so much that a common method may be the reason. It cannot tell method from constructs that are truly alike, and weaker method variance stays below the limit ({{source}}).',
  'scales.field.variant.equal': 'Equal',
  'scales.field.variant.free': 'Free',
  'scales.variant.equal': 'equal loadings',
  'scales.variant.free': 'free loadings',
} as const;
