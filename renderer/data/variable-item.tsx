/** One row of the variable list: a group's head, or a column. */
import { ChevronDown, ChevronRight, Plus } from 'lucide-react';
import { formatDecimal, formatInteger, formatPercent } from '../../shared/language/format.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { useT } from '../state/use-t.ts';
import { Histogram } from './histogram.tsx';
import { NatureMark } from './nature-mark.tsx';
import type { ColumnRow, GroupRow } from './variable-rows.ts';

/** A missing share from here on is worth a second look. */
const muchMissing = 0.05;

export function GroupContent(props: {
  readonly row: GroupRow;
  readonly onToggle: () => void;
  readonly onBuild: () => void;
}) {
  const t = useT();
  const { group, isExpanded } = props.row;
  const Chevron = isExpanded ? ChevronDown : ChevronRight;
  return (
    <>
      <span className="variable-chevron" aria-hidden onClick={stopping(props.onToggle)}>
        <Chevron size={14} />
      </span>
      <span className="variable-group-name">{groupTitle(props.row, t)}</span>
      {group.kind === 'construct' && <span className="variable-construct">{group.constructLabel}</span>}
      {group.kind === 'suggestion' && (
        <span
          className="variable-offer"
          role="button"
          tabIndex={-1}
          aria-label={t('data.variables.offer-name', {
            prefix: group.prefix,
            columns: group.columns.map((column) => column.name).join(t('data.list-separator')),
          })}
          onClick={stopping(props.onBuild)}
        >
          <Plus size={12} aria-hidden />
          {t('data.variables.offer')}
        </span>
      )}
    </>
  );
}

function stopping(run: () => void): (event: { stopPropagation: () => void }) => void {
  return (event) => {
    event.stopPropagation();
    run();
  };
}

function groupTitle({ group }: GroupRow, t: Translate): string {
  const count = formatInteger(group.columns.length);
  const word = { construct: group.prefix, suggestion: group.prefix, observed: '', other: '' }[group.kind];
  if (word) return t('data.variables.group', { prefix: word, count });
  if (group.kind === 'construct') return t('data.variables.group', { prefix: group.constructLabel, count });
  const title = group.kind === 'observed' ? t('data.variables.group-observed') : t('data.variables.group-other');
  return t('data.variables.group', { prefix: title, count });
}

export function ColumnContent({ row, rows }: { readonly row: ColumnRow; readonly rows: number }) {
  const t = useT();
  const { column, label, isReversed, isMade } = row;
  const share = rows > 0 ? column.missing / rows : 0;
  return (
    <>
      <NatureMark nature={column.nature} />
      <span className="variable-name">{column.name}</span>
      <span className="variable-label">
        {isMade && <span className="variable-mark">{t('steps.made')}</span>}
        {isReversed && <span className="variable-mark">{t('data.variables.reversed')}</span>}
        {label}
      </span>
      {column.missing > 0 && (
        <span className="variable-missing" data-much={share >= muchMissing || undefined}>
          {missingWords(share)}
        </span>
      )}
      <Histogram counts={column.histogram} />
    </>
  );
}

/** A share that rounds to nothing is still more than none. */
function missingWords(share: number): string {
  return formatPercent(share, share < 0.095 ? 1 : 0);
}

/** Everything about a column: the tooltip, which a screen reader reads as description. */
export function columnFacts(row: ColumnRow, rows: number, t: Translate): string {
  const { column, label } = row;
  const facts = [label ? `${column.name}: ${label}` : column.name, t(`data.variables.kind.${column.nature}`)];
  if (column.kind === 'text') {
    const examples = column.examples.join(t('data.list-separator'));
    if (column.distinct > 0)
      facts.push(t('data.variables.facts-text', { distinct: formatInteger(column.distinct), examples }));
  } else if (column.minimum !== undefined) {
    facts.push(
      t('data.variables.facts-numeric', {
        minimum: writeValue(column.minimum),
        maximum: writeValue(column.maximum),
        mean: formatDecimal(column.mean),
        sd: formatDecimal(column.sd),
        distinct: formatInteger(column.distinct),
      }),
    );
  }
  if (column.missing > 0) facts.push(t('data.variables.missing', { share: missingWords(column.missing / rows) }));
  if (row.isMade) facts.push(t('steps.made'));
  if (row.isReversed) facts.push(t('data.variables.reversed'));
  return facts.join('\n');
}

function writeValue(value: number | undefined): string {
  return value !== undefined && Number.isInteger(value) ? formatInteger(value) : formatDecimal(value);
}
