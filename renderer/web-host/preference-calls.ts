/** What this host is and can do, and the preferences it keeps in the browser's own store. */
import type { HostInfo, Preferences } from '../../shared/contract/calls.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';

const preferencesKey = 'pathloom.preferences';
const defaultPreferences: Preferences = { language: null, theme: 'system' };

function readPreferences(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(preferencesKey) ?? 'null');
    return stored && typeof stored === 'object' ? { ...defaultPreferences, ...stored } : defaultPreferences;
  } catch {
    return defaultPreferences;
  }
}

function describeHost(): HostInfo {
  return {
    host: 'web',
    version: __PATHLOOM_VERSION__,
    systemLanguage: navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en',
    preferences: readPreferences(),
    capabilities: { nativeMenu: false, recentFiles: false, savesInPlace: false, writesPdf: false },
  };
}

export function preferenceCalls(): Pick<Handlers, 'host.info' | 'preferences.write'> {
  return {
    'host.info': () => Promise.resolve(describeHost()),
    'preferences.write': (preferences) => {
      localStorage.setItem(preferencesKey, JSON.stringify(preferences));
      return Promise.resolve(null);
    },
  };
}
