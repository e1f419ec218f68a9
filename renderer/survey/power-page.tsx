/** Power of the drawn model and the sample it needs. */
import { useMemo } from 'react';
import { formatInteger } from '../../shared/language/format.ts';
import { resultPowerReply, smallestWords, testedWords } from '../../shared/results/result-power.ts';
import { picturePower } from '../../shared/results/survey-pictures.ts';
import { largestSample } from '../../shared/engine/power/smallest-sample.ts';
import type { PowerReply } from '../../shared/survey/run-power.ts';
import { powerMethods, type PowerSettings } from '../../shared/survey/settings.ts';
import { CommitField } from '../kit/commit-field.tsx';
import { Choice } from '../kit/fields.tsx';
import { NumberSetting } from '../kit/number-setting.tsx';
import { useT } from '../state/use-t.ts';
import { OptionalNumber, SurveyForm, WordChoice } from './form-fields.tsx';
import { PopulationTable, useSuggestedValues } from './population-table.tsx';
import { drawnParameters, useDrawnTerms } from './drawn-parameters.ts';
import { Pictures } from './pictures.tsx';
import { ResultBlocks } from './result-block.tsx';
import { SurveyStatus } from './survey-status.tsx';
import { changeSurvey, useSurvey, useSurveyContext, useSurveySettings } from './use-survey.ts';

const change = (patch: Partial<PowerSettings>) => changeSurvey('power', patch);

export function PowerPage() {
  const { value, isOutdated } = useSurvey('power');
  const { method, population } = useSurveySettings('power');
  return (
    <>
      <PowerForm />
      {method !== 'rmsea' && population === 'typed' && <PopulationTable />}
      <SurveyStatus id="power" />
      {value && <PowerResults reply={value} isOutdated={isOutdated} />}
    </>
  );
}

function PowerForm() {
  const t = useT();
  const settings = useSurveySettings('power');
  const { method } = settings;
  const share = t('survey.value-refused', { low: 0.0001, high: 0.9999 });
  return (
    <SurveyForm>
      <WordChoice
        label={t('survey.field.power-method')}
        ids={powerMethods}
        value={method}
        words={(id) => t(`survey.power.${id}`)}
        onChange={(chosen) => change({ method: chosen })}
      />
      <SizesField />
      {method === 'rmsea' ? <RmseaFields /> : <PopulationFields />}
      <NumberSetting
        label={t('survey.field.alpha')}
        value={settings.alpha}
        range={[0.0001, 0.9999]}
        isFraction
        refusal={share}
        onChange={(alpha) => change({ alpha })}
      />
      <NumberSetting
        label={t('survey.field.target')}
        value={settings.target}
        range={[0.0001, 0.9999]}
        isFraction
        refusal={share}
        onChange={(target) => change({ target })}
      />
      {method === 'monte-carlo' && (
        <>
          <NumberSetting
            label={t('survey.field.replications')}
            value={settings.replications}
            range={[1, 100_000]}
            refusal={t('survey.value-refused', { low: 1, high: 100_000 })}
            onChange={(replications) => change({ replications })}
          />
          <NumberSetting
            label={t('survey.field.seed')}
            value={settings.seed}
            range={[0, Number.MAX_SAFE_INTEGER]}
            refusal={t('survey.value-refused', { low: 0, high: Number.MAX_SAFE_INTEGER })}
            onChange={(seed) => change({ seed })}
          />
        </>
      )}
    </SurveyForm>
  );
}

/** Sample sizes, as numbers with commas between them. */
function SizesField() {
  const t = useT();
  const { sizes } = useSurveySettings('power');
  return (
    <CommitField
      label={t('survey.field.sizes')}
      hint={t('survey.field.sizes-hint')}
      value={sizes.join(', ')}
      onCommit={(text) => {
        const typed = text.split(/[\s,;\uff0c\u3001]+/u).filter((part) => part !== '');
        const numbers = [...new Set(typed.map(Number))].sort((a, b) => a - b);
        const isValid = numbers.every((n) => Number.isInteger(n) && n >= 2 && n <= largestSample);
        if (!isValid || numbers.length === 0 || numbers.length > 100) return t('survey.sizes-refused');
        change({ sizes: numbers });
        return null;
      }}
    />
  );
}

function RmseaFields() {
  const t = useT();
  const { df, rmsea0, rmseaA } = useSurveySettings('power');
  const refusal = t('survey.value-refused', { low: 0, high: 1 });
  return (
    <>
      <OptionalNumber
        label={t('survey.field.df')}
        hint={t('survey.field.df-hint')}
        value={df}
        range={[1, largestSample]}
        onChange={(typed) => change({ df: typed })}
      />
      <NumberSetting
        label={t('survey.field.rmsea0')}
        value={rmsea0}
        range={[0, 1]}
        isFraction
        refusal={refusal}
        onChange={(typed) => change({ rmsea0: typed })}
      />
      <NumberSetting
        label={t('survey.field.rmsea-a')}
        value={rmseaA}
        range={[0, 1]}
        isFraction
        refusal={refusal}
        onChange={(typed) => change({ rmseaA: typed })}
      />
    </>
  );
}

const each = 'each';

/** Where the truth is from, and what is tested. */
function PopulationFields() {
  const t = useT();
  const context = useSurveyContext();
  const { population, tests, values } = useSurveySettings('power');
  const suggested = useSuggestedValues();
  const paths = drawnParameters(useDrawnTerms()).filter(({ op }) => op === '~');
  const [tested] = tests;
  const idOf = (one: { readonly lhs: string; readonly rhs: string }) => JSON.stringify([one.lhs, one.rhs]);
  return (
    <>
      <WordChoice
        label={t('survey.field.population')}
        ids={['fit', 'typed'] as const}
        value={population}
        words={(id) => t(`survey.population.${id}`)}
        // Typing begins with what is known: what the table shows is what is computed with.
        onChange={(chosen) =>
          change({ population: chosen, ...(chosen === 'typed' && values.length === 0 ? { values: suggested } : {}) })
        }
      />
      <Choice
        label={t('survey.field.tests')}
        value={tested ? idOf(tested) : each}
        options={[
          { id: each, text: t('survey.tests.each') },
          ...paths.map((path) => ({ id: idOf(path), text: testedWords([path], context) })),
        ]}
        onChange={(id) => change({ tests: paths.filter((path) => idOf(path) === id) })}
      />
    </>
  );
}

function PowerResults({ reply, isOutdated }: { readonly reply: PowerReply; readonly isOutdated: boolean }) {
  const t = useT();
  const context = useSurveyContext();
  const settings = useSurveySettings('power');
  const tables = useMemo(() => resultPowerReply(reply, settings, context), [reply, settings, context]);
  const pictures = useMemo(() => picturePower(reply, context), [reply, context]);
  const smallest = smallestWords(reply, context);
  const isPartial = reply.method === 'monte-carlo' && reply.done < reply.replications * reply.points.length;
  return (
    <>
      {reply.method === 'monte-carlo' && isPartial && (
        <p className="survey-size" role="status">
          {t('survey.power.so-far', {
            done: formatInteger(reply.done),
            requested: formatInteger(reply.replications * reply.points.length),
          })}
        </p>
      )}
      {smallest !== undefined && !isPartial && <p className="survey-sentence">{smallest}</p>}
      <Pictures pictures={pictures} isOutdated={isOutdated} />
      <ResultBlocks tables={tables} isOutdated={isOutdated} />
    </>
  );
}
