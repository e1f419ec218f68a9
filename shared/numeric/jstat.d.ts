/** The few functions of jstat that the engine uses; the package has no types of its own. */
declare module 'jstat' {
  export const jStat: {
    /** log Gamma(x), x > 0. */
    gammaln(x: number): number;
  };
}
