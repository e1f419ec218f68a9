/** An observed variable used by itself. */
import { removeElements, setColumnLabel } from '../../../shared/document/edits/edits.ts';
import { columnLabel } from '../../../shared/document/find.ts';
import type { ObservedVariable } from '../../../shared/document/types.ts';
import { Button } from '../../kit/button.tsx';
import { edit, useApp, useDocument } from '../../state/store.ts';
import { useT } from '../../state/use-t.ts';
import { ConnectFields } from './connect-fields.tsx';
import { CommitField } from '../../kit/commit-field.tsx';

export function ObservedInspector({ node }: { readonly node: ObservedVariable }) {
  const t = useT();
  const document = useDocument();
  const { variables } = useApp((state) => state.history.present);
  const language = useApp((state) => state.view.language);
  const label = Object.hasOwn(variables, node.column) ? variables[node.column]?.label : undefined;
  return (
    <>
      <section className="section fields">
        <h3 className="section-title">
          {node.column} <span className="section-note">{t('diagram.kind.observed')}</span>
        </h3>
        <CommitField
          label={t('diagram.label')}
          lang={language}
          value={label?.[language] ?? ''}
          placeholder={columnLabel(document, node.column, language)}
          onCommit={(text) => {
            edit((current) => setColumnLabel(current, node.column, language, text));
            return null;
          }}
        />
      </section>
      <ConnectFields id={node.id} />
      <section className="section buttons">
        <Button look="danger" onPress={() => edit((current) => removeElements(current, [node.id]))}>
          {t('command.edit.delete')}
        </Button>
      </section>
    </>
  );
}
