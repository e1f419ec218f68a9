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

type Values = PowerSettings['values'];

/** What typing begins with: standardised values of the fit, else usual ones. */
export function useSuggestedValues(): Values {
  const terms = useDrawnTerms();
  const fit = useApp(estimatedFit);
  return useMemo(
    () =>
      drawnParameters(terms).map((parameter) => {
        const fitted = fit?.estimates.find((one) => isParameter(one, parameter))?.stdAll;
        const usual = parameter.op === '=~' || parameter.op === '~' ? usualValue[parameter.op] : 0;
        return { ...parameter, value: rounded(fitted) ?? usual };
      }),
    [terms, fit],
  );
}

/** As the computation takes it: what was typed; else a path is 0, and a loading is still to be typed. */
function valueOf(parameter: NamedParameter, values: Values): number | undefined {
  const typed = values.find((one) => isParameter(parameter, one))?.value;
  return typed ?? (parameter.op === '=~' ? undefined : 0);
}

function rounded(value: number | undefined): number | undefined {
  return value === undefined || !Number.isFinite(value) ? undefined : Math.round(value * 100) / 100;
}

export function PopulationTable() {
  const t = useT();
  const context = useSurveyContext();
  const { values } = useSurveySettings('power');
  const parameters = drawnParameters(useDrawnTerms());
  const set = (parameter: NamedParameter, value: number) => {
    const others = values.filter((one) => !isParameter(one, parameter));
    changeSurvey('power', { values: [...others, { ...parameter, value }] });
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
            {parameters.map((one) => {
              const words = testedWords([one], context);
              const value = valueOf(one, values);
              return (
                <tr key={`${one.lhs} ${one.op} ${one.rhs}`}>
                  <th scope="row">{words}</th>
                  <td className="number">
                    <CommitField
                      label={words}
                      isLabelHidden
                      value={value === undefined ? '' : formatDecimal(value).replace('\u2212', '-')}
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
