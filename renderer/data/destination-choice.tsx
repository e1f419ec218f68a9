/** Where imported data go when a model is open: under it, or into a project of their own. */
import { Radio, RadioGroup } from 'react-aria-components';
import { TriangleAlert } from 'lucide-react';
import type { ImportPreview } from '../../shared/data/types.ts';
import { modelColumns } from '../../shared/document/compile/model-columns.ts';
import { useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { columnWords } from './step-words.ts';

export type Destination = 'new' | 'keep';

export function DestinationChoice(props: {
  readonly preview: ImportPreview;
  readonly destination: Destination;
  readonly onChange: (destination: Destination) => void;
}) {
  const t = useT();
  const document = useDocument();
  if (document.diagram.nodes.length === 0) return null;
  const present = new Set(props.preview.names);
  const absent = modelColumns(document).filter((name) => !present.has(name));
  return (
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
      {props.destination === 'keep' && (
        <p className={absent.length > 0 ? 'destination-note destination-warning' : 'destination-note'} role="status">
          {absent.length > 0 && <TriangleAlert size={14} aria-hidden />}
          {absent.length > 0
            ? t('import.replaces-missing', { count: absent.length, columns: columnWords(absent, t) })
            : t('import.replaces-complete')}
        </p>
      )}
    </RadioGroup>
  );
}
