/** Problems of the data as a model meets them. */
export const problemOfSample = {
  'problem.no-data.message': 'There are no data yet.',
  'problem.no-data.remedy': 'Import a data file.',
  'problem.non-numeric-column.message': 'These columns hold text, not numbers: {{variables}}.',
  'problem.non-numeric-column.message_example':
    'These columns hold text, not numbers: {{variables}} (for example “{{example}}”).',
  'problem.non-numeric-column.remedy':
    'Code the answers as numbers, or declare the text a missing code, then import the data again.',
  'problem.empty-column.message': 'Nobody answered {{variables}}: all cells are missing.',
  'problem.empty-column.message_group': 'Nobody in this group answered {{variables}}.',
  'problem.empty-column.message_left':
    'Nobody among the {{n}} cases that take part answered {{variables}}: those who did lack another answer that is needed.',
  'problem.empty-column.remedy_screen': 'Leave the column out, or check the missing codes and the import.',
  'problem.empty-column.remedy': 'Remove the column from the model, or check the missing codes and the import.',
  'problem.empty-column.remedy_group':
    'Compare the groups without these columns, or leave this group out; if they were asked here too, check the missing codes and the import.',
  'problem.empty-column.remedy_left':
    'Keep cases that lack a covariate (“{{fimlX}}”), or remove the column or the covariates from the model.',
  'problem.constant-column.message':
    'Everyone gave the same answer in {{variables}}, so nothing can be estimated from it.',
  'problem.constant-column.message_single':
    'Only one person answered {{variables}}: a single answer has no variance, so nothing can be estimated from it.',
  'problem.constant-column.message_left':
    'Among the {{n}} cases that take part everyone gave the same answer in {{variables}}; those who answered otherwise lack an answer that is needed.',
  'problem.constant-column.remedy_left':
    'Use incomplete cases as well (“{{fiml}}”, “{{fimlX}}”), or remove the column that most answers are missing from.',
  'problem.constant-column.message_screen':
    'Everyone who answered {{variables}} gave the same answer: figures that need differences are left out.',
  'problem.constant-column.message_complete':
    'The {{n}} rows that answered everything all gave the same answer in {{variables}}: Mahalanobis distances and Mardia tests are left out.',
  'problem.constant-column.remedy_complete':
    'Leave this column out of the screening, or look at it apart from the others.',
  'problem.constant-column.message_listwise':
    'Among the {{n}} rows that answered every item everyone gave the same answer in {{variables}}; those who answered otherwise lack another answer.',
  'problem.constant-column.remedy_listwise':
    'Use all pairs of answers (pairwise), or leave out the item that most answers are missing from.',
  'problem.constant-column.remedy_screen': 'Leave the column out. If it should vary, check how the file was imported.',
  'problem.constant-column.remedy':
    'Remove the column from the model. If it should vary, check how the file was imported.',
  'problem.scale-extreme.message': 'The numbers in {{variables}} have a scale that cannot be computed with.',
  'problem.scale-extreme.message_large': 'The numbers in {{variables}} are too large to be computed with.',
  'problem.scale-extreme.message_small':
    'The numbers in {{variables}} differ too little from each other to be computed with.',
  'problem.scale-extreme.message_offset':
    'The numbers in {{variables}} differ from each other only in their last digits, which is not exact enough to compute with.',
  'problem.scale-extreme.remedy':
    'Give the column another unit, so that its values lie between about -1000 and 1000, and check the import.',
  'problem.scale-extreme.remedy_offset':
    'Subtract the same number, such as the smallest value, from every answer in the column, and check the import.',
  'problem.too-few-cases.message':
    'There are only {{n}} complete cases for {{columns}} variables; at least {{needed}} are needed to compute anything.',
  'problem.too-few-cases.message_dropped':
    'Only {{n}} of {{rows}} cases answered all {{columns}} variables; at least {{needed}} are needed to compute anything.',
  'problem.too-few-cases.message_incomplete':
    'Only {{n}} cases take part for {{columns}} variables; at least {{needed}} are needed to compute anything.',
  'problem.too-few-cases.message_pairs':
    'Some of these items were answered together by only {{n}} people: {{variables}}. A correlation needs at least {{needed}}.',
  'problem.too-few-cases.remedy_pairs': 'Leave out the item with the fewest answers, or collect more respondents.',
  'problem.too-few-cases.message_still':
    'Some of these items have no correlation with each other: {{variables}}. Among those who answered both, everyone gave the same answer to one of them.',
  'problem.too-few-cases.remedy_still': 'Leave out the item that hardly varies.',
  'problem.too-few-cases.message_weights':
    'There are only {{n}} complete cases, but the weights of WLS are computed from {{columns}} variances and covariances: at least {{needed}} cases are needed.',
  'problem.weights-singular.message':
    'The weights of WLS cannot be computed: among the {{columns}} statistics some follow exactly from others. Columns with two values, or hardly more, are the usual cause: {{variables}}.',
  'problem.weights-singular.remedy':
    'Choose DWLS, ULS, or maximum likelihood with robust standard errors (MLR), take two-valued outcomes as ordered, or hold covariates fixed (fixed.x).',
  'problem.missing-codes-suspected.message':
    '{{variables}} holds {{codes}}, far from all other answers ({{count}} cells in all). This looks like a code for “no answer”, and it was taken as a number.',
  'problem.missing-codes-suspected.remedy':
    'If it means “no answer”, add --missing-codes {{all}}. If it is an answer, nothing needs to be done.',
  'problem.too-few-cases.remedy_weights': 'Choose DWLS, ULS, or maximum likelihood with robust standard errors (MLR).',
  'problem.too-few-cases.remedy_dropped':
    'Look for a column with many missing answers, which removes whole cases, or use incomplete cases as well (“{{fiml}}”).',
  'problem.too-few-cases.remedy_incomplete': 'Use fewer indicators or more respondents.',
  'problem.too-few-cases.remedy':
    'Use fewer indicators or more respondents. Look for a column with many missing answers: it removes whole cases.',
  'problem.in-further-syntax': 'Further statements: {{message}}',
  'problem.in-group': 'Group {{group}}: {{message}}',
  'problem.estimator-unsuitable.message': 'The estimator {{estimator}} does not fit these settings.',
  'problem.estimator-unsuitable.message_ordered':
    'The estimator {{estimator}} is for numbers; these columns are treated as ordered categories: {{variables}}.',
  'problem.estimator-unsuitable.message_raw':
    'The estimator {{estimator}} needs the answers themselves, but only covariances were given.',
  'problem.estimator-unsuitable.message_raw-se':
    'Standard errors of the kind {{name}} need the answers themselves, but only covariances were given.',
  'problem.estimator-unsuitable.message_raw-test':
    'The test {{name}} needs the answers themselves, but only covariances were given.',
  'problem.estimator-unsuitable.remedy_raw': 'Give the data, or choose ML, GLS or ULS with standard errors and test.',
  'problem.estimator-unsuitable.remedy_raw-se': 'Give the data, or leave the standard errors to the estimator ML.',
  'problem.estimator-unsuitable.remedy_raw-test': 'Give the data, or leave the test to the estimator ML.',
  'problem.estimator-unsuitable.message_se': 'The estimator {{estimator}} has no standard errors of the kind {{name}}.',
  'problem.estimator-unsuitable.message_test': 'The estimator {{estimator}} has no test of the kind {{name}}.',
  'problem.estimator-unsuitable.remedy_se': 'Choose the standard errors that belong to the estimator, or MLR.',
  'problem.estimator-unsuitable.remedy_test': 'Choose the test that belongs to the estimator, or MLM.',
  'problem.estimator-unsuitable.remedy': 'Choose another estimator.',
  'problem.estimator-unsuitable.remedy_ordered':
    'Choose WLSMV (usual for ordered answers), or treat the columns as numbers.',
  'problem.group-needed.message': 'Invariance is tested between groups, and no group column is chosen.',
  'problem.group-needed.remedy': 'Choose the column that splits the cases into groups.',
  'problem.single-group.message':
    'The column {{variables}} does not split the cases into groups: it has {{count}} distinct values.',
  'problem.single-group.remedy': 'Choose a column with at least two values, such as gender or country.',
  'problem.group-too-small.message':
    'The group “{{value}}” of {{variables}} has a single member: it has no variance, and tests that need one in every group are left out.',
  'problem.group-too-small.remedy': 'Join it with another group, or leave it out of the data.',
  'problem.too-many-groups.message': 'The column {{variables}} would make more than 100 groups.',
  'problem.too-many-groups.remedy': 'Choose a column with a few values, or recode it into a few first.',
  'problem.group-modifiers-mismatch.message':
    'c(...) must have one entry for each of the {{groups}} groups: {{parameters}}.',
  'problem.group-modifiers-mismatch.message_ungrouped':
    'The model is written in {{blocks}} blocks of groups, and the cases are not split into groups.',
  'problem.group-modifiers-mismatch.message_blocks':
    'The model is written in {{blocks}} blocks of groups, and the data have {{groups}} groups.',
  'problem.group-modifiers-mismatch.message_names':
    'The blocks of the model are called {{blocks}}, the groups of the data {{groups}}.',
  'problem.group-modifiers-mismatch.remedy_ungrouped': 'Choose the column whose values are the groups.',
  'problem.group-modifiers-mismatch.remedy_blocks': 'Write one block a group: “group: 1”, “group: 2” and so on.',
  'problem.group-modifiers-mismatch.remedy_names': 'Call the blocks as the groups are called, or 1, 2 and so on.',
  'problem.group-modifiers-mismatch.remedy': 'Write as many entries as there are groups, or leave c(...) out.',
  'problem.group-equality-apart.message':
    'The model gives {{parameters}} different labels or values in the groups: they are not equal over groups, although the settings hold parameters of their kind equal.',
  'problem.group-equality-apart.remedy': 'For equality, give the groups one label, or leave c(...) out.',
  'problem.group-equality-by-label.message':
    'One label stands in several groups, so {{parameters}} are equal over these groups.',
  'problem.group-equality-by-label.remedy':
    'Where the groups are to differ, give each its own label, c(a1, a2), or leave the label out.',
  'problem.group-equality-fixes.message':
    'The value written for one group holds in all groups, because the settings hold these parameters equal: {{parameters}}.',
  'problem.group-equality-fixes.remedy':
    'To free it in the other groups, let these parameters differ in spite of equality (partial invariance), or give a group a label.',
  'problem.means-needed.message':
    'Means and intercepts are part of the model although the settings leave them out: growth models, ordered answers, full information and written intercepts need them.',
  'problem.means-needed.remedy': 'To leave means out, take what needs them out of the model or the settings.',
  'problem.higher-order-means.message':
    'Means of two orders of constructs cannot be told apart: the intercepts of {{variables}} are fixed to 0 in all groups, and the means of the constructs above them are compared (0 in the first group; Chen, Sousa, & West, 2005; Rudnev et al., 2018).',
  'problem.higher-order-means.message_growth':
    'Means of two orders of constructs cannot be told apart: the intercepts of {{variables}} are fixed to 0, and the means of the growth factors above them are estimated.',
  'problem.higher-order-means.remedy':
    'Nothing needs to be done. To choose otherwise, write their means into the model, for example `A ~ c(0, NA)*1`.',
  'problem.incomplete-cases-dropped.message_one':
    '{{count}} of {{rows}} cases has missing answers in the model and was left out; {{n}} remain.',
  'problem.incomplete-cases-dropped.message_other':
    '{{count}} of {{rows}} cases have missing answers in the model and were left out; {{n}} remain.',
  'problem.incomplete-cases-dropped.remedy': 'If one column causes most of it, consider leaving that column out.',
  'problem.empty-cases-dropped.message_one':
    '{{count}} of {{rows}} cases has no answer at all in the model and was left out; {{n}} take part.',
  'problem.empty-cases-dropped.message_other':
    '{{count}} of {{rows}} cases have no answer at all in the model and were left out; {{n}} take part.',
  'problem.empty-cases-dropped.remedy': 'Nothing needs to be done: such cases say nothing about this model.',
  'problem.cases-without-group-dropped.message_one':
    '{{count}} of {{rows}} cases belongs to no group ({{variables}} is missing) and was left out; {{n}} remain.',
  'problem.cases-without-group-dropped.message_other':
    '{{count}} of {{rows}} cases belong to no group ({{variables}} is missing) and were left out; {{n}} remain.',
  'problem.cases-without-group-dropped.remedy': 'If they form a group of their own, give them a value of their own.',
  'problem.cases-without-covariate-dropped.message_one':
    '{{count}} of {{rows}} cases was left out because a covariate is missing ({{variables}}); {{n}} take part.',
  'problem.cases-without-covariate-dropped.message_other':
    '{{count}} of {{rows}} cases were left out because a covariate is missing ({{variables}}); {{n}} take part.',
  'problem.cases-without-covariate-dropped.remedy':
    'To keep them, choose “{{fimlX}}” for missing answers: covariates are then modelled as normally distributed.',
  'problem.never-answered-together.message_one':
    'No case answered both columns of the pair {{parameters}}, so the data say nothing of its covariance. Robust CFI, TLI and RMSEA, SRMR and GFI, which need it, are left out; chi-square counts one degree of freedom too many.',
  'problem.never-answered-together.message_other':
    'No case answered both columns of these {{count}} pairs, so the data say nothing of their covariances: {{parameters}}. Robust CFI, TLI and RMSEA, SRMR and GFI, which need them, are left out; chi-square counts as many degrees of freedom too many as there are pairs.',
  'problem.never-answered-together.remedy':
    'Check how the answers were coded. With a planned design, estimates and standard errors can be used as they are; chi-square and what follows from it look better than they are.',
  'problem.saturated-not-converged.message':
    'Means and covariances of the incomplete answers were not found exactly; chi-square and the fit indices are approximate.',
  'problem.saturated-not-converged.remedy':
    'Leave out columns that are nearly all missing. Estimates and standard errors are not affected.',
  'problem.model-too-large.message':
    '{{estimator}} compares {{statistics}} thresholds, variances and covariances with the model. That would take about {{needed}} GB of memory; at most {{limit}} GB are used.',
  'problem.model-too-large.remedy':
    'Estimate by ML or MLR, which need far less, or put fewer items into the model: the best ones of each construct, or parcels.',
  'problem.correction-too-large.message':
    'With {{columns}} columns that have gaps, the corrected chi-square and the robust indices were left out: they are computed for at most {{limit}} columns. The chi-square shown is not corrected.',
  'problem.correction-too-large.remedy':
    'Use full information (missing: fiml) with the ML estimator, or put fewer columns into the model.',
  'problem.too-many-gaps.message':
    'Too many gaps for {{n}} cases: with {{share}} % of the answers to {{columns}} columns missing, the likelihood of unrestricted means and covariances has no maximum. Estimates and standard errors are given; chi-square and the fit indices, which compare with it, are not.',
  'problem.too-many-gaps.message_groups':
    'Too many gaps for the {{n}} cases of {{groups}}: with {{share}} % of the answers to {{columns}} columns missing, the likelihood of unrestricted means and covariances has no maximum. Estimates and standard errors are given; chi-square and the fit indices, which compare with it, are not.',
  'problem.too-many-gaps.remedy':
    'Compare models by their likelihood, AIC or BIC. For a test of fit use fewer columns, leave out those that are hardly answered, or gather more cases.',
  'problem.moments-undetermined.message': 'The means and covariances of the incomplete answers are not determined.',
  'problem.moments-undetermined.message_gaps':
    'Too many gaps for {{n}} cases and {{columns}} columns: the unrestricted means and covariances, from which two stages begin, have no maximum of likelihood.',
  'problem.moments-undetermined.message_pairs':
    'No case answered both columns of some pairs, so the covariances from which two stages begin are not determined: {{parameters}}.',
  'problem.moments-undetermined.message_covariates':
    'Too many gaps in the covariates ({{variables}}) for {{n}} cases: their means and covariances, which are taken as given, are not determined.',
  'problem.moments-undetermined.remedy': 'Choose “{{fiml}}”: the model itself may be estimated all the same.',
  'problem.moments-undetermined.remedy_covariates':
    'Choose “{{fiml}}”, which leaves out cases without a covariate, or remove the covariates that are hardly answered.',
  'problem.full-information-not-used.message':
    'Incomplete cases were left out although {{missing}} was asked for: {{name}} is computed from complete answers alone.',
  'problem.full-information-not-used.remedy':
    'To use all cases, choose MLR, or robust.huber.white standard errors and the yuan.bentler.mplus test.',
  'problem.missing-needs-likelihood.message':
    'Estimator {{estimator}} cannot use incomplete cases (missing answers: “{{missing}}”); maximum likelihood can.',
  'problem.missing-needs-likelihood.remedy': 'Choose ML or MLR, or let incomplete cases be left out (“{{listwise}}”).',
  'problem.missing-needs-likelihood.remedy_two-stage':
    'Choose ML, whose standard errors and test are then corrected, or let incomplete cases be left out (“{{listwise}}”).',
  'problem.missing-needs-likelihood.message_ordered':
    'Incomplete cases of ordered items cannot be used by this treatment of missing answers (“{{missing}}”).',
  'problem.missing-needs-likelihood.remedy_ordered':
    'Choose “{{pairwise}}”, which uses every answer, or let incomplete cases be left out (“{{listwise}}”).',
  'problem.pairwise-needs-ordered.message':
    'Pairwise treatment of missing answers is for ordered items; none is ordered here.',
  'problem.pairwise-needs-ordered.remedy': 'Use FIML with ML or MLR, or declare the items ordered and use WLSMV.',
  'problem.pairs-without-answers.message':
    'Hardly anybody answered both of some pairs among {{variables}}: their correlations cannot be estimated.',
  'problem.pairs-without-answers.remedy':
    'Remove the columns that were hardly answered, or check how the answers were coded.',
  'problem.sample-covariance-not-positive-definite.message':
    'Some columns can be computed exactly from others: {{variables}}.',
  'problem.sample-covariance-not-positive-definite.message_few':
    'Only {{n}} rows take part for {{columns}} columns: so few rows make every column computable from the others ({{variables}}).',
  'problem.sample-covariance-not-positive-definite.remedy_few': 'Use fewer items or more respondents.',
  'problem.sample-covariance-not-positive-definite.message_contradictory':
    'The correlations of these columns contradict each other, as no set of complete answers could: {{variables}}.',
  'problem.sample-covariance-not-positive-definite.remedy_contradictory':
    'With missing answers each pair rests on other people: keep complete rows only (listwise), or leave out the item with most gaps. With polychoric correlations, merge rare answers.',
  'problem.sample-covariance-not-positive-definite.remedy':
    'Remove one of them. Typical causes: a column twice, or a total beside its parts.',
  'problem.perfect-collinearity.message': 'Some predictors can be computed exactly from others: {{variables}}.',
  'problem.perfect-collinearity.remedy': 'Remove one of them from the model.',
  'problem.empty-category.message':
    'Nobody gave some of the possible answers to {{variables}}, so their thresholds cannot be estimated.',
  'problem.empty-category.remedy':
    'Merge the rare answers with their neighbours (recode the column), or treat the column as numeric.',
  'problem.many-categories.message':
    '{{variables}} takes more than {{usual}} different values, which is much for an ordered scale.',
  'problem.many-categories.remedy': 'Treat it as numeric if its values are measured or added up.',
  'problem.too-many-categories.message':
    '{{variables}} takes more than {{largest}} different values and cannot be treated as ordered.',
  'problem.too-many-categories.remedy': 'Treat it as numeric, or recode it into a few ordered categories.',
  'problem.two-valued-column.message':
    '{{variables}} takes only two values, so that its mean and its variance say the same.',
  'problem.two-valued-column.remedy': 'Treat it as ordered.',
  'problem.perfect-prediction.message':
    'The exogenous variables predict the answers to {{variables}} perfectly, so no finite effect can be estimated.',
  'problem.perfect-prediction.remedy':
    'Remove the exogenous variable that does so, or merge rare answers with their neighbours.',
  'problem.empty-cell.message':
    'Some combinations of answers never occur for these pairs of ordered items: {{parameters}}.',
  'problem.empty-cell.remedy':
    'Common with small samples and rare answers. If results look unstable, merge rare answers with their neighbours.',
  'problem.correlation-at-bound.message':
    'The correlation underlying these pairs is estimated at its limit of -1 or 1: {{parameters}}.',
  'problem.correlation-at-bound.remedy': 'The items say the same: leave one of them out, or collect more answers.',
  'problem.covariance-invalid.message': 'The file {{file}} does not hold a covariance matrix.',
  'problem.covariance-invalid.remedy':
    'It needs a header row of names and below it as many rows as columns, symmetric, without gaps (one triangle is enough).',
  'problem.means-missing.message': 'The model has intercepts or means, but only covariances were given.',
  'problem.means-missing.remedy': 'Give the means as well (--means FILE), or leave intercepts out.',
} as const;
