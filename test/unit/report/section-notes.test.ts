/** Notes for reviewers: of each convention the sentence that is due, and none that is not. */
import { describe, expect, it } from 'vitest';
import type { EstimatedFit, EstimationSettings } from '../../../shared/engine/fit.ts';
import { problem } from '../../../shared/problem.ts';
import type { ReportInput } from '../../../shared/report/context.ts';
import { sectionNotes } from '../../../shared/report/section-notes.ts';
import { csvFile } from '../../support/csv-file.ts';
import { indexValues } from '../../support/flat-indices.ts';
import { smallFit } from '../../support/small-fit.ts';
import { smallModeration } from '../../support/small-moderation.ts';
import { linesOf, reportContext } from '../../support/small-report.ts';

const notes = (fit: Partial<EstimatedFit> = {}, more: Partial<ReportInput> = {}) =>
  linesOf(sectionNotes(reportContext({ fit: { ...smallFit, ...fit }, ...more })));
const startingWith = (start: string, lines: readonly string[]) => lines.filter((line) => line.startsWith(`- ${start}`));
/** The notes under one label. */
const under = (label: string, fit?: Partial<EstimatedFit>, more?: Partial<ReportInput>) =>
  startingWith(`${label}: `, notes(fit, more)).map((line) => line.slice(label.length + 4));
const method = (more: Partial<Extract<EstimatedFit['method'], { family: 'covariance' }>>): Partial<EstimatedFit> => ({
  method: { ...smallFit.method, ...more } as EstimatedFit['method'],
});
const lms = { method: { ...smallFit.method, family: 'lms', products: 'lms' } as unknown as EstimatedFit['method'] };
const settings = (more: Partial<EstimationSettings>): Partial<EstimatedFit> => ({
  settings: { ...smallFit.settings, ...more },
});
const groups = [
  { label: 'men', n: 1200 },
  { label: 'women', n: 204 },
];

describe('what stands in every report', () => {
  it('is method, cases, convention, unit and software, in this order', () => {
    expect(notes().slice(0, 6)).toEqual([
      '# Notes for reviewers (notes)',
      '- Estimator: Maximum likelihood (ML); standard errors: From the information matrix (expected information); test: Standard χ²; 10 free parameters; converged after 5 iterations.',
      '- Cases: N = 404 of 420; cases with missing answers are left out listwise.',
      // 12 (404 - 1) / 404
      expect.stringMatching(/^- Convention: .*11\.97/),
      '- Scale: Each construct takes the unit of its first indicator (loading fixed to 1).',
      '- Software: Pathloom 1.2.3, 23 November 2026.',
    ]);
  });

  it('without estimates is software alone', () => {
    const lines = linesOf(sectionNotes(reportContext({ fit: null })));
    expect(lines).toEqual(['# Notes for reviewers (notes)', '- Software: Pathloom 1.2.3, 23 November 2026.']);
    const failed = { status: 'failed', problems: [problem('no-data')] } as const;
    expect(linesOf(sectionNotes(reportContext({ fit: failed })))).toEqual(lines);
  });
});

describe('the estimator', () => {
  it('is told with how it ended', () => {
    expect(under('Estimator', { status: 'not-converged' })[0]).toMatch(
      /; stopped after 5 iterations without converging\.$/,
    );
  });

  it('is told by its discrepancy, errors, test and information', () => {
    const [words] = under('Estimator', {
      ...settings({ estimator: 'WLSMV' }),
      ...method({ discrepancy: 'DWLS', se: 'robust.sem', test: 'scaled.shifted', information: 'observed' }),
    });
    expect(words).toMatch(/^Diagonally weighted least squares \(WLSMV\); .*\(observed information\); test: /);
    expect(under('Estimator', method({ missing: 'two-stage' }))[0]).toMatch(/^Maximum likelihood in two stages/);
  });

  it('of latent products is told with its nodes', () => {
    const [words] = under('Estimator', { ...lms, measures: indexValues({ nodes: 15 }) });
    expect(words).toMatch(
      /^Latent moderated .* with 15 quadrature nodes a dimension; .*converged after 5 iterations\.$/,
    );
    expect(under('Estimator', { ...lms, status: 'not-converged' })[0]).toMatch(/stopped after 5 iterations/);
  });
});

