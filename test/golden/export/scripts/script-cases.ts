/** Files, preparations, models and settings whose R scripts are run through R. */
import type { PrepareStep } from '../../../../shared/data/types.ts';
import type { EstimationSettings } from '../../../../shared/engine/fit.ts';
import { preparationCases } from './preparation-cases.ts';

export interface ScriptCase {
  readonly name: string;
  readonly file: 'comma.csv' | 'semicolon.csv' | 'gb18030.csv' | 'tabs.txt' | 'survey.csv';
  readonly syntax: string;
  readonly settings?: Partial<EstimationSettings>;
  readonly missingCodes?: readonly number[];
  readonly steps?: readonly PrepareStep[];
}

const factors = 'f =~ a1 + a2 + a3\ng =~ b1 + b2 + b3';
const codes: PrepareStep = { kind: 'missing-codes', columns: ['age', 'b3'], codes: [99, -99] };
const turned: PrepareStep = { kind: 'reverse', columns: ['a3'], minimum: 1, maximum: 7 };
const steps = [codes, turned];
const tabs = { file: 'tabs.txt', steps } as const;
const items = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3'];

/** Codes that import or preparation took out; the settings vary. */
const bySettings: readonly ScriptCase[] = [
  { name: 'mlr-fiml', settings: { estimator: 'MLR', missing: 'fiml' } },
  { name: 'fiml-x', syntax: `${factors}\ng ~ f + age + use`, settings: { missing: 'fiml.x' } },
  { name: 'two-stage', settings: { missing: 'two.stage' } },
  { name: 'mlm', settings: { estimator: 'MLM', stdLv: true } },
  { name: 'mlmv', settings: { estimator: 'MLMV' } },
  { name: 'mlmvs', settings: { estimator: 'MLMVS' } },
  { name: 'wishart', settings: { likelihood: 'wishart', orthogonal: true } },
  { name: 'observed', settings: { information: 'observed' } },
  { name: 'robust-se', settings: { se: 'robust.huber.white', test: 'satorra.bentler' } },
  { name: 'robust-expected', settings: { se: 'robust.huber.white', information: 'expected' } },
  { name: 'fiml-expected', settings: { missing: 'fiml', information: 'expected' } },
  {
    name: 'mlr-by-parts',
    settings: { missing: 'fiml', se: 'robust.huber.white', test: 'yuan.bentler.mplus', information: 'observed' },
  },
  { name: 'gls', settings: { estimator: 'GLS' } },
  { name: 'uls', settings: { estimator: 'ULS' } },
  { name: 'wls', settings: { estimator: 'WLS' } },
  { name: 'bounds', syntax: `${factors}\na1 ~~ a2`, settings: { bounds: 'pos.ov.var' } },
  { name: 'wlsmv', settings: { estimator: 'WLSMV', ordered: ['*'] } },
  { name: 'dwls-theta', settings: { estimator: 'DWLS', ordered: items, parameterization: 'theta' } },
  {
    name: 'ordered-groups',
    settings: { estimator: 'WLSMV', ordered: ['b1'], group: 'team', groupEqual: ['thresholds', 'loadings'] },
    syntax: 'g =~ b1 + b2 + b3\ng ~ use',
    steps: [...steps, { kind: 'reverse', columns: ['b1'], minimum: 1, maximum: 7 }],
  },
  { name: 'effect-coding', settings: { effectCoding: true, meanstructure: true, group: 'team' } },
  { name: 'growth', syntax: 'i =~ 1*b1 + 1*b2 + 1*b3\ns =~ 0*b1 + 1*b2 + 2*b3', settings: { defaults: 'growth' } },
  { name: 'covariates', syntax: `${factors}\ng ~ f + age + use\nf ~ age`, settings: { estimator: 'MLR' } },
  { name: 'random-x', syntax: `${factors}\ng ~ f + age + use`, settings: { fixedX: false, meanstructure: true } },
  {
    name: 'nonlinear',
    syntax: 'f =~ a1 + a*a2 + b*a3\ng =~ b1 + b2 + d*b3\na == b^2 + 0.1*d\na > 0.2\nz := -a^2/(1 + exp(b))',
  },
  { name: 'second-order', syntax: `${factors}\nh =~ v1*f + v1*g + use\nuse ~~ 0.1*use`, settings: { stdLv: true } },
].map((one) => ({ syntax: factors, ...tabs, ...one }) as ScriptCase);

