/** The workflow that builds installers cannot run here: its text is read as GitHub reads it and compared with what it calls. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, string>>;
}
interface Workflow {
  readonly on: { readonly push: { readonly tags: readonly string[] }; readonly workflow_dispatch: null };
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: {
    readonly pack: {
      readonly 'runs-on': string;
      readonly strategy: { readonly matrix: { readonly include: readonly { os: string; files: string }[] } };
      readonly steps: readonly Step[];
    };
  };
}

// Electron-builder's own reader of YAML.
const fromBuilder = createRequire(createRequire(import.meta.url).resolve('app-builder-lib/package.json'));
const yaml = fromBuilder('js-yaml') as { load(text: string): unknown };
const root = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const workflow = yaml.load(read('.github/workflows/release.yml')) as Workflow;
const builder = yaml.load(read('build/electron-builder.yml')) as Readonly<Record<string, { artifactName: string }>>;
const { pack } = workflow.jobs;
const stepWith = (text: string): Step | undefined =>
  pack.steps.find(({ uses = '', run = '' }) => `${uses}\n${run}`.includes(text));

describe('the release workflow', () => {
  it('runs on three systems, when a version is tagged or somebody asks, and may change nothing', () => {
    const systems = pack.strategy.matrix.include.map(({ os }) => os.split('-')[0]);
    expect(systems).toEqual(['ubuntu', 'windows', 'macos']);
    expect(pack['runs-on']).toBe('${{ matrix.os }}');
    expect(workflow.on.push.tags).toEqual(['v*']);
    expect(workflow.on).toHaveProperty('workflow_dispatch');
    expect(workflow.permissions).toEqual({ contents: 'read' });
  });

  it('has a Node that the electron package accepts', () => {
    const { engines } = JSON.parse(read('node_modules/electron/package.json')) as { engines: { node: string } };
    const least = Number(/\d+/.exec(engines.node)?.[0]);
    expect(Number(stepWith('setup-node')?.with?.['node-version'])).toBeGreaterThanOrEqual(least);
  });

  it('installs what the lock file says, fetches the shell that is shipped, packs, tries it, keeps the files', () => {
    const calls = ['checkout', 'setup-node', 'npm ci', 'install-electron', 'npm run pack -- --release'];
    const order = [...calls, 'npm run test:electron', 'upload-artifact'].map((text) => {
      const step = stepWith(text);
      return step ? pack.steps.indexOf(step) : -1;
    });
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6]);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect(scripts).toMatchObject({ pack: 'node build/pack.mjs', 'test:electron': expect.any(String) as string });
    expect(read('build/pack.mjs')).toContain("'--release'");
    expect(JSON.parse(read('node_modules/electron/package.json'))).toHaveProperty('bin.install-electron');
  });

  it('keeps the installers under the names that they are written by, and fails without one', () => {
    const upload = stepWith('upload-artifact')?.with;
    expect(upload?.['if-no-files-found']).toBe('error');
    expect(upload?.['path']).toBe('${{ matrix.files }}');
    expect(upload?.['name']).toContain('${{ runner.os }}');
    expect(pack.strategy.matrix.include.map(({ files }) => files.trim().split('\n'))).toEqual([
      ['dist/installers/*.deb', 'dist/installers/*.AppImage'],
      ['dist/installers/*.exe'],
      ['dist/installers/*.dmg'],
    ]);
    for (const system of ['mac', 'win', 'linux'])
      expect(builder[system]?.artifactName).toMatch(/version.*\.\$\{ext\}$/);
  });
});
