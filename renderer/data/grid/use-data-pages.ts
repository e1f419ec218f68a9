/** Pages of the data as the host delivers them, asked for once each. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DataPage } from '../../../shared/contract/calls.ts';
import type { RowArrangement } from '../../../shared/data/screen/arrange-rows.ts';
import type { PrepareStep } from '../../../shared/data/types.ts';
import { sem } from '../../bridge.ts';
import { notify } from '../../state/store.ts';

const pageRows = 100;

/** One row as it is shown. */
export interface ShownRow {
  readonly values: DataPage['rows'][number];
  /** Row of the file, and its line where the format has lines. */
  readonly number: number;
  readonly line: number | null;
}

export type ReadRow = (index: number) => ShownRow | undefined;

export interface DataPages {
  /** The row, or undefined until its page has come. */
  readonly readRow: ReadRow;
  /** Asks for the pages of these rows. */
  readonly request: (from: number, to: number) => void;
  /** Rows that pass the filters; null until the host has looked. */
  readonly shown: number | null;
}

interface Store {
  readonly pages: Map<number, DataPage | null>;
  shown: number | null;
}

const emptyStore = (): Store => ({ pages: new Map(), shown: null });

export function useDataPages(datasetId: string, steps: readonly PrepareStep[], arrangement: RowArrangement): DataPages {
  const store = useRef(emptyStore());
  const wanted = useRef({ from: 0, to: pageRows - 1 });
  const [, redraw] = useState(0);

  const fetchPages = useCallback(
    async (from: number, to: number, into: Store) => {
      for (let page = Math.floor(from / pageRows); page <= Math.floor(to / pageRows); page++) {
        if (into.pages.has(page)) continue;
        into.pages.set(page, null);
        const asked = { datasetId, steps, arrangement, from: page * pageRows, count: pageRows };
        const outcome = await sem.call('data.page', asked);
        if (into !== store.current) return;
        if (!outcome.ok) return notify(outcome.problems);
        into.pages.set(page, outcome.value);
        into.shown = outcome.value.shown;
        redraw((count) => count + 1);
      }
    },
    [datasetId, steps, arrangement],
  );

  useEffect(() => {
    store.current = emptyStore();
    redraw((count) => count + 1);
    void fetchPages(wanted.current.from, wanted.current.to, store.current);
  }, [fetchPages]);

  return {
    readRow(index) {
      const page = store.current.pages.get(Math.floor(index / pageRows));
      const place = index % pageRows;
      const values = page?.rows[place];
      return values && { values, number: page.numbers[place] ?? index + 1, line: page.lines?.[place] ?? null };
    },
    request(from, to) {
      wanted.current = { from, to };
      void fetchPages(from, to, store.current);
    },
    shown: store.current.shown,
  };
}
