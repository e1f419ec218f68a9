/** What scripts need of a kind of preparation step. */
export interface StepPrinter<Step> {
  /** The prepared answers, as an expression of R over the answers `x` of one column. */
  toR(step: Step): string;
  /** Statements of DEFINE in Mplus that prepare the variable `name`. */
  toMplus(step: Step, name: string): readonly string[];
}
