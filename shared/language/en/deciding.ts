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
} as const;
