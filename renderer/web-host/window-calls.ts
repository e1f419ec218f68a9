/** The browser's tab: its title, and the question before unsaved work is lost. */
import type { Handlers } from '../../shared/contract/handlers.ts';

export function windowCalls(): Pick<Handlers, 'window.state' | 'window.close'> {
  let isModified = false;
  window.addEventListener('beforeunload', (event) => {
    if (isModified) event.preventDefault();
  });
  return {
    'window.state': (state) => {
      isModified = state.isModified;
      document.title = state.title;
      return Promise.resolve(null);
    },
    'window.close': () => {
      isModified = false;
      window.close();
      return Promise.resolve(null);
    },
  };
}
