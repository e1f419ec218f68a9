/** The packager's configuration, read and judged by the packager's own code; nothing is downloaded. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface BuilderConfig {
  readonly appId?: string;
  readonly files?: readonly unknown[];
  readonly publish?: unknown;
  readonly fileAssociations?: readonly { readonly ext: string }[];
}

interface ConfigModule {
  getConfig(projectFolder: string, configFile: string, options: object): Promise<BuilderConfig>;
  validateConfiguration(config: object, log: { isEnabled: boolean }): Promise<void>;
}

const require = createRequire(import.meta.url);
const builder = require('app-builder-lib/out/util/config/config.js') as ConfigModule;
const root = join(import.meta.dirname, '../../..');
const read = () => builder.getConfig(root, join(root, 'build', 'electron-builder.yml'), {});

describe('electron-builder.yml', () => {
  it('is valid by electron-builder itself', async () => {
    await builder.validateConfiguration(await read(), { isEnabled: false });
  });

  it('is what that check looks at: a wrong entry is refused', async () => {
    const wrong = { ...(await read()), compresion: 'maximum' };
    await expect(builder.validateConfiguration(wrong, { isEnabled: false })).rejects.toThrow('compresion');
  });

  it('packs the bundles, opens project files and publishes nowhere', async () => {
    const config = await read();
    expect(config.appId).toBe('org.pathloom.app');
    expect(JSON.stringify(config.files)).toContain('dist/**');
    expect(config.fileAssociations?.map(({ ext }) => ext)).toEqual(['pathloom']);
    expect(config.publish).toBeNull();
  });
});
