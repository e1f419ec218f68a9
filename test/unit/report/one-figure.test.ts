/**
 * One path, one standard error, one interval, one verdict: of a model with a bootstrap, a moderation, groups and a robust
 * estimator the same number stands in pane, selection, copies, report, terminal and JSON.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { fitJson } from '../../../electron/cli/fit-json.ts';
import { printFit } from '../../../electron/cli/print-fit.ts';
import { estimateFacts } from '../../../renderer/diagram/inspector/estimate-facts.ts';
import { resultHypotheses } from '../../../shared/results/result-hypotheses.ts';
import { resultParameters } from '../../../shared/results/result-parameters.ts';
import { effectLines, pathRows } from '../../../shared/results/effect-lines.ts';
import { pathSentences } from '../../../shared/results/path-sentences.ts';
import { drawModel } from '../../../shared/document/edits/draw-model.ts';
import { numberTarget } from '../../../shared/document/edits/edit-hypotheses.ts';
import { createResultContext } from '../../../shared/results/context.ts';
import { fitOfGroup } from '../../../shared/document/shown/fit-of-group.ts';
import { emptyDocument } from '../../../shared/document/edits/new-document.ts';
import { toModelSpec } from '../../../shared/document/compile/to-model-spec.ts';
import type { HypothesisTarget, ProjectDocument } from '../../../shared/document/types.ts';
import { bootstrapModel } from '../../support/bootstrap-model.ts';
import { parseSyntax } from '../../../shared/engine/estimate.ts';
import { defaultSettings, type EstimatedFit, type EstimateRow } from '../../../shared/engine/fit.ts';
import { formatCoefficient, formatEstimate, formatInterval, formatP } from '../../../shared/language/format.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import { resultEffects } from '../../../shared/results/result-effects.ts';
import { toCopy } from '../../../shared/results/write/clipboard.ts';
import { toRecords } from '../../../shared/results/write/records.ts';
import { buildReport } from '../../../shared/report/build-report.ts';
import { unstyled } from '../../../shared/language/rich-text.ts';
import { once } from '../../support/once.ts';
import { estimateStudy, valueOf } from '../../support/study.ts';

const syntax = `
Trust =~ TRU1 + TRU2 + TRU3
Loyalty =~ LOY1 + LOY2 + LOY3
Locus =~ LOC1 + LOC2 + LOC3
Trust ~ Locus
Loyalty ~ Trust + USE + Locus + Trust:USE
`;
const targets: readonly HypothesisTarget[] = [
  { kind: 'path', from: 'Trust', to: 'Loyalty' },
  { kind: 'moderation', from: 'Trust', moderator: 'USE', to: 'Loyalty' },
  { kind: 'path', from: 'Locus', to: 'Trust' },
];
const group = 2;
const t = createTranslate('en');

let document: ProjectDocument;
/** All groups, and the one that is looked at. */
let fit: EstimatedFit;
let own: EstimatedFit;

beforeAll(async () => {
  const { data } = await estimateStudy();
  const settings = {
    ...defaultSettings,
    estimator: 'MLR' as const,
    group: 'GENDER',
    bootstrap: 60,
    seed: 3,
    fixedX: false,
  };
  const drawn = drawModel(valueOf(parseSyntax(syntax)), settings);
  const plain = { ...emptyDocument, ...drawn, settings };
  document = targets.reduce<ProjectDocument>(
    (current, target, index) => numberTarget(current, target, `H${index + 1}`),
    plain,
  );
  const estimated = once(document, () =>
    bootstrapModel({ spec: valueOf(toModelSpec(document)), dataset: data.dataset, settings }),
  );
  if (estimated.status === 'failed') throw new Error(JSON.stringify(estimated.problems));
  fit = estimated;
  own = fitOfGroup(fit, group);
}, 120_000);

/** As in a cell of a pane: without the brackets of running text. */
function writeInterval(ends: readonly [number, number] | undefined, format = formatCoefficient): string {
  return formatInterval(ends?.[0], ends?.[1], format).replace(/[[\]]/g, '');
}

