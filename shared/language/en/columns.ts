/** Names, labels and measurement levels of columns. */
export const columns = {
  'level.nominal': 'nominal',
  'level.ordinal': 'ordinal',
  'level.scale': 'scale',
  'steps.add.describe': 'Labels and levels',
  'steps.add.rename': 'Rename columns',
  'steps.done.describe_one': 'Label, value labels or level: {{columns}}',
  'steps.done.describe_other': 'Labels, value labels or levels: {{columns}}',
  'steps.done.rename_one': 'Renamed: {{columns}}',
  'steps.done.rename_other': 'Renamed: {{columns}}',
  'report.step.describe':
    'Labels, labels of values or measurement levels were entered for {{columns}}; no answer was changed.',
  'report.step.rename': 'Columns were given short names; their wording in the file is their label: {{columns}}.',
  'step.rename.title': 'Rename columns',
  'step.rename.explain':
    'Type new names, or paste them from a spreadsheet. The old name stays as the label where a column has none; model and later steps follow.',
  'step.rename.old': 'Name now',
  'step.rename.new': 'New name',
  'step.rename.wrong-empty': 'A column needs a name.',
  'step.rename.wrong-twice': 'Another column has this name.',
  'step.rename.wrong-construct': 'A construct of the model has this name.',
  'step.describe.title': 'Labels and measurement levels',
  'step.describe.explain':
    'Enter and the arrow keys go from row to row. Cells copied from a spreadsheet can be pasted: they fill down and to the right. Labels of values: 1=Strongly disagree; 2=Disagree.',
  'step.describe.name': 'Column',
  'step.describe.label': 'Label',
  'step.describe.values': 'Labels of values',
  'step.describe.level': 'Level',
  'step.describe.level-none': 'not said',
  'step.describe.wrong-values':
    'Write each value with a sign of equality and its label, separated by semicolons; each value once.',
  'step.describe.wrong-number': 'The column holds numbers: each value must be one.',
  'step.describe.missing': 'Missing',
  'step.describe.reversed': 'Reversed',
  'step.describe.yes': 'yes',
  'step.describe.no': 'no',
  'step.describe.wrong-codes': 'Write numbers, separated by spaces.',
  'step.describe.wrong-text': 'A column of texts cannot be reversed.',
  'data.action.labels': 'Labels and levels of all columns…',
  'data.action.short-names': 'Give short names…',
  'data.labels.save': 'Save',
  'data.short-names.title': 'Names of columns',
  'data.short-names.offer_one':
    '{{formatted}} column is called by a whole question: “{{from}}” may become {{to}}, with the question as its label.',
  'data.short-names.offer_other':
    '{{formatted}} columns are called by whole questions: “{{from}}” may become {{to}}, with the question as its label.',
} as const;
