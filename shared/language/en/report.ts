/** The report and its tables. */
export const report = {} as const;
