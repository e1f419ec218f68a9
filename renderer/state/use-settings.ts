/** The settings of the project, and changing them: one step of undo each. */
import { useMemo } from 'react';
import { setSettings } from '../../shared/document/edits/edits.ts';
import { settingsAdvice, type Advice, type AdvicePlace } from '../../shared/document/compile/settings-advice.ts';
import type { EstimationSettings } from '../../shared/engine/settings/settings.ts';
import type { ColumnSummary } from '../../shared/data/types.ts';
import { edit, useApp, useDocument } from './store.ts';

export function useSettings(): EstimationSettings {
  return useApp((state) => state.history.present.settings);
}

export function changeSettings(change: Partial<EstimationSettings>): void {
  edit((document) => setSettings(document, change));
}

/** What there is to say beside one control. */
export function useAdvice(place: AdvicePlace): readonly Advice[] {
  const document = useDocument();
  return useMemo(() => settingsAdvice(document).filter(({ at }) => at === place), [document, place]);
}

const none: readonly ColumnSummary[] = [];

/** The columns as preparation leaves them. */
export function useColumns(): readonly ColumnSummary[] {
  return useApp((state) => (state.prepared ?? state.loaded?.summary)?.columns ?? none);
}
