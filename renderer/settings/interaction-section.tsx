/** How drawn moderations between constructs are estimated. */
import { settingChoices } from '../../shared/engine/settings/choices.ts';
import { interactionMethods } from '../../shared/engine/settings/method-families.ts';
import { Choice } from '../kit/fields.tsx';
import { useT } from '../state/use-t.ts';
import { NumberSetting } from '../kit/number-setting.tsx';
import { AdviceLines, SettingSection } from './setting-section.tsx';
import { changeSettings, useSettings } from '../state/use-settings.ts';

export function InteractionSection() {
  const t = useT();
  const { interaction, pairs, nodes } = useSettings();
  return (
    <SettingSection title={t('settings.interaction')}>
      <Choice
        label={t('settings.interaction')}
        isLabelHidden
        value={interaction}
        options={settingChoices.interaction.map((id) => ({ id, text: t(`settings.interaction.${id}`) }))}
        onChange={(id) => changeSettings({ interaction: id })}
      />
      <p className="setting-hint">{t(`settings.interaction-hint.${interaction}`)}</p>
      <AdviceLines place="interaction" />
      {interactionMethods[interaction].own === 'nodes' ? (
        <NumberSetting
          label={t('settings.nodes')}
          hint={t('settings.nodes-hint')}
          refusal={t('settings.nodes-invalid')}
          value={nodes}
          range={[3, 200]}
          onChange={(value) => changeSettings({ nodes: value })}
        />
      ) : (
        <Choice
          label={t('settings.pairs')}
          value={pairs}
          options={settingChoices.pairs.map((id) => ({ id, text: t(`settings.pairs.${id}`) }))}
          onChange={(id) => changeSettings({ pairs: id })}
        />
      )}
    </SettingSection>
  );
}
