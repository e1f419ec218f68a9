/** The models that were kept for comparison: keep the present one, name them, let them go. */
import { X } from 'lucide-react';
import {
  isFreeKeptName,
  keepModel,
  nextKeptName,
  removeKeptModel,
  renameKeptModel,
} from '../../shared/document/edits/edits.ts';
import { limits } from '../../shared/document/limits.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { CommitField } from '../kit/commit-field.tsx';
import { edit, getDocument, useApp, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';

export function KeptModels() {
  const t = useT();
  const { keptModels } = useDocument();
  const canKeep = useApp((state) => state.modelKey !== null);
  const isFull = keptModels.length >= limits.keptModels;
  return (
    <>
      {keptModels.length > 0 && (
        <ul className="kept-list" aria-label={t('results.compare.kept')}>
          {keptModels.map(({ name }, index) => (
            <li key={index}>
              <CommitField
                label={t('results.compare.name', { name })}
                isLabelHidden
                value={name}
                onCommit={(next) => {
                  if (!isFreeKeptName(getDocument(), next, name)) return t('results.compare.name-taken');
                  edit((document) => renameKeptModel(document, name, next));
                  return null;
                }}
              />
              <IconButton
                name={t('results.compare.remove', { name })}
                onPress={() => edit((document) => removeKeptModel(document, name))}
              >
                <X size={14} />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <p className="result-more">
        <Button
          isDisabled={!canKeep || isFull}
          onPress={() => edit((document) => keepModel(document, nextKeptName(document, t('results.compare.stem'))))}
        >
          {t('results.compare.keep')}
        </Button>
      </p>
      {isFull && <p className="result-hint">{t('results.compare.full', { count: limits.keptModels })}</p>}
    </>
  );
}
