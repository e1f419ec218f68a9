/** What a model may hold at most: far above any study, far below what takes a machine's memory. */
export const modelLimits = {
  /** Of all groups together. */
  terms: 100_000,
  /** Survey platforms put whole questions into the header. */
  name: 10_000,
  /** Of a label, and of the name of a defined quantity. */
  label: 256,
  groups: 1_000,
} as const;
