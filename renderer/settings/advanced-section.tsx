/** What most studies leave as it is: standard errors, test, conventions, scales, constraints. */
import { resolveSettings, usesIncompleteCases } from '../../shared/engine/settings/resolve-settings.ts';
import type { EstimationSettings } from '../../shared/engine/settings/settings.ts';
import { settingChoices } from '../../shared/engine/settings/choices.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { Choice, Tick } from '../kit/fields.tsx';
import { useT } from '../state/use-t.ts';
import { NumberSetting } from '../kit/number-setting.tsx';
import { AdviceLines, SettingDisclosure } from './setting-section.tsx';
import { changeSettings, useSettings } from '../state/use-settings.ts';

export function AdvancedSection() {
  const t = useT();
  return (
    <section className="setting-section">
      <SettingDisclosure title={t('settings.advanced')}>
        <InferenceFields />
        <ModelFields />
      </SettingDisclosure>
    </section>
  );
}

/** `default` says what it stands for. */
function InferenceFields() {
  const t = useT();
  const settings = useSettings();
  const resolved = resolveSettings({ ...settings, se: 'default', test: 'default', information: 'default' });
  return (
    <>
      <Choice
        label={t('settings.se')}
        value={settings.se}
        options={settingChoices.se.map((id) => ({
          id,
          text: t(`settings.se.${id}`, { kind: t(`settings.se.${resolved.se}`) }),
        }))}
        onChange={(se) => changeSettings({ se })}
      />
      <AdviceLines place="se" />
      <Choice
        label={t('settings.test')}
        value={settings.test}
        options={settingChoices.test.map((id) => ({
          id,
          text: t(`settings.test.${id}`, { kind: t(`settings.test.${resolved.test}`) }),
        }))}
        onChange={(test) => changeSettings({ test })}
      />
      <AdviceLines place="test" />
      <Choice
        label={t('settings.information')}
        value={settings.information}
        options={settingChoices.information.map((id) => ({
          id,
          text: t(`settings.information.${id}`, { kind: t(`settings.information.${resolved.information}`) }),
        }))}
        onChange={(information) => changeSettings({ information })}
      />
      <Choice
        label={t('settings.likelihood')}
        value={settings.likelihood}
        options={settingChoices.likelihood.map((id) => ({ id, text: t(`settings.likelihood.${id}`) }))}
        onChange={(likelihood) => changeSettings({ likelihood })}
      />
      <p className="setting-hint">{t('settings.likelihood-hint')}</p>
      <AdviceLines place="likelihood" />
      <Choice
        label={t('settings.h1-information')}
        value={settings.h1Information}
        options={settingChoices.h1Information.map((id) => ({ id, text: t(`settings.h1-information.${id}`) }))}
        onChange={(h1Information) => changeSettings({ h1Information })}
      />
      <p className="setting-hint">{t('settings.h1-information-hint')}</p>
      <Choice
        label={t('settings.standardized-se')}
        value={settings.standardizedSe}
        options={settingChoices.standardizedSe.map((id) => ({ id, text: t(`settings.standardized-se.${id}`) }))}
        onChange={(standardizedSe) => changeSettings({ standardizedSe })}
      />
      <NumberSetting
        label={t('settings.level')}
        refusal={t('settings.level-invalid')}
        value={Math.round(settings.level * 1e6) / 1e4}
        range={[50, 99.9]}
        isFraction
        onChange={(percent) => changeSettings({ level: percent / 100 })}
      />
    </>
  );
}

const scalings = ['marker', 'std-lv', 'effect'] as const;

function scalingOf({ stdLv, effectCoding }: EstimationSettings): (typeof scalings)[number] {
  if (effectCoding) return 'effect';
  return stdLv ? 'std-lv' : 'marker';
}

function ModelFields() {
  const t = useT();
  const settings = useSettings();
  return (
    <>
      <Choice
        label={t('settings.scaling')}
        value={scalingOf(settings)}
        options={scalings.map((id) => ({ id, text: t(`settings.scaling.${id}`) }))}
        onChange={(id) => changeSettings({ stdLv: id === 'std-lv', effectCoding: id === 'effect' })}
      />
      <Choice
        label={t('settings.defaults')}
        value={settings.defaults}
        options={settingChoices.defaults.map((id) => ({ id, text: t(`settings.defaults.${id}`) }))}
        onChange={(defaults) => changeSettings({ defaults })}
      />
      <Ticks t={t} />
      <Choice
        label={t('settings.parameterization')}
        value={settings.parameterization}
        options={settingChoices.parameterization.map((id) => ({ id, text: t(`settings.parameterization.${id}`) }))}
        onChange={(parameterization) => changeSettings({ parameterization })}
      />
      <AdviceLines place="parameterization" />
      <Choice
        label={t('settings.bounds')}
        value={settings.bounds}
        options={settingChoices.bounds.map((id) => ({ id, text: t(`settings.bounds.${id}`) }))}
        onChange={(bounds) => changeSettings({ bounds })}
      />
    </>
  );
}

/** Categories, growth and full information cannot do without means. */
function needsMeans(settings: EstimationSettings): boolean {
  const { missing, defaults, ordered } = settings;
  const isCasewise = usesIncompleteCases(settings) || missing === 'two.stage';
  return isCasewise || defaults === 'growth' || ordered.length > 0;
}

function Ticks({ t }: { readonly t: Translate }) {
  const settings = useSettings();
  const { meanstructure, fixedX, orthogonal, group } = settings;
  const hasMeans = needsMeans(settings);
  // Groups bring their means unless told otherwise.
  const without = group === '' ? false : 'none';
  const isChosen = meanstructure === true || (meanstructure === false && group !== '');
  return (
    <>
      <Tick
        isSelected={isChosen || hasMeans}
        isDisabled={hasMeans}
        onChange={(isOn) => changeSettings({ meanstructure: isOn || without })}
      >
        {t('settings.means')}
      </Tick>
      <Tick isSelected={fixedX} onChange={(isOn) => changeSettings({ fixedX: isOn })}>
        {t('settings.fixed-x')}
      </Tick>
      <Tick isSelected={orthogonal} onChange={(isOn) => changeSettings({ orthogonal: isOn })}>
        {t('settings.orthogonal')}
      </Tick>
    </>
  );
}
