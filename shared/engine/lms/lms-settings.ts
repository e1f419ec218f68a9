/** What LMS can honour of the settings: one estimator, whose standard errors come from the observed information. */
import { allOrdered } from '../model/ordered-columns.ts';
import type { EstimationSettings } from '../settings/settings.ts';

/** Values that LMS takes, the usual one first. */
const honoured = {
  estimator: ['ML'],
  likelihood: ['normal'],
  information: ['observed', 'default'],
  missing: ['listwise'],
  se: ['standard', 'default'],
  test: ['standard', 'default'],
  bounds: ['none', 'pos.ov.var'],
} as const satisfies { readonly [K in keyof EstimationSettings]?: readonly EstimationSettings[K][] };

/** A setting that LMS would have to ignore. */
export interface LmsConflict {
  readonly setting: keyof typeof honoured | 'ordered';
  /** What was asked for. */
  readonly value: string;
  /** What LMS takes in its place; '' for ordered columns, which are to be taken as numbers. */
  readonly usual: string;
}

/**
 * The settings that LMS cannot honour: it is maximum likelihood of complete cases of numbers [klein-moosbrugger-2000],
 * and its products have no chi-square to correct.
 * @param observed columns of the model; others may be ordered
 */
export function lmsConflicts(settings: EstimationSettings, observed: readonly string[]): readonly LmsConflict[] {
  const keys = Object.keys(honoured) as (keyof typeof honoured)[];
  const wrong = keys.flatMap((setting): LmsConflict[] => {
    const values: readonly string[] = honoured[setting];
    return values.includes(settings[setting]) ? [] : [{ setting, value: settings[setting], usual: values[0] ?? '' }];
  });
  const ordered = settings.ordered.filter((name) => name === allOrdered || observed.includes(name));
  return ordered.length > 0 ? [...wrong, { setting: 'ordered', value: ordered.join(), usual: '' }] : wrong;
}
