/** Importing, the variable list, preparation. */
export const data = {} as const;
