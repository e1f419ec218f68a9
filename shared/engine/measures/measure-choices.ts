/** The words of what can be chosen about scales: light enough for forms. */

export const cfaMissingWays = ['listwise', 'fiml'] as const;
export type CfaMissingWay = (typeof cfaMissingWays)[number];
export const measureIntervals = ['percentile', 'bca'] as const;
export type MeasureIntervals = (typeof measureIntervals)[number];

export const commonMethods = ['harman', 'single-factor', 'latent-method', 'marker', 'vif'] as const;
export type CommonMethod = (typeof commonMethods)[number];

export const methodVariants = ['equal', 'free'] as const;
export type MethodVariant = (typeof methodVariants)[number];
