/** The canvas, the outline, the inspector. */
export const diagram = {} as const;