describe('the convention of χ²', () => {
  const convention = (fit?: Partial<EstimatedFit>) => under('Convention', fit)[0];

  it('is that of the likelihood in use, with χ² by the other', () => {
    expect(convention()).toMatch(/11\.97/);
    expect(convention(method({ likelihood: 'wishart' }))).toMatch(/12\.03/);
    expect(convention({ groups })).toMatch(/^Sample covariances divide by the cases of each group, and/);
    expect(convention({ groups, ...method({ likelihood: 'wishart' }) })).toMatch(
      /^Sample covariances .* less one, and/,
    );
  });

  it('is another of incomplete cases, of least squares and of latent products', () => {
    expect(convention(method({ discrepancy: 'FIML' }))).toMatch(/^χ² is twice the difference/);
    expect(convention(method({ discrepancy: 'GLS' }))).toMatch(/^χ² = \(N − number of groups\) × F/);
    expect(convention({ ...lms, measures: {} })).toMatch(/^The log-likelihood is that of the answers/);
  });

  it('is not told where there is no χ²', () => {
    expect(convention({ measures: {} })).toBeUndefined();
  });
});

describe('groups', () => {
  const told = (own: Partial<EstimationSettings>, problems: EstimatedFit['problems'] = []) =>
    notes({ groups, problems, ...settings({ group: 'SEX', ...own }) });
  const texts = (lines: readonly string[]) => lines.filter((line) => /^- (Groups: |Different)/.test(line));

  it('are listed with what is equal over them', () => {
    expect(texts(told({}))).toEqual(['- Groups: By SEX: men (1,200), women (204). Equal over groups: nothing.']);
    const equal = texts(told({ groupEqual: ['loadings', 'intercepts'] }));
    expect(equal).toHaveLength(1);
    expect(equal[0]).toMatch(/Equal over groups: Loadings, Intercepts of items\.$/);
    expect(texts(notes(settings({ group: 'SEX' })))).toEqual([]);
  });

  it('are followed by what differs in spite of that', () => {
    const partial = { groupPartial: ['A =~ A2', 'A1 ~1'] };
    expect(texts(told({ groupEqual: ['loadings'], ...partial }))[1]).toBe(
      '- Different in spite of that: A =~ A2, A1 ~1.',
    );
    expect(texts(told(partial))).toHaveLength(1);
    const apart = [problem('group-equality-apart', { quoted: ['A =~ A2', 'C ~1'] })];
    expect(texts(told({ groupEqual: ['loadings'], ...partial }, apart))[1]).toBe(
      '- Different in spite of that: A =~ A2, C ~1, A1 ~1.',
    );
    expect(texts(told({}, [problem('group-equality-by-label', { quoted: ['a'] }), problem('no-data')]))).toEqual([
      '- Groups: By SEX: men (1,200), women (204). Equal over groups: by one label a.',
    ]);
  });

  it('have a word on GFI where there is one', () => {
    const withGfi = { measures: { ...smallFit.measures, ...indexValues({ gfi: 0.9 }) } };
    expect(under('GFI', { groups, ...withGfi })).toEqual([
      expect.stringMatching(/^GFI, AGFI and PGFI are of covariances alone/),
    ]);
    expect([under('GFI', { groups }), under('GFI', withGfi)]).toEqual([[], []]);
  });
});

describe('products', () => {
  const sample = (name: string) => [{ group: 1, names: ['A', name], cov: [[1, 0], [0, 1]] }] as unknown as EstimatedFit['sample']; // prettier-ignore

  it('of constructs say how their indicators are made', () => {
    const [words] = under('Products', {
      interactions: [smallModeration],
      ...method({ products: 'rc' }),
      ...settings({ pairs: 'all' }),
    });
    expect(words).toMatch(
      /residual centring .*, all pairs of indicators\. β of such a product is by the standard deviations/,
    );
    expect(under('Products', { interactions: [smallModeration], ...method({ products: 'dmc' }) })[0]).toContain(
      'matched',
    );
    expect(under('Products')).toEqual([]);
  });

  it('of columns say that, beside those of constructs', () => {
    const observed = under('Products', { interactions: [smallModeration], sample: sample('Cues:Locus') });
    expect(observed).toHaveLength(1);
    expect(observed[0]).not.toContain('pairs of indicators');
    const other = { ...smallModeration, moderator: 'Other' };
    expect(under('Products', { interactions: [smallModeration, other], sample: sample('Locus:Cues') })).toHaveLength(2);
  });
});

