/** The estimation settings, in place of the left pane: the drawing and its results stay in sight and follow. */
import './settings.css';
import { X } from 'lucide-react';
import { defaultSettings } from '../../shared/engine/settings/settings.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { setView } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { AdvancedSection } from './advanced-section.tsx';
import { BootstrapSection } from './bootstrap-section.tsx';
import { MissingSection, OrderedSection } from './data-sections.tsx';
import { EstimatorSection } from './estimator-section.tsx';
import { FurtherSection } from './further-section.tsx';
import { GroupSection } from './group-section.tsx';
import { InteractionSection } from './interaction-section.tsx';
import { changeSettings } from '../state/use-settings.ts';

export const settingsPanelId = 'estimation-settings';

export function SettingsPanel() {
  const t = useT();
  return (
    <div className="settings" id={settingsPanelId}>
      <header className="settings-head">
        <h2 className="settings-title">{t('settings.title')}</h2>
        <IconButton name={t('settings.close')} onPress={() => setView({ showsSettings: false })}>
          <X size={16} />
        </IconButton>
      </header>
      <div className="settings-body">
        <p className="setting-hint settings-intro">{t('settings.intro')}</p>
        <EstimatorSection />
        <MissingSection />
        <OrderedSection />
        <GroupSection />
        <InteractionSection />
        <FurtherSection />
        <BootstrapSection />
        <AdvancedSection />
        <div className="settings-foot">
          <Button onPress={() => changeSettings(defaultSettings)}>{t('settings.reset')}</Button>
        </div>
      </div>
    </div>
  );
}
