/** The packager's configuration, read and judged by the packager's own code; nothing is downloaded. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface BuilderConfig {
  readonly appId?: string;
  readonly files?: readonly unknown[];
  readonly publish?: unknown;
  readonly electronFuses?: Readonly<Record<string, boolean>>;
  readonly fileAssociations?: readonly { readonly ext: string; readonly mimeType?: string }[];
  readonly mac?: { readonly target?: unknown };
  readonly win?: { readonly target?: unknown };
  readonly linux?: {
    readonly target?: unknown;
    readonly executableName?: string;
    readonly desktop?: { readonly entry?: Readonly<Record<string, string>> };
  };
}

interface ConfigModule {
  getConfig(projectFolder: string, configFile: string, options: object): Promise<BuilderConfig>;
  validateConfiguration(config: object, log: { isEnabled: boolean }): Promise<void>;
}

const require = createRequire(import.meta.url);
const builder = require('app-builder-lib/out/util/config/config.js') as ConfigModule;
const root = join(import.meta.dirname, '../../..');
const read = () => builder.getConfig(root, join(root, 'build', 'electron-builder.yml'), {});
const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Readonly<Record<string, unknown>>;

describe('electron-builder.yml', () => {
  it('is valid by electron-builder itself', async () => {
    await builder.validateConfiguration(await read(), { isEnabled: false });
  });

  it('is what that check looks at: a wrong entry is refused', async () => {
    const wrong = { ...(await read()), compresion: 'maximum' };
    await expect(builder.validateConfiguration(wrong, { isEnabled: false })).rejects.toThrow('compresion');
  });

  it('packs the bundles of the window alone, opens project files and publishes nowhere', async () => {
    const config = await read();
    expect(config.appId).toBe('org.pathloom.app');
    expect(JSON.stringify(config.files)).toContain('"dist/main.mjs"');
    expect(JSON.stringify(config.files)).not.toMatch(/dist\/\*|pathloom\.cjs/);
    expect(config.fileAssociations).toMatchObject([{ ext: 'pathloom', mimeType: 'application/x-pathloom' }]);
    expect(config.publish).toBeNull();
  });

  it('switches off what lets others run code by our binary', async () => {
    expect((await read()).electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
      resetAdHocDarwinSignature: true,
    });
  });

  it('has an installer for each system', async () => {
    const { mac, win, linux } = await read();
    expect(mac?.target).toEqual([{ target: 'dmg', arch: ['x64', 'arm64'] }]);
    expect(win?.target).toEqual([{ target: 'nsis', arch: ['x64'] }]);
    expect(linux?.target).toEqual([{ target: 'AppImage', arch: ['x64'] }]);
  });

  it('names the application to Linux desktops in both languages, under the name of its desktop file', async () => {
    const { linux } = await read();
    const entry = linux?.desktop?.entry ?? {};
    for (const key of ['Name', 'GenericName', 'Comment', 'Keywords']) {
      expect(entry[key]).toMatch(/^[ -~]+$/);
      expect(entry[`${key}[zh_CN]`]).toMatch(/[\u4e00-\u9fff]/);
    }
    expect(own['desktopName']).toBe(`${linux?.executableName ?? ''}.desktop`);
  });

  it('says who made it and where: installers are refused without', () => {
    expect(own['homepage']).toMatch(/^https:\/\//);
    expect(own['author']).toEqual({
      name: expect.any(String) as string,
      email: expect.stringContaining('@') as string,
    });
  });
});
