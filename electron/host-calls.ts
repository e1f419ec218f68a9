/** What this host is, the preferences, and the window's title and end. */
import { app, nativeTheme, type BrowserWindow } from 'electron';
import type { HostInfo, Preferences } from '../shared/contract/calls.ts';
import type { Handlers } from '../shared/contract/handlers.ts';
import { languageOfTag, type Language } from '../shared/languages.ts';
import { traceOf } from '../shared/language/problem-facts.ts';
import { logEvent } from './log.ts';
import type { SettingsStore } from './settings.ts';
import { version } from '../shared/version.ts';

export function systemLanguage(): Language {
  const [first = app.getLocale()] = app.getPreferredSystemLanguages();
  return languageOfTag(first);
}

/** The language the menu and dialogues speak. */
export function languageOf(preferences: Preferences): Language {
  return preferences.language ?? systemLanguage();
}

export interface HostCallSettings {
  readonly settings: SettingsStore;
  readonly window: BrowserWindow;
  /** Language or theme has changed. */
  onPreferences(preferences: Preferences): void;
  onWindowState(state: { title: string; isModified: boolean }): void;
  onClose(): void;
}

export function hostCalls({
  settings,
  window,
  onPreferences,
  onWindowState,
  onClose,
}: HostCallSettings): Pick<
  Handlers,
  'host.info' | 'preferences.write' | 'window.state' | 'window.close' | 'log.fault'
> {
  return {
    'host.info': () => Promise.resolve(describeHost(settings.read().preferences)),
    'preferences.write': (preferences) => {
      settings.change({ preferences });
      nativeTheme.themeSource = preferences.theme;
      onPreferences(preferences);
      return Promise.resolve(null);
    },
    'window.state': (state) => {
      window.setTitle(state.title);
      window.setDocumentEdited(state.isModified);
      onWindowState(state);
      return Promise.resolve(null);
    },
    'log.fault': ({ code, detail }) => {
      logEvent(`window: ${code} ${traceOf(detail)}`);
      return Promise.resolve(null);
    },
    'window.close': () => {
      onClose();
      return Promise.resolve(null);
    },
  };
}

function describeHost(preferences: Preferences): HostInfo {
  return {
    host: 'electron',
    version,
    systemLanguage: systemLanguage(),
    preferences,
    capabilities: { nativeMenu: true, recentFiles: true, savesInPlace: true, writesPdf: true },
  };
}
