/** Pages of the data as the host delivers them, asked for once each. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DataPage } from '../../shared/contract/calls.ts';
import type { PrepareStep } from '../../shared/data/types.ts';
import { sem } from '../bridge.ts';
import { notify } from '../state/store.ts';

const pageRows = 100;

export type ReadRow = (index: number) => DataPage['rows'][number] | undefined;

export interface DataPages {
  /** The row, or undefined until its page has come. */
  readonly readRow: ReadRow;
  /** Asks for the pages of these rows. */
  readonly request: (from: number, to: number) => void;
}

export function useDataPages(datasetId: string, steps: readonly PrepareStep[]): DataPages {
  const pages = useRef(new Map<number, DataPage | null>());
  const wanted = useRef({ from: 0, to: pageRows - 1 });
  const [, redraw] = useState(0);

  const fetchPages = useCallback(
    async (from: number, to: number, store: Map<number, DataPage | null>) => {
      for (let page = Math.floor(from / pageRows); page <= Math.floor(to / pageRows); page++) {
        if (store.has(page)) continue;
        store.set(page, null);
        const outcome = await sem.call('data.page', { datasetId, steps, from: page * pageRows, count: pageRows });
        if (store !== pages.current) return;
        if (!outcome.ok) return notify(outcome.problems);
        store.set(page, outcome.value);
        redraw((count) => count + 1);
      }
    },
    [datasetId, steps],
  );

  useEffect(() => {
    pages.current = new Map();
    redraw((count) => count + 1);
    void fetchPages(wanted.current.from, wanted.current.to, pages.current);
  }, [fetchPages]);

  return {
    readRow: (index) => pages.current.get(Math.floor(index / pageRows))?.rows[index % pageRows],
    request: (from, to) => {
      wanted.current = { from, to };
      void fetchPages(from, to, pages.current);
    },
  };
}
