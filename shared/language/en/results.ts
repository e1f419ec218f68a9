/** Estimates, fit, the status bar. */
export const results = {} as const;
