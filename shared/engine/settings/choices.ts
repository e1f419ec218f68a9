/** Every setting that is one of a few words, as in lavaan. `default`: what the estimator and the data ask for. */
export const settingChoices = {
  likelihood: ['normal', 'wishart'],
  information: ['default', 'expected', 'observed'],
  missing: ['listwise', 'fiml', 'fiml.x', 'two.stage', 'pairwise'],
  se: ['default', 'standard', 'robust.sem', 'robust.huber.white', 'bootstrap', 'none'],
  test: ['default', 'standard', 'satorra.bentler', 'yuan.bentler.mplus', 'scaled.shifted', 'mean.var.adjusted'],
  defaults: ['sem', 'cfa', 'growth', 'lavaan'],
  parameterization: ['delta', 'theta'],
  h1Information: ['structured', 'unstructured'],
  standardizedSe: ['random.x', 'fixed.x'],
  bounds: ['none', 'pos.ov.var', 'standard'],
  bootstrapType: ['naive', 'bollen-stine', 'parametric'],
  ci: ['percentile', 'bc', 'bca'],
  interaction: ['dmc', 'rc', 'lms'],
  pairs: ['matched', 'all'],
} as const;

export type SettingChoice<Name extends keyof typeof settingChoices> = (typeof settingChoices)[Name][number];
