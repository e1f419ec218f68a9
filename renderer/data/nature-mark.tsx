/** What a column is, as a small mark with its words as title; what stands around it says them to screen readers. */
import {
  CalendarClock,
  ChartColumnBig,
  CircleSlash2,
  Equal,
  Fingerprint,
  Hash,
  LetterText,
  Shapes,
} from 'lucide-react';
import type { ColumnNature } from '../../shared/data/types.ts';
import { useT } from '../state/use-t.ts';

const icons = {
  rating: ChartColumnBig,
  nominal: Shapes,
  number: Hash,
  date: CalendarClock,
  text: LetterText,
  id: Fingerprint,
  constant: Equal,
  empty: CircleSlash2,
} as const satisfies Record<ColumnNature, unknown>;

export function NatureMark({ nature }: { readonly nature: ColumnNature }) {
  const t = useT();
  const Icon = icons[nature];
  const words = t(`data.variables.kind.${nature}`);
  return (
    <span className="variable-icon" aria-hidden title={words}>
      <Icon size={13} />
    </span>
  );
}
