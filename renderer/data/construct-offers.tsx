/** Constructs from column names: tick, name, build. */
import { useState } from 'react';
import { suggestConstructs } from '../../shared/data/screen/suggest-constructs.ts';
import type { DatasetSummary } from '../../shared/data/types.ts';
import { modelColumns } from '../../shared/document/compile/model-columns.ts';
import { nameFromLabel } from '../../shared/document/edits/names.ts';
import { formatInteger } from '../../shared/language/format.ts';
import { Button } from '../kit/button.tsx';
import { useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import type { NamedSuggestion } from './column-actions.ts';
import { TextInput, Tick } from '../kit/fields.tsx';
import { columnWords } from './step-words.ts';

interface Offer extends NamedSuggestion {
  readonly isTicked: boolean;
}

export interface Offers {
  readonly all: readonly Offer[];
  /** Ticked ones. */
  readonly ready: readonly NamedSuggestion[];
  readonly hasErrors: boolean;
  /** Groups exist but all their columns are measured already. */
  readonly isAllUsed: boolean;
  readonly errorOf: (offer: Offer) => 'empty' | 'twice' | null;
  readonly tickAll: (isTicked: boolean) => void;
  readonly change: (prefix: string, patch: Partial<Pick<Offer, 'name' | 'isTicked'>>) => void;
}

export function useOffers(summary: DatasetSummary | null): Offers {
  const document = useDocument();
  const [patches, setPatches] = useState<Readonly<Record<string, Partial<Offer>>>>({});
  const numeric = (summary?.columns ?? []).filter((column) => column.kind === 'numeric');
  const used = new Set(modelColumns(document));
  const groups = suggestConstructs(numeric);
  const all = groups
    .map((group) => ({ ...group, columns: group.columns.filter((column) => !used.has(column)) }))
    .filter((group) => group.columns.length >= 2)
    .map((group): Offer => ({
      ...group,
      name: group.prefix,
      isTicked: isTickedFirst(groups.length),
      ...patches[group.prefix],
    }));
  const ticked = all.filter((offer) => offer.isTicked);
  const errorOf = (offer: Offer) => {
    if (!offer.isTicked) return null;
    if (offer.name.trim() === '') return 'empty';
    const own = nameFromLabel(offer.name);
    return ticked.some((each) => each !== offer && nameFromLabel(each.name) === own) ? 'twice' : null;
  };
  return {
    all,
    ready: ticked,
    hasErrors: ticked.some((offer) => errorOf(offer) !== null),
    isAllUsed: groups.length > 0 && all.length === 0,
    errorOf,
    tickAll: (isTicked) =>
      setPatches(Object.fromEntries(all.map(({ prefix }) => [prefix, { ...patches[prefix], isTicked }]))),
    change: (prefix, patch) => setPatches({ ...patches, [prefix]: { ...patches[prefix], ...patch } }),
  };
}

/** Dozens of groups are more likely a questionnaire's blocks than constructs of one model: the user picks. */
function isTickedFirst(groups: number): boolean {
  return groups <= mostListed;
}

/** So many offers are listed; the variable list has them all. */
const mostListed = 24;

const errorKeys = { empty: 'constructs.name-empty', twice: 'constructs.name-twice' } as const;

export function ConstructOffers({ offers }: { readonly offers: Offers }) {
  const t = useT();
  const rest = offers.all.length - mostListed;
  if (offers.all.length === 0) {
    return <p className="offers-none">{offers.isAllUsed ? t('constructs.all-used') : t('constructs.none')}</p>;
  }
  return (
    <section className="offers" aria-label={t('constructs.title')}>
      <header className="offers-head">
        <h3 className="import-heading">{t('constructs.title')}</h3>
        <Button look="quiet" onPress={() => offers.tickAll(true)}>
          {t('constructs.all')}
        </Button>
        <Button look="quiet" onPress={() => offers.tickAll(false)}>
          {t('constructs.nothing')}
        </Button>
      </header>
      <p className="form-hint">{t('constructs.explain')}</p>
      <ul className="offer-list">
        {offers.all.slice(0, mostListed).map((offer) => {
          const columns = columnWords(offer.columns, t);
          const error = offers.errorOf(offer);
          return (
            <li key={offer.prefix} className="offer">
              <Tick
                name={t('constructs.include', { columns })}
                isSelected={offer.isTicked}
                onChange={(isTicked) => offers.change(offer.prefix, { isTicked })}
              />
              <TextInput
                label={t('constructs.name', { columns })}
                isLabelHidden
                size="small"
                value={offer.name}
                error={error && t(errorKeys[error])}
                onChange={(name) => offers.change(offer.prefix, { name })}
              />
              <span className="offer-columns">
                {columns}
                {offer.label && <span className="offer-label">{offer.label}</span>}
              </span>
            </li>
          );
        })}
      </ul>
      {rest > 0 && <p className="form-hint">{t('constructs.more', { count: rest, formatted: formatInteger(rest) })}</p>}
    </section>
  );
}
