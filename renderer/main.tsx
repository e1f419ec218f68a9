/** Entry of the page: theme and fonts, then the window, then the host. */
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { ErrorBoundary } from './app/error-boundary.tsx';
import { watchLook } from './state/theme.ts';
import './app/styles.css';
import { start } from './state/start.ts';
import { watchUncaught } from './state/uncaught.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
watchUncaught();
watchLook();
createRoot(root).render(
  <ErrorBoundary>
    <App />
  </ErrorBoundary>,
);
void start();
