/** Sample and data: how many cases, how many were left out and why, what was done to the answers. */
import { describe, expect, it } from 'vitest';
import type { EstimatedFit } from '../../../shared/engine/fit.ts';
import { problem } from '../../../shared/problem.ts';
import type { ReportInput } from '../../../shared/report/context.ts';
import { sectionSample } from '../../../shared/report/section-sample.ts';
import { csvFile } from '../../support/csv-file.ts';
import { smallFit, smallModel } from '../../support/small-fit.ts';
import { linesOf, reportContext } from '../../support/small-report.ts';

const file = csvFile('answers.csv');
const document = { ...smallModel(), data: { ...file, hash: 'sha256:0', isSimulated: false } };
const summary = (rows: number) => ({
  rows,
  columns: [],
  completeRows: rows,
  missingSpellings: [],
  skippedBlankLines: 0,
});
const section = (fit: Partial<EstimatedFit> = {}, more: Partial<ReportInput> = {}) =>
  linesOf(sectionSample(reportContext({ document, fit: { ...smallFit, ...fit }, ...more })));
/** The sentences on cases behind the first, which is on the file. */
const cases = (fit: Partial<EstimatedFit>, rows = 420) => section(fit, { dataSummary: summary(rows) })[1];
const missing = (how: EstimatedFit['method']['missing']) => ({
  method: { ...smallFit.method, missing: how } as EstimatedFit['method'],
});
const incomplete = (...counts: readonly (number | undefined)[]) => ({
  groups: counts.map((own) => ({ label: '', n: 202, ...(own === undefined ? {} : { incomplete: own }) })),
});
const holds = 'The data file answers.csv holds 420 cases.';

describe('cases', () => {
  it('left out listwise are counted, and how many are used', () => {
    expect(section()).toEqual([
      '# Sample and data (sample)',
      `${holds} 16 cases with a missing answer in at least one variable of the model were left out (listwise deletion). The model was estimated from N = 404 cases.`,
      'The answers were used as read, without recoding.',
    ]);
  });

  it('are said to be complete where they are, all or those that take part', () => {
    const all = { n: 420, nRows: 420, ...incomplete(0) };
    expect(cases(all)).toBe(`${holds} All of them answered every question the model uses, so N = 420.`);
    expect(cases({ ...incomplete(0) })).toMatch(/\. The N = 404 cases that take part are complete\.$/);
  });

  it('without a group are left out before', () => {
    const settings = { ...smallFit.settings, group: 'SEX' };
    expect(cases({ settings, nRows: 410 })).toContain(
      `${holds} 10 cases without a value of SEX belong to no group and were left out. 6 cases with a missing answer`,
    );
    expect(cases({ settings, ...missing('pairwise'), nRows: 410 })).toContain(
      ' 10 cases without a value of SEX belong to no group and were left out. 6 cases were left out because they lack a covariate',
    );
    expect(cases({ settings, ...missing('likelihood'), nRows: 410 })).toContain('10 cases without a value of SEX');
  });

  it('left out in preparation are counted, in all and by step', () => {
    const age = { column: 'AGE', is: '<' as const, values: [18] };
    const sex = { column: 'SEX', is: 'one-of' as const, values: ['x', 'y'] };
    const preparation = [
      {
        kind: 'filter' as const,
        columns: [],
        rule: { by: 'conditions' as const, keeps: false, join: 'or' as const, conditions: [age, sex] },
      },
      { kind: 'filter' as const, columns: ['A1', 'A2', 'A3'], rule: { by: 'same-answers' as const, run: null } },
      { kind: 'compute' as const, columns: ['A1', 'A2'], name: 'A', make: { by: 'mean' as const, minimum: 2 } },
    ];
    const prepared = { ...summary(410), origin: { rows: 420, leftOut: [9, 1, 0] } };
    const more = { document: { ...document, preparation }, dataSummary: prepared };
    expect(section({ n: 404, nRows: 410 }, more).slice(1)).toEqual([
      `${holds} 10 of them were left out in preparation (see below). 6 cases with a missing answer in at least one variable of the model were left out (listwise deletion). The model was estimated from N = 404 cases.`,
      'Before estimation the data were prepared as follows:',
      '- Cases with AGE < 18 or SEX one of “x”, “y” are left out. 9 cases were left out.',
      '- Cases with one and the same answer to all of A1, A2, A3 are left out. 1 case was left out.',
      '- The column A was computed: mean of A1, A2 where at least 2 of them are answered.',
    ]);
  });

  it('that are incomplete take part under full information, unless they are empty or lack a covariate', () => {
    const empty = problem('empty-cases-dropped', { values: { count: 4 } });
    const problems = [empty, problem('no-data', { values: { count: 100 } }), empty];
    for (const how of ['likelihood', 'two-stage'] as const)
      expect(cases({ ...missing(how), problems, ...incomplete(5, 2) })).toBe(
        `${holds} 8 cases without any answer to the variables of the model were left out. 8 cases were left out because an observed predictor is missing. N = 404 cases take part; 7 of them are incomplete and take part with what they answered.`,
      );
    expect(cases({ ...missing('likelihood'), n: 420, ...incomplete(1) })).toBe(
      `${holds} N = 420 cases take part; 1 of them is incomplete and takes part with what it answered.`,
    );
  });

  it('of covariances are those that were given', () => {
    expect(cases(missing('covariances'))).toBe(`${holds} The model was estimated from N = 404 cases.`);
    const given = { fit: { ...smallFit, ...missing('covariances') }, document: smallModel() };
    expect(linesOf(sectionSample(reportContext(given)))).toEqual([
      '# Sample and data (sample)',
      'The model was estimated from a covariance matrix of N = 404 cases.',
    ]);
  });
});

