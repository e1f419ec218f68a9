/** The command line. */
export const cli = {
  'cli.usage':
    'Usage: pathloom COMMAND ...\n\n' +
    '  fit     MODEL --data FILE [options]        covariance-based SEM\n' +
    '  pls     MODEL --data FILE [options]        composite-based SEM (not available yet)\n' +
    '  screen  --data FILE [--constructs MODEL]   what the answers look like, who answered carelessly\n' +
    '  measure MODEL --data FILE [options]        reliability, validity, common method\n' +
    '  efa     --data FILE --items COLS           exploratory factor analysis\n' +
    '  compare-groups --data FILE --by COL        group differences, agreement inside groups\n' +
    '  power   [MODEL] --method METHOD            power and sample size\n' +
    '  report  PROJECT.pathloom --out FILE        a report of a project (.html or .pdf)\n' +
    '  example [--out DIR] [--lang en|zh-CN]      the bundled study: data, fit, figures, report\n\n' +
    'MODEL is a .pathloom project or a text file in lavaan-style syntax.\n' +
    'Options of fit (as in lavaan where it has them):\n' +
    '  estimation   --estimator ML|MLM|MLMV|MLMVS|MLR|GLS|ULS|WLS|DWLS|WLSM|WLSMV|ULSMV  --likelihood normal|wishart\n' +
    '               --information expected|observed  --se standard|robust|robust.sem|robust.huber.white|bootstrap|none\n' +
    '               --test standard|satorra.bentler|yuan.bentler.mplus|scaled.shifted|mean.var.adjusted\n' +
    '  model        --sem|--cfa|--growth|--lavaan  --std-lv  --effect-coding  --meanstructure [true|false]  --orthogonal  --fixed-x true|false\n' +
    '               --bounds none|pos.ov.var|standard  --interaction dmc|rc|lms  --pairs matched|all  --nodes 24\n' +
    '               --h1-information structured|unstructured  --standardized-se random.x|fixed.x\n' +
    '  answers      --missing listwise|fiml|fiml.x|two.stage|pairwise  --ordered COLS|all  --parameterization delta|theta\n' +
    '  groups       --group COL  --group-equal loadings,intercepts,...  --group-partial "x3~1,x7~1"\n' +
    '               --invariance configural,thresholds,metric,scalar,strict,means\n' +
    '  bootstrap    --bootstrap N  --bootstrap-type naive|bollen-stine|parametric  --ci percentile|bc|bca\n' +
    '               --level .95  --seed N  --workers N\n' +
    '  more         --compare MODEL2  --lrt sb2001|sb2010  --wald "a==b"  --scores regression|bartlett\n' +
    '               --print lavaan|mplus|r [--print-file FILE]\n' +
    '  data         --cov FILE --n N[,N] [--means FILE]  --delimiter D  --encoding E  --missing-codes -99,99\n' +
    '               --missing-words WORD[,WORD]\n' +
    '               --sheet NAME|N  --skip-rows N  --header true|false\n' +
    '               --proposals list|accept|ignore  --codebook FILE\n' +
    '  output       --json FILE|-  --report FILE.html|FILE.pdf  --lang en|zh-CN\n' +
    'Options of screen (and those of data and output above):\n' +
    '  columns      --columns COLS|all  or  --constructs MODEL [--min-answered 1]  --scale MIN,MAX\n' +
    '               --quantile-type 7|6  --max-categories 20\n' +
    '  relations    --correlations pearson,spearman,kendall,polychoric|none  --missing pairwise|listwise  --level .95\n' +
    '               --mardia-divisor N|N-1  --mahalanobis-cut .001\n' +
    '  respondents  --careless-items COLS  --longstring K  --time COL [--time-cut .5]  --rows flagged|all\n' +
    'Options of measure (and those of data and output above):\n' +
    '  reliability  --missing pairwise|listwise  --level .95  --bootstrap N [--ci percentile|bca]  --seed N  --workers N\n' +
    '  model        --cfa-missing listwise|fiml  --estimator ML  --ordered COLS|all\n' +
    '  method       --common-method harman,single-factor,latent-method,marker,vif  --latent-method equal|free  --marker CONSTRUCT\n' +
    'Options of efa:\n' +
    '  items        --items COLS | --constructs MODEL  --correlation pearson|spearman|polychoric  --missing pairwise|listwise\n' +
    '  factors      --factors N|parallel|kaiser|map  --extraction minres|ml|paf|pca\n' +
    '               --rotation none|varimax|promax|oblimin|quartimin  --kaiser true|false  --kappa 4  --promax spss|r|psych\n' +
    '  parallel     --parallel N  --parallel-model pca|factor  --percentile 95  --seed N\n' +
    'Options of compare-groups (and those of data and output above):\n' +
    '  compared     --outcomes COLS  --constructs MODEL  --categories COLS  --level .95\n' +
    '  agreement    --agreement --scale MIN,MAX (with --constructs)\n' +
    'Options of power:\n' +
    '  all          --method rmsea|satorra-saris|monte-carlo  --alpha .05  --n N[,N...]  --target .8\n' +
    '  rmsea        --df N (or MODEL)  --rmsea0 .05  --rmsea-a .08\n' +
    '  others       --population FILE | --data FILE  --test "y~x[,...]"\n' +
    '  monte-carlo  --replications 1000  --parameters all  --level .95  --seed N  --workers N',
  'cli.unknown-command': 'There is no command “{{command}}”.',
  'cli.unknown-option': 'There is no option “{{option}}”.',
  'cli.value-missing': 'The option {{option}} needs a value.',
  'cli.value-invalid': '“{{value}}” is not a value of {{option}}. Possible: {{allowed}}.',
  'cli.number': 'a number',
  'cli.not-available': 'Not available yet: {{feature}}',
  'cli.model-missing': 'Say which model: pathloom fit MODEL --data FILE',
  'cli.report-usage':
    'Say which project, and to which file: pathloom report PROJECT.pathloom --out FILE.pdf (or .html)',
  'cli.data-missing': 'Say which data: --data FILE, or --cov FILE --n N',
  'cli.both-data': 'Give either --data or --cov, not both.',
  'cli.n-missing': 'With --cov, give the number of cases: --n N',
  'cli.option-idle': '{{option}} does nothing without {{needed}}.',
  'cli.options-exclude': '{{option}} and {{other}} cannot be used together.',
  'cli.surplus': '“{{text}}” was not expected.',
  'cli.estimating-long': 'Still estimating after {{seconds}} seconds. Ctrl+C stops it.',
  'cli.bug': 'An error in the program itself: {{reason}}',
  'cli.title': 'Pathloom {{version}}, estimator {{estimator}} ({{likelihood}} likelihood)',
  'cli.title-lms': 'Pathloom {{version}}, LMS with {{nodes}} quadrature nodes a dimension (likelihood of the answers)',
  'cli.title-least-squares': 'Pathloom {{version}}, estimator {{estimator}}',
  'cli.cases-incomplete':
    'Cases used: {{n}} of {{rows}}, {{incomplete}} of them incomplete. Free parameters: {{npar}}.',
  'cli.cases': 'Cases used: {{n}} of {{rows}}. Free parameters: {{npar}}.',
  'cli.bootstrap': 'Bootstrap: {{succeeded}} of {{requested}} replicates ({{type}}, intervals {{ci}}, seed {{seed}}).',
  'cli.bootstrap-shown-bootstrap': 'SE, z, p and intervals in the tables are from the bootstrap.',
  'cli.bootstrap-shown-estimator':
    'SE and intervals in the tables are from the bootstrap; z and p are from the standard errors of the estimator.',
  'cli.bootstrap-shown-none': 'SE and intervals in the tables are from the bootstrap; z and p were not asked for.',
  'cli.bootstrap-p': 'Test of chi-square by Bollen-Stine: p {{p}}.',
  'cli.status.converged': 'Converged after {{count}} steps.',
  'cli.status.not-converged': 'NOT converged after {{count}} steps.',
  'cli.section.invariance': 'Measurement invariance, each step against the one before',
  'cli.section.comparison': 'Comparison of nested models',
  'cli.section.wald': 'Wald test',
  'cli.group': '=== Group {{column}} = {{label}}, {{n}} cases ===',
  'cli.comparison.models': 'Less restricted: {{free}}. More restricted: {{restricted}}.',
  'cli.comparison.test': 'Chi-square difference {{chisq}}, df {{df}}, p {{p}} ({{method}})',
  'cli.comparison.no-test': 'No test of the chi-square difference; df {{df}}',
  'cli.comparison.indices': 'Restricted minus less restricted: CFI {{cfi}}, RMSEA {{rmsea}}, SRMR {{srmr}}',
  'cli.comparison.criteria': 'AIC {{aic}}, BIC {{bic}}',
  'cli.section.rsquare': 'Explained variance',
  'cli.column.parameter': 'Parameter',
  'cli.fit.no-chisq': 'LMS has no chi-square and no indices made from it.',
  'cli.fit.no-chisq-gaps': 'Too many gaps for a test: no chi-square and no indices made from it.',
} as const;
