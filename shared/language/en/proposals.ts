/** What the import believes of a file. */
export const proposals = {
  'proposal.lead': 'Proposal [{{kind}}] {{message}}',
  'proposal.applied': 'Applied [{{kind}}] {{message}}',
  'proposal.lines_one': ' (line {{lines}})',
  'proposal.lines_other': ' (lines {{lines}})',
  'proposal.skip-rows': 'What stands above the table is a title and was not read as data{{lines}}.',
  'proposal.row-names': '{{columns}} holds names or numbers of the rows, no answers.',
  'proposal.id-column':
    '{{columns}} identifies respondents ({{values}}) and measures nothing: it is kept as text or as a label.',
  'proposal.header-rows.labels':
    'What stands below the names belongs to the header and is left out{{lines}}; its wording becomes the label of the columns ({{values}}).',
  'proposal.header-rows.ids': 'What stands below the names belongs to the header and is left out{{lines}}.',
  'proposal.header-rows.names':
    'The names of the columns stand in a second header row, which is left out of the data{{lines}}; the first one becomes their label ({{columns}}).',
  'proposal.drop-rows.header': 'Rows that repeat the header are no respondents: {{count}} to be left out{{lines}}.',
  'proposal.drop-rows.total': 'Rows of totals or means are no respondents: {{count}} to be left out{{lines}}.',
  'proposal.drop-rows.note': 'Notes below the table (footnotes) are no respondents: {{count}} to be left out{{lines}}.',
  'proposal.missing-word': '{{values}} stands for no answer in {{columns}}: {{count}} cells{{lines}}.',
  'proposal.text-to-number': 'Answers in words become numbers in {{columns}}: {{recoding}}.',
  'proposal.text-to-number.written': 'Numbers written in another way ({{values}}) are read as numbers in {{columns}}.',
  'proposal.bad-cell': '{{columns}} holds numbers, but for {{count}} cells{{lines}}: {{recoding}}.',
  'proposal.several-answers':
    '{{columns}} holds several answers in one cell ({{values}}): each becomes a column of 0 and 1.',
  'proposal.missing-code':
    '{{values}} lie outside the scale of {{columns}} and stand for no answer: {{count}} cells{{lines}}.',
  'proposal.out-of-range':
    '{{values}} are no answers on the scale of {{columns}} (typing errors?) and become missing: {{count}} cells{{lines}}.',
  'proposal.decimal': 'Numbers of {{columns}} have a decimal comma ({{values}}).',
  'proposal.none': 'no answer',
} as const;
