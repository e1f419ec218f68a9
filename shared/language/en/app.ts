/** The window: commands, panes, dialogues, states. */
export const app = {
  'app.untitled': 'Untitled',
} as const;
