/** What the steps panel shows of a kind of preparation step. */
import type { ComponentType, ReactNode } from 'react';
import type { LucideProps } from 'lucide-react';
import type { ColumnSummary, PrepareStep } from '../../../shared/data/types.ts';

export interface StepEditorProps<Step> {
  /** The step being edited; undefined for a new one. */
  readonly step?: Step | undefined;
  /** Columns ticked at first, for a new step. */
  readonly chosen?: readonly string[];
  /** As the steps before leave them. */
  readonly columns: readonly ColumnSummary[];
  readonly before: readonly PrepareStep[];
  /** In the place of the one being edited, or behind the others. */
  readonly onSave: (steps: readonly Step[]) => void;
  readonly onClose: () => void;
}

export interface StepScreen<Step> {
  readonly Icon: ComponentType<LucideProps>;
  readonly Editor: (props: StepEditorProps<Step>) => ReactNode;
}
