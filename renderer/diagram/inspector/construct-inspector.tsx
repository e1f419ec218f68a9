/** A construct: names, indicators, where they stand. */
import { nameProblem, renameConstruct, setConstructLabel } from '../../../shared/document/edits/edits.ts';
import { findConstruct, localText } from '../../../shared/document/find.ts';
import { nameFromLabel } from '../../../shared/document/edits/names.ts';
import type { Construct, Language, ProjectDocument } from '../../../shared/document/types.ts';
import { formatBounded } from '../../../shared/language/format.ts';
import { edit, estimatedFit, useApp, useDocument } from '../../state/store.ts';
import { useT } from '../../state/use-t.ts';
import { ConnectFields } from './connect-fields.tsx';
import { CommitField } from '../../kit/commit-field.tsx';
import { IndicatorList } from './indicator-list.tsx';
import { removeElements } from '../../../shared/document/edits/edits.ts';
import { Button } from '../../kit/button.tsx';

export function ConstructInspector({ construct }: { readonly construct: Construct }) {
  const t = useT();
  const language = useApp((state) => state.view.language);
  const { id, label } = construct;
  return (
    <>
      <section className="section fields">
        <h3 className="section-title">
          {localText(label, language, construct.name)}{' '}
          <span className="section-note">{t('diagram.kind.construct')}</span>
        </h3>
        <ExplainedVariance name={construct.name} />
        <CommitField
          label={t('diagram.label')}
          lang={language}
          value={label[language] ?? ''}
          placeholder={localText(label, language, construct.name)}
          onCommit={(text) => {
            edit((document) => setConstructLabel(document, id, language, text));
            return null;
          }}
        />
        <NameField construct={construct} />
      </section>
      <IndicatorList construct={construct} />
      <ConnectFields id={id} />
      <section className="section buttons">
        <Button look="danger" onPress={() => edit((document) => removeElements(document, [id]))}>
          {t('command.edit.delete')}
        </Button>
      </section>
    </>
  );
}

function ExplainedVariance({ name }: { readonly name: string }) {
  const t = useT();
  const share = useApp(estimatedFit)?.rsquare.find((each) => each.name === name)?.value;
  return share === undefined ? null : (
    <p className="sentence">{t('diagram.rsquare-sentence', { share: formatBounded(share) })}</p>
  );
}

/** The name in syntax and tables of numbers: short, unique, without spaces; words typed with spaces stay as the label. */
function NameField({ construct }: { readonly construct: Construct }) {
  const t = useT();
  const language = useApp((state) => state.view.language);
  const document = useDocument();
  return (
    <CommitField
      label={t('diagram.name')}
      value={construct.name}
      hint={t('diagram.name-hint')}
      onCommit={(text) => {
        const name = nameFor(text);
        const refusal = nameProblem(document, construct.id, name);
        if (refusal === null) edit((current) => nameConstruct(current, construct.id, name, text, language));
        return refusal && t(`diagram.name-refused.${refusal}`);
      }}
    />
  );
}

const nameFor = (text: string): string => (/\s/.test(text) ? nameFromLabel(text) : text);

function nameConstruct(
  document: ProjectDocument,
  id: string,
  name: string,
  typed: string,
  language: Language,
): ProjectDocument {
  const named = renameConstruct(document, id, name);
  const label = findConstruct(document, id)?.label ?? {};
  return name === typed || localText(label, language, '') !== ''
    ? named
    : setConstructLabel(named, id, language, typed);
}