/** What the bootstrap itself says of a parameter: the only source that is right. */
function replicated(lhs: string, op: string, rhs: string) {
  const found = fit.bootstrap?.estimates.find(
    (row) => row.lhs === lhs && row.op === op && row.rhs === rhs && row.group === group,
  );
  if (!found?.stdAll) throw new Error(`no replicates of ${lhs} ${op} ${rhs}`);
  const { se = NaN, ciLower = NaN, ciUpper = NaN, stdAll } = found;
  return {
    se: formatEstimate(se),
    raw: writeInterval([ciLower, ciUpper], formatEstimate),
    std: writeInterval([stdAll.ciLower ?? NaN, stdAll.ciUpper ?? NaN]),
    isClear: (stdAll.ciLower ?? NaN) > 0 || (stdAll.ciUpper ?? NaN) < 0,
    three: [se, ciLower, ciUpper].map((value) => value.toFixed(3).replace('-', '\u2212')),
    exact: { se, ciLower, ciUpper, stdLower: stdAll.ciLower, stdUpper: stdAll.ciUpper },
  };
}

function rowOf(lhs: string, op: string, rhs: string): EstimateRow {
  const row = own.estimates.find((each) => each.lhs === lhs && each.op === op && each.rhs === rhs);
  if (!row) throw new Error(`no row ${lhs} ${op} ${rhs}`);
  return row;
}

function reportTable(start: string): string[][] {
  const report = buildReport({
    document,
    fit,
    dataSummary: null,
    provenance: null,
    version: '0',
    language: 'en',
    generatedOn: '2026-11-29',
    analyses: {},
  });
  const found = report.blocks.find((block) => block.kind === 'table' && block.id.startsWith(start));
  if (found?.kind !== 'table') throw new Error(`no table ${start}`);
  return [found.columns.map((column) => unstyled(column.title)), ...found.rows.map((row) => row.cells.map(unstyled))];
}

/** What results are built from. */
const context = () => createResultContext(document, 'en', t);

const bare = (text: string) => text.replace(/[[\]]/g, '');
const json = () =>
  fitJson(fit, fit.settings, undefined, t) as unknown as {
    estimates: (EstimateRow & { shown: Record<string, number | string | boolean> })[];
  };

