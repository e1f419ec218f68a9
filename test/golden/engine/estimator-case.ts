/** A case as `make-estimator-cases.R` writes it, and how to estimate it here. */
import { readFileSync } from 'node:fs';
import type { Dataset } from '../../../shared/dataset.ts';
import { fitModel, parseSyntax, solveModel, type FitInput } from '../../../shared/engine/estimate.ts';
import { defaultSettings, type EstimatedFit, type EstimationSettings } from '../../../shared/engine/fit.ts';
import type { Solution } from '../../../shared/engine/sem/inference/solution.ts';
import type { LavaanRow } from './lavaan-case.ts';

export interface EstimatorRow extends LavaanRow {
  readonly group?: number;
}

/** A model of the simulated people, with lavaan's names of options. */
export interface PeopleModel {
  readonly id: string;
  readonly syntax: string;
  readonly options: Readonly<Record<string, unknown>>;
}

export interface EstimatorCase extends PeopleModel {
  readonly fit: Readonly<Record<string, number | null>>;
  readonly parameters: readonly EstimatorRow[];
  readonly modindices:
    | readonly {
        readonly lhs: string;
        readonly op: string;
        readonly rhs: string;
        readonly group?: number;
        readonly mi: number;
        readonly epc: number;
        readonly 'sepc.all'?: number | null;
      }[]
    | null;
  readonly rsquare: readonly Readonly<Record<string, number>>[];
}

function readPeople(): Dataset {
  const text = readFileSync(new URL('people.csv', import.meta.url), 'utf8');
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const cells = lines.map((line) => line.split(','));
  const columns = header.split(',').map((name, place) => {
    const entries = cells.map((row) => row[place] ?? '');
    if (name !== 'site') {
      const values = Float64Array.from(entries, (entry) => (entry === '' ? NaN : Number(entry)));
      return { name, kind: 'numeric' as const, values, categories: [] };
    }
    const categories = [...new Set(entries)];
    return {
      name,
      kind: 'text' as const,
      values: Float64Array.from(entries, (entry) => categories.indexOf(entry)),
      categories,
    };
  });
  return { rows: lines.length, columns };
}

const people = readPeople();

/** lavaan's name of an option -> ours, where they differ. */
const renamed: Readonly<Record<string, keyof EstimationSettings>> = {
  fun: 'defaults',
  'std.lv': 'stdLv',
  'fixed.x': 'fixedX',
  'effect.coding': 'effectCoding',
  'group.equal': 'groupEqual',
  'group.partial': 'groupPartial',
  'h1.information': 'h1Information',
};
const lists: readonly string[] = ['groupEqual', 'groupPartial', 'ordered'];

function settingsOf({ options }: PeopleModel): EstimationSettings {
  const own = Object.entries(options).map(([name, value]) => {
    const key = renamed[name] ?? name;
    return [key, lists.includes(key) && !Array.isArray(value) ? [value] : value] as const;
  });
  const ordered = 'ordered' in options && !('estimator' in options) ? { estimator: 'WLSMV' as const } : {};
  return { ...defaultSettings, ...ordered, ...Object.fromEntries(own) };
}

/** Model, data and settings of a case. Throws where the model cannot be read. */
export function peopleInput(given: PeopleModel): FitInput {
  const spec = parseSyntax(given.syntax);
  if (!spec.ok) throw new Error(`${given.id}: ${JSON.stringify(spec.problems)}`);
  return { spec: spec.value, dataset: people, settings: settingsOf(given) };
}

/** The fit of a case. Throws where there is none. */
export function fitEstimatorCase(given: EstimatorCase): EstimatedFit {
  const fit = fitModel(peopleInput(given));
  if (fit.status !== 'converged') throw new Error(`${given.id}: ${JSON.stringify(fit.problems)}`);
  return fit;
}

/** The minimum behind it. Throws where there is none. */
export function solvePeople(given: PeopleModel): Solution {
  const solved = solveModel(peopleInput(given));
  if (!solved.ok) throw new Error(`${given.id}: ${JSON.stringify(solved.problems)}`);
  return solved.value;
}
