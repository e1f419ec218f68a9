/** Proposals for the data that are decided in the window, and data that take the place of others. */
export const deciding = {
  'proposals.title': 'What the data seem to hold',
  'proposals.button_one': '{{formatted}} proposal',
  'proposals.button_other': '{{formatted}} proposals',
  'proposals.none-open': 'There is nothing left to decide.',
  'proposals.looking': 'Looking through the data…',
  'proposals.change': 'Change…',
  'proposals.refuse': 'Refuse',
  'proposals.refused_one': '{{count}} refused',
  'proposals.refused_other': '{{count}} refused',
  'proposals.bring-back': 'Bring back',
  'replace.columns': 'Columns of the project and of the file',
  'replace.complete': 'Every column that the model and the steps need is in this file.',
  'replace.called_one':
    '{{count}} column that the model or the steps need is not in this file under its name. Which column is it here?',
  'replace.called_other':
    '{{count}} columns that the model or the steps need are not in this file under their names. Which columns are they here?',
  'replace.column': '{{column}} is',
  'replace.none': 'not in this file',
  'replace.lost_one':
    '{{columns}} is not in this file: model and steps keep it, and cannot be estimated until it is taken out or the data hold it. Undo brings the former data back.',
  'replace.lost_other':
    '{{columns}} are not in this file: model and steps keep them, and cannot be estimated until they are taken out or the data hold them. Undo brings the former data back.',
  'replace.rows-left-out_one':
    '{{count}} step that leaves out rows by their numbers speaks of the former file and is taken away; what this file holds is proposed anew.',
  'replace.rows-left-out_other':
    '{{count}} steps that leave out rows by their numbers speak of the former file and are taken away; what this file holds is proposed anew.',
} as const;
