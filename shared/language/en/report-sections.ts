/** The report's sections on mediation, moderation, groups and ordered items. Between asterisks: italic. */
export const reportSections = {
  'report.section.mediation': 'Mediation',
  'report.mediation.title': 'Indirect and total effects',
  'report.mediation.kind': '{{from}} → {{to}}: {{kind}}.',
  'report.mediation.total-indirect': 'All indirect effects together',
  'report.mediation.total': 'Total effect',
  'report.mediation.note': 'Kinds of mediation after Zhao, Lynch, and Chen (2010).',
  'report.column.effect': 'Effect',
  'report.column.interval-raw': '{{level}} CI of *B*',
  'report.group-title': '{{title}}: {{column}} = {{label}} (n = {{n}})',
  'report.section.moderation': 'Moderation',
  'report.moderation.of': '{{predictor}} × {{moderator}} → {{outcome}}',
  'report.moderation.product':
    'The coefficient of the product of {{predictor}} and {{moderator}} on {{outcome}} is *B* = {{b}} (*SE* = {{se}}, *p* {{p}}).',
  'report.moderation.slopes': 'Simple slopes of {{predictor}} on {{outcome}}',
  'report.moderation.slopes-note':
    'Unstandardised slopes at the mean of the moderator and one standard deviation to either side, as the model implies them (Aiken & West, 1991); of an observed moderator the standard deviation of the sample (*n* − 1).',
  'report.moderation.slopes-note-values':
    'Unstandardised slopes at the two values of the moderator (Aiken & West, 1991).',
  'report.moderation.errors-delta': '*SE* by the delta method.',
  'report.moderation.errors-none': 'There are no standard errors, so there are no intervals and no *p*.',
  'report.moderation.errors-bootstrap':
    '*SE* and intervals from {{done}} bootstrap replicates; the values of the moderator are taken as given.',
  'report.moderation.slopes-figure-note':
    'Predicted values with everything else at its mean; at the end of each line its slope. * *p* < .05. ** *p* < .01. *** *p* < .001.',
  'report.moderation.regions-figure-note':
    'Line and band: the effect with its interval. Shaded: where the interval leaves zero out (Johnson & Neyman, 1936).',
  'report.moderation.conditional': 'Indirect effects at levels of {{moderator}}',
  'report.moderation.effect-at': '{{chain}}: {{level}}',
  'report.moderation.conditional-note':
    'Unstandardised. The index of moderated mediation is the change of the indirect effect by one unit of the moderator (Hayes, 2015).',
  'report.thresholds.title': 'Thresholds of ordered items',
  'report.thresholds.note':
    'τ = the point on the normal variable behind an item at which the next answer is given; *SE* in parentheses.',
  'report.thresholds.intro_one':
    '{{count}} item was taken as ordered categories: its correlations with the others are polychoric (polyserial with continuous variables).',
  'report.thresholds.intro_other':
    '{{count}} items were taken as ordered categories: their correlations are polychoric (polyserial with continuous variables).',
  'report.section.local-fit': 'Local fit',
  'report.local-fit.residuals': 'The largest residual correlations (observed minus implied) are {{pairs}}.',
  'report.local-fit.residuals-group':
    'Group {{label}}: the largest residual correlations (observed minus implied) are {{pairs}}.',
  'report.local-fit.pair': '{{a}} – {{b}} {{value}}',
  'report.local-fit.title_one': 'The largest modification index',
  'report.local-fit.title_other': 'The {{count}} largest modification indices',
  'report.local-fit.note':
    'MI = expected fall of χ² if the parameter were free; EPC = expected value of the parameter; β = the same standardised. Parameters found by search fit this sample and have to be confirmed in another.',
  'report.column.parameter': 'Parameter',
  'report.column.step': 'Step',
  'report.section.invariance': 'Measurement invariance',
  'report.invariance.title': 'Invariance over the groups of {{column}}',
  'report.invariance.all': 'All steps hold by the changes of CFI and RMSEA, up to the last one ({{step}}).',
  'report.invariance.until': 'By the changes of CFI and RMSEA invariance holds up to this step: {{step}}.',
  'report.invariance.releases':
    '{{step}}: by the score tests fit would improve most if these were free: {{parameters}}.',
  'report.invariance.note':
    'Each step adds equalities to the one before and is compared with it; with corrected tests Δχ² is the scaled difference. A step counts as holding when ΔCFI is not below {{cfi}} (Cheung & Rensvold, 2002) and ΔRMSEA not above {{rmsea}} (Chen, 2007). {{versions}}',
  'report.section.comparison': 'Model comparison',
  'report.comparison.title': 'Fit of the models',
  'report.comparison.differences': 'Differences between the models',
  'report.column.model': 'Model',
  'report.column.difference': 'Difference',
  'report.column.constraints': 'Constraints',
  'report.section.wald': 'Test of constraints',
  'report.wald.title': 'Wald test of constraints on the parameters',
} as const;
