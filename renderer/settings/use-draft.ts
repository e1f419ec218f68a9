/**
 * A long text while it is typed: taken over when typing pauses and when the field goes away. Not at once when it is
 * left: what is below would move under the pointer that is about to press it.
 */
import { useEffect, useEffectEvent, useState } from 'react';

const pause = 500;

export interface Draft {
  readonly text: string;
  readonly change: (text: string) => void;
  /** Takes it over now, for commands by key such as saving. */
  readonly commit: () => void;
}

/** @param value the text as it stands; when it changes from elsewhere (undo), the draft follows */
export function useDraft(value: string, onCommit: (text: string) => void): Draft {
  const [draft, setDraft] = useState({ of: value, text: value });
  if (draft.of !== value) setDraft({ of: value, text: value });
  const { text } = draft;
  const commit = (): void => {
    if (text !== value) onCommit(text);
  };
  const commitLatest = useEffectEvent(commit);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(commitLatest, pause);
    return () => clearTimeout(timer);
  }, [text, value]);
  useEffect(() => () => commitLatest(), []);
  return { text, change: (next) => setDraft({ of: value, text: next }), commit };
}
