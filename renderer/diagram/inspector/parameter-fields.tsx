/** Fixing and labelling one parameter: the same for loadings, paths and covariances. */
import { useT } from '../../state/use-t.ts';
import { CommitField } from '../../kit/commit-field.tsx';

interface Given {
  readonly fixed?: number;
  readonly label?: string;
}

/** A number with point or comma; undefined when it is none. */
function parseFixed(text: string): number | undefined {
  const value = Number(text.replace(',', '.').replace('−', '-'));
  return text !== '' && Number.isFinite(value) ? value : undefined;
}

const labelPattern = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

export function ParameterFields(props: { readonly given: Given; readonly onChange: (patch: Partial<Given>) => void }) {
  const t = useT();
  const { given, onChange } = props;
  return (
    <>
      <CommitField
        label={t('diagram.fixed')}
        value={given.fixed === undefined ? '' : String(given.fixed)}
        placeholder={t('diagram.fixed-free')}
        onCommit={(text) => {
          const fixed = parseFixed(text);
          if (text !== '' && fixed === undefined) return t('diagram.fixed-invalid');
          onChange({ fixed });
          return null;
        }}
      />
      <CommitField
        label={t('diagram.parameter-label')}
        value={given.label ?? ''}
        hint={t('diagram.parameter-label-hint')}
        onCommit={(text) => {
          if (text !== '' && !labelPattern.test(text)) return t('diagram.parameter-label-invalid');
          onChange({ label: text === '' ? undefined : text });
          return null;
        }}
      />
    </>
  );
}