describe('without estimates', () => {
  const failed = { status: 'failed', problems: [problem('no-data')] } as const;

  it('the file is all there is to tell', () => {
    for (const fit of [null, failed]) {
      const told = (rows?: number) =>
        linesOf(
          sectionSample(reportContext({ document, fit, dataSummary: rows === undefined ? null : summary(rows) })),
        );
      expect(told(420)[1]).toBe(holds);
      expect(told()[1]).toBe('answers.csv');
      const nothing = linesOf(sectionSample(reportContext({ fit, document: smallModel() })));
      expect(nothing).toEqual(['# Sample and data (sample)', 'No data are attached to this project.']);
    }
    expect(linesOf(sectionSample(reportContext()))[1]).toBe('No data are attached to this project.');
  });
});

describe('preparation', () => {
  const prepared = (preparation: ReportInput['document']['preparation'], missingCodes: readonly number[] = []) => {
    const data = { ...document.data, settings: { ...file.settings, missingCodes } };
    return section({}, { document: { ...document, data, preparation } }).slice(2);
  };

  it('is told step by step, after what the import read as missing', () => {
    const reverse = { kind: 'reverse', columns: ['A1', 'A2'], minimum: 1, maximum: 5 } as const;
    expect(prepared([reverse], [99, -1])).toEqual([
      'Before estimation the data were prepared as follows:',
      '- The codes 99, -1 were read as missing in every column.',
      '- Reverse-worded answers were turned around on the scale from 1 to 5: A1, A2.',
    ]);
    expect(prepared([], [99])[1]).toBe('- The code 99 was read as missing in every column.');
  });

  it('tells long lists of columns by their ends', () => {
    const columns = (count: number) => Array.from({ length: count }, (_, place) => `C${place + 1}`);
    const reverse = (count: number) =>
      prepared([{ kind: 'reverse', columns: columns(count), minimum: 1, maximum: 5 }])[1];
    expect(reverse(6)).toMatch(/: C1, C2, C3, C4, C5, C6\.$/);
    expect(reverse(7)).toMatch(/: C1 to C7 \(7 columns\)\.$/);
  });
});
