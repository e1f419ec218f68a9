/** Nothing selected: what could be done next, in the order of the work. */
import { Circle, Database, FileText, MoveRight, Waypoints } from 'lucide-react';
import type { ReactNode } from 'react';
import { setTitle } from '../../../shared/document/edits/edits.ts';
import { localText } from '../../../shared/document/find.ts';
import { edit, useApp, useDocument } from '../../state/store.ts';
import { useT } from '../../state/use-t.ts';
import { CommitField } from '../../kit/commit-field.tsx';

export function NothingSelected() {
  return (
    <>
      <NextSteps />
      <ProjectTitle />
    </>
  );
}

/** The heading of the report, in the language of the window. */
function ProjectTitle() {
  const t = useT();
  const language = useApp((state) => state.view.language);
  const { title } = useDocument();
  return (
    <section className="section fields">
      <CommitField
        key={language}
        label={t('diagram.title')}
        lang={language}
        value={title[language] ?? ''}
        placeholder={localText(title, language, t('app.untitled'))}
        hint={t('diagram.title-hint')}
        onCommit={(text) => {
          edit((document) => setTitle(document, language, text));
          return null;
        }}
      />
    </section>
  );
}

function NextSteps() {
  const t = useT();
  const hasData = useApp((state) => state.loaded !== null);
  const { nodes, paths } = useDocument().diagram;
  return (
    <section className="section">
      <h3 className="section-title">{t('diagram.next.title')}</h3>
      <p className="sentence">{t('diagram.next.text')}</p>
      <ul className="next-steps">
        {!hasData && <Step icon={<Database size={15} />} text={t('diagram.next.data')} />}
        <Step
          icon={<Circle size={15} />}
          text={t(nodes.length > 0 ? 'diagram.next.columns' : 'diagram.next.construct')}
        />
        {nodes.length > 1 && <Step icon={<MoveRight size={15} />} text={t('diagram.next.path')} />}
        {paths.length > 0 && nodes.length > 2 && (
          <Step icon={<Waypoints size={15} />} text={t('diagram.next.moderation')} />
        )}
        {paths.length > 0 && <Step icon={<FileText size={15} />} text={t('diagram.next.hypothesis')} />}
      </ul>
    </section>
  );
}

function Step({ icon, text }: { readonly icon: ReactNode; readonly text: string }) {
  return (
    <li className="next-step">
      <span className="next-icon" aria-hidden>
        {icon}
      </span>
      {text}
    </li>
  );
}
