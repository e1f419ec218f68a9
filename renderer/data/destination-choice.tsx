/** Where imported data go when a model is open: under it, or into a project of their own. */
import { Radio, RadioGroup } from 'react-aria-components';
import type { ImportPreview } from '../../shared/data/types.ts';
import { useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import type { CalledColumns } from './called-columns.ts';
import { ReplacedColumns } from './replaced-columns.tsx';

export type Destination = 'new' | 'keep';

export function DestinationChoice(props: {
  readonly preview: ImportPreview;
  readonly destination: Destination;
  readonly onChange: (destination: Destination) => void;
  readonly called: CalledColumns;
  readonly onCalled: (called: CalledColumns) => void;
}) {
  const t = useT();
  const document = useDocument();
  if (document.diagram.nodes.length === 0 && document.preparation.length === 0) return null;
  return (
    <>
      <RadioGroup
        className="destination"
        aria-label={t('import.destination')}
        value={props.destination}
        onChange={(value) => props.onChange(value === 'keep' ? 'keep' : 'new')}
      >
        <Radio className="radio" value="new">
          <span className="radio-dot" aria-hidden />
          {t('import.destination.new')}
        </Radio>
        <Radio className="radio" value="keep">
          <span className="radio-dot" aria-hidden />
          {t('import.destination.keep')}
        </Radio>
      </RadioGroup>
      {props.destination === 'keep' && (
        <ReplacedColumns names={props.preview.names} called={props.called} onCalled={props.onCalled} />
      )}
    </>
  );
}
