/**
 * Draws data.csv from population.json and writes codebook.csv from codebook.json: `node make-data.mjs`
 * writes the files; `--data` and `--codebook` print one of them instead.
 * The same population always gives the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const population = JSON.parse(readFileSync(new URL('./population.json', import.meta.url), 'utf8'));

/** Uniform numbers in (0, 1) by the 32-bit generator sfc32 (Chris Doty-Humphrey, public domain). */
function createUniform(seed) {
  let [a, b, c, counter] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88 | 0, 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return ((sum >>> 0) + 0.5) / 4294967296;
  };
  for (let warmUp = 0; warmUp < 15; warmUp++) next();
  return next;
}

/** Standard normal numbers, Box-Muller. */
function createNormal(uniform) {
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** Lower triangle L with L L' = matrix. */
function cholesky(matrix) {
  const factor = matrix.map((row) => row.map(() => 0));
  for (let i = 0; i < matrix.length; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i][j];
      for (let k = 0; k < j; k++) sum -= factor[i][k] * factor[j][k];
      factor[i][j] = i === j ? Math.sqrt(sum) : sum / factor[j][j];
    }
  }
  return factor;
}

const exogenous = ['Locus', 'Stability', 'Controllability', 'SocialCues'];

function correlation(a, b) {
  if (a === b) return 1;
  const found = population.correlations.find(
    (pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a),
  );
  return found === undefined ? 0 : found.value;
}

const pathsTo = (to) => population.paths.filter((path) => path.to === to && path.value !== 0);

/** Deviation of a disturbance that gives its outcome variance 1. The product of two standard normals has variance 1 + r^2. */
function disturbanceSd(to) {
  const paths = pathsTo(to);
  let explained = 0;
  for (const p of paths) for (const q of paths) explained += p.value * q.value * correlation(p.from, q.from);
  for (const { a, b, value } of population.interactions.filter((one) => one.to === to)) {
    explained += value * value * (1 + correlation(a, b) ** 2);
  }
  return Math.sqrt(1 - explained);
}

const cut = (value, thresholds) => 1 + thresholds.filter((threshold) => value > threshold).length;

function pick(values, shares, position) {
  let sum = 0;
  const index = shares.findIndex((share) => (sum += share) > position);
  return values[index === -1 ? values.length - 1 : index];
}

/** What moves each item besides its construct, variance 1; items worded alike share a part of it. */
function drawResiduals(normal) {
  const residuals = Object.fromEntries(population.items.map(({ name }) => [name, normal()]));
  for (const { a, b, residualCorrelation } of population.similarWording) {
    residuals[b] = residualCorrelation * residuals[a] + Math.sqrt(1 - residualCorrelation ** 2) * residuals[b];
  }
  return residuals;
}

function drawRespondent(id, uniform, normal, factor) {
  const { controls, items, interactions } = population;
  const draws = exogenous.map(() => normal());
  const latent = Object.fromEntries(
    exogenous.map((name, i) => [name, factor[i].reduce((sum, weight, j) => sum + weight * draws[j], 0)]),
  );
  latent.USE = normal();
  const sumOfPaths = (to) => pathsTo(to).reduce((sum, path) => sum + path.value * latent[path.from], 0);
  const products = interactions.reduce(
    (sum, { a, b, value }) => sum + value * (latent[a] * latent[b] - correlation(a, b)),
    0,
  );
  latent.Trust = sumOfPaths('Trust') + products + disturbanceSd('Trust') * normal();
  latent.Loyalty = sumOfPaths('Loyalty') + disturbanceSd('Loyalty') * normal();
  const residuals = drawResiduals(normal);
  const row = { ID: id };
  for (const { name, construct, loading, thresholds } of items) {
    row[name] = cut(loading * latent[construct] + Math.sqrt(1 - loading * loading) * residuals[name], thresholds);
  }
  const { AGE, GENDER, USE, REGION, SECONDS } = controls;
  row.AGE = Math.min(AGE.maximum, Math.max(AGE.minimum, Math.round(Math.exp(AGE.logMean + AGE.logSd * normal()))));
  row.GENDER = uniform() < GENDER.shareOf2 ? 2 : 1;
  row.USE = cut(latent.USE, USE.thresholds);
  row.REGION = pick(REGION.values, REGION.shares, uniform());
  row.SECONDS = Math.round(Math.exp(SECONDS.logMean + SECONDS.logSd * normal()));
  return row;
}

/** What goes wrong in every real survey. */
function addFaults(rows) {
  const { straightLiners, missingCode, coded, blank } = population.faults;
  for (const { id, answer, seconds } of straightLiners) {
    for (const { name } of population.items) rows[id - 1][name] = answer;
    rows[id - 1].SECONDS = seconds;
  }
  for (const { id, columns } of coded) for (const column of columns) rows[id - 1][column] = missingCode;
  for (const { id, columns } of blank) for (const column of columns) rows[id - 1][column] = '';
}

function makeCsv() {
  const uniform = createUniform(population.seed);
  const normal = createNormal(uniform);
  const factor = cholesky(exogenous.map((a) => exogenous.map((b) => correlation(a, b))));
  const rows = [];
  for (let id = 1; id <= population.respondents; id++) rows.push(drawRespondent(id, uniform, normal, factor));
  addFaults(rows);
  const names = Object.keys(rows[0]);
  const lines = [names, ...rows.map((row) => names.map((name) => row[name]))].map((cells) => cells.join(','));
  // As SPSS exports: a byte order mark and CRLF.
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** The codebook as a table that a spreadsheet opens. */
function makeCodebookCsv() {
  const { scales, variables } = JSON.parse(readFileSync(new URL('./codebook.json', import.meta.url), 'utf8'));
  const answers = (scale, language) =>
    (scales[scale]?.labels ?? []).map((label) => `${label.value} = ${label[language]}`).join('; ');
  const lines = variables.map((variable) => [
    variable.name,
    variable.construct ?? '',
    variable.label.en,
    variable.label['zh-CN'],
    answers(variable.scale, 'en'),
    answers(variable.scale, 'zh-CN'),
    variable.isReverseWorded ? 'yes' : '',
  ]);
  const header = ['variable', 'construct', 'label_en', 'label_zh', 'answers_en', 'answers_zh', 'reverse_worded'];
  const quoted = [header, ...lines].map((cells) => cells.map((cell) => `"${cell}"`).join(','));
  return `\uFEFF${quoted.join('\r\n')}\r\n`;
}

if (process.argv.includes('--data')) process.stdout.write(makeCsv());
else if (process.argv.includes('--codebook')) process.stdout.write(makeCodebookCsv());
else {
  writeFileSync(new URL('./data.csv', import.meta.url), makeCsv());
  writeFileSync(new URL('./codebook.csv', import.meta.url), makeCodebookCsv());
}
