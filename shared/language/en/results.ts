/** Estimates, measures, fit, and the report view's toolbar. */
export const results = {
  // states
  'results.none.title': 'No results yet',
  'results.none.no-data': 'Import data and draw a model; results appear here as soon as both are there.',
  'results.none.no-model': 'Draw constructs, give them indicators and connect them; results appear here at once.',
  'results.none.waiting': 'The model has not been estimated yet.',
  'results.none.import': 'Import data…',
  'results.none.estimate': 'Estimate now',
  'results.running': 'Estimating…',
  'results.failed.title': 'The model could not be estimated',
  'results.not-converged.title': 'No solution was found',
  'results.not-converged.text':
    'The search for estimates did not end. The numbers below are where it stopped; do not report them.',
  'results.stale': 'The model has changed since these results.',
  'results.update': 'Update',
  'results.copied': 'Copied',
  'results.copy-hint': 'Copies the table for Word and Excel',

  'results.group.option': '{{label}} (n = {{n}})',
  'results.group.shown': 'Group of {{column}} that is shown',

  // hypotheses
  'results.hypotheses.paths-title': 'Paths',
  'results.hypotheses.caption': 'β, {{level}} interval',
  'results.hypotheses.none': 'No paths in the model. Draw an arrow from one construct to another.',
  'results.hypotheses.how': 'Number your hypotheses and say which sign you expect: the verdicts then stand here.',
  'results.column.loading-interval': '{{level}} CI of λ',
  'results.column.verdict': 'verdict',
  'results.path.name': '{{from}} → {{to}}',
  'results.path.more':
    'One standard deviation more {{from}} goes with {{size}} standard deviations more {{to}} ({{evidence}}).',
  'results.path.less':
    'One standard deviation more {{from}} goes with {{size}} standard deviations less {{to}} ({{evidence}}).',
  'results.path.moderated-rises':
    'The higher {{moderator}}, the higher the slope of {{predictor}} on {{to}} (β of {{product}} = {{beta}}, {{evidence}}).',
  'results.path.moderated-falls':
    'The higher {{moderator}}, the lower the slope of {{predictor}} on {{to}} (β of {{product}} = {{beta}}, {{evidence}}).',
  'results.path.moderated.stronger-positive':
    'The higher {{moderator}}, the stronger the positive effect of {{predictor}} on {{to}}: unstandardised slope {{low}} at −1 SD, {{high}} at +1 SD (β of {{product}} = {{beta}}, {{evidence}}).',
  'results.path.moderated.stronger-negative':
    'The higher {{moderator}}, the stronger the negative effect of {{predictor}} on {{to}}: unstandardised slope {{low}} at −1 SD, {{high}} at +1 SD (β of {{product}} = {{beta}}, {{evidence}}).',
  'results.path.moderated.weaker-positive':
    'The higher {{moderator}}, the weaker the positive effect of {{predictor}} on {{to}}: unstandardised slope {{low}} at −1 SD, {{high}} at +1 SD (β of {{product}} = {{beta}}, {{evidence}}).',
  'results.path.moderated.weaker-negative':
    'The higher {{moderator}}, the weaker the negative effect of {{predictor}} on {{to}}: unstandardised slope {{low}} at −1 SD, {{high}} at +1 SD (β of {{product}} = {{beta}}, {{evidence}}).',
  'results.path.moderated.turns':
    'The effect of {{predictor}} on {{to}} changes its sign as {{moderator}} rises: unstandardised slope {{low}} at −1 SD, {{high}} at +1 SD (β of {{product}} = {{beta}}, {{evidence}}).',
  'results.path.fixed': 'The model fixes this coefficient; it is not estimated.',
  'results.path.no-se': 'standard error not available',
  'results.path.separator': ', ',
  'results.path.unclear':
    'The sign of this effect is not established: the interval includes zero (β = {{beta}}, {{evidence}}).',
  'results.path.r2': 'All predictors together explain {{share}} of the variance of {{to}}.',

  // indirect and total effects
  'results.effects.caption': 'β, {{level}} bootstrap interval, {{done}} replicates',
  'results.effects.clear': 'The interval leaves zero out',
  'results.effects.unclear': 'The interval includes zero',
  'results.effects.delta': 'Products of coefficients are not normal: intervals from a bootstrap are better than these.',
  'results.effects.run': 'Run {{replicates}} replicates',
  'results.effects.kind.complementary': 'Partial mediation, both ways in the same direction (complementary)',
  'results.effects.kind.competitive': 'Partial mediation, the two ways in opposite directions (competitive)',
  'results.effects.kind.indirect-only': 'Full mediation (indirect only)',
  'results.effects.kind.direct-only': 'No mediation (direct only)',
  'results.effects.kind.none': 'No effect either way',

  // measures
  'results.measures.title': 'Loadings',
  'results.measures.caption': 'standardised, {{level}} interval',
  'results.measures.none': 'No construct has indicators yet. Drag columns onto a construct.',
  'results.measures.r2-title': 'Explained variance',
  'results.measures.r2-caption': 'R²',
  'results.measures.r2-none': 'No variable in the model is explained by another.',
  'results.measures.low': 'below {{cutoff}}',
  'results.measures.low-text_one': '{{count}} loading is below {{cutoff}}, the usual minimum (Hair et al., 2019).',
  'results.measures.low-text_other': '{{count}} loadings are below {{cutoff}}, the usual minimum (Hair et al., 2019).',
  'results.measures.reversed': 'against the other items: reversed wording?',
  'results.construct.items_one': '{{count}} item',
  'results.construct.items_other': '{{count}} items',

  // all estimates
  'results.estimates.title': 'All parameters',
  'results.estimates.caption_one': '{{count}} row',
  'results.estimates.caption_other': '{{count}} rows',
  'results.estimates.open': 'All parameters…',
  'results.estimates.close': 'Close',
  'results.estimates.fixed': 'fixed',
  'results.estimates.column.parameter': 'Parameter',
  'results.estimates.column.estimate': 'Estimate (B)',
  'results.estimates.column.se': 'SE of B',
  'results.estimates.column.z': 'z',
  'results.estimates.column.p': 'p',
  'results.estimates.column.lower': '{{level}} CI of B, lower',
  'results.estimates.column.upper': '{{level}} CI of B, upper',
  'results.estimates.column.std-lv': 'Std. (latent)',
  'results.estimates.column.std-all': 'Std. (all)',
  'results.estimates.column.label': 'Label',
  'results.estimates.group.loadings': 'Loadings',
  'results.estimates.group.weights': 'Weights of composites',
  'results.estimates.group.paths': 'Paths',
  'results.estimates.group.covariances': 'Covariances',
  'results.estimates.group.variances': 'Variances and residual variances',
  'results.estimates.group.means': 'Means and intercepts',
  'results.estimates.group.thresholds': 'Thresholds',
  'results.estimates.group.scales': 'Scales of latent responses',
  'results.estimates.group.defined': 'Defined quantities',
  'results.estimates.note': 'Full precision is kept inside; shown to three decimals.',

  // the report on screen
  'report-view.name': 'Report',
  'report-view.contents': 'Contents',
  'report-view.pdf': 'Save PDF',
  'report-view.figure': 'Figure as SVG',
  'report-view.syntax': 'lavaan syntax',
  'report-view.saved': 'Saved as {{name}}',
  'report-view.printed': 'Handed to the print dialogue: a PDF exists if you saved one there.',
  'report-view.saving': 'Saving…',
  'report-view.none.title': 'No report yet',
  'report-view.none.text': 'The report writes itself from the drawing and its estimates. Estimate a model first.',
  'report-view.stale': 'The report shows the results of the model before its latest change.',
  'report-view.copy-table': 'Copy table {{number}}',
} as const;
