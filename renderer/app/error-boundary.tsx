/** A fault in drawing the window leaves words and a way on, not a blank page: the work itself is kept by autosave. */
import { Component, type ReactNode } from 'react';
import { currentTranslate } from '../state/use-t.ts';
import { catchProblem, type Problem } from '../../shared/problem.ts';
import { Button } from '../kit/button.tsx';
import { copyDetails } from '../kit/copy-details.tsx';
import { logFault } from '../state/uncaught.ts';

interface Props {
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<Props, { readonly fault: Problem | null }> {
  override state: { readonly fault: Problem | null } = { fault: null };

  static getDerivedStateFromError(error: unknown) {
    return { fault: catchProblem('unexpected-error', error) };
  }

  override componentDidCatch(error: unknown) {
    logFault(catchProblem('unexpected-error', error));
  }

  override render() {
    const { fault } = this.state;
    if (!fault) return this.props.children;
    const t = currentTranslate();
    return (
      <main className="broken" role="alert">
        <h1 className="dialog-title">{t('app.broken.title')}</h1>
        <p>{t('app.broken.text')}</p>
        <div className="broken-buttons">
          <Button onPress={() => copyDetails(fault, t)}>{t('problem.copy')}</Button>
          <Button look="primary" onPress={() => window.location.reload()}>
            {t('app.broken.reload')}
          </Button>
        </div>
      </main>
    );
  }
}
