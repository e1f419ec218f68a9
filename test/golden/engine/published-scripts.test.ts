/** Models as published scripts write them, against lavaan (make-published-scripts.R). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fitModel, parseSyntax, printSyntax } from '../../../shared/engine/estimate.ts';
import { defaultSettings, type EstimatedFit, type EstimationSettings } from '../../../shared/engine/fit.ts';
import type { Column, Dataset } from '../../../shared/dataset.ts';
import { flatIndices } from '../../support/flat-indices.ts';

interface Case {
  readonly id: string;
  readonly model: string;
  readonly data: 'panel' | 'holes';
  readonly fun: EstimationSettings['defaults'];
  readonly args: {
    readonly missing?: 'ml';
    readonly group?: string;
    readonly meanstructure?: boolean;
    readonly 'std.lv'?: boolean;
  };
  readonly measures: Readonly<Record<'chisq' | 'df' | 'npar' | 'cfi' | 'rmsea', number>>;
  readonly estimates: Readonly<
    Record<'lhs' | 'op' | 'rhs', readonly string[]> & Record<'group' | 'est' | 'se', readonly number[]>
  >;
}

interface Golden {
  readonly data: Readonly<Record<Case['data'], Readonly<Record<string, readonly (number | string | null)[]>>>>;
  readonly cases: readonly Case[];
}

const golden = JSON.parse(readFileSync(new URL('published-scripts.json', import.meta.url), 'utf8')) as Golden;

function datasetOf(name: Case['data']): Dataset {
  const columns = Object.entries(golden.data[name]).map(([column, values]): Column => {
    const categories = [...new Set(values.flatMap((value) => (typeof value === 'string' ? [value] : [])))].sort();
    const isText = categories.length > 0;
    return {
      name: column,
      kind: isText ? 'text' : 'numeric',
      values: Float64Array.from(values, (value) => (isText ? categories.indexOf(String(value)) : Number(value ?? NaN))),
      categories,
    };
  });
  return { columns, rows: columns[0]!.values.length };
}

function settingsOf({ fun, args }: Case): EstimationSettings {
  return {
    ...defaultSettings,
    defaults: fun,
    ...(args.missing ? { missing: 'fiml' as const } : {}),
    ...(args.group ? { group: args.group } : {}),
    ...(args.meanstructure ? { meanstructure: true } : {}),
    ...(args['std.lv'] ? { stdLv: true } : {}),
  };
}

function fitOf(given: Case, text: string): EstimatedFit {
  const parsed = parseSyntax(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const fit = fitModel({ spec: parsed.value, dataset: datasetOf(given.data), settings: settingsOf(given) });
  if (fit.status !== 'converged') throw new Error(JSON.stringify(fit.problems));
  return fit;
}

function compare(fit: EstimatedFit, { estimates, measures }: Case): void {
  for (const [name, value] of Object.entries(measures))
    expect(flatIndices(fit.measures)[name], name).toBeCloseTo(value, 4);
  estimates.lhs.forEach((lhs, i) => {
    const [op, rhs, group] = [estimates.op[i], estimates.rhs[i], estimates.group[i]];
    const row = fit.estimates.find(
      (each) =>
        each.op === op &&
        each.group === group &&
        ((each.lhs === lhs && each.rhs === rhs) || (op === '~~' && each.lhs === rhs && each.rhs === lhs)),
    );
    // What lavaan lists as fixed to 0 need not be listed.
    if (!row && estimates.est[i] === 0 && estimates.se[i] === 0) return;
    const name = `${lhs} ${op} ${rhs} in group ${group}`;
    expect(row?.est, name).toBeCloseTo(estimates.est[i]!, 4);
    if (estimates.se[i]! > 0) expect(row?.se, name).toBeCloseTo(estimates.se[i]!, 3);
  });
}

describe('published scripts', () => {
  test.each(golden.cases.map((each) => [each.id, each] as const))('%s', (_, given) => {
    compare(fitOf(given, given.model), given);
  });

  test('printed and read again they are the same model', () => {
    for (const given of golden.cases) {
      const parsed = parseSyntax(given.model);
      if (!parsed.ok) throw new Error(given.id);
      compare(fitOf(given, printSyntax(parsed.value)), given);
    }
  });
});
