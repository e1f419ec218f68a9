/** Carries theme and language of the state to the page: attributes that style sheets and screen readers read. */
import { useSyncExternalStore } from 'react';
import { getState, useApp } from './store.ts';

const systemDark = window.matchMedia('(prefers-color-scheme: dark)');

function isDarkNow(): boolean {
  const { theme } = getState().view;
  return theme === 'dark' || (theme === 'system' && systemDark.matches);
}

export function watchLook(): void {
  const apply = () => {
    const root = document.documentElement;
    root.dataset['theme'] = isDarkNow() ? 'dark' : 'light';
    root.lang = getState().view.language;
  };
  apply();
  systemDark.addEventListener('change', apply);
  useApp.subscribe((state, before) => {
    if (state.view !== before.view) apply();
  });
}

function subscribe(listener: () => void): () => void {
  systemDark.addEventListener('change', listener);
  const end = useApp.subscribe(listener);
  return () => {
    systemDark.removeEventListener('change', listener);
    end();
  };
}

export function useIsDark(): boolean {
  return useSyncExternalStore(subscribe, isDarkNow);
}
