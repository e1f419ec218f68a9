/** Estimators by what the answers are like, each with a sentence on when to use it. */
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { estimators, type EstimatorId } from '../../shared/engine/settings/estimators.ts';
import { useT } from '../state/use-t.ts';
import { AdviceLines, SettingDisclosure, SettingSection } from './setting-section.tsx';
import { changeSettings, useSettings } from '../state/use-settings.ts';

const families = ['continuous', 'nonnormal', 'ordinal'] as const;
type Family = (typeof families)[number];

/** Where each stands; a new estimator does not compile without its place. */
const places: Readonly<Record<EstimatorId, { readonly family: Family; readonly isUsual?: true }>> = {
  ML: { family: 'continuous', isUsual: true },
  GLS: { family: 'continuous' },
  ULS: { family: 'continuous' },
  MLR: { family: 'nonnormal', isUsual: true },
  MLM: { family: 'nonnormal' },
  MLMV: { family: 'nonnormal' },
  MLMVS: { family: 'nonnormal' },
  WLS: { family: 'nonnormal' },
  WLSMV: { family: 'ordinal', isUsual: true },
  ULSMV: { family: 'ordinal' },
  WLSM: { family: 'ordinal' },
  DWLS: { family: 'ordinal' },
};
const ids = Object.keys(estimators) as EstimatorId[];

export function EstimatorSection() {
  const t = useT();
  const { estimator } = useSettings();
  const others = ids.filter((id) => !places[id].isUsual);
  const usual = ids.filter((id) => places[id].isUsual);
  return (
    <SettingSection title={t('settings.estimator')}>
      <RadioGroup
        className="estimators"
        aria-label={t('settings.estimator')}
        value={estimator}
        onChange={(id) => changeSettings({ estimator: id as EstimatorId })}
      >
        <Families ids={usual} />
        <SettingDisclosure title={t('settings.estimator.more')} startsOpen={others.includes(estimator)}>
          <Families ids={others} />
        </SettingDisclosure>
      </RadioGroup>
      <AdviceLines place="estimator" />
    </SettingSection>
  );
}

function Families({ ids: shown }: { readonly ids: readonly EstimatorId[] }) {
  const t = useT();
  return families.map((family) => (
    <div key={family} className="estimator-family" role="group" aria-label={t(`settings.family.${family}`)}>
      <Label className="field-label" aria-hidden>
        {t(`settings.family.${family}`)}
      </Label>
      {shown
        .filter((id) => places[id].family === family)
        .map((id) => (
          <Radio key={id} value={id} className="radio">
            <span className="radio-dot" aria-hidden />
            <span className="radio-text">
              <span className="radio-name">{id}</span>
              <span className="radio-explain">{t(`settings.estimator.${id}`)}</span>
            </span>
          </Radio>
        ))}
    </div>
  ));
}
