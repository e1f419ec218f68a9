import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { csvFile, withoutFormat } from '../../support/csv-file.ts';
import { decodeBase64, encodeBase64 } from '../../../shared/document/file/base64.ts';
import { allIds } from '../../../shared/document/ids.ts';
import { currentVersion, migrate, migrations, type Migration } from '../../../shared/document/file/migrations.ts';
import { readProject, writeProject } from '../../../shared/document/file/project-file.ts';
import {
  moderatedConstructs,
  readWholeStudy,
  readStudyFile,
  readStudyText,
  twoConstructs,
  valueOf,
} from '../../support/study.ts';

const savedBy = 'Pathloom test';

/** The written file with one place changed; undefined removes it. */
function tampered(path: readonly (string | number)[], value: unknown): ReturnType<typeof readProject> {
  const file: unknown = JSON.parse(writeProject({ savedBy, document: twoConstructs() }));
  let holder = file as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return readProject(JSON.stringify(file));
}

describe('a project file', () => {
  it('comes back as it was written, data byte for byte', () => {
    const bytes = Uint8Array.from({ length: 100_003 }, (_, index) => (index * 7919) % 256);
    const hash = `sha256:${'0'.repeat(64)}`;
    const project = { savedBy, document: twoConstructs(), dataFile: { fileName: '数据.csv', hash, bytes } };
    expect(valueOf(readProject(writeProject(project)))).toEqual(project);
  });

  it('is written the same whatever the order of keys', () => {
    const document = twoConstructs();
    const shuffled = Object.fromEntries(Object.entries(document).toReversed()) as unknown as typeof document;
    expect(writeProject({ savedBy, document: shuffled })).toBe(writeProject({ savedBy, document }));
  });

  it('holds the bundled study, whose data are those beside it', () => {
    const study = readWholeStudy();
    const bytes = readStudyFile('data.csv');
    expect(Buffer.from(study.dataFile?.bytes ?? []).equals(bytes)).toBe(true);
    expect(study.dataFile?.hash).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
    expect(study.document.data?.hash).toBe(study.dataFile?.hash);
    expect(writeProject(study)).toBe(readStudyText());
  });

  it('says that a newer version wrote it', () => {
    const version = currentVersion + 1;
    const outcome = tampered(['version'], version);
    expect(outcome.problems).toMatchObject([{ code: 'project-newer', values: { version } }]);
  });
});

/** One kept model that defines a quantity. */
function kept(definition: { readonly name: string; readonly expression: string }): unknown {
  const spec = { terms: [{ lhs: 'y', op: '~', rhs: 'x', label: 'a' }], definitions: [definition], constraints: [] };
  return [{ name: 'Model 1', spec, settings: twoConstructs().settings }];
}

describe('a damaged file is refused with the place', () => {
  const nodes = ['document', 'diagram', 'nodes'];
  const paths = ['document', 'diagram', 'paths'];
  const cases: readonly (readonly [where: string, path: readonly (string | number)[], value: unknown])[] = [
    ['format', ['format'], 'other'],
    ['version', ['version'], 0],
    ['version', ['version'], '1'],
    ['document.diagram.nodes[0].x', [...nodes, 0, 'x'], 'left'],
    ['document.diagram.nodes[1].id', [...nodes, 1, 'id'], 'c1'],
    ['document.diagram.nodes[1].name', [...nodes, 1, 'name'], 'X'],
    ['document.diagram.nodes[0].indicators[1].id', [...nodes, 0, 'indicators', 1, 'id'], 'c5'],
    ['document.diagram.paths[0].to', [...paths, 0, 'to'], 'i2'],
    ['document.diagram.paths[0].to', [...paths, 0, 'to'], 'c1'],
    ['document.diagram.paths[0].from', [...paths, 0, 'from'], 'gone'],
    ['document.diagram.covariances[0].b', ['document', 'diagram', 'covariances', 0], { id: 'v', a: 'c1', b: 'i2' }],
    ['document.settings.estimator', ['document', 'settings', 'estimator'], 'MAGIC'],
    [
      'document.keptModels[0].spec.definitions[0].name',
      ['document', 'keptModels'],
      kept({ name: "d\n'\nsystem('x')\n'", expression: '1' }),
    ],
    [
      'document.keptModels[0].spec.definitions[0].expression',
      ['document', 'keptModels'],
      kept({ name: 'd', expression: "a # '\nsystem('x')" }),
    ],
    [
      'document.keptModels[0].spec.definitions[0].expression',
      ['document', 'keptModels'],
      kept({ name: 'd', expression: 'system(a)' }),
    ],
    ['document.diagram.paths[0].label', [...paths, 0, 'label'], "a\u2028'"],
    ['document', ['document', 'surprise'], 1],
    ['document', ['document'], undefined],
    ['dataFile.hash', ['dataFile'], { fileName: 'a', hash: 'md5:0', encoding: 'base64', content: '' }],
    [
      'dataFile.content',
      ['dataFile'],
      { fileName: 'a', hash: `sha256:${'0'.repeat(64)}`, encoding: 'base64', content: '*' },
    ],
  ];
  for (const [where, path, value] of cases)
    it(`${path.join('.')} = ${JSON.stringify(value)}`, () => {
      expect(tampered(path, value).problems).toMatchObject([{ code: 'project-invalid', values: { where } }]);
    });

  it('text that is not JSON, not an object, or truncated', () => {
    const whole = writeProject({ savedBy, document: twoConstructs() });
    for (const text of ['', '[]', 'null', '{', whole.slice(0, -20)])
      expect(readProject(text).problems).toMatchObject([{ code: 'project-invalid', values: { where: 'json' } }]);
  });

  it('and cannot reach a prototype', () => {
    const text = writeProject({ savedBy, document: twoConstructs() }).replace(
      '"variables": {}',
      '"variables": {"__proto__": {"label": {"en": "polluted"}}, "constructor": {"label": {"en": "fine"}}}',
    );
    const { document } = valueOf(readProject(text));
    expect(Object.keys(document.variables)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(document.variables)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['label']).toBeUndefined();
    const elsewhere = text.replace('"title": {', '"__proto__": {"label": 1}, "title": {');
    expect(readProject(elsewhere).problems).toMatchObject([{ code: 'project-invalid' }]);
    const inTexts = text.replace(/"title": \{[^}]*\}/, '"title": {"__proto__": 1}');
    expect(readProject(inTexts).problems).toMatchObject([{ values: { where: 'document.title.__proto__' } }]);
    const inLabel = text.replace('{"en": "fine"}', '{"en": "fine", "__proto__": "lost"}');
    expect(readProject(inLabel).problems).toMatchObject([{ values: { where: 'document.variables' } }]);
    const strange = text.replace('{"en": "polluted"}', '{"en": "polluted", "more": 1}');
    expect(readProject(strange).problems).toMatchObject([{ values: { where: 'document.variables' } }]);
  });
});

