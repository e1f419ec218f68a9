/** How the numbers of results are written, by what they are. A writer for spreadsheets takes its decimals from here. */
import {
  formatBounded,
  formatCoefficient,
  formatDecimal,
  formatDf,
  formatEstimate,
  formatIndex,
  formatInteger,
  formatP,
  formatPercent,
  formatStatistic,
} from '../language/format.ts';

export const numberForms = {
  /** In the unit of the data, two decimals. */
  estimate: formatEstimate,
  /** Standardised, two decimals, no zero before the point. */
  coefficient: formatCoefficient,
  /** The same with three decimals, where one looks closely. */
  'estimate-3': (value: number | undefined) => formatDecimal(value, 3),
  'coefficient-3': (value: number | undefined) => formatBounded(value, 3),
  statistic: formatStatistic,
  /** A test statistic such as z: two decimals, no thousands. */
  z: (value: number | undefined) => formatDecimal(value, 2),
  /** Fit indices, three decimals. */
  index: formatIndex,
  integer: formatInteger,
  p: formatP,
  df: formatDf,
  /** A share of 1, one decimal. */
  percent: (value: number | undefined) => formatPercent(value, 1),
} as const satisfies Record<string, (value: number | undefined) => string>;

export type NumberForm = keyof typeof numberForms;
