/** Heads of a table of standardised effects: coefficient, interval and a sign of the verdict. */
import { useT } from '../state/use-t.ts';

export function FigureHeads({ level }: { readonly level: string }) {
  const t = useT();
  return (
    <>
      <th scope="col" className="number">
        {t('results.column.beta')}
      </th>
      <th scope="col" className="number">
        {t('report.column.interval', { level })}
      </th>
      <th scope="col">
        <span className="visually-hidden">{t('results.column.verdict')}</span>
      </th>
    </>
  );
}
