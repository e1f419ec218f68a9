/** The first rows of a file as they are read now. */
import { memo } from 'react';
import type { PreviewCell } from '../../shared/data/readers/reader.ts';
import type { ImportPreview } from '../../shared/data/types.ts';
import { absent, formatInteger } from '../../shared/language/format.ts';
import { useT } from '../state/use-t.ts';
import { columnWords } from './step-words.ts';

/** More columns than this are counted, not drawn. */
const mostColumns = 40;
const mostRows = 24;

/** Memoized: progress of reading draws the dialogue often, the preview stays. */
export const ImportPreviewTable = memo(PreviewTable);

function PreviewTable({ preview }: { readonly preview: ImportPreview }) {
  const t = useT();
  const names = preview.names.slice(0, mostColumns);
  const rows = preview.rows.slice(0, mostRows);
  const texts = preview.names.filter((_, index) => preview.kinds[index] === 'text');
  const isClipped = preview.names.length > names.length;
  return (
    <div className="preview">
      <div className="preview-head">
        <h3 className="import-heading">{t('import.preview-rows', { count: rows.length })}</h3>
        <span>
          {t('import.preview-columns', { count: preview.names.length, formatted: formatInteger(preview.names.length) })}
          {isClipped && ` · ${t('import.preview-clipped', { count: formatInteger(names.length) })}`}
        </span>
      </div>
      <div className="preview-scroll" tabIndex={0} role="region" aria-label={t('import.preview')}>
        <table className="preview-table">
          <Head preview={preview} names={names} />
          <tbody>
            {rows.map((row, number) => (
              <tr key={number}>
                <th scope="row" className="preview-number">
                  {formatInteger(number + 1)}
                </th>
                {names.map((_, index) => (
                  <Cell key={index} cell={row[index] ?? ''} kind={preview.kinds[index] ?? 'text'} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {texts.length > 0 && (
        <p className="preview-note">
          {t('import.text-columns', { count: texts.length, columns: columnWords(texts, t) })}
        </p>
      )}
    </div>
  );
}

function Head({ preview, names }: { readonly preview: ImportPreview; readonly names: readonly string[] }) {
  const t = useT();
  return (
    <thead>
      <tr>
        <th scope="col" className="preview-number">
          {t('import.row')}
        </th>
        {names.map((name, index) => (
          <th key={index} scope="col" data-kind={preview.kinds[index]}>
            <span className="preview-name">{name}</span>
            <span className="preview-kind">{t(`import.type.${preview.kinds[index] ?? 'text'}`)}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Cell({ cell, kind }: { readonly cell: PreviewCell; readonly kind: 'numeric' | 'text' }) {
  const t = useT();
  if (typeof cell === 'string') return <td data-kind={kind}>{cell}</td>;
  const text = cell.missing;
  return (
    <td data-kind={kind} className="preview-missing" title={t('import.missing-cell')}>
      {text === '' ? absent : <s>{text}</s>}
      <span className="visually-hidden">{t('import.missing-cell')}</span>
    </td>
  );
}
