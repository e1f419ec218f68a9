/** The blocks of a report as React elements: no HTML from text, ever. */
import type { FigureBlock, ReportBlock, TableBlock } from '../../shared/report/blocks.ts';
import { unstyled, type RichText } from '../../shared/language/rich-text.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { useIsDark } from '../state/theme.ts';
import { CopyButton } from '../kit/copy-button.tsx';
import type { CopyTable } from '../../shared/results/write/clipboard.ts';
import { Rich } from '../kit/rich-text.tsx';
import { PictureView } from '../kit/picture-view.tsx';

/** `t` speaks the language of the report. */
export function Block({ block, t }: { readonly block: ReportBlock; readonly t: Translate }) {
  switch (block.kind) {
    case 'heading':
      return <HeadingBlock level={block.level} id={block.id} text={block.text} />;
    case 'paragraph':
      return (
        <p className="report-paragraph">
          <Rich text={block.text} />
        </p>
      );
    case 'table':
      return <TableView block={block} t={t} />;
    case 'figure':
      return <FigureView block={block} t={t} />;
    case 'note':
      return (
        <p className={`report-remark report-remark-${block.tone}`}>
          <Rich text={block.text} />
        </p>
      );
    case 'code':
      // Long lines scroll: the keyboard has to reach them.
      return (
        <pre className="report-code" tabIndex={0}>
          {block.text}
        </pre>
      );
  }
}

export function headingId(id: string): string {
  return `report-${id}`;
}

function HeadingBlock({ level, id, text }: { readonly level: 1 | 2 | 3; readonly id: string; readonly text: string }) {
  // The title of the report is the page's first heading.
  const Tag = (['h2', 'h3', 'h4'] as const)[level - 1] ?? 'h4';
  return (
    <Tag id={headingId(id)} className={`report-heading report-heading-${level}`}>
      {text}
    </Tag>
  );
}

function TableView({ block, t }: { readonly block: TableBlock; readonly t: Translate }) {
  const number = t('report.table', { number: block.number });
  return (
    <figure className="report-table" id={headingId(block.id)}>
      <figcaption className="report-caption">
        <span className="report-number">{number}</span>
        <CopyButton
          name={t('report-view.copy-table', { number: block.number })}
          table={() => toCopy(block, number, t)}
        />
        <em className="report-caption-title">{block.title}</em>
      </figcaption>
      <div className="report-scroll">
        <table>
          <thead>
            <tr>
              {block.columns.map((column, index) => (
                <th key={index} scope="col" data-align={column.align}>
                  <Rich text={column.title} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) =>
              row.kind === 'group' ? (
                <tr key={index} className="report-group">
                  <th scope="rowgroup" colSpan={block.columns.length}>
                    <Rich text={row.cells[0] ?? []} />
                  </th>
                </tr>
              ) : (
                <tr key={index}>
                  {row.cells.map((cell, column) => (
                    <td key={column} data-align={block.columns[column]?.align}>
                      <Rich text={cell} />
                    </td>
                  ))}
                </tr>
              ),
            )}
          </tbody>
        </table>
      </div>
      {block.note && <Note note={block.note} t={t} />}
    </figure>
  );
}

function FigureView({ block, t }: { readonly block: FigureBlock; readonly t: Translate }) {
  const isDark = useIsDark();
  return (
    <figure className="report-figure" id={headingId(block.id)}>
      <figcaption className="report-caption">
        <span className="report-number">{t('report.figure', { number: block.number })}</span>
        <em className="report-caption-title">{block.title}</em>
      </figcaption>
      <PictureView picture={block.picture} isDark={isDark} />
      {block.note && <Note note={block.note} t={t} />}
    </figure>
  );
}

function Note({ note, t }: { readonly note: RichText; readonly t: Translate }) {
  return (
    <p className="report-note">
      <em className="report-note-word">{t('report.note')}</em>
      <Rich text={note} />
    </p>
  );
}

function toCopy(block: TableBlock, number: string, t: Translate): CopyTable {
  return {
    title: `${number} ${block.title}`,
    columns: block.columns.map((column) => ({ title: unstyled(column.title), align: column.align })),
    rows: block.rows.map((row) =>
      row.kind === 'group'
        ? [unstyled(row.cells[0] ?? []), ...block.columns.slice(1).map(() => '')]
        : row.cells.map((cell) => unstyled(cell)),
    ),
    ...(block.note ? { note: `${t('report.note')} ${unstyled(block.note)}` } : {}),
  };
}
