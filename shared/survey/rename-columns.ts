/** Columns that are called otherwise, in what was asked. */
import type { AskedSurvey, ColumnChoice } from './settings.ts';

type Renaming = (name: string) => string;

/** The same settings where no name changes. Constructs keep their names: `rename` is asked of columns and constructs alike. */
export function renameInSurvey(asked: AskedSurvey, rename: Renaming): AskedSurvey {
  const all = (names: ColumnChoice): ColumnChoice => names && names.map((name) => rename(name));
  const one = <T extends string | null>(name: T): T | string => (name === null || name === '' ? name : rename(name));
  const { sample, correlations, groups, factors, scales, power } = asked;
  const commonMethod = asked['common-method'];
  return {
    ...asked,
    ...(sample && {
      sample: {
        ...sample,
        items: all(sample.items),
        demographics: all(sample.demographics),
        time: one(sample.time),
      },
    }),
    ...(correlations && { correlations: { ...correlations, columns: all(correlations.columns) } }),
    ...(groups && {
      groups: {
        ...groups,
        by: one(groups.by),
        outcomes: all(groups.outcomes),
        categories: all(groups.categories),
      },
    }),
    ...(factors && { factors: { ...factors, items: all(factors.items) } }),
    ...(scales && { scales: { ...scales, ordered: all(scales.ordered) } }),
    ...(commonMethod && {
      'common-method': { ...commonMethod, ordered: all(commonMethod.ordered), marker: one(commonMethod.marker) },
    }),
    ...(power && {
      power: {
        ...power,
        values: power.values.map((value) => ({ ...value, lhs: one(value.lhs), rhs: one(value.rhs) })),
        tests: power.tests.map((test) => ({ ...test, lhs: one(test.lhs), rhs: one(test.rhs) })),
      },
    }),
  };
}