/** What lavaan's own syntax cannot say, or says otherwise. */
const byWords: readonly ScriptCase[] = [
  {
    name: 'labels-reserved',
    ...tabs,
    syntax:
      'f =~ a1 + `TRUE`*a2 + `NULL`*a3\ng =~ b1 + `if`*b2 + p1*b3\ng ~ T*f + `in`*age\n`function` := T*`TRUE`\n`p2` := `function` + `NULL` - `if`*p1',
    settings: { group: 'team', groupEqual: ['loadings'] },
  },
  {
    name: 'mixed-modifiers',
    ...tabs,
    syntax: `${factors}\nf ~~ c(1, vb)*f\na2 ~ c(3, 3.2)*1 + c(n1, n2)*1\nb2 ~~ c(NA, 0.5)*b2\ngap := n2 - n1 + vb\nn1 == n2 - 0.2\nf ~~ start(0.3)*g`,
    settings: { group: 'team', groupEqual: ['loadings', 'regressions'], groupPartial: ['f =~ a3'] },
  },
  {
    name: 'one-label-of-two-groups',
    ...tabs,
    syntax: 'f =~ a1 + b*a2 + c(p1, p1)*a3\nd := b - p1',
    settings: { group: 'team' },
  },
  {
    name: 'products',
    ...tabs,
    syntax: 'f =~ a1 + a2 + a3\ng =~ b1 + b2 + b3\ng ~ f + use + f:use',
    settings: { interaction: 'dmc' },
  },
  {
    name: 'products-residual',
    ...tabs,
    syntax: 'f =~ a1 + a2 + a3\nuse ~ f + g + f:g\ng =~ b1 + b2 + b3',
    settings: { interaction: 'rc', pairs: 'all' },
  },
  { name: 'products-observed', ...tabs, syntax: 'b1 ~ a1 + a2 + a1:a2\nb2 ~ b1 + a1', settings: { missing: 'fiml' } },
  {
    name: 'product-left',
    ...tabs,
    syntax: 'a1 ~ use\nb1 ~ use + a1 + b2 + a1:b2\nuse ~~ b2\nb2 ~~ a1\na1:b2 ~~ use + b2 + a1',
    settings: { fixedX: false },
  },
];

/** How the file is written. */
const byFile: readonly ScriptCase[] = [
  {
    name: 'comma-repeated-names',
    file: 'comma.csv',
    missingCodes: [99, -99],
    steps: [{ kind: 'reverse', columns: ['V3'], minimum: 1, maximum: 7 }],
    syntax: 'f =~ a1 + a1_2 + V3\ng =~ b1 + b2 + b3\ng ~ f + age',
    settings: { group: 'team', groupEqual: ['loadings', 'intercepts'] },
  },
  {
    name: 'semicolon-no-names',
    file: 'semicolon.csv',
    missingCodes: [99],
    steps: [
      { kind: 'reverse', columns: ['V3'], minimum: 1, maximum: 7 },
      { kind: 'missing-codes', columns: ['V6', 'V1'], codes: [-99] },
    ],
    syntax: 'f =~ V1 + V2 + V3\ng =~ V4 + V5 + V6\ng ~ f + V8 + V7',
    settings: { group: 'V9', missing: 'fiml' },
  },
  {
    name: 'chinese-questions',
    file: 'gb18030.csv',
    missingCodes: [99, -99],
    steps: [{ kind: 'reverse', columns: ['3、我不 信任它'], minimum: 1, maximum: 7 }],
    syntax:
      '信任 =~ `1、我信任它` + `2、我 信任 (它)` + `3、我不 信任它`\n`忠诚 度` =~ b1 + b2 + b3\n`忠诚 度` ~ 影响*信任 + 年龄 + 使用\n双倍 := 2*影响',
    settings: { group: '地区', estimator: 'MLR' },
  },
  {
    name: 'renamed-and-labelled',
    file: 'gb18030.csv',
    missingCodes: [99, -99],
    steps: [
      { kind: 'reverse', columns: ['3、我不 信任它'], minimum: 1, maximum: 7 },
      {
        kind: 'rename',
        columns: ['1、我信任它', '2、我 信任 (它)', '3、我不 信任它', 'b1', 'b2', '地区'],
        names: ['Q1', 'Q2', 'Q3', 'b2', 'b1', 'region'],
      },
      {
        kind: 'describe',
        columns: ['Q1', 'b1', 'region'],
        facts: [
          {
            valueLabels: [
              { value: 1, label: '非常 "不" 同意' },
              { value: 7, label: 'yes' },
            ],
          },
          { label: 'second\none', level: 'ordinal' },
          { label: 'Region' },
        ],
      },
      { kind: 'reverse', columns: ['b1', 'Q1'], minimum: 1, maximum: 7 },
    ],
    syntax: '信任 =~ Q1 + Q2 + Q3\n`忠诚 度` =~ b1 + b2 + b3\n`忠诚 度` ~ 影响*信任 + 年龄 + 使用',
    settings: { group: 'region', estimator: 'MLR' },
  },
];

export const scriptCases: readonly ScriptCase[] = [...bySettings, ...byWords, ...byFile, ...preparationCases];
