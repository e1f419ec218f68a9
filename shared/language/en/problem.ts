/** Problems: what happened and what to do. */
export const problem = {} as const;
