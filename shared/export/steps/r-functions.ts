/** Functions of R that printed steps call. */
import { durationUnits } from '../../data/prepare/durations.ts';
import { quoteR } from '../r-text.ts';

/** Full-width digits and signs, and the minus of print, as plain ones. */
export const plainSignsR =
  'gsub("[\\uff0d\\u2212]", "-", chartr("\\uff10\\uff11\\uff12\\uff13\\uff14\\uff15\\uff16\\uff17\\uff18\\uff19\\uff0e\\uff0c\\uff05\\uffe5\\uff1a", "0123456789.,%\\u00a5:", x))';

/** As `durationSeconds` reads lengths of time: numbers, clocks, units in falling order. */
const seconds = [
  'seconds <- function(x) {',
  '  if (is.numeric(x)) return(x)',
  `  x <- tolower(gsub("\\\\s", "", ${plainSignsR}, perl = TRUE))`,
  '  total <- suppressWarnings(as.numeric(x))',
  '  clock <- grepl("^([0-9]+:)?[0-9]+:[0-9]{1,2}([.][0-9]+)?$", x)',
  '  total[clock] <- vapply(strsplit(x[clock], ":"), function(p) sum(as.numeric(p) * 60^rev(seq_along(p) - 1)), 0)',
  '  rest <- x',
  '  sum <- numeric(length(x))',
  '  unit <- function(spellings, size) {',
  '    pattern <- sprintf("^([0-9]+([.][0-9]+)?)(%s)", spellings)',
  '    found <- grepl(pattern, rest, perl = TRUE)',
  '    sum[found] <<- sum[found] + size * as.numeric(sub(sprintf("%s.*$", pattern), "\\\\1", rest[found], perl = TRUE))',
  '    rest[found] <<- sub(pattern, "", rest[found], perl = TRUE)',
  '  }',
  ...durationUnits.map(([spellings, size]) => `  unit(${quoteR(spellings)}, ${String(size)})`),
  '  ifelse(is.na(total) & !is.na(x) & rest == "", sum, total)',
  '}',
];

const functions = { seconds } as const;

export type RFunction = keyof typeof functions;

/** Their definitions, each once. */
export function functionsInR(names: readonly RFunction[]): string[] {
  return [...new Set(names)].flatMap((name) => functions[name]);
}
