/** Standardised population values, typed: those of the last fit are offered. */
import { useMemo } from 'react';
import { formatDecimal } from '../../shared/language/format.ts';
import { isParameter } from '../../shared/engine/power/satorra-saris.ts';
import { testedWords } from '../../shared/results/result-power.ts';
import type { NamedParameter, PowerSettings } from '../../shared/survey/settings.ts';
import { CommitField } from '../kit/commit-field.tsx';
import { ResultSection } from '../results/result-section.tsx';
import { estimatedFit, useApp } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { drawnParameters, useDrawnTerms } from './drawn-parameters.ts';
import { changeSurvey, useSurveyContext, useSurveySettings } from './use-survey.ts';

/** Before anything is known: a good loading, and effects of medium size. */
const usualValue = { '=~': 0.7, '~': 0.3 } as const;

type Value = PowerSettings['values'][number];

/** Every drawn parameter with its value: typed, else of the fit, else usual. */
function usePopulationValues(): readonly Value[] {
  const { values } = useSurveySettings('power');
  const terms = useDrawnTerms();
  const fit = useApp(estimatedFit);
  return useMemo(
    () =>
      drawnParameters(terms).map((parameter): Value => {
        const typed = values.find((one) => isParameter(parameter, one))?.value;
        const fitted = fit?.estimates.find((one) => isParameter(one, parameter))?.stdAll;
        const usual = parameter.op === '=~' || parameter.op === '~' ? usualValue[parameter.op] : 0;
        return { ...parameter, value: typed ?? rounded(fitted) ?? usual };
      }),
    [values, terms, fit],
  );
}

function rounded(value: number | undefined): number | undefined {
  return value === undefined || !Number.isFinite(value) ? undefined : Math.round(value * 100) / 100;
}

export function PopulationTable() {
  const t = useT();
  const context = useSurveyContext();
  const values = usePopulationValues();
  const set = (parameter: NamedParameter, value: number) => {
    // All of them are kept with the first that is typed: they are what was looked at.
    changeSurvey('power', {
      values: values.map((one) => (isParameter(one, parameter) ? { ...one, value } : one)),
    });
  };
  return (
    <ResultSection title={t('survey.population-table')}>
      <p className="result-hint">{t('survey.population-hint')}</p>
      <div className="population-table">
        <table className="result-table">
          <thead>
            <tr>
              <th scope="col">{t('survey.column.parameter')}</th>
              <th scope="col" className="number">
                {t('survey.column.value')}
              </th>
            </tr>
          </thead>
          <tbody>
            {values.map((one) => {
              const words = testedWords([one], context);
              return (
                <tr key={`${one.lhs} ${one.op} ${one.rhs}`}>
                  <th scope="row">{words}</th>
                  <td className="number">
                    <CommitField
                      label={words}
                      isLabelHidden
                      value={formatDecimal(one.value).replace('\u2212', '-')}
                      onCommit={(text) => {
                        const typed = Number(text.replace(',', '.').replace('\u2212', '-'));
                        if (text === '' || !(Math.abs(typed) <= 1))
                          return t('survey.value-refused', { low: -1, high: 1 });
                        set(one, typed);
                        return null;
                      }}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </ResultSection>
  );
}
