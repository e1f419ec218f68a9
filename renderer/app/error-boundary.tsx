/** A fault in drawing the window leaves words and a way on, not a blank page: the work itself is kept by autosave. */
import { Component, type ReactNode } from 'react';
import { currentTranslate } from '../state/use-t.ts';
import { Button } from '../kit/button.tsx';

interface Props {
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    const t = currentTranslate();
    return (
      <main className="broken" role="alert">
        <h1 className="dialog-title">{t('app.broken.title')}</h1>
        <p>{t('app.broken.text')}</p>
        <Button look="primary" onPress={() => window.location.reload()}>
          {t('app.broken.reload')}
        </Button>
      </main>
    );
  }
}
