/** What scripts need of a kind of preparation step. */
export interface StepPrinter<Step> {
  /** The prepared answers, as an expression of R over the answers `x` of one column. */
  toR(step: Step): string;
  /** Statements on the data frame `data`, of a step that is about rows and not about columns. */
  readonly toRRows?: (step: Step) => readonly string[];
  /** Statements on the data frame, of a step that changes more than answers; `touched` are those of its columns that are there. */
  readonly toRFrame?: (step: Step, touched: readonly string[]) => readonly string[];
  /** Statements of DEFINE in Mplus that prepare the variable `name`. */
  toMplus(step: Step, name: string): readonly string[];
}
