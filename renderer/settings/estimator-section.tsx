/** Estimators by what the answers are like, each with a sentence on when to use it. */
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { answerKinds, estimators, type Estimator, type EstimatorId } from '../../shared/engine/settings/estimators.ts';
import { useT } from '../state/use-t.ts';
import { AdviceLines, SettingDisclosure, SettingSection } from './setting-section.tsx';
import { changeSettings, useSettings } from '../state/use-settings.ts';

const ids = Object.keys(estimators) as EstimatorId[];

const record = (id: EstimatorId): Estimator => estimators[id];

export function EstimatorSection() {
  const t = useT();
  const { estimator } = useSettings();
  const others = ids.filter((id) => !record(id).isUsual);
  const usual = ids.filter((id) => record(id).isUsual);
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
  return answerKinds.map((kind) => (
    <div key={kind} className="estimator-family" role="group" aria-label={t(`settings.family.${kind}`)}>
      <Label className="field-label" aria-hidden>
        {t(`settings.family.${kind}`)}
      </Label>
      {shown
        .filter((id) => record(id).answers === kind)
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
