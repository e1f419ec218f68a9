/** A screening under the keys of the contract. */
import type { ColumnFigures } from '../../../shared/engine/describe/column-figures.ts';
import type { CorrelationTable, ScreenedColumn, Screening } from '../../../shared/engine/describe/screening.ts';
import type { JsonObject } from '../fit-json.ts';
import { defined, interval } from './defined.ts';

function normalityJson({ shapiroWilk, lilliefors, jarqueBera, dagostino }: NonNullable<ColumnFigures['normality']>) {
  return defined({
    shapiroWilk,
    lilliefors: lilliefors && {
      d: lilliefors.d,
      ...('pvalue' in lilliefors ? { pvalue: lilliefors.pvalue } : { 'pvalue.above': lilliefors.pvalueAbove }),
    },
    jarqueBera,
    dagostino: dagostino && {
      'z.skewness': dagostino.zSkewness,
      'z.kurtosis': dagostino.zKurtosis,
      k2: dagostino.k2,
      pvalue: dagostino.pvalue,
    },
  });
}

function figuresJson<T extends ColumnFigures>({ skewness, kurtosis, normality, ...rest }: T): JsonObject {
  return defined({
    ...rest,
    skewness: skewness && defined({ ...skewness }),
    kurtosis: kurtosis && defined({ ...kurtosis }),
    normality: normality && normalityJson(normality),
  });
}

const columnJson = (column: ScreenedColumn): JsonObject => figuresJson(column);

function missingnessJson({ patterns, mcar, ...counts }: Screening['missingness'], names: readonly string[]) {
  return defined({
    ...counts,
    patterns: patterns.map(({ missing, count }) => ({ missing: missing.map((j) => names[j]), count })),
    mcar: mcar && {
      n: mcar.n,
      patterns: mcar.patterns,
      chisq: mcar.chisq,
      df: mcar.df,
      pvalue: mcar.pvalue,
      'chisq.n1': mcar.chisqN1,
      'pvalue.n1': mcar.pvalueN1,
    },
  });
}

function mardiaJson({ skewness, kurtosis, ...rest }: NonNullable<Screening['mardia']>): JsonObject {
  const { chisqSmall, pvalueSmall, ...skew } = skewness;
  const { zSmall, pvalueSmall: kurtosisSmall, ...kurt } = kurtosis;
  return {
    ...rest,
    skewness: defined({ ...skew, 'chisq.small': chisqSmall, 'pvalue.small': pvalueSmall }),
    kurtosis: defined({ ...kurt, 'z.small': zSmall, 'pvalue.small': kurtosisSmall }),
  };
}

function correlationsJson({ pairs, ...table }: CorrelationTable): JsonObject {
  return { ...table, pairs: pairs.map(({ ci, ...pair }) => defined({ ...pair, ...interval(ci) })) };
}

/**
 * @param names of the numeric columns analysed, in the order of the patterns' places
 * @param rowOf the file's number of a row that counts from 0
 */
export function screenJson(
  screening: Screening,
  names: readonly string[],
  listed: 'flagged' | 'all',
  mahalanobisCut: number,
  rowOf: (row: number) => number,
): JsonObject {
  const { careless, speed, mahalanobis, mardia, missingness } = screening;
  const numbers = (rows: readonly number[]): number[] => rows.map(rowOf);
  const isListed = (flagged: readonly number[]): ((row: number) => boolean) => {
    const known = new Set(flagged);
    return (row) => listed === 'all' || known.has(row);
  };
  const [isCareless, isFar] = [isListed(careless.flagged), isListed(mahalanobis?.flagged ?? [])];
  return {
    columns: screening.columns.map(columnJson),
    ...(screening.constructs.length > 0 ? { constructs: screening.constructs.map(figuresJson) } : {}),
    missingness: missingnessJson(missingness, names),
    careless: {
      items: careless.items,
      longstringCut: careless.longstringCut,
      flagged: numbers(careless.flagged),
      rows: careless.rows.flatMap((style, row) => (isCareless(row) ? [defined({ row: rowOf(row), ...style })] : [])),
    },
    ...(speed ? { speed: { ...speed, flagged: numbers(speed.flagged) } } : {}),
    duplicates: screening.duplicates.map((rows) => ({ rows: numbers(rows) })),
    univariateOutliers: screening.univariateOutliers.map(({ row, ...one }) => ({ row: rowOf(row), ...one })),
    ...(mahalanobis
      ? {
          mahalanobis: {
            columns: mahalanobis.columns,
            n: mahalanobis.n,
            df: mahalanobis.df,
            cut: mahalanobisCut,
            flagged: numbers(mahalanobis.flagged),
            rows: mahalanobis.rows
              .filter(({ row }) => isFar(row))
              .map(({ row, ...one }) => ({ row: rowOf(row), ...one })),
          },
        }
      : {}),
    ...(mardia ? { mardia: mardiaJson(mardia) } : {}),
    ...(screening.correlations.length > 0 ? { correlations: screening.correlations.map(correlationsJson) } : {}),
  };
}
