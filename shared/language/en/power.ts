/** Power and sample size in a terminal, and their problems. */
export const power = {
  'cli.power.method-missing': 'Say how: pathloom power [MODEL] --method rmsea|satorra-saris|monte-carlo',
  'cli.power.needed': 'The method {{method}} needs {{option}}.',
  'cli.power.rmsea-equal': 'The values of --rmsea0 and --rmsea-a must differ: one is tested against the other.',
  'cli.power.title': 'Power, method {{method}}, alpha {{alpha}}',
  'cli.power.minimum': 'Smallest sample with power {{target}}: n = {{n}}.',
  'results.power.title': 'Power by sample size',
  'results.power.simulated': 'n = {{n}}: {{converged}} of {{requested}} replications',
  'results.power.column.n': 'n',
  'results.power.column.ncp': 'Noncentrality',
  'results.power.column.power': 'Power',
  'results.power.column.population': 'Population',
  'results.power.column.mean': 'Mean',
  'results.power.column.sd': 'SD',
  'results.power.column.mean-se': 'Mean SE',
  'results.power.column.coverage': 'Coverage',
  'results.power.column.interval': 'Interval of power',
  'problem.population-incomplete.message': 'These loadings have no number in the population: {{parameters}}.',
  'problem.population-incomplete.remedy': 'Write a number before each of them, such as f =~ 0.8*x1 + 0.7*x2.',
  'problem.population-impossible.message':
    'No population has these values: the (residual) variances or covariances of {{variables}} cannot be.',
  'problem.population-impossible.remedy':
    'Choose smaller loadings, paths or covariances, or write the variances: every variable has variance 1 unless it is given, and its paths must not explain more than that.',
  'problem.power-unreachable.message':
    'No sample of up to a million cases reaches power {{target}}: what is tested is true in the population, or all but true.',
  'problem.power-unreachable.message_df':
    'The model has no degrees of freedom (df = {{df}}), so its fit cannot be tested.',
  'problem.power-unreachable.remedy': 'Assume a larger effect, or a larger difference in RMSEA.',
  'problem.power-unreachable.remedy_df': 'Use a model that leaves something out, or ask for the power of single paths.',
} as const;
