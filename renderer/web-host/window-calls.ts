/** The browser's tab. The question before unsaved work is lost is the renderer's own here. */
import type { Handlers } from '../../shared/contract/handlers.ts';

export function windowCalls(): Pick<Handlers, 'window.state' | 'window.close'> {
  return {
    'window.state': ({ title }) => {
      document.title = title;
      return Promise.resolve(null);
    },
    'window.close': () => {
      window.close();
      return Promise.resolve(null);
    },
  };
}