describe.each([
  ['Loyalty', 'Trust', 'Trust → Loyalty', 'H1'],
  ['Loyalty', 'Trust:USE', 'Trust × USE → Loyalty', 'H2'],
  ['Trust', 'Locus', 'Locus → Trust', 'H3'],
])('the path to %s from %s', (to, from, arrow, hypothesis) => {
  it('has one standard error, one interval and one verdict in every place', () => {
    const right = replicated(to, '~', from);
    const row = rowOf(to, '~', from);
    const p = formatP(row.pvalue);
    // They differ from the estimator's, so that mixing them up shows.
    expect(row.se).not.toBeCloseTo(right.exact.se, 6);

    const pane = pathRows(document, own, 'en').find((each) => `${each.from} → ${each.to}` === arrow)!;
    const lines = effectLines(document, own, 'en', t);
    const line = lines.find((each) => each.hypothesis === hypothesis)!;
    const table = resultHypotheses(fit, group, 'all', context())!;
    const shown = toRecords(table).find((each) => each['hypothesis'] === hypothesis)?.['interval'];
    if (!Array.isArray(shown)) throw new Error('no interval in the line');
    const [lower = NaN, upper = NaN] = shown as number[];
    expect([pane.figures?.stdInterval, [lower, upper] as const].map((ends) => writeInterval(ends))).toEqual([
      right.std,
      right.std,
    ]);
    expect(line.verdict).toBe(right.isClear ? 'supported' : 'not-supported');
    const sentence = pathSentences(pane, '95%', t)[0]!.replaceAll('\u00a0', ' ');
    expect(sentence).toContain(`95% CI of β [${right.std}], p ${/^[<>]/.test(p) ? p : `= ${p}`}`);

    const selection = new Map(estimateFacts(own, row, t));
    expect(selection.get('SE of B')).toBe(right.se);
    expect(bare(selection.get('95% CI of B')!)).toBe(right.raw);
    expect(bare(selection.get('95% CI of β')!)).toBe(right.std);

    const copy = toCopy(table);
    const copied = copy.rows.find((cells) => cells[0] === hypothesis)!;
    expect(copy.columns.slice(3, 8).map(({ title }) => title)).toEqual(['B', 'SE of B', 'β', '95% CI of β', 'p']);
    expect(copied.slice(3, 8)).toEqual([
      formatEstimate(row.est),
      right.se,
      formatCoefficient(row.stdAll),
      right.std,
      p,
    ]);

    const all = toCopy(resultParameters(own, context()));
    const parameters = all.rows.find((cells) => cells[0] === `${to} ~ ${from}`)!;
    const cellUnder = (title: string) => parameters[all.columns.findIndex((column) => column.title === title)];
    expect(['SE of B', '95% CI of B, lower', '95% CI of B, upper'].map(cellUnder)).toEqual(right.three);

    const [head, ...printedRows] = reportTable(`paths-${group}`);
    const printed = printedRows.find((cells) => cells[1] === arrow)!;
    expect(head!.slice(2, 7)).toEqual(['B', 'SE of B', 'β', '95% CI of β', 'p']);
    expect(printed.slice(2, 7).map(bare)).toEqual(copied.slice(3, 8));
    expect(printed[7]?.toLowerCase()).toBe(right.isClear ? 'supported' : 'not supported');

    const [terminal] = printFit(fit, t, 'en')
      .slice(printFit(fit, t, 'en').indexOf(`= ${fit.groups[1]!.label}`))
      .split('\n')
      .filter((line) => line.trim().startsWith(`${to} ~ ${from} `));
    expect(terminal).toContain(` ${right.three[0]} `);
    expect(terminal?.replace(/ +/g, ' ')).toContain(` ${right.three[1]} ${right.three[2]} `);

    const record = json().estimates.find(
      (each) => each.lhs === to && each.op === '~' && each.rhs === from && each.group === group,
    )!;
    expect(record.shown).toEqual({
      source: 'bootstrap',
      se: right.exact.se,
      'ci.lower': right.exact.ciLower,
      'ci.upper': right.exact.ciUpper,
      'std.all.se': expect.any(Number),
      'std.all.ci.lower': right.exact.stdLower,
      'std.all.ci.upper': right.exact.stdUpper,
      'excludes.zero': right.isClear,
    });
  });
});

describe('an indirect effect', () => {
  it('has one standard error and one interval in its description, in the copy and in the report', () => {
    const table = resultEffects(fit, group, context())!;
    const records = toRecords(table);
    expect(records.length).toBeGreaterThan(0);
    const copied = toCopy(table).rows.map((cells) => cells.slice(1));
    const printed = reportTable(`effects-${group}`).map((cells) => cells.slice(1).map(bare));
    for (const { about, b, se, interval, 'interval-b': raw, beta, p } of records) {
      const row = fit.estimates.find(({ lhs, op }) => op === ':=' && lhs === about?.lhs)!;
      const found = fit.bootstrap?.estimates.find(({ lhs, op }) => op === ':=' && lhs === about?.lhs);
      if (!found) throw new Error('no replicates');
      const standard = [found.stdAll?.ciLower ?? NaN, found.stdAll?.ciUpper ?? NaN] as const;
      expect({ b, se, raw, beta, interval, p }).toEqual({
        b: row.est,
        se: found.se,
        raw: [found.ciLower, found.ciUpper],
        beta: row.stdAll,
        interval: standard,
        p: row.pvalue,
      });
      const cells = [
        formatEstimate(row.est),
        formatEstimate(found.se),
        writeInterval([found.ciLower ?? NaN, found.ciUpper ?? NaN], formatEstimate),
        formatCoefficient(row.stdAll),
        writeInterval(standard),
        formatP(row.pvalue),
      ];
      expect(copied).toContainEqual(cells);
      expect(printed).toContainEqual(cells);
    }
  });
});
