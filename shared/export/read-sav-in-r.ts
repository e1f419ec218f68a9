/** Reading an SPSS data file in R as the import read it. */
import type { SavSettings } from '../data/readers/sav/schema.ts';
import { numbersR, quoteR, vectorR } from './r-text.ts';
import type { ReadInR } from './reading-in-r.ts';
import type { ScriptSource } from './script-source.ts';

/** Under the names that R gives them. */
function encodingInR(encoding: string): string {
  return encoding.replace(/^windows-/, 'CP').toUpperCase();
}

/** Declared missing answers are NA by the package; dates are texts, as in Pathloom. */
const plain = String.raw`
plain <- function(x) {
  if (inherits(x, "POSIXct")) return(sub("[.]0+$", "", format(x, "%Y-%m-%d %H:%M:%OS3", tz = "UTC")))
  if (inherits(x, "Date")) return(format(x))
  x <- as.vector(haven::zap_labels(x))
  if (is.character(x)) replace(x, trimws(x) == "", NA) else as.numeric(x)
}`
  .trim()
  .split('\n');

function reading(
  source: ScriptSource,
  { encoding, missingCodes }: SavSettings,
  wanted: readonly string[],
  texts: ReadonlySet<string>,
): string[] {
  const placeOf = new Map(source.columns.map((name, i) => [name, i + 1]));
  const columns = wanted.toSorted((a, b) => placeOf.get(a)! - placeOf.get(b)!);
  const places = columns.map((name) => placeOf.get(name)!);
  const numbers = columns.filter((name) => !texts.has(name));
  // The package does not know every name by which files declare their encoding.
  const declared = encoding === 'utf-8' ? '' : `, encoding = ${quoteR(encodingInR(encoding))}`;
  return [
    ...plain,
    '',
    `data <- as.data.frame(haven::read_sav(${quoteR(source.fileName)}${declared}))`,
    `stopifnot("The file is not read as Pathloom read it" = nrow(data) == ${source.rows})`,
    `data <- data[, c(${places.join(', ')}), drop = FALSE]`,
    `names(data) <- ${vectorR(columns)}`,
    'data[] <- lapply(data, plain)',
    ...(missingCodes.length > 0
      ? [
          `data[] <- lapply(data, function(x) replace(x, suppressWarnings(as.numeric(x)) %in% ${numbersR(missingCodes)}, NA))`,
        ]
      : []),
    ...(numbers.length > 0 && numbers.length < columns.length
      ? [`data[${vectorR(numbers)}] <- lapply(data[${vectorR(numbers)}], as.numeric)`]
      : numbers.length > 0
        ? ['data[] <- lapply(data, as.numeric)']
        : []),
  ];
}

/** What the data frame has to hold: the columns as the import read them. */
function expected(fileName: string, { missingCodes }: SavSettings): string[] {
  return [
    `# data: a data frame with the columns of ${quoteR(fileName)}, answers as numbers.`,
    '# NA: what the file declares to be missing, and texts of blanks.',
    ...(missingCodes.length > 0 ? [`# NA as well: ${missingCodes.map(String).join(' ')}.`] : []),
  ];
}

export const savInR: ReadInR<SavSettings> = { reading, expected };
