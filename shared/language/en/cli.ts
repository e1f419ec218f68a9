/** The command line. */
export const cli = {
  'cli.usage':
    'Usage: pathloom COMMAND ...\n\n' +
    '  fit     MODEL --data FILE [options]        covariance-based SEM\n' +
    '  pls     MODEL --data FILE [options]        composite-based SEM (not available yet)\n' +
    '  screen  --data FILE [--constructs MODEL]   descriptive statistics and survey quality (not available yet)\n' +
    '  report  PROJECT.pathloom --out FILE        a report of a project\n' +
    '  example [--out DIR] [--lang en|zh-CN]      the bundled study: data, fit, figures, report\n\n' +
    'MODEL is a .pathloom project or a text file in lavaan-style syntax.\n' +
    'Options of fit: --estimator ML  --likelihood normal|wishart  --std-lv  --meanstructure  --orthogonal\n' +
    '  --fixed-x true|false  --sem|--cfa|--growth  --level .95  --cov FILE --n N [--means FILE]\n' +
    '  --delimiter D  --encoding E  --missing-codes -99,99  --json FILE|-  --lang en|zh-CN',
  'cli.unknown-command': 'There is no command “{{command}}”.',
  'cli.unknown-option': 'There is no option “{{option}}”.',
  'cli.value-missing': 'The option {{option}} needs a value.',
  'cli.value-invalid': '“{{value}}” is not a value of {{option}}. Possible: {{allowed}}.',
  'cli.number': 'a number',
  'cli.not-available': 'Not available yet: {{feature}}',
  'cli.model-missing': 'Say which model: pathloom fit MODEL --data FILE',
  'cli.data-missing': 'Say which data: --data FILE, or --cov FILE --n N',
  'cli.both-data': 'Give either --data or --cov, not both.',
  'cli.n-missing': 'With --cov, give the number of cases: --n N',
  'cli.surplus': '“{{text}}” was not expected.',
  'cli.bug': 'An error in the program itself: {{reason}}',
  'cli.title': 'Pathloom {{version}}, estimator {{estimator}} ({{likelihood}} likelihood)',
  'cli.cases': 'Cases used: {{n}} of {{rows}}. Free parameters: {{npar}}.',
  'cli.bootstrap': 'Bootstrap: {{succeeded}} of {{requested}} replicates ({{type}}, intervals {{ci}}, seed {{seed}}).',
  'cli.bootstrap-p': 'Chi-square by Bollen-Stine: {{p}}.',
  'cli.status.converged': 'Converged after {{count}} steps.',
  'cli.status.not-converged': 'NOT converged after {{count}} steps.',
  'cli.section.fit': 'Fit',
  'cli.section.loadings': 'Loadings',
  'cli.section.regressions': 'Regressions',
  'cli.section.covariances': 'Covariances',
  'cli.section.intercepts': 'Intercepts',
  'cli.section.variances': 'Variances',
  'cli.section.defined': 'Defined quantities',
  'cli.section.rsquare': 'Explained variance',
  'cli.column.parameter': 'Parameter',
  'cli.column.label': 'Label',
  'cli.column.est': 'Estimate',
  'cli.column.se': 'SE',
  'cli.column.z': 'z',
  'cli.column.p': 'p',
  'cli.column.interval': '{{level}}% CI',
  'cli.column.std': 'Std.',
  'cli.fit.chisq': 'Chi-square {{chisq}}, df {{df}}, p {{p}}',
  'cli.fit.baseline': 'Baseline chi-square {{chisq}}, df {{df}}',
  'cli.fit.indices': 'CFI {{cfi}}, TLI {{tli}}, RMSEA {{rmsea}} [{{lower}}, {{upper}}], SRMR {{srmr}}',
  'cli.fit.chisq-scaled': 'Scaled chi-square {{chisq}}, df {{df}}, p {{p}}, scaling factor {{factor}}',
  'cli.fit.indices-of': '{{version}}: CFI {{cfi}}, TLI {{tli}}, RMSEA {{rmsea}} [{{lower}}, {{upper}}]',
  'cli.fit.no-chisq': 'LMS has no chi-square and no indices made from it.',
  'cli.fit.lrt': 'Against the model without products: likelihood ratio {{chisq}}, df {{df}}, p {{p}}',
  'cli.fit.criteria': 'Log-likelihood {{logl}}, AIC {{aic}}, BIC {{bic}}',
} as const;
