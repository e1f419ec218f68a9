/** Which items are dealt out into how many parcels. */
import { nodeLabel } from '../../../shared/document/find.ts';
import type { ColumnSummary } from '../../../shared/data/types.ts';
import type { Construct } from '../../../shared/document/types.ts';
import { Choice, TextInput } from '../../kit/fields.tsx';
import { useApp, useDocument } from '../../state/store.ts';
import { useT } from '../../state/use-t.ts';
import { countOf, type ComputeDraft } from './compute-draft.ts';

export function ParcelFields(props: {
  readonly draft: ComputeDraft;
  readonly columns: readonly ColumnSummary[];
  readonly onChange: (change: Partial<ComputeDraft>) => void;
}) {
  const t = useT();
  const document = useDocument();
  const language = useApp((state) => state.view.language);
  const { draft, onChange } = props;
  const numeric = new Set(props.columns.flatMap(({ name, kind }) => (kind === 'numeric' ? [name] : [])));
  const itemsOf = ({ indicators }: Construct): readonly string[] =>
    indicators.map(({ column }) => column).filter((name) => numeric.has(name));
  const constructs = document.diagram.nodes.filter(
    (node): node is Construct => node.kind === 'construct' && itemsOf(node).length > 1,
  );
  const chosen = constructs.find((node) => itemsOf(node).join('\n') === draft.columns.join('\n'));
  const isCount = countOf(draft.parcels, 1, Math.max(Math.floor(draft.columns.length / 2), 1)) !== null;
  return (
    <>
      <div className="form-pair">
        <Choice
          label={t('step.compute.construct')}
          options={[
            { id: '', text: t('step.compute.construct-none') },
            ...constructs.map((node) => ({ id: node.id, text: nodeLabel(document, node, language) })),
          ]}
          value={chosen?.id ?? ''}
          onChange={(id) => {
            const construct = constructs.find((node) => node.id === id);
            if (construct) onChange({ columns: itemsOf(construct) });
          }}
        />
        <TextInput
          label={t('step.compute.parcels')}
          value={draft.parcels}
          onChange={(parcels) => onChange({ parcels })}
          error={isCount || draft.columns.length === 0 ? null : t('step.compute.parcels-invalid')}
        />
      </div>
      <p className="form-hint">{t('step.compute.parcels-explain')}</p>
    </>
  );
}
