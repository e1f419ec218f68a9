/** What is computed on demand, through the service as a page asks for it, against lavaan's figures of the bundled study. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EstimateRequest } from '../../../shared/contract/calls.ts';
import { addPath, keepModel, removeElements, setPath, setSettings } from '../../../shared/document/edits/edits.ts';
import { elementsOf } from '../../../shared/document/find.ts';
import { toModelSpec } from '../../../shared/document/compile/to-model-spec.ts';
import type { ProjectDocument } from '../../../shared/document/types.ts';
import { addModeration } from '../../../shared/document/edits/edits.ts';
import { readStudy, readStudyFile, valueOf } from '../../support/study.ts';
import { fileOf, startMemoryService, type MemoryService } from './memory-host.ts';
import { csvFile } from '../../support/csv-file.ts';
import { flatIndices } from '../../support/flat-indices.ts';

type Figures = Readonly<Record<string, number>>;

interface ComparedGolden {
  readonly models: Readonly<Record<'whole' | 'without' | 'elsewhere' | 'other', Figures>>;
  readonly difference: Figures;
}

interface Golden {
  readonly wald: Readonly<Record<'ML' | 'MLR', Readonly<Record<'equal' | 'both', Figures>>>>;
  readonly compared: Readonly<Record<'ML' | 'MLR', ComparedGolden>>;
  readonly reproduced: Readonly<Record<'without' | 'elsewhere' | 'other', number>>;
  readonly modificationIndices: readonly Readonly<Record<string, number | string>>[];
  readonly residuals: { readonly names: readonly string[]; readonly cov: readonly (readonly number[])[] };
  readonly ladder: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly release: { readonly lhs: string; readonly op: string; readonly rhs: string; readonly statistic: number };
}
const golden = JSON.parse(readFileSync(new URL('../../golden/screens/study.json', import.meta.url), 'utf8')) as Golden;

let host: MemoryService;
let datasetId: string;
const { document } = readStudy();
const script = csvFile();

beforeAll(async () => {
  host = startMemoryService();
  const fileId = host.adopt(fileOf('data.csv', readStudyFile('data.csv').toString('utf8')));
  const imported = valueOf(await host.service.calls['data.import']({ taskId: 'import', fileId, choices: {} }));
  datasetId = imported.datasetId;
});

let tasks = 0;
function request(of: ProjectDocument = document): EstimateRequest {
  const { preparation: steps, settings } = of;
  return { taskId: `task-${++tasks}`, datasetId, steps, spec: valueOf(toModelSpec(of)), settings };
}

const grouped = setSettings(removeElements(document, elementsOf(document, 'GENDER')), { group: 'GENDER' });

describe('modification indices', () => {
  it('come all, those of lavaan the largest', async () => {
    const indices = valueOf(await host.service.analyse('indices', request(), {}));
    expect(indices.length).toBeGreaterThan(100);
    const largest = indices.toSorted((a, b) => b.mi - a.mi).slice(0, 5);
    largest.forEach((found, place) => {
      const expected = golden.modificationIndices[place]!;
      expect([found.lhs, found.op, found.rhs]).toEqual([expected.lhs, expected.op, expected.rhs]);
      expect(found.mi).toBeCloseTo(Number(expected.mi), 3);
      expect(found.epc).toBeCloseTo(Number(expected.epc), 5);
      expect(found.sepcAll).toBeCloseTo(Number(expected['sepc.all']), 5);
    });
  });

  it('are refused under LMS with a reason', async () => {
    const moderated = setSettings(addModeration(document, { path: 'p31', moderator: 'c14' }), { interaction: 'lms' });
    const outcome = await host.service.analyse('indices', request(moderated), {});
    expect(outcome.ok).toBe(false);
    expect(outcome.problems[0]?.code).toBe('analysis-needs-covariances');
  });
});

it('residual correlations are those of lavaan, with standard errors beside them', async () => {
  const [group] = valueOf(await host.service.analyse('residuals', request(), {}));
  const place = (name: string) => group!.names.indexOf(name);
  golden.residuals.names.forEach((a, i) =>
    golden.residuals.names.forEach((b, j) => {
      expect(group!.correlation.cov[place(a)]![place(b)]).toBeCloseTo(golden.residuals.cov[i]![j]!, 5);
    }),
  );
  expect(group!.standardised?.cov[place('LOC4')]![place('TRU4')]).toBeLessThan(-3);
});

it('the ladder has every step with figures, differences and the parameter to release', async () => {
  const steps = valueOf(await host.service.analyse('ladder', request(grouped), {}));
  expect(steps.map(({ name }) => name)).toEqual(['configural', 'metric', 'scalar', 'strict', 'means']);
  for (const [name, expected] of Object.entries(golden.ladder)) {
    const measures = flatIndices(steps.find((step) => step.name === name)!.measures);
    expect(measures['chisq']).toBeCloseTo(expected['chisq']!, 2);
    expect(measures['df']).toBe(expected['df']);
    expect(measures['cfi']).toBeCloseTo(expected['cfi']!, 5);
  }
  const scalar = steps.find(({ name }) => name === 'scalar')!;
  const { metric, scalar: own } = golden.ladder;
  expect(scalar.comparison?.chisqDiff).toBeCloseTo(own!['chisq']! - metric!['chisq']!, 2);
  expect(scalar.comparison?.srmrDiff).toBeCloseTo(own!['srmr']! - metric!['srmr']!, 5);
  const [first] = scalar.releases;
  expect(first?.statistic).toBeCloseTo(golden.release.statistic, 3);
  expect(first?.parameters.at(-1)).toMatchObject({ lhs: golden.release.lhs, op: '=~', rhs: golden.release.rhs });
});

it('the ladder of ordered items begins with thresholds and leaves out what restricts nothing', async () => {
  const ordered = ['LOC1', 'LOC2', 'LOC3', 'LOC4', 'TRU1', 'TRU2', 'TRU3', 'LOY1', 'LOY2', 'LOY3'];
  const loading = (lhs: string, start: string) =>
    ordered.filter((rhs) => rhs.startsWith(start)).map((rhs) => ({ lhs, op: '=~' as const, rhs }));
  const spec = {
    terms: [...loading('Locus', 'LOC'), ...loading('Trust', 'TRU'), ...loading('Loyalty', 'LOY')],
    definitions: [],
    constraints: [],
  };
  const { settings, ...rest } = request(grouped);
  const steps = valueOf(
    await host.service.analyse('ladder', { ...rest, spec, settings: { ...settings, estimator: 'WLSMV', ordered } }, {}),
  );
  expect(steps.map(({ name }) => name)).toEqual(['configural', 'thresholds', 'metric']);
  expect(steps[1]?.comparison?.method).toBe('satorra.2000');
});

it('the ladder without groups says that it needs them', async () => {
  const outcome = await host.service.analyse('ladder', request(), {});
  expect(outcome.problems[0]?.code).toBe('group-needed');
});

describe('the Wald test', () => {
  const labelled = ['a', 'b', 'c'].reduce(
    (of, label, place) => setPath(of, `p${31 + place}`, { label }),
    setSettings(document, {}),
  );
  const test = (constraints: string, of = labelled) => host.service.analyse('wald', request(of), { constraints });

  it.each(['ML', 'MLR'] as const)('of one and of two constraints is that of lavaan under %s', async (estimator) => {
    for (const [name, text] of [
      ['equal', 'a == b'],
      ['both', 'a == b; c == 0'],
    ] as const) {
      const found = valueOf(await test(text, setSettings(labelled, { estimator })));
      const expected = golden.wald[estimator][name];
      expect(found.statistic).toBeCloseTo(expected['stat']!, 3);
      expect(found.df).toBe(expected['df']);
      expect(found.pvalue).toBeCloseTo(expected['p.value']!, 4);
    }
  });

  it.each([
    ['a == d', 'unknown-label'],
    ['a = b', 'syntax-error'],
    ['a == b; b == a', 'constraints-redundant'],
  ])('of %s says what is wrong', async (text, code) => {
    expect((await test(text)).problems[0]?.code).toBe(code);
  });
});

describe('models beside the present one', () => {
  const without = removeElements(document, ['p33']);
  const elsewhere = addPath(without, { from: 'c10', to: 'c24' });
  const other = addPath(removeElements(without, ['p32']), { from: 'c1', to: 'c24' });
  const compare = async (of: ProjectDocument, ...others: readonly ProjectDocument[]) =>
    host.service.analyse('compare', request(of), {
      others: others.map((one, place) => keepModel(one, `Model ${place + 1}`).keptModels[0]!),
    });

  it.each(['ML', 'MLR'] as const)('have the figures and the difference of lavaan under %s', async (estimator) => {
    const by = (of: ProjectDocument) => setSettings(of, { estimator });
    const [present, kept] = valueOf(await compare(by(without), by(document)));
    const { models, difference } = golden.compared[estimator];
    for (const [found, expected] of [
      [present, models.without],
      [kept, models.whole],
    ] as const) {
      for (const key of ['chisq', 'cfi', 'rmsea', 'srmr', 'aic', 'bic', 'chisq.scaled', 'cfi.robust']) {
        if (expected[key] === undefined) continue;
        expect(flatIndices(found!.measures)[key]! / expected[key]!, key).toBeCloseTo(1, 4);
      }
    }
    const { comparison } = kept!;
    expect(comparison).toMatchObject({ models: ['Model 1', ''], dfDiff: 1, problems: [] });
    expect(comparison?.chisqDiff).toBeCloseTo(difference['chisq']!, 3);
    expect(comparison?.pvalue).toBeCloseTo(difference['pvalue']!, 3);
    const index = estimator === 'MLR' ? 'cfi.robust' : 'cfi';
    expect(comparison?.cfiDiff).toBeCloseTo(models.without[index]! - models.whole[index]!, 5);
    expect(comparison?.aicDiff).toBeCloseTo(models.without['aic']! - models.whole['aic']!, 2);
  });

  it('are tested only where the freer one can become the other', async () => {
    const models = valueOf(await compare(document, other, elsewhere, without));
    expect(golden.reproduced.other).toBeGreaterThan(0.1);
    const found = Object.fromEntries(models.map(({ name, comparison }) => [name, comparison]));
    expect(found['Model 1']).toMatchObject({ dfDiff: 1, method: 'none', models: ['', 'Model 1'] });
    expect(found['Model 1']?.problems[0]?.code).toBe('comparison-not-nested');
    expect(found['Model 1']).not.toHaveProperty('pvalue');
    const { whole, other: expected } = golden.compared.ML.models;
    expect(found['Model 1']?.bicDiff).toBeCloseTo(expected['bic']! - whole['bic']!, 2);
    expect(found['Model 2']?.problems[0]?.code).toBe('comparison-same-df');
    expect(found['Model 3']).toMatchObject({ method: 'standard', problems: [] });
  });

  it('with other settings, other variables or none of their own say so', async () => {
    const smaller = removeElements(document, ['o28']);
    const broken = removeElements(document, elementsOf(document, 'AGE'));
    const incomplete = setSettings(document, { missing: 'fiml', meanstructure: true });
    const models = valueOf(
      await compare(document, setSettings(document, { estimator: 'MLR' }), smaller, incomplete, document, broken),
    );
    const codes = models.map(({ comparison }) => comparison?.problems[0]?.code);
    const different = 'comparison-different-data';
    expect(codes).toEqual([undefined, different, different, different, undefined, different]);
    expect(models[4]).not.toHaveProperty('comparison');
    expect(models[1]?.comparison).not.toHaveProperty('aicDiff');
  });

  it('that cannot be estimated leave the others alone', async () => {
    const lms = setSettings(addModeration(document, { path: 'p31', moderator: 'c14' }), { interaction: 'lms' });
    const models = valueOf(await compare(document, lms, without));
    expect(models.map(({ status }) => status)).toEqual(['converged', 'failed', 'converged']);
    expect(models[1]?.problems[0]?.code).toBe('analysis-needs-covariances');
    expect((await compare(lms, document)).problems[0]?.code).toBe('analysis-needs-covariances');
  });
});

describe('scripts', () => {
  const write = (format: 'lavaan' | 'r' | 'mplus', of = document) =>
    host.service.analyse('script', request(of), { format, source: script });

  it('repeat the preparation before they fit', async () => {
    const r = valueOf(await write('r'));
    expect(r).toContain('read_cells("data.csv", "UTF-8", ",")');
    expect(r).toContain('data[c("TRU4")] <- lapply(data[c("TRU4")], function(x) 6 - x)');
    expect(r).toContain('replace(x, suppressWarnings(as.numeric(as.character(x))) %in% c(99), NA)');
    expect(r.indexOf('6 - x')).toBeLessThan(r.indexOf('lavaan(model'));
    expect(valueOf(await write('lavaan'))).toContain('6 - x');
    expect(valueOf(await write('mplus'))).toContain('  TRU4 = 6 - TRU4;');
  });

  it('make the products of a moderation, which no file has', async () => {
    const moderated = addModeration(document, { path: 'p31', moderator: 'c14' });
    const r = valueOf(await write('r', moderated));
    expect(r).toMatch(
      /data\[\["\w+\.SOC1"\]\] <- centre\(centre\(data\[\["\w+"\]\]\) \* centre\(data\[\["SOC1"\]\]\)\)/,
    );
    const lms = { ...moderated, settings: { ...moderated.settings, interaction: 'lms' as const } };
    expect(valueOf(await write('mplus', lms))).toMatch(/ \| \w+ XWITH \w+;/);
    expect((await write('lavaan', lms)).problems[0]).toMatchObject({ code: 'script-not-for-products' });
  });
});

describe('factor scores', () => {
  const scores = (method: 'regression' | 'bartlett', of = document) =>
    host.service.writeScores({ ...request(of), method, suggestedName: 'scores.csv' });

  it('are a line a case in the order of the data, and a column a construct', async () => {
    const lines = valueOf(await scores('regression'))
      .trimEnd()
      .split('\r\n');
    expect(lines[0]).toBe('row,Locus,Stability,Controllability,SocialCues,Trust,Loyalty');
    expect(lines).toHaveLength(405);
    const rows = lines.slice(1).map((line) => Number(line.split(',')[0]));
    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
    expect(valueOf(await scores('bartlett'))).not.toBe(valueOf(await scores('regression')));
  });

  it('keep the rows of the file where cases are left out before', async () => {
    const conditions = [{ column: 'AGE', is: '>=' as const, values: [30] }];
    const rule = { by: 'conditions' as const, keeps: true, join: 'and' as const, conditions };
    const preparation = [...document.preparation, { kind: 'filter' as const, columns: [], rule }];
    const rowsOf = (text: string) =>
      text
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .map((line) => Number(line.split(',')[0]));
    const [all, some] = [await scores('regression'), await scores('regression', { ...document, preparation })].map(
      (one) => rowsOf(valueOf(one)),
    );
    const lines = readStudyFile('data.csv').toString('utf8').trimEnd().split(/\r?\n/);
    const age = lines[0]!.split(',').indexOf('AGE');
    expect(some).toEqual(all!.filter((row) => Number(lines[row]!.split(',')[age]) >= 30));
    expect(some!.length).toBeLessThan(all!.length);
  });

  it('name the group of a case', async () => {
    const [head, first] = valueOf(await scores('regression', grouped)).split('\r\n');
    expect(head).toMatch(/^row,GENDER,Locus/);
    expect(first).toMatch(/^1,1,-?\d/);
  });
});
