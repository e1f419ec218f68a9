/** Problems of a model as it is drawn or written. */
export const problemOfModel = {
  'problem.syntax-error.message': 'Line {{line}}, column {{column}}: “{{found}}” was not expected here.',
  'problem.syntax-error.message_end': 'Line {{line}}, column {{column}}: the statement ends too early.',
  'problem.syntax-error.message_equals':
    'Line {{line}}, column {{column}}: a single “=” says nothing. Write == for “is equal to”, =~ for “is measured by”, := for a quantity of your own.',
  'problem.syntax-error.message_sign':
    'Line {{line}}, column {{column}}: “{{found}}” ({{unicode}}) is no sign of model syntax.',
  'problem.syntax-error.message_open': 'Line {{line}}, column {{column}}: what is opened by {{found}} is never closed.',
  'problem.syntax-error.message_function':
    'Line {{line}}, column {{column}}: “{{found}}” is no function that Pathloom knows. There are {{known}}.',
  'problem.syntax-error.message_terms':
    'Line {{line}}, column {{column}}: here the model becomes larger than {{most}} terms over all groups.',
  'problem.syntax-error.message_name': 'Line {{line}}, column {{column}}: a name is longer than {{most}} characters.',
  'problem.syntax-error.message_label': 'Line {{line}}, column {{column}}: a label is longer than {{most}} characters.',
  'problem.syntax-error.message_groups': 'Line {{line}}, column {{column}}: there are more than {{most}} groups.',
  'problem.syntax-error.remedy_terms':
    'A sum on both sides of a sign stands for every pair of the two: write fewer of them.',
  'problem.syntax-error.remedy_name': 'Check whether a backtick is missing, or shorten the name.',
  'problem.syntax-error.remedy_label': 'Check whether a quotation mark is missing, or shorten the label.',
  'problem.syntax-error.remedy_groups': 'Write one modifier, or one block, for each group of the data.',
  'problem.syntax-error.remedy':
    'A statement reads like “Trust =~ tru1 + tru2 + tru3” or “Loyalty ~ Trust”. Names with blanks or signs stand in backticks: `Q1 (a)`.',
  'problem.syntax-error.remedy_sign':
    'Write it with plain signs of the keyboard, such as ~ + * - =. Names with blanks or signs stand in backticks: `Q1 (a)`.',
  'problem.syntax-error.remedy_open': 'Close it with the same sign on the other side.',
  'problem.syntax-error.remedy_function':
    'Write the quantity with + - * / ^ and these functions, or compute it from the results.',
  'problem.model-too-long.message':
    'What of this model cannot be drawn is longer than the {{most}} characters that a project holds beside its drawing.',
  'problem.model-too-long.remedy':
    'Write fewer statements: a sum on both sides of a sign stands for every pair of the two. The command line estimates models of this size.',
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
  'problem.construct-without-indicators.message_suggested': 'Nothing measures {{name}}.',
  'problem.construct-without-indicators.remedy_suggested':
    'Did you mean “{{suggestion}}”? Correct the name, or measure {{name}} by columns of the data.',
  'problem.not-available.message': 'This is not available yet. {{feature}}',
  'problem.not-available.message_level':
    'Line {{line}}: “{{feature}}” makes a multilevel model. Multilevel models are not available.',
  'problem.not-available.message_block': 'Line {{line}}: blocks by “{{feature}}” are not available.',
  'problem.not-available.message_efa':
    'Line {{line}}: “{{feature}}” makes an exploratory block. Exploratory factors within a model are not available.',
  'problem.not-available.message_three-way':
    'Line {{line}}: products of more than two variables are not available: {{feature}}.',
  'problem.not-available.message_modifier': 'Line {{line}}: the modifier “{{feature}}” is not available here.',
  'problem.not-available.message_operator':
    'Line {{line}}: “{{feature}}” is no operator of model syntax, or is not available. There are =~ <~ ~ ~~ | ~*~ := == < >.',
  'problem.not-available.message_group-variables':
    'The block of group {{feature}} leaves out {{variables}}. Groups with different variables are not available.',
  'problem.not-available.message_group-roles':
    'Fixed covariates or weighted sums are not the same in the block of group {{feature}}: {{variables}}.',
  'problem.not-available.message_parameters':
    'Pathloom cannot estimate “{{feature}}” yet. It occurs in: {{parameters}}.',
  'problem.not-available.remedy': 'Leave it out, or use another option.',
  'problem.not-available.remedy_level':
    'Leave the levels out and write one model for all cases, or estimate it in a program for multilevel models.',
  'problem.not-available.remedy_block': 'Write blocks of groups as “group: 1”.',
  'problem.not-available.remedy_efa': 'Write which column belongs to which construct.',
  'problem.not-available.remedy_three-way': 'Multiply two at a time, for example X:Z.',
  'problem.not-available.remedy_modifier':
    'There are numbers, labels, NA, start(), lower(), upper(), label(), equal() and c() over groups; within a group’s block, only those of one group.',
  'problem.not-available.remedy_operator': 'A statement reads like “Trust =~ tru1 + tru2 + tru3” or “Loyalty ~ Trust”.',
  'problem.not-available.remedy_group-variables':
    'Keep the variable in the block and fix its path or loading to 0, for example “y ~ 0*x”.',
  'problem.not-available.remedy_group-roles':
    'Write the same regressions in each block and fix those to 0 that the group does not have, or let covariates be random.',
  'problem.analysis-needs-covariances.message':
    'LMS estimates from the answers of each case and leaves no matrix of covariances to compare with the model.',
  'problem.analysis-needs-covariances.remedy': 'Choose product indicators for the moderation in the settings.',
  'problem.scores-of-ordered-items.message':
    'Bartlett scores do not exist for constructs with ordered items: extreme answers have no finite score ({{variables}}).',
  'problem.scores-of-ordered-items.remedy':
    'Choose regression scores; of ordered items these are the most probable values given the answers.',
  'problem.script-not-for-products.message': 'R and lavaan have no LMS, so no script of theirs can repeat this model.',
  'problem.script-not-for-products.message_groups': 'A script of an LMS model in several groups is not there yet.',
  'problem.script-not-for-products.remedy':
    'Print it for Mplus, which estimates it in the same way, or choose product indicators for the moderation in the settings.',
  'problem.script-not-for-products.remedy_groups': 'Choose product indicators for the moderation in the settings.',
  'problem.unknown-column.message': 'The data have no column “{{name}}”.',
  'problem.unknown-column.remedy': 'Check the spelling, capitals included, or import data that hold this column.',
  'problem.unknown-column.remedy_suggested':
    'Did you mean “{{suggestion}}”? Correct the name, or import data that hold this column.',
  'problem.unknown-column.message_more': 'The data lack {{more}} further names of the model.',
  'problem.unknown-column.remedy_more': 'Check that this is the data file the model was written for.',
  'problem.unknown-label.message': '{{parameters}} uses a name that no parameter bears: {{variables}}.',
  'problem.unknown-label.remedy': 'Give the parameter this label, for example “Trust ~ a*Locus”, or correct the name.',
  'problem.unknown-label.remedy_suggested':
    'Did you mean “{{suggestion}}”? Correct the name, or give a parameter this label, for example “Trust ~ a*Locus”.',
  'problem.label-is-name.message':
    'Labels of parameters are called like columns or constructs: {{variables}} ({{parameters}}). “X*Z” is the label X before Z, not a product.',
  'problem.label-is-name.remedy':
    'For an interaction write X:Z. If a label is meant, another name for it avoids the mistake.',
  'problem.threshold-impossible.message_latent':
    'Only observed variables have thresholds, constructs have none: {{parameters}}.',
  'problem.threshold-impossible.message_name':
    'Thresholds are called t1, t2 and so on, in the order of the categories: {{parameters}}.',
  'problem.threshold-impossible.message_scale':
    'Only ordered columns have a scale, written with their own name on both sides: {{parameters}}.',
  'problem.threshold-impossible.message_beyond':
    '{{variables}} has {{categories}} categories and {{thresholds}} thresholds. There is no such threshold: {{parameters}}.',
  'problem.threshold-impossible.message_unwritten':
    'Nothing is added to the model (defaults: lavaan), and these thresholds are not written: {{parameters}}.',
  'problem.threshold-impossible.message': 'These thresholds are impossible: {{parameters}}.',
  'problem.threshold-impossible.remedy': 'Remove the statement, or correct it.',
  'problem.threshold-impossible.remedy_unwritten':
    'Write them, for example “x1 | t1 + t2”, or choose the defaults of sem.',
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
  'problem.setting-not-for-products.message':
    'LMS cannot do what is asked for by {{setting}} = {{value}}: it is maximum likelihood of complete cases taken as numbers, with standard errors of its own and no chi-square.',
  'problem.setting-not-for-products.remedy':
    'Set {{setting}} to {{usual}}, or estimate the interaction by product indicators (interaction = dmc).',
  'problem.setting-not-for-products.remedy_ordered':
    'Take the answers as numbers (none ordered), or estimate the interaction by product indicators (interaction = dmc).',
  'problem.interaction-indicators-unused.message':
    'The constructs of {{product}} have different numbers of indicators; these take part in no matched pair: {{variables}}.',
  'problem.interaction-indicators-unused.remedy': 'Use all pairs of indicators to let every one of them take part.',
  'problem.product-covariances-added.message':
    'The model explains a factor of the product {{product}}, and a product covaries with what its factors are made of. These covariances were added and are estimated freely: {{parameters}}.',
  'problem.product-covariances-added.remedy':
    'Nothing needs to be done. Without them the standard errors of the interaction and of the moderated mediation would be far too small. Write a covariance yourself to treat it otherwise.',
  'problem.constraints-contradictory.message': 'These constraints contradict each other: {{parameters}}.',
  'problem.constraints-contradictory.remedy': 'Remove one of them.',
  'problem.constraints-redundant.message':
    'These constraints say the same thing more than once, or say nothing about the parameters: {{parameters}}.',
  'problem.constraints-redundant.remedy': 'Test each restriction once, over labels of free parameters.',
  'problem.ordered-variance-follows.message':
    'What was written about {{parameters}} was not used: residual variances of ordered items are no parameters under the delta parameterisation, they follow from the rest of the model.',
  'problem.ordered-variance-follows.message_theta':
    'What was written about {{parameters}} was not used: scales of ordered items are no parameters under the theta parameterisation, they follow from the rest of the model.',
  'problem.ordered-variance-follows.message_groups':
    'Residual variances of the ordered items {{variables}} were not made equal over groups: under the delta parameterisation they are no parameters, they follow from the rest of the model.',
  'problem.ordered-variance-follows.remedy':
    'To fix, free or equate residual variances, choose the theta parameterisation; under delta fix, free or equate the scales (x ~*~ x) instead.',
  'problem.ordered-variance-follows.remedy_theta':
    'To fix, free or equate scales, choose the delta parameterisation; under theta fix, free or equate the residual variances (x ~~ x) instead.',
  'problem.ordered-variance-follows.remedy_groups':
    'Choose the theta parameterisation to make residual variances of ordered items equal over groups.',
  'problem.ordered-variance-needed.message':
    'A constraint or definition uses {{labels}}, the label of {{parameters}}. Under the delta parameterisation residual variances of ordered items are no parameters: they follow from the rest of the model.',
  'problem.ordered-variance-needed.message_theta':
    'A constraint or definition uses {{labels}}, the label of {{parameters}}. Under the theta parameterisation scales of ordered items are no parameters: they follow from the rest of the model.',
  'problem.ordered-variance-needed.remedy':
    'Choose the theta parameterisation, where residual variances are parameters, or remove the constraint or definition.',
  'problem.ordered-variance-needed.remedy_theta':
    'Choose the delta parameterisation, where scales are parameters, or remove the constraint or definition.',
  'problem.moderator-effect-added.message':
    'The effect of {{moderator}} on {{outcome}} itself was added, because it moderates an effect on {{outcome}}.',
  'problem.moderator-effect-added.remedy':
    'A moderation can only be read beside the moderator’s own effect. Draw that arrow to see it and to number its hypothesis.',
} as const;
