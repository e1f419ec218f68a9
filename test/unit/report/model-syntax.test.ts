/** The model of a report, and the lines that repeat its fit in lavaan, or why there are none. */
import { describe, expect, it } from 'vitest';
import { reportOfCovariances, reportOfModel, type ReportOfModel } from '../../support/report-of-model.ts';
import { solveFit } from '../../../shared/engine/estimate.ts';
import { defaultSettings, type EstimationSettings } from '../../../shared/engine/fit.ts';
import { printScript } from '../../../shared/export/print-script.ts';
import { scriptSource } from '../../../shared/analyses/script.ts';
import { dataset, simulated, spec } from '../engine/engine-support.ts';
import { csvFile } from '../../support/csv-file.ts';
import { once } from '../../support/once.ts';

const model = 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\ng ~ f\n';
const data = simulated(200);

function codeOf({ blocks }: ReportOfModel): string[] {
  return blocks.flatMap((block) => (block.kind === 'code' ? [block.text] : []));
}

describe('the model as it was written', () => {
  it('stands first, with what lavaan would misread in it', () => {
    const h = data['z']!.map((z) => (z > 0 ? 1 : 0));
    const report = reportOfModel(
      'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\nf ~~ c(1, v)*f\nx1 ~ c(3, 3.2)*1 + c(n1, n2)*1\ngap := n2 - n1',
      { ...data, h },
      { group: 'h', groupEqual: ['loadings'] },
    );
    expect(codeOf(report)[0]).toContain('f ~~ c(1, v)*f');
    expect(report.words).toMatch(
      /lavaan refuses this text or reads it otherwise, because of c\(\) with labels .*, quantities .* of fixed parameters/,
    );
    const plain = reportOfModel(model, data);
    expect(plain.words).not.toContain('reads it otherwise');
    const named = reportOfModel(
      'f =~ `x 1` + x2 + `NULL`*x3',
      { ...data, 'x 1': data['x1']! },
      {},
      { language: 'zh-CN' },
    );
    expect(named.words).toContain('lavaan 包会拒绝上述语句或作不同理解，原因：名称或标签须用反引号');
  });
});

describe('the lines of R', () => {
  /** What the terminal prints of the same model and data. */
  function printed(
    syntax: string,
    columns: Readonly<Record<string, readonly number[]>>,
    settings: Partial<EstimationSettings>,
  ) {
    const own = dataset(columns);
    const all = { ...defaultSettings, ...settings };
    const solved = once(['solved', syntax, all, columns], () =>
      solveFit({ spec: spec(syntax), dataset: own, settings: all }),
    );
    if (!solved.ok) throw new Error(JSON.stringify(solved.problems));
    const file = csvFile();
    return printScript(solved.value, 'lavaan', scriptSource(file, own, []));
  }

  const h = data['z']!.map((z) => (z > 0 ? 1 : 0));
  const twoValued = Object.fromEntries(
    Object.entries(data).map(([name, x]) => [name, x.map((v) => (v > 3.5 ? 2 : 1))]),
  );
  const cases: readonly (readonly [
    string,
    string,
    Readonly<Record<string, readonly number[]>>,
    Partial<EstimationSettings>,
  ])[] = [
    [
      'groups',
      model,
      { ...data, h },
      {
        estimator: 'MLR',
        missing: 'fiml',
        stdLv: true,
        group: 'h',
        groupEqual: ['loadings', 'intercepts'],
        groupPartial: ['x3~1'],
      },
    ],
    ['ordered', 'f =~ x1 + x2 + x3', twoValued, { estimator: 'WLSMV', ordered: ['*'] }],
    ['mixed c()', 'f =~ x1 + c(1, a)*x2 + x3', { ...data, h }, { group: 'h' }],
    ['products of constructs', 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\ny ~ f + g + f:g', data, {}],
    ['residual-centred products', 'f =~ x1 + x2 + x3\ny ~ f + z + f:z', data, { interaction: 'rc' }],
    ['products of columns', 'y ~ x1 + z + x1:z\nx2 ~ x1:z', data, { fixedX: false }],
    ['names', 'f =~ `x 1` + x2 + `if`*x3\n`2 a` := `if`^2', { ...data, 'x 1': data['x1']! }, { effectCoding: true }],
  ];

  it.each(cases)('%s: are those that the terminal prints', (_, syntax, columns, settings) => {
    expect(codeOf(reportOfModel(syntax, columns, settings))[1]).toBe(printed(syntax, columns, settings));
  });

  it('take covariances where they were given', () => {
    const cov = Float64Array.of(1, 0.5, 0.4, 0.5, 1, 0.45, 0.4, 0.45, 1);
    const input = { names: ['x 1', 'x2', 'x3'], groups: [{ label: '', cov, n: 120 }] };
    const report = reportOfCovariances('f =~ `x 1` + x2 + x3', input, { defaults: 'cfa' });
    const [, lines] = codeOf(report);
    expect(report.words).toContain('covariances holds the covariance matrix');
    expect(reportOfModel(model, data).words).toContain('with whatever was done to the data');
    expect(reportOfModel(model, data).words).not.toContain('holds the covariance matrix');
    expect(lines).toContain('fit <- lavaan(model,\n  sample.cov = covariances,\n  sample.nobs = cases,');
    expect(lines).toContain('# In covariances and means "x 1" has to be called x_1.');
  });

  it('are not promised where lavaan cannot do it', () => {
    const moderated = 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\ny ~ f + g + f:g\n';
    const lms = reportOfModel(moderated, data, { interaction: 'lms', nodes: 8 });
    expect(lms.words).toContain('lavaan has no LMS');
    expect(codeOf(lms)).toHaveLength(1);
  });
});
