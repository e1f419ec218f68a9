/** The window: commands, panes, dialogues, states. */
export const app = {} as const;
