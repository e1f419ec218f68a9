/** The stages of an import: preview under choices, reading with progress, and what became of it. */
import { useEffect, useRef, useState } from 'react';
import type { LoadedData, PickedFile } from '../../shared/contract/calls.ts';
import type { ImportChoices } from '../../shared/data/readers/schemas.ts';
import type { ImportPreview } from '../../shared/data/types.ts';
import type { Problem } from '../../shared/problem.ts';
import { sem } from '../bridge.ts';

export interface PreviewState {
  readonly preview: ImportPreview | null;
  readonly problems: readonly Problem[];
  /** The shown preview is of earlier choices, or none is there yet. */
  readonly isPending: boolean;
}

const noPreview: PreviewState = { preview: null, problems: [], isPending: true };

/** The preview under the newest choices; a slow answer to earlier ones is ignored. */
export function usePreview(file: PickedFile | null, choices: ImportChoices): PreviewState {
  const [state, setState] = useState(noPreview);
  useEffect(() => {
    if (!file) return;
    let isNewest = true;
    setState((before) => ({ ...before, isPending: true }));
    void sem.call('data.preview', { fileId: file.fileId, choices }).then((outcome) => {
      if (!isNewest) return;
      setState({ preview: outcome.ok ? outcome.value : null, problems: outcome.problems, isPending: false });
    });
    return () => {
      isNewest = false;
    };
  }, [file, choices]);
  return state;
}

export interface Reading {
  /** From 0 to 1; null while nothing is read. */
  readonly share: number | null;
  readonly problems: readonly Problem[];
  readonly start: (file: PickedFile, choices: ImportChoices) => void;
  readonly stop: () => void;
}

let lastTask = 0;

export function useReading(onRead: (data: LoadedData, problems: readonly Problem[]) => void): Reading {
  const [share, setShare] = useState<number | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const running = useRef<string | null>(null);

  useEffect(() => {
    const end = sem.subscribe('task.progress', (notice) => {
      if (notice.taskId === running.current) setShare(notice.share);
    });
    return () => {
      end();
      if (running.current) void sem.call('task.cancel', { taskId: running.current });
    };
  }, []);

  const start = (file: PickedFile, choices: ImportChoices) => {
    const taskId = `import-${++lastTask}`;
    running.current = taskId;
    setShare(0);
    setProblems([]);
    void sem.call('data.import', { taskId, fileId: file.fileId, choices }).then((outcome) => {
      if (running.current !== taskId) return;
      running.current = null;
      // What has been read takes this dialogue's place: nothing of it is drawn once more.
      if (outcome.ok) {
        onRead(outcome.value, outcome.problems);
        return;
      }
      setShare(null);
      setProblems(outcome.problems);
    });
  };
  const stop = () => {
    if (running.current) void sem.call('task.cancel', { taskId: running.current });
  };
  return { share, problems, start, stop };
}
