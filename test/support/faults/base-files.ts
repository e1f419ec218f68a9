/** Sound files that mutants are made of: small, and together with every part that a file can have. */
import { createHash } from 'node:crypto';
import { drawModel } from '../../../shared/document/edits/draw-model.ts';
import { writeProject } from '../../../shared/document/file/project-file.ts';
import type { KeptBootstrap } from '../../../shared/document/file/kept-results.ts';
import type { ProjectDocument } from '../../../shared/document/types.ts';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import { simulated, spec } from '../../unit/engine/engine-support.ts';
import { readSavFile } from '../sav-files.ts';
import { readStudyText } from '../study.ts';

function tableOf(rows: number, seed: number): string {
  const columns = Object.entries(simulated(rows, seed));
  const lines = Array.from({ length: rows }, (_, row) => {
    const answers = columns.map(([, values], c) => (c < 6 ? Math.round(values[row]!) : values[row]!.toFixed(2)));
    return [...answers, row % 2 ? 'men' : 'women', row % 9 ? 4 - (row % 3) : 99].join(',');
  });
  return [[...columns.map(([name]) => name), 'gender', 'coded'].join(','), ...lines].join('\n');
}

/** Plain tables without quotes: the mutator writes them its own way. */
export const baseTables: readonly string[] = [
  tableOf(40, 1),
  tableOf(12, 2),
  'a,b\n1,2\n3,4\n5,1\n2,2\n',
  'id,\u4fe1\u4efb1,\u4fe1\u4efb2,\u6027\u522b\n1,5,4,\u7537\n2,3,3,\u5973\n3,4,5,\u7537\n4,2,1,\u5973\n5,1,2,\u5973\n',
];

/** Of the first of the tables. */
export const baseCodebooks: readonly string[] = [
  'name,label,value labels,level,min,max,reversed,missing\nx1,I trust it,1=no; 3=so; 5=yes,ordinal,-5,5,yes,99\nx2,It is good,,scale,,,,\ngender,Who are you?,men=Men; women=Women,nominal,,,,\ncoded,A code,2=low; 4=high,,1,5,no,99; 98\n',
  '\u53d8\u91cf\u540d,\u9898\u9879,\u53d6\u503c\u6807\u7b7e,\u6d4b\u91cf\u5c3a\u5ea6,\u53cd\u5411,\u7f3a\u5931\u503c\nX1,\u6211\u4fe1\u4efb,1\uff1d\u975e\u5e38\u4e0d\u540c\u610f\uff1b5\uff1d\u975e\u5e38\u540c\u610f,\u6709\u5e8f,\u662f,99\nx3,\u597d,,1-5,,-1\nnobody,x,,,,\n',
  'variable,value,label\nx1,1,low\n,2,mid\n,3,high\nx2,1,no\nx2,2,yes\n',
];

export const baseSyntax: readonly string[] = [
  'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\ng ~ f + z\ny ~ g + f\n',
  '# measurement\nf =~ NA*x1 + b*x2 + b*x3\nf ~~ 1*f\ng =~ x4 + x5 + x6\ny ~ c*g + d*f + f:g\ng ~ a*f\nind := a*c\ntot := ind + d\na > 0\nx1 ~~ x4\n',
  'group: 1\nf =~ x1 + x2 + x3\nx1 ~ 1\ngroup: 2\nf =~ x1 + x2 + x3\nx1 ~ 0*1\n',
  'f =~ c(a, a)*x1 + c(1, NA)*x2 + start(0.5)*x3\nh =~ f + x4 + x5\nu | t1 + t2\nf ~ lower(0)*z\ncomp <~ x5 + x6\n',
  '`my factor` =~ x1 + `x2` + x3; y ~ "eff"*`my factor` + equal("x1 ~~ x1")*z\n\u4fe1\u4efb =~ x4 + x5 + x6\n\u4fe1\u4efb ~ z # \u8bf4\u660e\n',
];

const data = new TextEncoder().encode(tableOf(40, 3));
const hash = `sha256:${createHash('sha256').update(data).digest('hex')}`;
const model =
  'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\nz ~~ x1\ng ~ a*f + z\ny ~ b*g + f + g:f\nx1 ~~ x4\nind := a*b\na > 0\n';

const drawn = drawModel(spec(model), { ...defaultSettings, ordered: [], groupPartial: ['f =~ x1'] });
const document: ProjectDocument = {
  ...drawn,
  title: { en: 'Mutants', 'zh-CN': '\u53d8\u4f53' },
  data: {
    fileName: 'answers.csv',
    hash,
    isSimulated: true,
    settings: { format: 'csv', encoding: 'utf-8', delimiter: ',', header: true, decimal: '.', missingCodes: [99] },
  },
  variables: { x1: { label: { en: 'First' } }, z: { label: { 'zh-CN': '\u5e74\u9f84' } } },
  preparation: [{ kind: 'reverse', columns: ['x2'], minimum: 0, maximum: 8 }],
  hypotheses: [
    { id: 'h90', name: 'H1', sign: 'positive', target: { kind: 'path', from: 'f', to: 'g' } },
    { id: 'h91', name: 'H2', sign: 'any', target: { kind: 'indirect', route: ['f', 'g', 'y'] } },
  ],
  waldConstraints: 'a == b',
  keptModels: [{ name: 'First', spec: spec('f =~ c(a, b)*x1 + start(1)*x2 + x3'), settings: defaultSettings }],
};
const figures = { est: 0.5, bias: 0.01, se: 0.1, ciLower: 0.3, ciUpper: 0.7 };
const bootstrap: KeptBootstrap = {
  key: 'sha256:0',
  result: {
    type: 'naive',
    ci: 'percentile',
    level: 0.95,
    seed: 1,
    requested: 100,
    done: 100,
    succeeded: 99,
    failures: { notConverged: 1, momentsUnusable: 0 },
    inadmissible: 0,
    estimates: [{ lhs: 'g', op: '~', rhs: 'f', group: 1, ...figures, stdAll: figures }],
    effects: [figures],
  },
};

const current = writeProject({
  savedBy: 'test',
  document,
  dataFile: { fileName: 'answers.csv', hash, bytes: data },
  bootstrap,
});

/** As an older program wrote it: without what came later. */
function older(version: number): string {
  const file = JSON.parse(current) as Record<string, Record<string, unknown>>;
  const laterKeys = version === 1 ? ['hypotheses', 'keptModels', 'furtherSyntax', 'waldConstraints'] : ['hypotheses'];
  for (const key of laterKeys) Reflect.deleteProperty(file['document']!, key);
  if (version === 3) file['document']!['hypotheses'] = [];
  else Reflect.deleteProperty(file, 'results');
  const own = file['document']!['data'] as { readonly settings: object };
  Reflect.deleteProperty(own.settings, 'format');
  return JSON.stringify({ ...file, version });
}

export const baseProjects: readonly string[] = [
  ...Array.from({ length: 8 }, () => current),
  writeProject({ savedBy: 'test', document: { ...document, data: null } }),
  older(1),
  older(2),
  older(3),
  readStudyText(),
];

export const baseSavs: readonly Uint8Array[] = [
  'haven-none.sav',
  'haven-byte.sav',
  'haven-zsav.zsav',
  'haven-zsav.zsav',
  'pspp-none.sav',
  'pspp-byte.sav',
  'pspp-zlib.zsav',
  'pspp-gbk.sav',
  'pspp-sjis.sav',
].map(readSavFile);
