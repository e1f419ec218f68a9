/** How long names and lists of columns and codes may be, in what is stored or sent. */
export const dataLimits = {
  /** Survey platforms put whole questions into the header. */
  column: 10_000,
  columns: 50_000,
  codes: 1_000,
  conditions: 100,
  droppedRows: 100_000,
} as const;
