/** What the report of the bundled study says of its sample and items, as it is printed, against R (script beside this file). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applySteps } from '../../../shared/data/prepare/apply-steps.ts';
import { summarizeDataset } from '../../../shared/data/screen/summarize-dataset.ts';
import { withDataLabels } from '../../../shared/document/data-labels.ts';
import { toModelSpec } from '../../../shared/document/compile/to-model-spec.ts';
import { analyseForReport } from '../../../shared/jobs/analyse-for-report.ts';
import { formatDecimal } from '../../../shared/language/format.ts';
import { languages, type Language } from '../../../shared/languages.ts';
import { buildReport } from '../../../shared/report/build-report.ts';
import { once } from '../../support/once.ts';
import { cellsOf, tableOf, textOf, wordsOf } from '../../support/read-report.ts';
import { estimateStudy, valueOf } from '../../support/study.ts';

type Rows = Readonly<Record<string, readonly number[]>>;

interface Golden {
  readonly items: Rows;
  readonly gender: Readonly<Record<string, number>>;
  readonly missing: readonly [share: number, complete: number];
  readonly mcar: readonly [chisq: number, df: number, pvalue: number];
  readonly mardia: readonly [b2p: number, z: number];
  readonly scores: Rows;
  readonly correlations: Rows;
  readonly loadings: Readonly<Record<string, number>>;
  readonly alpha: Readonly<Record<string, number>>;
  readonly rhoC: Readonly<Record<string, number>>;
  readonly ave: Readonly<Record<string, number>>;
  readonly htmt: Rows;
}

const golden = JSON.parse(readFileSync(new URL('study-survey.json', import.meta.url), 'utf8')) as Golden;

async function analyse() {
  const { document, data, fit } = await estimateStudy();
  const dataset = valueOf(applySteps(data.dataset, document.preparation));
  const dataSummary = summarizeDataset(dataset);
  const input = { spec: valueOf(toModelSpec(document)), dataset, settings: document.settings };
  const { analyses, survey } = analyseForReport(input, document, fit);
  return { document: withDataLabels(document, dataSummary.columns), fit, dataSummary, analyses, survey };
}

async function blocksIn(language: Language) {
  const made = await once('study-survey', analyse);
  const input = { ...made, provenance: null, version: '1', language, generatedOn: '2026-11-30' };
  return buildReport(input).blocks;
}

/** Two decimals, without the zero before the point where `isBounded`. */
const two = (value: number, isBounded = false): string =>
  isBounded ? formatDecimal(value, 2).replace(/^(\u2212?)0\./, '$1.') : formatDecimal(value, 2);

describe.each(languages)('the report in %s', (language) => {
  it('describes the items', async () => {
    const lines = cellsOf(tableOf(await blocksIn(language), 'items'));
    const expected = Object.values(golden.items).map(
      ([n = NaN, mean = NaN, sd = NaN, skewness = NaN, kurtosis = NaN]) => [
        String(n),
        String(420 - n),
        ...[two(mean), two(sd), '1', '5', two(skewness), two(kurtosis)],
      ],
    );
    expect(lines.map(([, ...figures]) => figures)).toEqual(expected);
  });

  it('counts the respondents', async () => {
    const lines = cellsOf(tableOf(await blocksIn(language), 'frequencies'));
    expect(lines.slice(1, 3).map(([answer, n]) => [answer, n])).toEqual(
      Object.entries(golden.gender).map(([answer, n]) => [answer, String(n)]),
    );
    expect(lines[1]![2]).toBe(`${formatDecimal((100 * golden.gender['1']!) / 420, 1)}%`);
  });

  it('tells what is missing, and how far from normal the items are', async () => {
    const words = wordsOf(await blocksIn(language));
    const [share, complete] = golden.missing;
    const [chisq, df, pvalue] = golden.mcar;
    expect(words).toContain(`${formatDecimal(100 * share, 1)}%`);
    expect(words).toContain(String(complete));
    expect(words).toContain(
      `χ²(${df}) = ${two(chisq)}, p = ${formatDecimal(pvalue, 3).slice(1)}`.replaceAll(
        ', p',
        language === 'en' ? ', p' : '，p',
      ),
    );
    for (const value of golden.mardia) expect(words).toContain(two(value));
    for (const place of [3, 4]) {
      const shapes = Object.values(golden.items).map((one) => one[place]!);
      expect(words).toContain(two(Math.min(...shapes)));
      expect(words).toContain(two(Math.max(...shapes)));
    }
  });

  it('prints means, standard deviations and correlations of the constructs, with root AVE and HTMT', async () => {
    const lines = cellsOf(tableOf(await blocksIn(language), 'descriptives'));
    const names = Object.keys(golden.scores);
    expect(lines.map(([, , mean, sd]) => [mean, sd])).toEqual(
      Object.values(golden.scores).map((figures) => figures.map((value) => two(value))),
    );
    lines.forEach((cells, i) => {
      const name = names[i]!;
      const expected = names.map((_, j) => {
        if (i === j) return two(Math.sqrt(golden.ave[name]!), true);
        return two((j < i ? golden.correlations : golden.htmt)[name]![j]!, true);
      });
      expect(cells.slice(4).map((cell) => cell.replace(/\*+$/, ''))).toEqual(expected);
    });
  });

  it('prints loadings, alpha, composite reliability and AVE in one table', async () => {
    const { columns, rows } = tableOf(await blocksIn(language), 'measurement');
    const heads = columns.map(({ title }) => textOf(title));
    const at = (head: string): number => heads.indexOf(head);
    const three = (value: number): string => formatDecimal(value, 3).replace(/^0/, '');
    const cells = rows.map((row) => row.cells.map(textOf));
    const isItem = ([first = '']: readonly string[]): boolean => first in golden.loadings;
    expect(cells.filter(isItem).map((own) => [own[0], own[at('\u03bb')]])).toEqual(
      Object.entries(golden.loadings).map(([item, value]) => [item, three(value)]),
    );
    const constructs = cells.filter((own) => !isItem(own));
    expect(constructs.map((own) => [own[at('\u03b1')], own[at('CR')], own[at('AVE')]])).toEqual(
      Object.keys(golden.alpha).map((name) => [golden.alpha, golden.rhoC, golden.ave].map((of) => three(of[name]!))),
    );
  });

  it('tells common method before the paths', async () => {
    const ids = (await blocksIn(language)).flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [block.id] : [],
    );
    expect(ids.slice(1, 7)).toEqual(['sample', 'descriptives', 'measurement', 'common-method', 'fit', 'structural']);
  });
});
