/** Problems of a model as it is drawn or written. */
export const problemOfModel = {
  'problem.syntax-error.message': 'Line {{line}}, column {{column}}: “{{found}}” was not expected here.',
  'problem.syntax-error.message_end': 'Line {{line}}, column {{column}}: the statement ends too early.',
  'problem.syntax-error.message_equals':
    'Line {{line}}, column {{column}}: a single “=” says nothing. Write == for “is equal to”, =~ for “is measured by”, := for a quantity of your own.',
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
    'Bartlett scores do not exist for constructs with ordered items: extreme answers have no finite score ({{parameters}}).',
  'problem.scores-of-ordered-items.remedy':
    'Choose regression scores; of ordered items these are the most probable values given the answers.',
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
  'problem.moderator-effect-added.message':
    'The effect of {{moderator}} on {{outcome}} itself was added, because it moderates an effect on {{outcome}}.',
  'problem.moderator-effect-added.remedy':
    'A moderation can only be read beside the moderator’s own effect. Draw that arrow to see it and to number its hypothesis.',
} as const;
