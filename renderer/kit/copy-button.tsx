/** Copies a table, and says so for a moment. */
import { useEffect, useState } from 'react';
import { Check, Copy } from 'lucide-react';
import { IconButton } from './button.tsx';
import { useWords } from './words.ts';
import type { CopyTable } from '../../shared/results/write/clipboard.ts';
import { copyTable } from './copy-table.ts';

const shownMs = 1500;

export function CopyButton(props: { readonly table: () => CopyTable; readonly name?: string }) {
  const t = useWords();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), shownMs);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const name = isCopied ? t('results.copied') : (props.name ?? t('results.copy-hint'));
  return (
    <IconButton name={name} onPress={() => setCopied(copyTable(props.table()))}>
      {isCopied ? <Check size={14} /> : <Copy size={14} />}
    </IconButton>
  );
}
