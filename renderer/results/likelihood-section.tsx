/** What stands in place of fit indices where there is no chi-square, under LMS and with too many gaps: the likelihood. */
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import { formatDf, formatInteger, formatPRelation, formatStatistic } from '../../shared/language/format.ts';
import { useT } from '../state/use-t.ts';
import { CopyButton } from '../kit/copy-button.tsx';
import { indexRows } from './fit-index-list.ts';
import { indexTable } from './index-words.ts';
import { ResultSection } from './result-section.tsx';

export function LikelihoodSection({ fit }: { readonly fit: EstimatedFit }) {
  const t = useT();
  const { measures } = fit;
  const title = t('results.fit.title');
  return (
    <ResultSection
      title={title}
      caption={t('results.fit.caption', {
        n: formatInteger(fit.n),
        estimator: fit.method.family === 'lms' ? 'LMS' : fit.settings.estimator,
      })}
      tools={<CopyButton table={() => indexTable(title, indexRows(fit), ['plain'], t)} />}
    >
      <p className="result-sentence">
        {t(fit.method.family === 'lms' ? 'results.fit.no-chi' : 'results.fit.no-chi-gaps')}
      </p>
      <table className="result-table index-table">
        <tbody>
          {(['logl', 'aic', 'bic'] as const).map((id) => (
            <tr key={id}>
              <th scope="row">{id === 'logl' ? t('index.label.logl') : id.toUpperCase()}</th>
              <td className="number">{formatStatistic(measures[id])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {measures['lrt.chisq'] !== undefined && (
        <p className="result-hint">
          {t('results.fit.lrt', {
            df: formatDf(measures['lrt.df']),
            chisq: formatStatistic(measures['lrt.chisq']),
            p: formatPRelation(measures['lrt.pvalue']),
          })}
        </p>
      )}
    </ResultSection>
  );
}