describe('migrations', () => {
  it('run one version at a time, in place', () => {
    const steps = new Map<number, Migration>([
      [1, (file) => ({ ...file, two: true })],
      [2, (file) => ({ ...file, three: file['two'] })],
    ]);
    expect(migrate({ format: 'pathloom', version: 1 }, 1, 3, steps)).toEqual({
      format: 'pathloom',
      version: 3,
      two: true,
      three: true,
    });
    expect(migrate({ version: 1 }, 1, 3, new Map())).toBeUndefined();
  });

  it('exist for every version before the current one', () => {
    expect([...migrations.keys()]).toEqual(Array.from({ length: currentVersion - 1 }, (_, index) => index + 1));
  });
});

describe('a project of version 3', () => {
  it('was read from a text table: its settings say so now', () => {
    const document = {
      ...twoConstructs(),
      data: { ...csvFile(), hash: `sha256:${'0'.repeat(64)}`, isSimulated: false },
    };
    const settings = withoutFormat(document.data.settings);
    const old = { ...document, data: { ...document.data, settings } };
    const text = (version: number) =>
      JSON.stringify({ format: 'pathloom', version, savedBy, document: old, results: {} });
    expect(valueOf(readProject(text(3))).document).toEqual(document);
    expect(readProject(text(4))).toMatchObject({ ok: false, problems: [{ code: 'project-invalid' }] });
  });
});

describe('a project of version 1', () => {
  it('has neither further statements nor tests nor kept models', () => {
    const { furtherSyntax, waldConstraints, keptModels, hypotheses, ...old } = twoConstructs();
    expect([furtherSyntax, waldConstraints, keptModels, hypotheses]).toEqual(['', '', [], []]);
    const text = JSON.stringify({ format: 'pathloom', version: 1, savedBy, document: old });
    expect(valueOf(readProject(text)).document).toEqual(twoConstructs());
    const broken = JSON.stringify({ format: 'pathloom', version: 1, savedBy, document: null });
    expect(readProject(broken)).toMatchObject({ ok: false, problems: [{ code: 'project-invalid' }] });
  });
});

describe('a project of version 2', () => {
  const { hypotheses, ...now } = moderatedConstructs();
  const { diagram } = now;
  expect(hypotheses).toEqual([]);
  const old = {
    ...now,
    diagram: {
      ...diagram,
      paths: diagram.paths.map((path, index) => ({ ...path, hypothesis: index === 0 ? ' H1 ' : '  ' })),
      moderations: diagram.moderations.map((each) => ({ ...each, hypothesis: 'H5' })),
    },
  };
  const read = (document: unknown) =>
    readProject(JSON.stringify({ format: 'pathloom', version: 2, savedBy, document }));

  it('had the numbers of hypotheses on its arrows: they become hypotheses that expect any sign', () => {
    const { document } = valueOf(read(old));
    expect(document.hypotheses).toMatchObject([
      { name: 'H1', sign: 'any', target: { kind: 'path', from: 'X', to: 'Y' } },
      { name: 'H5', sign: 'any', target: { kind: 'moderation', from: 'X', moderator: 'M', to: 'Y' } },
    ]);
    expect(document.diagram).toEqual(diagram);
    expect(new Set([...document.hypotheses.map(({ id }) => id), ...allIds(document)]).size).toBe(
      allIds(document).length,
    );
    expect(valueOf(readProject(writeProject({ savedBy, document })))).toEqual({ savedBy, document });
  });

  it('is refused with its place where it is broken', () => {
    for (const broken of [null, { ...old, diagram: null }, { ...old, diagram: { ...old.diagram, paths: [null] } }])
      expect(read(broken)).toMatchObject({ ok: false, problems: [{ code: 'project-invalid' }] });
    const nowhere = { ...old.diagram, nodes: [], paths: [{ id: 'p1', from: 'a', to: 'b', hypothesis: 'H1' }] };
    expect(read({ ...old, diagram: nowhere })).toMatchObject({ ok: false, problems: [{ code: 'project-invalid' }] });
  });
});

describe('base64', () => {
  it('agrees with the platform at every length', () => {
    for (const length of [0, 1, 2, 3, 4, 5, 12_287, 12_288, 12_289]) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 31 + length) % 256);
      const text = encodeBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64'));
      expect(decodeBase64(text)).toEqual(bytes);
    }
  });

  it('refuses what is not base64', () => {
    for (const text of ['abc', 'ab!=', 'abc\u00e9', '====', 'a===']) expect(decodeBase64(text)).toBeUndefined();
  });
});
