/** What this host is and can do, and the preferences it keeps in the browser's own store. */
import type { HostInfo, Preferences, Theme } from '../../shared/contract/calls.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import { languageOfTag, languages } from '../../shared/languages.ts';
import { version } from '../../shared/version.ts';

const preferencesKey = 'pathloom.preferences';
const themes: readonly Theme[] = ['system', 'light', 'dark'];
const defaultPreferences: Preferences = { language: null, theme: 'system' };

/** The value if it is one of the choices: an older version, or anyone, may have written another. */
function known<T>(choices: readonly T[], value: unknown): T | undefined {
  return choices.find((choice) => choice === value);
}

function readPreferences(): Preferences {
  try {
    const stored = JSON.parse(localStorage.getItem(preferencesKey) ?? '{}') as Partial<Preferences> | null;
    return {
      language: known(languages, stored?.language) ?? defaultPreferences.language,
      theme: known(themes, stored?.theme) ?? defaultPreferences.theme,
    };
  } catch {
    return defaultPreferences;
  }
}

function describeHost(): HostInfo {
  return {
    host: 'web',
    version,
    systemLanguage: languageOfTag(navigator.language),
    preferences: readPreferences(),
    capabilities: { nativeMenu: false, recentFiles: false, savesInPlace: false, writesPdf: false },
  };
}

export function preferenceCalls(): Pick<Handlers, 'host.info' | 'preferences.write' | 'log.fault'> {
  return {
    'host.info': () => Promise.resolve(describeHost()),
    // The browser's console has it already, and there is no file to keep.
    'log.fault': () => Promise.resolve(null),
    'preferences.write': (preferences) => {
      try {
        localStorage.setItem(preferencesKey, JSON.stringify(preferences));
      } catch {
        // A browser that keeps nothing (a private window): they hold until the page is closed.
      }
      return Promise.resolve(null);
    },
  };
}
