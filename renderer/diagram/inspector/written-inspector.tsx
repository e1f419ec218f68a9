/** An edge that a further statement says: its numbers, and the way to where it is changed. */
import { parameterText } from '../../../shared/engine/model/parameter-ref.ts';
import type { ParameterRef } from '../../../shared/problem.ts';
import { Button } from '../../kit/button.tsx';
import { revealWritten } from '../../state/statement-port.ts';
import { useT } from '../../state/use-t.ts';
import { EstimateTable, useEstimate } from './estimate-table.tsx';

interface WrittenProps {
  readonly id: string;
  readonly parameter: ParameterRef;
}

export function WrittenInspector({ id, parameter }: WrittenProps) {
  const t = useT();
  const { fit, row } = useEstimate(parameter.lhs, parameter.op, parameter.rhs);
  return (
    <>
      <section className="section">
        <h3 className="section-title">
          {parameterText(parameter)} <span className="section-note">{t('settings.further')}</span>
        </h3>
        {fit && row && <EstimateTable fit={fit} row={row} />}
      </section>
      <section className="section buttons">
        <Button onPress={() => revealWritten(id)}>{t('app.show-statement')}</Button>
      </section>
    </>
  );
}
