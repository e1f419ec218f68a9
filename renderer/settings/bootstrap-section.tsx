/** The bootstrap: how many samples, how they are drawn, and which intervals are made of them. */
import { settingChoices } from '../../shared/engine/settings/choices.ts';
import { formatInteger } from '../../shared/language/format.ts';
import { BootstrapDone, BootstrapProgress } from './bootstrap-progress.tsx';
import { Button } from '../kit/button.tsx';
import { Choice } from '../kit/fields.tsx';
import { run, useEnabled } from '../state/commands/index.ts';
import { useApp } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { NumberSetting } from '../kit/number-setting.tsx';
import { AdviceLines, SettingSection } from './setting-section.tsx';
import { changeSettings, useSettings } from '../state/use-settings.ts';

export function BootstrapSection() {
  const t = useT();
  const { bootstrap, bootstrapType, ci, seed } = useSettings();
  const isRunning = useApp((state) => state.bootstrap.taskId !== null);
  const canRun = useEnabled('model.bootstrap');
  return (
    <SettingSection title={t('settings.bootstrap')}>
      <p className="setting-hint">{t('settings.bootstrap-hint')}</p>
      <NumberSetting
        label={t('settings.bootstrap-count')}
        hint={t('settings.bootstrap-count-hint')}
        refusal={t('settings.bootstrap-invalid')}
        value={bootstrap}
        range={[0, 100_000]}
        onChange={(count) => changeSettings({ bootstrap: count })}
      />
      {bootstrap > 0 && (
        <>
          <Choice
            label={t('settings.bootstrap-type')}
            value={bootstrapType}
            options={settingChoices.bootstrapType.map((id) => ({ id, text: t(`settings.bootstrap-type.${id}`) }))}
            onChange={(id) => changeSettings({ bootstrapType: id })}
          />
          <AdviceLines place="bootstrapType" />
          <Choice
            label={t('settings.ci')}
            value={ci}
            options={settingChoices.ci.map((id) => ({ id, text: t(`settings.ci.${id}`) }))}
            onChange={(id) => changeSettings({ ci: id })}
          />
          <NumberSetting
            label={t('settings.seed')}
            hint={t('settings.seed-hint')}
            refusal={t('settings.seed-invalid')}
            value={seed}
            range={[0, Number.MAX_SAFE_INTEGER]}
            onChange={(value) => changeSettings({ seed: value })}
          />
          <BootstrapDone />
          {isRunning ? (
            <BootstrapProgress />
          ) : (
            <div>
              <Button look="primary" isDisabled={!canRun} onPress={() => run('model.bootstrap')}>
                {t('settings.bootstrap-run', { replicates: formatInteger(bootstrap) })}
              </Button>
            </div>
          )}
        </>
      )}
    </SettingSection>
  );
}
