/** The numbers of one parameter, and where its errors come from. */
import type { EstimatedFit, EstimateRow } from '../../../shared/engine/fit.ts';
import { errorsNote } from '../../../shared/results/errors-note.ts';
import { unstyled } from '../../../shared/language/rich-text.ts';
import { estimatedFit, isStale, useApp } from '../../state/store.ts';
import { useT } from '../../state/use-t.ts';
import { estimateFacts } from './estimate-facts.ts';

export function useEstimate(lhs: string | undefined, op: EstimateRow['op'], rhs: string | undefined) {
  const fit = useApp(estimatedFit);
  const isSame = (row: EstimateRow) =>
    row.op === op && ((row.lhs === lhs && row.rhs === rhs) || (op === '~~' && row.lhs === rhs && row.rhs === lhs));
  return { fit, row: fit?.estimates.find(isSame) };
}

export function EstimateTable({ fit, row }: { readonly fit: EstimatedFit; readonly row: EstimateRow }) {
  const t = useT();
  const stale = useApp(isStale);
  const language = useApp((state) => state.view.language);
  const errors = unstyled(errorsNote(fit, { translate: t, language }));
  return (
    <>
      <dl className={stale ? 'facts is-stale' : 'facts'}>
        {estimateFacts(fit, row, t).map(([name, value]) => (
          <div className="fact" key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {errors !== '' && row.free && <p className="sentence">{errors}</p>}
    </>
  );
}
