/** What `make-scores-and-comparisons.R` writes, and the same models solved here. */
import type { Dataset } from '../../../shared/dataset.ts';
import { parseSyntax, solveModel } from '../../../shared/engine/estimate.ts';
import type { Solution } from '../../../shared/engine/sem/inference/solution.ts';
import {
  defaultSettings,
  type EstimationSettings,
  type GroupEquality,
} from '../../../shared/engine/settings/settings.ts';
import figures from './scores-and-comparisons.json' with { type: 'json' };

type Options = Readonly<Record<string, string | boolean | readonly string[]>>;

interface ScoreTable {
  readonly names: readonly string[];
  readonly rows: readonly number[];
  readonly values: readonly (readonly (number | null)[])[];
}

export interface ScoreCase {
  readonly id: string;
  readonly syntax: string;
  readonly missing: boolean;
  readonly options: Options;
  readonly regression: readonly ScoreTable[];
  readonly bartlett: readonly ScoreTable[];
}

interface ComparedModel {
  readonly syntax: string;
  readonly options: Options;
}

export interface ComparisonCase {
  readonly id: string;
  readonly estimator: EstimationSettings['estimator'];
  readonly missing: boolean;
  readonly options: Options;
  readonly free: ComparedModel;
  readonly restricted: ComparedModel;
  readonly tests: readonly {
    readonly method: string;
    readonly 'chisq.diff': number;
    readonly 'df.diff': number;
    readonly pvalue: number;
  }[];
}

type Columns = Readonly<Record<string, readonly (number | null)[]>>;

function toDataset(columns: Columns): Dataset {
  const entries = Object.entries(columns);
  return {
    rows: entries[0]![1].length,
    columns: entries.map(([name, values]) => ({
      name,
      kind: 'numeric',
      values: Float64Array.from(values, (value) => value ?? NaN),
      categories: [],
    })),
  };
}

const { data, gaps, scores, comparisons } = figures as unknown as {
  readonly data: Columns;
  readonly gaps: Columns;
  readonly scores: readonly ScoreCase[];
  readonly comparisons: readonly ComparisonCase[];
};
const complete = toDataset(data);
const incomplete = toDataset(gaps);
export const scoreCases = scores;
export const comparisonCases = comparisons;

export function settingsOf(options: Options, estimator: EstimationSettings['estimator'] = 'ML'): EstimationSettings {
  return {
    ...defaultSettings,
    estimator,
    stdLv: options['std.lv'] === true,
    meanstructure: options['meanstructure'] === true,
    group: typeof options['group'] === 'string' ? options['group'] : '',
    groupEqual: [options['group.equal'] ?? []].flat() as GroupEquality[],
    missing: options['missing'] === 'ml' ? 'fiml' : 'listwise',
  };
}

/** The model on the kept answers, with gaps where the case says so. */
export function solveSyntax(syntax: string, hasGaps: boolean, settings: EstimationSettings): Solution {
  const spec = parseSyntax(syntax);
  const solved = spec.ok ? solveModel({ spec: spec.value, dataset: hasGaps ? incomplete : complete, settings }) : spec;
  if (!solved.ok) throw new Error(JSON.stringify(solved.problems));
  return solved.value;
}
