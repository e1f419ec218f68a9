/** Scales and common method as questions of a project: their tables against R's figures, what is flagged, what each method says. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../shared/dataset.ts';
import { emptyDocument } from '../../../shared/document/edits/new-document.ts';
import { parseSyntax } from '../../../shared/engine/estimate.ts';
import { constructBlocks } from '../../../shared/engine/model/constructs.ts';
import { defaultSettings } from '../../../shared/engine/settings/settings.ts';
import { unstyled } from '../../../shared/language/rich-text.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import { resultCommonMethods } from '../../../shared/results/common-method-words.ts';
import type { ResultTable } from '../../../shared/results/element.ts';
import { resultScales } from '../../../shared/results/result-scales.ts';
import { scaleFlags } from '../../../shared/results/scale-flags.ts';
import { createSurveyContext } from '../../../shared/results/survey-context.ts';
import { toRecords, type ResultRecord } from '../../../shared/results/write/records.ts';
import { runCommonMethod, runScales } from '../../../shared/survey/run-scales.ts';
import { usualSettings } from '../../../shared/survey/settings.ts';
import type { SurveyInput } from '../../../shared/survey/survey-input.ts';
import { valueOf } from '../../support/study.ts';

type Figures = Readonly<Record<string, number>> & { readonly name: string };

interface Case {
  readonly model: string;
  readonly data: Readonly<Record<string, readonly (number | null)[]>>;
  readonly expected: {
    readonly constructs: readonly Figures[];
    readonly items: readonly (Figures & { readonly construct: string })[];
    readonly htmt: readonly {
      readonly a: string;
      readonly b: string;
      readonly value: number;
      readonly htmt2: number;
    }[];
    readonly crossloadings: readonly {
      readonly construct: string;
      readonly indicator: string;
      readonly value: number;
    }[];
    readonly kmo: { readonly overall: number };
    readonly bartlett: { readonly chisq: number };
    readonly commonMethod?: {
      readonly harman?: { readonly share: number };
      readonly vif?: readonly { readonly construct: string; readonly scores: number; readonly latent: number }[];
    };
  };
}

const golden = JSON.parse(readFileSync(new URL('../../golden/engine/measures.json', import.meta.url), 'utf8')) as {
  readonly cases: Readonly<Record<string, Case>>;
};
const pairwise = golden.cases['pairwise']!;

function inputOf({ model, data }: Case, hasModel = true): SurveyInput {
  const columns = Object.entries(data).map(([name, values]) => {
    return { name, kind: 'numeric' as const, values: Float64Array.from(values, (x) => x ?? NaN), categories: [] };
  });
  const dataset: Dataset = { rows: columns[0]?.values.length ?? 0, columns };
  const spec = valueOf(parseSyntax(model));
  const constructs = constructBlocks(spec);
  return { dataset, steps: [], constructs, model: hasModel ? { spec, settings: defaultSettings } : null };
}

const context = createSurveyContext(emptyDocument, [], 'en', createTranslate('en'));
const scales = { ...usualSettings.scales, cfaMissing: 'listwise' as const, ordered: [] };
const common = { ...usualSettings['common-method'], cfaMissing: 'listwise' as const, ordered: [] };

function recordsOf(tables: readonly ResultTable[], id: string): readonly ResultRecord[] {
  const table = tables.find((one) => one.id === id);
  if (!table) throw new Error(id);
  return toRecords(table);
}

describe('tables of scales', () => {
  const reply = valueOf(runScales(inputOf(pairwise), scales, {}));
  const tables = resultScales(reply, context);
  const { expected } = pairwise;

  it('have each figure of R once: constructs, then their items', () => {
    const records = recordsOf(tables, 'measurement');
    expect(records).toHaveLength(expected.constructs.length + expected.items.length);
    for (const { name, alpha, omega, rhoC, ave } of expected.constructs) {
      const row = records.find(({ item }) => item === name);
      if (alpha === undefined) expect([row?.['alpha'], row?.['ave']]).toEqual(['', '']);
      else {
        expect(row?.['alpha']).toBeCloseTo(alpha, 8);
        expect(row?.['omega']).toBeCloseTo(omega!, 4);
        expect(row?.['rho-c']).toBeCloseTo(rhoC!, 4);
        expect(row?.['ave']).toBeCloseTo(ave!, 4);
      }
    }
    for (const { name, mean, sd, loading } of expected.items) {
      const row = records.find(({ item }) => item === name);
      expect(row?.['mean']).toBeCloseTo(mean!, 8);
      expect(row?.['sd']).toBeCloseTo(sd!, 8);
      expect(row?.['loading']).toBeCloseTo(loading!, 4);
      expect(row?.['alpha']).toBe('');
    }
  });

  it('tell items, pairs, cross-loadings and adequacy as R does', () => {
    const items = recordsOf(tables, 'item-statistics');
    for (const { name, itemTotal, itemRest, smc, alphaIfDropped } of expected.items) {
      const row = items.find(({ item }) => item === name);
      if (itemRest === undefined) continue;
      expect(row?.['item-total']).toBeCloseTo(itemTotal!, 8);
      expect(row?.['item-rest']).toBeCloseTo(itemRest, 8);
      expect(row?.['smc']).toBeCloseTo(smc!, 8);
      expect(row?.['alpha-dropped']).toBeCloseTo(alphaIfDropped!, 8);
    }
    const ratios = recordsOf(tables, 'htmt');
    for (const { a, b, value, htmt2 } of expected.htmt) {
      const row = ratios.find((one) => one['a'] === a && one['b'] === b);
      expect(row?.['htmt']).toBeCloseTo(value, 8);
      expect(row?.['htmt2']).toBeCloseTo(htmt2, 8);
    }
    const crossed = recordsOf(tables, 'crossloadings');
    for (const { construct, indicator, value } of expected.crossloadings)
      expect(crossed.find(({ item }) => item === indicator)?.[`of ${construct}`]).toBeCloseTo(value, 4);
    const [adequacy] = recordsOf(tables, 'adequacy');
    expect(adequacy?.['kmo']).toBeCloseTo(expected.kmo.overall, 8);
    expect(adequacy?.['chisq']).toBeCloseTo(expected.bartlett.chisq, 6);
  });

  it('show the wording of an item where the project has it', () => {
    const document = { ...emptyDocument, variables: { a1: { label: {}, wording: 'How it was worded' } } };
    const worded = createSurveyContext(document, [], 'en', createTranslate('en'));
    const row = recordsOf(resultScales(reply, worded), 'measurement').find(({ item }) => item === 'a1');
    expect(row?.['wording']).toBe('How it was worded');
  });

  it('are the same of constructs alone, as far as the model is not asked for', () => {
    const alone = valueOf(runScales(inputOf(pairwise, false), scales, {}));
    const alpha = recordsOf(resultScales(alone, context), 'measurement').map((row) => row['alpha']);
    expect(alpha).toEqual(recordsOf(tables, 'measurement').map((row) => row['alpha']));
  });
});

describe('what is flagged', () => {
  it('is what lies outside the limits, with its number, limit and source', () => {
    const { result } = valueOf(runScales(inputOf(pairwise), scales, {}));
    const flags = scaleFlags(result, context);
    expect(flags.map(({ id, construct, item }) => [id, construct, item])).toEqual([
      ['reversed', 'A', 'a3'],
      ['low-alpha', 'A', 'a3'],
      ['low-omega', 'A', 'a3'],
      ['low-rho-c', 'A', 'a3'],
      ['low-omega', 'B', 'b3'],
      ['low-rho-c', 'B', 'b3'],
      ['low-ave', 'B', 'b3'],
    ]);
    expect(flags[0]?.remedies).toEqual(['reverse', 'leave-out']);
    const words = unstyled(flags[1]!.words).replaceAll('\u00a0', ' ');
    expect(words).toBe('A: α = .191, below .70 (Nunnally & Bernstein, 1994). Without a3 it would be .803.');
  });

  it('leaves two items to a construct', () => {
    const { result } = valueOf(runScales(inputOf(golden.cases['few-gaps']!), scales, {}));
    const ofZ = scaleFlags(result, context).filter(({ construct }) => construct === 'Z');
    expect(ofZ.map(({ id }) => id)).toContain('low-alpha');
    expect(ofZ.flatMap(({ remedies }) => remedies)).toEqual([]);
  });

  it('tells residuals of one construct that go together, the largest first', () => {
    const { result } = valueOf(runScales(inputOf(pairwise), scales, {}));
    const index = (lhs: string, rhs: string, mi: number) => ({ lhs, op: '~~' as const, rhs, group: 1, mi, epc: 0.1 });
    const indices = [index('c1', 'c2', 12), index('b1', 'b2', 30), index('a1', 'c1', 99), index('a1', 'a2', 10)];
    const flags = scaleFlags(result, context, indices).filter(({ id }) => id === 'residuals');
    expect(flags.map(({ item, other, value, remedies }) => [item, other, value, remedies])).toEqual([
      ['b1', 'b2', 30, ['covary']],
      ['c1', 'c2', 12, ['covary']],
    ]);
  });
});

describe('common method', () => {
  it('says of each method what was found, with the figures of R, and what that cannot show', () => {
    const reply = valueOf(runCommonMethod(inputOf(pairwise), common, {}));
    const methods = resultCommonMethods(reply, context);
    expect(methods.map(({ id }) => id)).toEqual(['harman', 'single-factor', 'latent-method', 'vif']);
    const { harman, vif } = pairwise.expected.commonMethod!;
    expect(unstyled(methods[0]!.found)).toContain(`${(100 * harman!.share).toFixed(1)}%`);
    for (const { meaning } of methods) expect(unstyled(meaning)).toMatch(/^It can show .+ \(.+, \d{4}\)\.$/);
    expect(unstyled(methods[2]!.found)).toContain('Its variance is negative');
    const rows = recordsOf(methods[3]!.tables, 'full-collinearity');
    for (const { construct, scores, latent } of vif!) {
      const row = rows.find((one) => one['construct'] === construct);
      expect(row?.['scores']).toBeCloseTo(scores, 8);
      expect(row?.['latent']).toBeCloseTo(latent, 4);
    }
  });

  it('leaves the marker technique out without a marker, and says so', () => {
    const marked = golden.cases['marker-u']!;
    const methods = ['marker', 'vif'] as const;
    const without = runCommonMethod(inputOf(marked), { ...common, methods }, {});
    expect(without.problems.map(({ code }) => code)).toContain('survey-no-marker');
    expect(resultCommonMethods(valueOf(without), context).map(({ id }) => id)).toEqual(['vif']);
    const gone = runCommonMethod(inputOf(marked), { ...common, methods, marker: 'Nobody' }, {});
    expect(gone.problems.map(({ code }) => code)).toContain('survey-no-marker');
    const own = valueOf(runCommonMethod(inputOf(marked), { ...common, methods, marker: 'Mk' }, {}));
    expect(own.result.commonMethod?.marker?.retained).toBe('method-u');
  });

  it('needs a construct and a method', () => {
    const codes = (outcome: ReturnType<typeof runCommonMethod>) => [outcome.ok, outcome.problems[0]?.values['context']];
    expect(codes(runCommonMethod(inputOf(pairwise), { ...common, methods: [] }, {}))).toEqual([false, 'methods']);
    const none = { ...inputOf(pairwise), constructs: [] };
    expect(codes(runScales(none, scales, {}))).toEqual([false, 'constructs']);
  });
});
