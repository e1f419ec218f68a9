/** Preferences, recent projects and the window's place: one small file in the user's folder. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Preferences } from '../shared/contract/calls.ts';
import { requestSchemas } from '../shared/contract/validate.ts';
import { logError, logUnlessAbsent } from './log.ts';
import { writeFileAtomically } from './write-file.ts';

export interface WindowPlace {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly isMaximized: boolean;
}

export interface RecentFile {
  readonly path: string;
  readonly openedAt: number;
}

export interface StoredSettings {
  readonly preferences: Preferences;
  readonly recent: readonly RecentFile[];
  readonly window: WindowPlace;
}

const defaultSettings: StoredSettings = {
  preferences: { language: null, theme: 'system' },
  recent: [],
  window: { width: 1440, height: 900, isMaximized: false },
};

const pixels = z.int().min(-100_000).max(100_000);

const settingsSchema = z.object({
  preferences: requestSchemas['preferences.write'],
  recent: z.array(z.object({ path: z.string(), openedAt: z.number() })).max(100),
  window: z.object({
    x: pixels.optional(),
    y: pixels.optional(),
    width: pixels.min(400),
    height: pixels.min(300),
    isMaximized: z.boolean(),
  }),
}) satisfies z.ZodType<StoredSettings>;

export interface SettingsStore {
  read(): StoredSettings;
  /** Writes behind; a failure costs only the memory of these settings. */
  change(patch: Partial<StoredSettings>): void;
  /** Everything changed so far is on the disk. */
  settled(): Promise<void>;
}

export async function openSettings(path: string): Promise<SettingsStore> {
  let settings = await readSettings(path);
  let writing: Promise<void> = Promise.resolve();
  return {
    read: () => settings,
    change(patch) {
      settings = { ...settings, ...patch };
      const text = JSON.stringify(settings, undefined, 2);
      writing = writing.then(() => writeFileAtomically(path, text)).catch(logError);
    },
    settled: () => writing,
  };
}

async function readSettings(path: string): Promise<StoredSettings> {
  try {
    const parsed = settingsSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.data : defaultSettings;
  } catch (error) {
    logUnlessAbsent(error);
    return defaultSettings;
  }
}
