/** What is cited, what a report asks for, how its head reads, and the model as it was written. */
import { describe, expect, it } from 'vitest';
import { addPath, keepModel, setTitle, setWaldConstraints } from '../../../shared/document/edits/edits.ts';
import type { ComparedModel } from '../../../shared/engine/compare/compare-models.ts';
import type { EstimatedFit } from '../../../shared/engine/fit.ts';
import { problem } from '../../../shared/problem.ts';
import { buildReport } from '../../../shared/report/build-report.ts';
import type { ReportInput } from '../../../shared/report/context.ts';
import { modelSyntax } from '../../../shared/report/model-syntax.ts';
import { analysesOf, missingReplicates } from '../../../shared/report/report-analyses.ts';
import { sectionReferences } from '../../../shared/report/section-references.ts';
import { row, smallFit, smallModel } from '../../support/small-fit.ts';
import { smallModeration } from '../../support/small-moderation.ts';
import { linesOf, reportContext } from '../../support/small-report.ts';
import { twoConstructs } from '../../support/study.ts';

const fitOf = (more: Partial<EstimatedFit>): EstimatedFit => ({ ...smallFit, ...more });
const failed = { status: 'failed', problems: [problem('no-data')] } as const;

describe('references', () => {
  const cited = (more: Partial<ReportInput> = {}) => linesOf(sectionReferences(reportContext(more)));
  /** What is cited because of something. */
  const beyond = (more: Partial<ReportInput>) =>
    cited(more)
      .filter((line) => !cited().includes(line))
      .join('\n');
  const products = (how: 'dmc' | 'rc') =>
    fitOf({ method: { ...smallFit.method, products: how } as EstimatedFit['method'] });

  it('begin with what every report cites', () => {
    expect(cited()[0]).toBe('# References (references)');
    expect(cited().join('\n')).toMatch(/- Bentler, P\. M\., & Bonett.*- Hu, L/s);
    expect(cited().join('\n')).not.toMatch(/Aiken|Cheung|Zhao|nesting|scaled difference/);
    expect([cited({ fit: null }), cited({ fit: failed })]).toEqual([[], []]);
    const italic = sectionReferences(reportContext())[1];
    expect(italic?.kind === 'note' && italic.text.map(({ style }) => style)).toEqual([
      undefined,
      'emphasis',
      undefined,
    ]);
  });

  it('go on with what is shown: mediation, moderation, products by their method', () => {
    const [, b = '', c = ''] = smallModel().diagram.nodes.map(({ id }) => id);
    const fit = fitOf({ estimates: [row('ind_A_B_C', ':=', 'a*b')] });
    expect(beyond({ document: addPath(smallModel(), { from: b, to: c }), fit })).toMatch(/^- Zhao/);
    expect(beyond({ fit: fitOf({ interactions: [smallModeration] }) })).toMatch(/Aiken.*Hayes/s);
    expect(beyond({ fit: fitOf({ interactions: [] }) })).toBe('');
    const [dmc, rc] = [beyond({ fit: products('dmc') }), beyond({ fit: products('rc') })];
    expect(dmc).toMatch(/Lin, G/);
    expect(rc).toMatch(/Little, T/);
    expect(dmc).not.toMatch(/Little, T/);
    const shared = dmc.split('\n').filter((line) => rc.includes(line));
    expect(shared).toHaveLength(1);
  });

  it('and with how models were compared, and invariance', () => {
    const first: ComparedModel = { name: '', status: 'converged', estimator: 'ML', n: 404, measures: {}, problems: [] };
    const by = (method: 'standard' | 'satorra.2000' | 'satorra.bentler.2001' | 'satorra.bentler.2010') => {
      const comparison = { models: ['', 'K'] as const, method, dfDiff: 1, problems: [] };
      return beyond({ analyses: { compare: [first, { ...first, name: 'K', comparison }] } });
    };
    expect(by('standard')).toMatch(/Testing model nesting and equivalence/);
    expect(by('standard').split('\n')).toHaveLength(1);
    expect(by('satorra.2000').split('\n')).toHaveLength(2);
    expect(by('satorra.bentler.2010')).toMatch(/Psychometrika, 75/);
    expect(by('satorra.bentler.2001')).toMatch(/Psychometrika, 66/);
    expect(by('satorra.2000')).not.toMatch(/Psychometrika, 66/);
    expect(beyond({ analyses: { compare: [first] } })).toBe('');
    const rung = { name: 'configural', groupEqual: [], status: 'converged', measures: {}, releases: [] } as const;
    expect(beyond({ analyses: { ladder: [rung] } })).toMatch(/Chen, F\. F\..*Cheung/s);
    expect(beyond({ analyses: { ladder: [] } })).toBe('');
  });
});

