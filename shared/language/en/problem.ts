/**
 * Problems: what happened (`message`) and what to do (`remedy`).
 * A problem whose `values.context` is set takes the sentence with that suffix, where there is one.
 */
export const problem = {
  'problem.list-separator': ', ',
  'problem.list-long': '{{shown}} and {{count}} more',
  'problem.severity.error': 'Error',
  'problem.severity.warning': 'Warning',
  'problem.severity.note': 'Note',
  'problem.remedy-lead': 'What to do: {{remedy}}',

  // reading files
  'problem.file-unreadable.message': 'The file {{file}} could not be read. {{reason}}',
  'problem.file-unreadable.remedy':
    'Check that the file is still there, that you may read it, and that no other program has it locked.',
  'problem.file-empty.message': 'The file {{file}} is empty.',
  'problem.file-empty.remedy':
    'Export the data again from the survey platform or statistics program, then import the new file.',
  'problem.file-too-large.message': 'The file {{file}} is too large to be opened.',
  'problem.file-too-large.remedy': 'Keep only the columns that you analyse, save them as a CSV file and import that.',
  'problem.file-not-a-table.message': 'The file {{file}} is not a text table ({{kind}}).',
  'problem.file-not-a-table.remedy': 'Save the data as CSV (comma-separated text) and import the CSV file.',
  'problem.file-not-a-table.message_workbook':
    'The file {{file}} is an Excel workbook or an archive, not a text table.',
  'problem.file-not-a-table.remedy_workbook':
    'Open it in Excel or WPS, choose Save as > CSV UTF-8 (comma delimited), and import that CSV file.',
  'problem.file-not-a-table.message_spss': 'The file {{file}} is an SPSS data file, which cannot be opened yet.',
  'problem.file-not-a-table.remedy_spss':
    'In SPSS choose Save as > CSV with variable names in the first row, and import that CSV file.',
  'problem.file-not-written.message': 'The file {{file}} could not be written. {{reason}}',
  'problem.file-not-written.remedy': 'Choose another folder, or close the file if it is open in another program.',
  'problem.rows-uneven.message':
    'Some lines have more or fewer cells than the others: line {{lines}} (in all {{count}}; expected {{columns}} cells).',
  'problem.rows-uneven.remedy':
    'Missing cells were read as missing answers and surplus cells left out. Check delimiter and quotes in the preview.',
  'problem.quotes-unbalanced.message': 'Quotation marks do not close properly on some lines ({{lines}}).',
  'problem.quotes-unbalanced.remedy':
    'Look at these lines in the preview. If they read wrongly, correct the quotation marks in the file.',
  'problem.duplicate-column.message': 'Several columns have the same name: {{variables}}.',
  'problem.duplicate-column.remedy': 'The later ones were given a number. Rename them in the file if you need both.',
  'problem.unnamed-column.message': 'Some columns have no name and were given one: {{variables}}.',
  'problem.unnamed-column.remedy': 'If the first row holds data rather than names, switch the header off.',
  'problem.text-decoding-doubtful.message': 'Some characters could not be read with the encoding {{encoding}}.',
  'problem.text-decoding-doubtful.remedy':
    'Choose another encoding until names and answers look right in the preview (often GB18030 for Chinese files from Excel).',
  'problem.text-decoding-doubtful.message_guess':
    'The text encoding was guessed from few characters: {{encoding}}. It may be another one.',
  'problem.project-invalid.message': 'This is not a Pathloom project, or it is damaged ({{where}}).',
  'problem.project-invalid.remedy': 'Open another copy of the project, for example from a backup.',
  'problem.project-newer.message': 'The project was saved by a newer version of Pathloom.',
  'problem.project-newer.remedy': 'Install the newest version, then open the project again.',
  'problem.project-data-missing.message': 'The data of the project ({{file}}) are not in it.',
  'problem.project-data-missing.remedy': 'Import the data file again; the drawing is kept.',
  'problem.project-data-changed.message': 'The data in the project are not the ones it was saved with ({{file}}).',
  'problem.project-data-changed.remedy': 'Compare the number of rows and columns before you use the results.',

  // preparing data
  'problem.step-column-missing.message': 'A preparation step uses columns that the data do not have: {{variables}}.',
  'problem.step-column-missing.remedy': 'Remove the step, or import data that hold these columns.',
  'problem.step-values-invalid.message': 'A preparation step has values that do not fit: {{variables}}.',
  'problem.step-values-invalid.remedy':
    'Correct the numbers of the step. Reversing needs the lowest and the highest possible answer.',
  'problem.step-values-invalid.message_outside':
    '{{variables}} cannot be reversed on the scale {{minimum}} to {{maximum}}: it holds the answer {{found}}.',
  'problem.step-values-invalid.remedy_outside':
    'If {{found}} means “no answer”, declare it a missing code in a step before this one; otherwise correct the ends of the scale.',
  'problem.step-values-invalid.message_text': '{{variables}} holds text, such as “{{found}}”, and cannot be reversed.',
  'problem.step-values-invalid.remedy_text': 'Remove the column from the step.',

  // the model
  'problem.syntax-error.message': 'Line {{line}}, column {{column}}: “{{found}}” was not expected here.',
  'problem.syntax-error.message_end': 'Line {{line}}, column {{column}}: the statement ends too early.',
  'problem.syntax-error.remedy':
    'A statement reads like “Trust =~ tru1 + tru2 + tru3” or “Loyalty ~ Trust”. Names with blanks or signs stand in backticks: `Q1 (a)`.',
  'problem.model-empty.message': 'The model is empty.',
  'problem.model-empty.remedy': 'Draw at least one construct with indicators, or one path between observed variables.',
  'problem.model-name-clash.message': 'Constructs have the same name as a column of the data: {{variables}}.',
  'problem.model-name-clash.message_definition':
    'The name {{variables}} is given twice: a defined quantity needs a name of its own.',
  'problem.model-name-clash.remedy': 'Rename the construct.',
  'problem.model-name-clash.remedy_definition': 'Give the defined quantity another name.',
  'problem.parameter-repeated.message': 'The model says two different things about the same parameter: {{parameters}}.',
  'problem.parameter-repeated.remedy':
    'Keep one of the values, labels or starting values written before it, and remove the others.',
  'problem.self-regression.message': 'A variable cannot explain or measure itself: {{parameters}}.',
  'problem.self-regression.remedy': 'Remove it, or write the name of the variable that was meant.',
  'problem.construct-without-indicators.message': 'Nothing measures {{variables}}.',
  'problem.construct-without-indicators.remedy':
    'Drop columns of the data on the construct, or remove it from the model.',
  'problem.not-available.message': 'This is not available yet. {{feature}}',
  'problem.not-available.message_parameters':
    'Pathloom cannot estimate “{{feature}}” yet. It occurs in: {{parameters}}.',
  'problem.not-available.remedy': 'Leave it out, or use another option.',
  'problem.analysis-needs-covariances.message':
    'LMS estimates from the answers of each case and leaves no matrix of covariances to compare with the model.',
  'problem.analysis-needs-covariances.remedy': 'Choose product indicators for the moderation in the settings.',
  'problem.scores-of-ordered-items.message':
    'Factor scores of constructs with ordered items are not there yet: {{parameters}}.',
  'problem.scores-of-ordered-items.remedy':
    'Take the answers as numbers (MLR, no item ticked as ordered) to get scores.',
  'problem.script-not-for-lms.message': 'R and lavaan have no LMS, so no script of theirs can repeat this model.',
  'problem.script-not-for-lms.message_groups': 'A script of an LMS model in several groups is not there yet.',
  'problem.script-not-for-lms.remedy':
    'Print it for Mplus, which estimates it in the same way, or choose product indicators for the moderation in the settings.',
  'problem.script-not-for-lms.remedy_groups': 'Choose product indicators for the moderation in the settings.',
  'problem.unknown-column.message': 'The data have no column “{{name}}”.',
  'problem.unknown-column.remedy': 'Check the spelling, capitals included, or import data that hold this column.',
  'problem.unknown-column.remedy_suggested':
    'Did you mean “{{suggestion}}”? Correct the name, or import data that hold this column.',
  'problem.unknown-column.message_more': 'The data lack {{more}} further names of the model.',
  'problem.unknown-column.remedy_more': 'Check that this is the data file the model was written for.',
  'problem.unknown-label.message': '{{parameters}} uses a name that no parameter bears: {{variables}}.',
  'problem.unknown-label.remedy': 'Give the parameter this label, for example “Trust ~ a*Locus”, or correct the name.',
  'problem.interaction-impossible.message': 'The interaction {{product}} cannot be estimated this way.',
  'problem.interaction-impossible.message_composite':
    'The interaction {{product}} has a factor that is a weighted sum, not a latent variable: {{variables}}.',
  'problem.interaction-impossible.message_higher':
    'The interaction {{product}} has a factor that is measured by constructs: {{variables}}. It has no indicators to multiply.',
  'problem.interaction-impossible.message_endogenous':
    'The interaction {{product}} has no factor that is latent and explained by nothing, as LMS needs: {{variables}}.',
  'problem.interaction-impossible.message_exact':
    'LMS needs measurement error in {{variables}}: the interaction {{product}} has no factor that is measured with error.',
  'problem.interaction-impossible.message_many':
    'LMS would have to integrate over {{dimensions}} latent variables: {{variables}}. It can do so over {{limit}}.',
  'problem.interaction-impossible.message_own':
    'In LMS a product has no parameters of its own besides its paths: {{parameters}}.',
  'problem.interaction-impossible.remedy':
    'Estimate the interaction by product indicators (double-mean-centred), or leave it out.',
  'problem.interaction-impossible.remedy_composite': 'Measure the construct by reflective indicators, or use PLS-SEM.',
  'problem.interaction-impossible.remedy_higher':
    'Estimate the interaction by LMS, or multiply first-order constructs.',
  'problem.lms-unsuitable.message':
    'LMS cannot do what is asked for by {{setting}} = {{value}}: it is maximum likelihood of complete cases taken as numbers, with standard errors of its own and no chi-square.',
  'problem.lms-unsuitable.remedy':
    'Set {{setting}} to {{usual}}, or estimate the interaction by product indicators (interaction = dmc).',
  'problem.lms-unsuitable.remedy_ordered':
    'Take the answers as numbers (none ordered), or estimate the interaction by product indicators (interaction = dmc).',
  'problem.interaction-indicators-unused.message':
    'The constructs of {{product}} have different numbers of indicators; these take part in no matched pair: {{variables}}.',
  'problem.interaction-indicators-unused.remedy': 'Use all pairs of indicators to let every one of them take part.',
  'problem.constraints-contradictory.message': 'These constraints contradict each other: {{parameters}}.',
  'problem.constraints-contradictory.remedy': 'Remove one of them.',
  'problem.constraints-redundant.message':
    'These constraints say the same thing more than once, or say nothing about the parameters: {{parameters}}.',
  'problem.constraints-redundant.remedy': 'Test each restriction once, over labels of free parameters.',

  // the data as the model meets them
  'problem.no-data.message': 'There are no data yet.',
  'problem.no-data.remedy': 'Import a data file.',
  'problem.non-numeric-column.message': 'These columns hold text, not numbers: {{variables}}.',
  'problem.non-numeric-column.message_example':
    'These columns hold text, not numbers: {{variables}} (for example “{{example}}”).',
  'problem.non-numeric-column.remedy':
    'Code the answers as numbers, or declare the text a missing code, then import the data again.',
  'problem.empty-column.message': 'Nobody answered {{variables}}: all cells are missing.',
  'problem.empty-column.remedy': 'Remove the column from the model, or check the missing codes and the import.',
  'problem.constant-column.message':
    'Everyone gave the same answer in {{variables}}, so nothing can be estimated from it.',
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
  'problem.too-many-groups.message': 'The column {{variables}} would make more than 100 groups.',
  'problem.too-many-groups.remedy': 'Choose a column with a few values, or recode it into a few first.',
  'problem.group-modifiers-mismatch.message':
    'c(...) must have one entry for each of the {{groups}} groups: {{parameters}}.',
  'problem.group-modifiers-mismatch.remedy': 'Write as many entries as there are groups, or leave c(...) out.',
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
  'problem.cases-without-covariate-dropped.message_one':
    '{{count}} of {{rows}} cases was left out because a covariate is missing ({{variables}}); {{n}} take part.',
  'problem.cases-without-covariate-dropped.message_other':
    '{{count}} of {{rows}} cases were left out because a covariate is missing ({{variables}}); {{n}} take part.',
  'problem.cases-without-covariate-dropped.remedy':
    'To keep them, choose “{{fimlX}}” for missing answers: covariates are then modelled as normally distributed.',
  'problem.never-answered-together.message':
    'Among these columns are pairs that no case answered both of: {{variables}}. Their covariances are not determined by the data, and tests of fit depend on them.',
  'problem.never-answered-together.remedy':
    'Check how the answers were coded. With a planned design, read estimates and standard errors, and treat residuals of such pairs with caution.',
  'problem.saturated-not-converged.message':
    'Means and covariances of the incomplete answers were not found exactly; chi-square and the fit indices are approximate.',
  'problem.saturated-not-converged.remedy':
    'Leave out columns that are nearly all missing, or use complete cases (“{{listwise}}”) to compare.',
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

  // the estimate
  'problem.not-identified.message': 'The data cannot determine these parameters, whatever the sample: {{parameters}}.',
  'problem.not-identified.message_negative':
    'The model has more free parameters ({{npar}}) than the data have variances and covariances (df = {{df}}). Not determined: {{parameters}}.',
  'problem.not-identified.remedy':
    'Give every construct at least two, better three indicators, fix one loading or the variance of each, or remove paths or covariances.',
  'problem.covariances-impossible.message':
    'Nothing was estimated: wherever estimation starts, the model describes variances and covariances that cannot exist.',
  'problem.covariances-impossible.message_circle':
    'These constructs measure each other in a circle: {{variables}}. Nothing can be estimated from that.',
  'problem.covariances-impossible.message_variances':
    'The (residual) variances of {{variables}} are fixed at 0 or below. So the model demands exact relations between variables, and nothing can be estimated.',
  'problem.covariances-impossible.remedy': 'Remove starting values, fixed values or constraints until it works.',
  'problem.covariances-impossible.remedy_circle': 'Remove one of the constructs from the indicators of the other.',
  'problem.covariances-impossible.remedy_variances': 'Let these variances free: remove {{parameters}} from the model.',
  'problem.not-converged.message': 'No best solution was found in {{iterations}} steps.',
  'problem.not-converged.remedy':
    'Do not report these numbers. Look for indicators that hardly correlate with their construct, very different scales, or a model too rich for the sample.',
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
  'problem.standard-errors-unavailable.message': 'Standard errors could not be computed at this solution.',
  'problem.standard-errors-unavailable.message_parameters':
    'Standard errors could not be computed: these parameters cannot be told apart at this solution: {{parameters}}.',
  'problem.standard-errors-unavailable.remedy':
    'The data hardly determine some parameters. Simplify the model around them.',
  'problem.quadrature-coarse.message':
    'The likelihood was summed over fewer nodes than the precision of the answers on {{variables}} asks for.',
  'problem.quadrature-coarse.remedy':
    'Read the estimates as approximate, or estimate the interaction by product indicators.',
  'problem.definition-undefined.message': 'These defined quantities have no value at the estimates: {{variables}}.',
  'problem.definition-undefined.remedy':
    'Look for a logarithm or root of a negative number, or a division by zero, in their formulas.',
  'problem.moderator-effect-added.message':
    'The effect of {{moderator}} on {{outcome}} itself was added, because it moderates an effect on {{outcome}}.',
  'problem.moderator-effect-added.remedy':
    'A moderation can only be read beside the moderator’s own effect. Draw that arrow to see it and to number its hypothesis.',
  'problem.bootstrap-needs-data.message': 'A bootstrap draws cases, and there is only a covariance matrix.',
  'problem.bootstrap-needs-data.message_bca':
    'BCa intervals leave out one case after the other, and there is only a covariance matrix.',
  'problem.bootstrap-needs-data.remedy':
    'Give the data themselves, or choose the parametric bootstrap with percentile or bias-corrected intervals.',
  'problem.bootstrap-not-for-lms.message':
    'There is no bootstrap of a latent interaction that is estimated by LMS: each replicate would take as long as the whole estimation.',
  'problem.bootstrap-not-for-lms.remedy':
    'Use the standard errors of LMS (set the replicates to 0), or estimate the interaction by product indicators and bootstrap that.',
  'problem.bootstrap-type-unsuitable.message_incomplete':
    'The Bollen-Stine bootstrap turns complete cases; here answers are missing and used as they are.',
  'problem.bootstrap-type-unsuitable.message_ordered':
    'The Bollen-Stine bootstrap turns numbers; here answers are ordered categories.',
  'problem.bootstrap-type-unsuitable.message': 'The Bollen-Stine bootstrap cannot be had here.',
  'problem.bootstrap-type-unsuitable.remedy': 'Choose the naive or the parametric bootstrap.',
  'problem.bootstrap-failures.message':
    '{{failed}} of {{requested}} bootstrap samples were left out: {{notConverged}} without a solution, {{momentsUnusable}} whose cases cannot be estimated from.',
  'problem.bootstrap-failures.remedy':
    'A few hardly matter; say how many. If it is more than one in twenty, the sample is too small for this model or for a bootstrap of it.',
  'problem.bound-active.message': 'The estimates lie on the bound {{parameters}}.',
  'problem.bound-active.remedy': 'Without the bound the fit would be better: say so when you report the result.',

  // the machine
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
    'Nothing needs to be done. Ordered answers are restricted by the steps thresholds and metric.',
  'problem.scores-unavailable.message': 'Factor scores of these constructs cannot be computed: {{variables}}.',
  'problem.scores-unavailable.remedy':
    'Bartlett scores need indicators with residual variance for every construct, and scores need the answers themselves. Use regression scores, or estimate from data.',
  'problem.cancelled.message': 'Cancelled.',
  'problem.cancelled.remedy': 'Nothing was changed. Start again whenever you like.',
  'problem.worker-died.message': 'The estimation stopped unexpectedly and was restarted.',
  'problem.worker-died.remedy': 'Try again. If it happens again, save your work and restart Pathloom.',
  'problem.pdf-failed.message': 'The browser could not make the PDF: {{reason}}',
  'problem.pdf-failed.remedy': 'Close other browser windows and try again. All other outputs were made.',
  'problem.no-browser.message': 'No browser was found to make the PDF.',
  'problem.no-browser.remedy': 'Install Chromium, Chrome or Edge. All other outputs were made.',
  'problem.request-invalid.message': 'An internal request was malformed and was refused.',
  'problem.request-invalid.remedy': 'Restart Pathloom. Your work is saved automatically.',
} as const;
