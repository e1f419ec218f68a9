/** Problems of estimates and of what is made from them. */
const unidentifiedOrdered =
  'Give every construct at least two, better three items, and fix one loading or the variance of each; fix the variance of a construct with a single ordered item to 1. Scales, residual variances and means of ordered items can be free only where equal thresholds in another group determine them.';

export const problemOfEstimate = {
  'problem.not-identified.message': 'The data cannot determine these parameters, whatever the sample: {{parameters}}.',
  'problem.not-identified.message_negative':
    'The model has more free parameters ({{npar}}) than the data have variances and covariances (df = {{df}}). Not determined: {{parameters}}.',
  'problem.not-identified.message_ordered':
    'Thresholds and correlations of ordered items cannot determine these parameters, whatever the sample: {{parameters}}.',
  'problem.not-identified.message_negative-ordered':
    'The model has more free parameters ({{npar}}) than the data have thresholds and correlations (df = {{df}}). Not determined: {{parameters}}.',
  'problem.not-identified.remedy_ordered': unidentifiedOrdered,
  'problem.not-identified.remedy_negative-ordered': unidentifiedOrdered,
  'problem.not-identified.remedy':
    'Give every construct at least two, better three indicators, fix one loading or the variance of each, or remove paths or covariances.',
  'problem.covariances-impossible.message':
    'Nothing was estimated: wherever estimation starts, the model describes variances and covariances that cannot exist.',
  'problem.covariances-impossible.message_circle':
    'These constructs measure each other in a circle: {{variables}}. Nothing can be estimated from that.',
  'problem.covariances-impossible.message_variances':
    'The (residual) variances of {{variables}} are fixed at 0 or below. So the model demands exact relations between variables, and nothing can be estimated.',
  'problem.covariances-impossible.message_variances-absent':
    'The model has no (residual) variances of {{variables}}: nothing is added to what is drawn and written. So it demands exact relations between variables, and nothing can be estimated.',
  'problem.covariances-impossible.remedy': 'Remove starting values, fixed values or constraints until it works.',
  'problem.covariances-impossible.remedy_circle': 'Remove one of the constructs from the indicators of the other.',
  'problem.covariances-impossible.remedy_variances-absent':
    'Write them ({{parameters}}) as further statements, or choose “Structural model” as the kind of model, which adds them.',
  'problem.covariances-impossible.remedy_variances': 'Let these variances free: remove {{parameters}} from the model.',
  'problem.not-converged.message': 'No best solution was found in {{iterations}} steps.',
  'problem.not-converged.remedy':
    'Do not report these numbers. Look for indicators that hardly correlate with their construct, very different scales, or a model too rich for the sample.',
  'problem.marker-weak.message':
    'The search found the solution only by another scale of the constructs: the first indicator of {{variables}} hardly measures it, or against the others ({{parameters}}). The estimates are on the scale asked for, with a loading of 1 there.',
  'problem.marker-weak.remedy':
    'Put another indicator first, reverse an item worded the other way, or give the constructs unit variances (std.lv): loadings and variances on this scale are large and uncertain.',
  'problem.heywood.message': 'The estimated variance is negative for {{variables}}, which cannot be.',
  'problem.heywood.remedy':
    'Often a small sample, a construct with two indicators, or one indicator that dominates. Add or remove indicators, or fix this variance to a small value if theory allows.',
  'problem.latent-covariance-not-positive-definite.message':
    'The estimated correlations between {{variables}} cannot all hold at once (one would be beyond 1).',
  'problem.latent-covariance-not-positive-definite.remedy':
    'These constructs can hardly be told apart. Merge two of them, or remove indicators that belong to both.',
  'problem.residual-covariance-not-positive-definite.message':
    'The estimated residual covariances of {{variables}} cannot all hold at once.',
  'problem.residual-covariance-not-positive-definite.remedy': 'Remove some of the covariances between these residuals.',
  'problem.negative-loading.message':
    '{{variables}} runs against the other indicators of {{construct}}: its loading has the opposite sign.',
  'problem.negative-loading.remedy':
    'Most often a reverse-worded item that was not reversed: reverse it. If it is worded like the others, look at its coding.',
  'problem.standard-errors-unavailable.message': 'Standard errors could not be computed at this solution.',
  'problem.standard-errors-unavailable.message_parameters':
    'Standard errors could not be computed: these parameters cannot be told apart at this solution: {{parameters}}.',
  'problem.standard-errors-unavailable.message_tables':
    'With {{columns}} columns that have gaps, standard errors and the corrected chi-square of two stages were left out: they are computed for at most {{limit}} columns.',
  'problem.standard-errors-unavailable.remedy_tables':
    'Use full information (missing: fiml), or put fewer columns into the model.',
  'problem.standard-errors-unavailable.remedy':
    'The data hardly determine some parameters. Simplify the model around them.',
  'problem.quadrature-coarse.message':
    'The likelihood was summed over fewer nodes than the precision of the answers on {{variables}} asks for.',
  'problem.quadrature-coarse.remedy':
    'Read the estimates as approximate, or estimate the interaction by product indicators.',
  'problem.definition-undefined.message': 'These defined quantities have no value at the estimates: {{variables}}.',
  'problem.definition-undefined.remedy':
    'Look for a logarithm or root of a negative number, or a division by zero, in their formulas.',
  'problem.bootstrap-needs-data.message': 'A bootstrap draws cases, and there is only a covariance matrix.',
  'problem.bootstrap-needs-data.message_bca':
    'BCa intervals leave out one case after the other, and there is only a covariance matrix.',
  'problem.bootstrap-needs-data.remedy':
    'Give the data themselves, or choose the parametric bootstrap with percentile or bias-corrected intervals.',
  'problem.bootstrap-not-for-products.message':
    'There is no bootstrap of a latent interaction that is estimated by LMS: each replicate would take as long as the whole estimation.',
  'problem.bootstrap-not-for-products.remedy':
    'Use the standard errors of LMS (set the replicates to 0), or estimate the interaction by product indicators and bootstrap that.',
  'problem.bootstrap-type-unsuitable.message_incomplete':
    'The Bollen-Stine bootstrap turns complete cases; here answers are missing and used as they are.',
  'problem.bootstrap-type-unsuitable.message_ordered':
    'The Bollen-Stine bootstrap turns numbers; here answers are ordered categories.',
  'problem.bootstrap-type-unsuitable.message': 'The Bollen-Stine bootstrap cannot be had here.',
  'problem.bootstrap-type-unsuitable.remedy': 'Choose the naive or the parametric bootstrap.',
  'problem.bootstrap-failures.message':
    '{{failed}} of {{requested}} bootstrap samples were left out: {{notConverged}} without a solution, {{momentsUnusable}} whose cases cannot be estimated from.',
  'problem.bootstrap-failures.message_measures':
    'The measurement model could not be estimated in {{failed}} of {{requested}} bootstrap samples: the intervals of omega, CR and AVE rest on the others.',
  'problem.bootstrap-failures.remedy':
    'A few hardly matter; say how many. If it is more than one in twenty, the sample is too small for this model or for a bootstrap of it.',
  'problem.bound-active.message': 'The estimates lie on the bound {{parameters}}.',
  'problem.bound-active.remedy': 'Without the bound the fit would be better: say so when you report the result.',
  'problem.comparison-same-df.message':
    'The models {{first}} and {{second}} have the same degrees of freedom ({{df}}): there is no difference to test.',
  'problem.comparison-same-df.remedy':
    'Compare a model with one that restricts it. For models that are not nested, compare AIC and BIC.',
  'problem.comparison-not-nested.message':
    'The model {{second}} is not a special case of {{first}}: the difference of their χ² is no test.',
  'problem.comparison-not-nested.remedy':
    'Compare AIC and BIC (lower is better), or a model with one that restricts it.',
  'problem.comparison-different-data.message':
    'The models {{first}} and {{second}} were not estimated from the same answers by the same method (variables, cases, groups, estimator, treatment of missing answers): neither χ² nor AIC and BIC can be compared.',
  'problem.comparison-different-data.remedy':
    'Use the same variables and settings in both models. To leave a path out, fix it to 0.',
  'problem.difference-not-positive.message':
    'The scaled chi-square difference between {{first}} and {{second}} cannot be computed by this method: its scaling factor is not positive.',
  'problem.difference-not-positive.remedy':
    'Use the strictly positive difference test of Satorra and Bentler (2010), --lrt sb2010.',
  'problem.invariance-step-empty.message':
    'The step “{{step}}” restricts nothing that “{{before}}” leaves free, and was left out.',
  'problem.invariance-step-empty.message_thresholds':
    'The step “{{step}}” was left out: thresholds belong to ordered answers, and none is ordered.',
  'problem.invariance-step-empty.remedy':
    'Nothing needs to be done. Ordered answers are restricted by the steps “Thresholds” and “Metric”.',
  'problem.invariance-step-failed.message':
    'The step “{{step}}” of measurement invariance could not be estimated; the ladder ends before it. The reason follows.',
  'problem.invariance-step-failed.remedy': 'The steps before it stand. Do what is said of the reason, then test again.',
  'problem.scores-unavailable.message': 'Factor scores of these constructs cannot be computed: {{variables}}.',
  'problem.scores-unavailable.remedy':
    'Bartlett scores need indicators with residual variance for every construct, and scores need the answers themselves. Use regression scores, or estimate from data.',
} as const;
