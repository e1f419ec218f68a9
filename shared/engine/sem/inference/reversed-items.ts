/**
 * Indicators that run against the others of their construct: what a reverse-worded item that nobody reversed looks like,
 * however large its loading is.
 */

/** A loading, of one group. */
export interface SignedLoading {
  readonly lhs: string;
  readonly rhs: string;
  readonly free: boolean;
  readonly est: number;
}

export interface ReversedItems {
  readonly construct: string;
  readonly items: readonly string[];
}

/**
 * The indicators of each construct whose loadings have the sign of the fewer ones; where both signs are equally many,
 * the negative ones. A loading that was fixed below zero was meant so; one fixed above zero (a marker) is named when all
 * that was estimated says otherwise. Left out: items of several constructs, where the sign of one loading depends on the
 * others; constructs without an estimated loading; products.
 */
export function reversedItems(loadings: readonly SignedLoading[]): readonly ReversedItems[] {
  const timesUsed = new Map<string, number>();
  const own = loadings.filter(({ lhs }) => !lhs.includes(':'));
  for (const { rhs } of own) timesUsed.set(rhs, (timesUsed.get(rhs) ?? 0) + 1);
  const single = own.filter(({ rhs, est }) => timesUsed.get(rhs) === 1 && est !== 0);
  return [...new Set(single.map(({ lhs }) => lhs))].flatMap((construct) => {
    const items = single.filter(({ lhs }) => lhs === construct);
    if (items.length < 2 || items.every(({ free }) => !free)) return [];
    const negative = items.filter(({ est }) => est < 0);
    const fewer = negative.length * 2 <= items.length ? negative : items.filter(({ est }) => est > 0);
    const named = fewer.filter(({ free, est }) => free || est > 0).map(({ rhs }) => rhs);
    return named.length === 0 ? [] : [{ construct, items: named }];
  });
}