describe('what a report asks', () => {
  it('is what the project has, of a fit that has converged', () => {
    const document = setWaldConstraints(keepModel(twoConstructs(), 'K'), 'a == b');
    expect(analysesOf(document, smallFit)).toEqual(['indices', 'wald', 'compare']);
    expect(analysesOf(twoConstructs(), smallFit)).toEqual(['indices']);
    for (const fit of [null, failed, fitOf({ status: 'not-converged' })]) expect(analysesOf(document, fit)).toEqual([]);
  });

  it('are the replicates that are set and were not drawn', () => {
    const settings = { ...smallFit.settings, bootstrap: 2000 };
    const bootstrap = { ...({} as NonNullable<EstimatedFit['bootstrap']>), done: 2000 };
    expect(missingReplicates(fitOf({ settings }))).toBe(2000);
    expect(missingReplicates(fitOf({ settings, bootstrap }))).toBe(0);
    expect(missingReplicates(fitOf({ settings, bootstrap: { ...bootstrap, done: 1999 } }))).toBe(2000);
    expect(missingReplicates(fitOf({ settings, status: 'not-converged' }))).toBe(0);
    expect(missingReplicates(smallFit)).toBe(0);
  });
});

describe('the head', () => {
  const input = (more: Partial<ReportInput> = {}): ReportInput => reportContext(more);

  it('has the title in the language of the report, and version, N and estimator', () => {
    const titled = setTitle(smallModel(), 'en', 'A study');
    expect(buildReport(input({ document: titled }))).toMatchObject({
      title: 'A study',
      language: 'en',
      runningHead: 'Pathloom 1.2.3 · N = 404 · ML',
    });
    expect(buildReport(input()).title).toBe('Untitled study');
    for (const fit of [null, failed]) expect(buildReport(input({ fit })).runningHead).toBe('Pathloom 1.2.3');
  });

  it('is followed by the sections in their order', () => {
    const first = linesOf(buildReport(input()).blocks).filter((line) => line.startsWith('# '));
    expect(first).toEqual([
      ...['# Model (figure)', '# Sample and data (sample)', '# Measurement model (measurement)'],
      '# Model fit (fit)',
      ...['# Structural model (structural)', '# Hypotheses (hypotheses)', '# Further estimates (parameters)'],
      ...['# Notes for reviewers (notes)', '# References (references)'],
    ]);
  });
});

describe('the model as it was written', () => {
  const document = twoConstructs();
  const syntax = (more: Partial<ReportInput> = {}) => linesOf(modelSyntax(reportContext({ document, ...more })));

  it('stands without estimates too', () => {
    const [heading, text, ...others] = syntax({ fit: null });
    expect(heading).toBe('## Model as it was written (syntax)');
    expect(text).toMatch(/X =~ X1 \+ X2 \+ X3[^]*Y ~ X/);
    expect(others).toEqual([]);
    expect(syntax({ fit: failed })).toEqual([heading, text]);
  });

  it('is followed by why there are no lines of R', () => {
    const r = '## The same model in R (r)';
    const lms = { ...smallFit.method, family: 'lms' } as unknown as EstimatedFit['method'];
    expect(syntax({ fit: fitOf({ method: lms }) }).slice(2)).toEqual([
      r,
      '- The R package lavaan has no LMS and cannot estimate this model: the product in it is a product of latent variables.',
    ]);
  });

  it('says what lavaan would read otherwise', () => {
    const related = [problem('product-covariances-added'), problem('no-data')];
    const note =
      /^- The R package lavaan refuses this text or reads it otherwise, because of covariances that a product must have/;
    expect(syntax({ fit: fitOf({ problems: related }) })[2]).toMatch(note);
    expect(syntax({ fit: smallFit })[2]).not.toMatch(/refuses/);
  });
});
