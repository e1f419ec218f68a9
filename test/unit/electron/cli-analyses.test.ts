/** What the command line does beside the fit: bootstrap, tests, comparisons, invariance, LMS, reports of them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as edits from '../../../shared/document/edits/edits.ts';
import { writeProject } from '../../../shared/document/file/project-file.ts';
import { readStudy } from '../../support/study.ts';
import { simulated } from '../engine/engine-support.ts';
import { csv, folder, inCliFolder, model, run } from './cli-support.ts';

inCliFolder();

test('writes the bootstrap that is asked for', async () => {
  const options = ['--bootstrap', '60', '--bootstrap-type', 'naive', '--ci', 'bca', '--seed', '7', '--level', '.9'];
  const args = ['model.txt', '--data', 'data.csv', ...options, '--se', 'bootstrap', '--workers', '1', '--json', '-'];
  const { status, out } = await run('fit', args);
  expect(status).toBe(0);
  const { bootstrap, estimates } = JSON.parse(out);
  expect(bootstrap).toMatchObject({ requested: 60, succeeded: 60, seed: 7, type: 'naive', ci: 'bca', level: 0.9 });
  const row = bootstrap.estimates.at(-1);
  expect(row).toMatchObject({ lhs: 'ind', op: ':=', rhs: 'a*b', group: 0 });
  expect(row['ci.lower']).toBeLessThan(row.est);
  expect(Object.keys(row['std.all'])).toEqual(['est', 'bias', 'se', 'ci.lower', 'ci.upper']);
  expect(estimates.at(-1)).toMatchObject({ se: row.se, 'ci.lower': row['ci.lower'] });
  const { out: table } = await run('fit', args.slice(0, -2));
  expect(table).toContain('60 of 60');
  expect(table).toContain('SE, z, p and intervals in the tables are from the bootstrap.');
});

test('tables show the bootstrap beside the standard errors of the estimator', async () => {
  const options = ['--bootstrap', '40', '--bootstrap-type', 'bollen-stine', '--workers', '1'];
  const args = ['model.txt', '--data', 'data.csv', ...options];
  const { out } = await run('fit', args);
  expect(out).toMatch(/Test of chi-square by Bollen-Stine: p [=<] \.\d+\./);
  const { bootstrap } = JSON.parse((await run('fit', [...args, '--json', '-'])).out);
  const own = bootstrap.estimates.at(-1);
  const line = out.split('\n').find((each) => each.startsWith('ind ')) ?? '';
  expect(line).toContain(own.se.toFixed(3));
  const ends = [own['ci.lower'], own['ci.upper']].map((end) => end.toFixed(3)).join(' ');
  expect(line?.replace(/ +/g, ' ')).toContain(ends.replaceAll('-', '\u2212'));
});

test('draws no cases from a covariance matrix', async () => {
  const args = ['one.txt', '--cov', 'cov.csv', '--n', '100', '--bootstrap', '10'];
  const { status, err } = await run('fit', args);
  expect([status, err.includes('covariance matrix')]).toEqual([3, true]);
  const drawn = await run('fit', [...args, '--bootstrap-type', 'parametric', '--json', '-']);
  expect(drawn.status).toBe(0);
  expect(JSON.parse(drawn.out).bootstrap).toMatchObject({ type: 'parametric', requested: 10, succeeded: 10 });
});

test('refuses a bootstrap of LMS rather than leaving it out', async () => {
  writeFileSync(join(folder, 'product.txt'), 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\ny ~ f + g + f:g\n');
  const args = ['product.txt', '--data', 'data.csv', '--interaction', 'lms', '--bootstrap', '10'];
  const { status, err } = await run('fit', args);
  expect([status, err.includes('bootstrap-not-for-products')]).toEqual([3, true]);
});

test('says what LMS cannot do, beside the fit and in its settings', async () => {
  const args = ['product.txt', '--data', 'data.csv', '--interaction', 'lms'];
  const fiml = await run('fit', [...args, '--missing', 'fiml', '--estimator', 'MLR']);
  expect(fiml.status).toBe(3);
  expect(fiml.err).toContain('estimator = MLR');
  expect(fiml.err).toContain('missing = fiml');
  const scores = await run('fit', [...args, '--scores', 'regression']);
  expect([scores.out.includes('Paths'), scores.err.includes('analysis-needs-covariances')]).toEqual([true, true]);
});

test.each([
  ['a Wald test of an unknown label', ['--wald', 'a == nowhere'], 'unknown-label'],
  ['a Wald test that says a thing twice', ['--wald', 'a == 0; 2*a == 0'], 'constraints-redundant'],
  ['invariance without groups', ['--invariance', 'configural,metric'], 'group-needed'],
  ['a comparison with itself', ['--compare', 'model.txt'], 'comparison-same-df'],
  ['a comparison over other variables', ['--compare', 'one.txt'], 'comparison-different-data'],
])('%s ends with status 3 though the fit is written', async (_, options, code) => {
  const { status, out, err } = await run('fit', ['model.txt', '--data', 'data.csv', ...options, '--json', '-']);
  expect([status, err.includes(`Error [${code}]`)]).toEqual([3, true]);
  const { estimates, comparisons = [] } = JSON.parse(out);
  expect(estimates.length).toBeGreaterThan(10);
  if (code !== 'comparison-different-data') return;
  expect(Object.keys(comparisons[0])).toEqual(['models', 'df.diff', 'method']);
});

test.each(['--group x1', '--scores regression', '--print lavaan', '--ordered all'])(
  'refuses %s beside a covariance matrix',
  async (options) => {
    const { status, err } = await run('fit', ['one.txt', '--cov', 'cov.csv', '--n', '100', ...options.split(' ')]);
    expect([status, err.includes('--cov')]).toEqual(['usage', true]);
  },
);

test('tests and compares models of covariance matrices, and climbs their ladder', async () => {
  writeFileSync(join(folder, 'named.txt'), 'f =~ x1 + a*x2 + b*x3');
  writeFileSync(join(folder, 'equal.txt'), 'f =~ x1 + a*x2 + a*x3');
  const one = ['named.txt', '--cov', 'cov.csv', '--n', '100', '--wald', 'a == b', '--compare', 'equal.txt'];
  const compared = await run('fit', [...one, '--json', '-']);
  expect(compared.status).toBe(0);
  const { wald, comparisons } = JSON.parse(compared.out);
  expect([wald.df, comparisons[0]['df.diff']]).toEqual([1, 1]);
  writeFileSync(join(folder, 'two.csv'), 'x1,x2,x3\n1,,\n0.5,1,\n0.5,0.4,1\n1.2,,\n0.5,1,\n0.5,0.5,1\n');
  writeFileSync(join(folder, 'zero.csv'), 'x1,x2,x3\n0,0,0\n0,0,0\n');
  const two = ['one.txt', '--cov', 'two.csv', '--n', '100,120', '--means', 'zero.csv', '--meanstructure'];
  const climbed = await run('fit', [...two, '--invariance', 'configural,metric,scalar', '--json', '-']);
  expect([climbed.status, climbed.err]).toEqual([0, '']);
  const differences = JSON.parse(climbed.out).comparisons;
  expect(differences.map((row: { 'df.diff': number }) => row['df.diff'])).toEqual([2, 2]);
});

test('the heading names the likelihood that was used, where there is a choice', async () => {
  const head = async (...args: string[]) => (await run('fit', args)).out.split('\n')[0];
  const holes = ['one.txt', '--data', 'holes.csv', '--likelihood', 'wishart'];
  expect(await head(...holes)).toContain('(wishart likelihood)');
  expect(await head('one.txt', '--data', 'data.csv', '--estimator', 'GLS')).toMatch(/estimator GLS$/);
});

test('unweighted least squares has no p of its own', async () => {
  const { out } = await run('fit', ['model.txt', '--data', 'data.csv', '--estimator', 'ULS']);
  expect(out).toMatch(/^χ² +[\d.]+$/m);
  expect(out).toMatch(/^df +12$/m);
  expect(out).toMatch(/Under ULS the uncorrected χ² does not follow a χ² distribution: p .* left out/);
  expect(out).not.toMatch(/^p |CI of RMSEA/m);
});

test('prints invariance, a comparison and a Wald test, group by group', async () => {
  const data = simulated(200);
  writeFileSync(join(folder, 'groups.csv'), csv({ ...data, h: data['z']?.map((z) => (z > 0 ? 'b' : 'a')) ?? [] }));
  writeFileSync(join(folder, 'labelled.txt'), 'f =~ x1 + c(a1, a2)*x2 + x3');
  const groups = ['labelled.txt', '--data', 'groups.csv', '--group', 'h'];
  const asked = [...groups, '--invariance', 'configural,metric', '--wald', 'a1 == a2'];
  const { out } = await run('fit', asked);
  const json = JSON.parse((await run('fit', [...asked, '--json', '-'])).out);
  const blocks = out.split(/=== Group h = /);
  expect(blocks.map((block) => block.split('Loadings').length - 1)).toEqual([0, 1, 1]);
  expect(blocks[1]).toContain('a1');
  expect(blocks[1]).not.toContain('a2');
  const [diff] = json.comparisons;
  expect(out).toMatch(new RegExp(`Metric .*${diff['chisq.diff'].toFixed(2)} \\(${diff['df.diff']}\\)`));
  expect(out).toMatch(new RegExp(`Constraints +χ² +df +p\\na1 == a2 +${json.wald.statistic.toFixed(2)} +1 +[<.]`));
});

test('prints a comparison', async () => {
  writeFileSync(join(folder, 'equal.txt'), 'f =~ x1 + a*x2 + a*x3');
  const asked = ['one.txt', '--data', 'data.csv', '--compare', 'equal.txt'];
  writeFileSync(join(folder, 'one4.txt'), 'f =~ x1 + x2 + x3 + x4');
  writeFileSync(join(folder, 'equal4.txt'), 'f =~ x1 + a*x2 + a*x3 + x4');
  const four = ['one4.txt', '--data', 'data.csv', '--compare', 'equal4.txt'];
  expect((await run('fit', asked)).out).toContain('Less restricted: one.txt. More restricted: equal.txt.');
  const { out } = await run('fit', four, 'zh-CN');
  const [diff] = JSON.parse((await run('fit', [...four, '--json', '-'])).out).comparisons;
  expect(out).toContain(`卡方差 ${diff['chisq.diff'].toFixed(2)}，df 1，p `);
});

test('factor scores, residuals and a nested model by the strictly positive difference', async () => {
  writeFileSync(join(folder, 'nested.txt'), model.replace('g ~ a*f', 'g ~ a*f\na == 0.5'));
  const options = ['--estimator', 'MLR', '--compare', 'nested.txt', '--lrt', 'sb2010', '--scores', 'regression'];
  const { status, out } = await run('fit', ['model.txt', '--data', 'data.csv', ...options, '--json', '-']);
  expect(status).toBe(0);
  const json = JSON.parse(out);
  expect(json.comparisons).toMatchObject([{ method: 'satorra.bentler.2010', 'df.diff': 1 }]);
  expect(json.scores[0]).toMatchObject({ names: ['f', 'g'], method: 'regression' });
  expect(json.scores[0].rows).toHaveLength(200);
  expect(json.residuals[0].correlation.cov).toHaveLength(7);
  expect(json.modindices.length).toBeGreaterThan(10);
});

test('a corrected test stands beside the plain one', async () => {
  const { status, out } = await run('fit', ['model.txt', '--data', 'data.csv', '--estimator', 'MLR']);
  expect(status).toBe(0);
  expect(out).toMatch(/^Index +plain +scaled +robust$/m);
  expect(out).toMatch(/^χ² +\d+\.\d\d +\d+\.\d\d$/m);
  expect(out).toMatch(/^Scaling factor +\d\.\d{3}$/m);
  expect(out).toMatch(/^CFI +(\d?\.\d{3}|1\.000) +(\d?\.\d{3}|1\.000) +(\d?\.\d{3}|1\.000)$/m);
});

test('LMS prints a likelihood, and no dashes where others have a chi-square', async () => {
  writeFileSync(join(folder, 'moderated.txt'), 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\ny ~ f + g + f:g\n');
  const { status, out } = await run('fit', ['moderated.txt', '--data', 'data.csv', '--interaction', 'lms']);
  expect(status).toBe(0);
  const fit = out.slice(out.indexOf('\nFit\n'), out.indexOf('\nLoadings\n'));
  expect(fit).toContain('LMS has no chi-square');
  expect(fit).toMatch(/^Likelihood ratio χ² +\d+\.\d\d$/m);
  expect(fit).toMatch(/^Likelihood ratio df +1$/m);
  expect(fit).toMatch(/^p of the likelihood ratio +[.\d< ]+$/m);
  expect(fit).toMatch(/^AIC +[\d,.]+\nBIC +[\d,.]+$/m);
  expect(fit).not.toContain('–');
});

test('a report holds the ladder of invariance that was asked for', async () => {
  const data = simulated(200);
  const group = data['x1']?.map((_, i) => (i % 2 === 0 ? 'a' : 'b')) ?? [];
  writeFileSync(join(folder, 'groups.csv'), csv({ ...data, group }));
  const options = ['--data', 'groups.csv', '--group', 'group', '--report', 'groups.html'];
  await run('fit', ['model.txt', ...options, '--invariance', 'configural,metric']);
  expect(readFileSync(join(folder, 'groups.html'), 'utf8')).toContain('Invariance over the groups of group');
  await run('fit', ['model.txt', ...options]);
  expect(readFileSync(join(folder, 'groups.html'), 'utf8')).not.toContain('Invariance over');
});

test('a report holds the comparison and the Wald test that were asked for, as the terminal shows them', async () => {
  const data = simulated(200);
  writeFileSync(join(folder, 'data4.csv'), csv(data));
  writeFileSync(join(folder, 'free4.txt'), 'f =~ x1 + a*x2 + b*x3 + x4');
  writeFileSync(join(folder, 'tied4.txt'), 'f =~ x1 + a*x2 + a*x3 + x4');
  const options = ['--data', 'data4.csv', '--compare', 'tied4.txt', '--wald', 'a == b', '--report', 'compared.html'];
  const { out } = await run('fit', ['free4.txt', ...options]);
  const html = readFileSync(join(folder, 'compared.html'), 'utf8');
  const [, chisq] = /Chi-square difference ([\d.]+), df 1/.exec(out) ?? [];
  expect(html).toContain('tied4.txt minus free4.txt');
  expect(html).toContain(`${chisq} (1)`);
  const [, wald] = /a == b +([\d.]+) +1 /.exec(out) ?? [];
  expect(html).toMatch(new RegExp(`a == b</td>\\s*<td[^>]*>${wald}<`));
});

test('a comparison of models that are not nested has no test, and says so', async () => {
  const data = simulated(200);
  writeFileSync(join(folder, 'data4.csv'), csv(data));
  writeFileSync(join(folder, 'pair.txt'), 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6');
  writeFileSync(join(folder, 'other.txt'), 'f =~ x1 + x2 + x4\ng =~ x3 + x5 + x6\nf ~~ 0*g');
  const args = ['pair.txt', '--data', 'data4.csv', '--compare', 'other.txt', '--json', '-'];
  const { status, out, err } = await run('fit', args);
  expect(status).toBe(3);
  expect(JSON.parse(out).comparisons[0]).toMatchObject({ method: 'none' });
  expect(JSON.parse(out).comparisons[0]).not.toHaveProperty('pvalue');
  expect(err).toContain('is not a special case of');
});

test('a report of a project holds the tests that the project asks for', async () => {
  const study = readStudy();
  const labelled = edits.setFurtherSyntax(study.document, 'Trust ~ t*Locus + u*Stability');
  const kept = edits.keepModel(labelled, 'Free');
  const document = edits.setWaldConstraints(edits.setFurtherSyntax(kept, 'Trust ~ t*Locus + t*Stability'), 't == 0');
  writeFileSync(join(folder, 'tests.pathloom'), writeProject({ ...study, document }));
  const { status, err } = await run('report', ['tests.pathloom', '--out', 'tests.html']);
  expect(status, err).toBe(0);
  const html = readFileSync(join(folder, 'tests.html'), 'utf8');
  expect(html).toContain('Test of constraints');
  expect(html).toMatch(/t == 0<\/td>/);
  expect(html).toContain('Model comparison');
  expect(html).toContain('Free');
});