describe('a bootstrap', () => {
  const bootstrap = {
    ...({} as NonNullable<EstimatedFit['bootstrap']>),
    ...{ succeeded: 1987, requested: 2000, done: 2000, seed: 42, estimates: [] },
    ...{ type: 'bollen-stine' as const, ci: 'bca' as const },
  };
  const asked = settings({ bootstrap: 2000 });

  it('says how it was made', () => {
    expect(under('Bootstrap', { bootstrap, ...asked })).toEqual([
      expect.stringMatching(/^1,987 of 2,000 .*Bollen-Stine.*BCa.*42/),
    ]);
  });

  it('that was not made, or not to its end, is missed', () => {
    const missed = expect.stringMatching(/2,000/) as unknown;
    expect(under('Bootstrap', asked)).toEqual([missed]);
    expect(under('Bootstrap', { bootstrap: { ...bootstrap, done: 1999 }, ...asked })).toEqual([
      expect.stringMatching(/^1,987/),
      missed,
    ]);
    expect(under('Bootstrap')).toEqual([]);
    expect(under('Bootstrap', { status: 'not-converged', ...asked })).toEqual([]);
  });
});

describe('what is set in the project and has no result', () => {
  const document = { ...reportContext().document, waldConstraints: 'a == b' };
  const test = { constraints: ['a == b'], statistic: 4, df: 1, pvalue: 0.04 };

  it('is missed, and only then', () => {
    const missed = 'is set in the project and has no result for these estimates.';
    expect(under('Wald test', {}, { document })).toEqual([missed]);
    expect(under('Wald test', {}, { document, analyses: { wald: test } })).toEqual([]);
    expect(under('Wald test')).toEqual([]);
    expect(under('Model comparison', {}, { document })).toEqual([]);
  });
});

describe('settings', () => {
  it('have their words: unit, defaults, correction', () => {
    expect(under('Scale', method({ scale: 'stdlv' }))[0]).toMatch(/^Each construct has variance 1/);
    expect(under('Scale', method({ scale: 'none' }))).toEqual([]);
    expect(under('Model', settings({ defaults: 'lavaan' }))[0]).toMatch(/^Nothing was added to the model/);
    expect(under('Model', settings({ defaults: 'sem' }))).toEqual([]);
    expect(under('Correction')).toEqual([]);
    const robust = settings({ estimator: 'MLM', h1Information: 'unstructured' });
    const [unstructured, structured] = [robust, settings({ estimator: 'MLM', h1Information: 'structured' })].map(
      (each) => under('Correction', each)[0],
    );
    expect(unstructured).toMatch(/^The corrections of χ² weigh fourth moments by the sample covariances/);
    expect(structured).toMatch(
      /^The corrections of χ² weigh fourth moments by the covariances that each model implies/,
    );
  });

  it('of fixed predictors are told as far as they matter', () => {
    const fixed = method({ fixedPredictors: ['X'] });
    expect([under('Predictors'), under('Standardised coefficients')]).toEqual([[], []]);
    expect(under('Predictors', fixed)).toHaveLength(1);
    const withGfi = { measures: { ...smallFit.measures, ...indexValues({ gfi: 0.9 }) } };
    expect(under('Predictors', { ...fixed, ...withGfi })).toEqual([
      expect.stringMatching(/^Variances and covariances of observed predictors are taken/),
      expect.stringMatching(/^GFI, AGFI and PGFI leave the moments of fixed predictors out/),
    ]);
    const errors = (more: Partial<EstimatedFit>) => under('Standardised coefficients', { ...fixed, ...more })[0];
    const [random, taken] = [
      errors(settings({ standardizedSe: 'random.x' })),
      errors(settings({ standardizedSe: 'fixed.x' })),
    ];
    expect(taken).toMatch(/^Standard errors and intervals of standardised coefficients take these variances as known/);
    const covariances = {
      ...settings({ standardizedSe: 'random.x' }),
      ...method({ missing: 'covariances', fixedPredictors: ['X'] }),
    };
    expect(random).toMatch(/allow for the sampling error of these variances, whatever the distribution/);
    expect(errors(covariances)).toMatch(/allow for the sampling error of these variances, as of normal predictors/);
    expect(errors({ ...covariances, ...settings({ standardizedSe: 'fixed.x' }) })).toBe(taken);
  });
});

describe('data and problems', () => {
  const data = { ...csvFile('answers.csv'), hash: `sha256:${'a'.repeat(64)}` as const, isSimulated: false };
  const withData = { ...reportContext().document, data };

  it('are told with the hash of the file', () => {
    expect(under('Data', {}, { document: withData })).toEqual([`answers.csv, SHA-256 ${'a'.repeat(64)}`]);
    expect(under('Data')).toEqual([]);
  });

  it('of the estimation are told by their weight', () => {
    const problems = [problem('no-data'), problem('product-covariances-added')];
    const lines = notes({ problems });
    const place = lines.indexOf('## What the estimation reported (problems)');
    expect(lines[place + 1]).toMatch(/^! /);
    expect(lines[place + 2]).toMatch(/^- /);
    expect(lines).toHaveLength(place + 3);
    expect(notes()).not.toContain('## What the estimation reported (problems)');
  });
});
