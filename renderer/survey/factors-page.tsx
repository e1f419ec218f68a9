/** Exploratory factor analysis, and constructs made of its factors. */
import { useMemo } from 'react';
import { Plus } from 'lucide-react';
import { extractions } from '../../shared/engine/factors/extract-factors.ts';
import { correlationKinds } from '../../shared/engine/factors/item-correlations.ts';
import { rotations } from '../../shared/engine/factors/rotate-factors.ts';
import { addSuggestedConstructs } from '../../shared/document/edits/edits.ts';
import { commonPrefix } from '../../shared/document/edits/names.ts';
import type { ProjectDocument } from '../../shared/document/types.ts';
import { factorFindings, resultFactors } from '../../shared/results/result-factors.ts';
import { pictureScree } from '../../shared/results/survey-pictures.ts';
import { factorGroups } from '../../shared/survey/factor-groups.ts';
import type { FactorsReply } from '../../shared/survey/run-factors.ts';
import { factorRules, missingWays, type FactorsSettings } from '../../shared/survey/settings.ts';
import { Button } from '../kit/button.tsx';
import { NumberSetting } from '../kit/number-setting.tsx';
import { edit, useApp } from '../state/store.ts';
import { useColumns } from '../state/use-settings.ts';
import { useT } from '../state/use-t.ts';
import { ColumnsField, SurveyForm, WordChoice } from './form-fields.tsx';
import { Pictures } from './pictures.tsx';
import { ResultBlocks } from './result-block.tsx';
import { Sentences } from './sentences.tsx';
import { SurveyStatus } from './survey-status.tsx';
import { changeSurvey, useAsked, useSurvey, useSurveyContext, useSurveySettings } from './use-survey.ts';

export function FactorsPage() {
  const { value, isOutdated } = useSurvey('factors');
  return (
    <>
      <FactorsForm />
      <SurveyStatus id="factors" />
      {value && <FactorsResults reply={value} isOutdated={isOutdated} />}
    </>
  );
}

function FactorsForm() {
  const t = useT();
  const columns = useColumns();
  const asked = useAsked('factors');
  const settings = useSurveySettings('factors');
  const change = (patch: Partial<FactorsSettings>) => changeSurvey('factors', patch);
  const { factors } = settings;
  return (
    <SurveyForm>
      <ColumnsField
        label={t('survey.field.items')}
        columns={columns.filter(({ kind }) => kind === 'numeric')}
        names={settings.items ?? []}
        isOwn={asked.items !== null}
        onChange={(items) => change({ items })}
      />
      <WordChoice
        label={t('survey.field.factors')}
        ids={[...factorRules, 'fixed'] as const}
        value={typeof factors === 'number' ? 'fixed' : factors}
        words={(rule) => t(`survey.factors.${rule}`)}
        onChange={(rule) => change({ factors: rule === 'fixed' ? 1 : rule })}
      />
      {typeof factors === 'number' && (
        <NumberSetting
          label={t('survey.field.factor-count')}
          value={factors}
          range={[1, 100]}
          refusal={t('survey.value-refused', { low: 1, high: 100 })}
          onChange={(count) => change({ factors: count })}
        />
      )}
      <WordChoice
        label={t('survey.field.extraction')}
        ids={extractions}
        value={settings.extraction}
        words={(id) => t(`survey.extraction.${id}`)}
        onChange={(extraction) => change({ extraction })}
      />
      <WordChoice
        label={t('survey.field.rotation')}
        ids={rotations}
        value={settings.rotation}
        words={(id) => t(`survey.rotation.${id}`)}
        onChange={(rotation) => change({ rotation })}
      />
      <WordChoice
        label={t('survey.field.correlation')}
        ids={correlationKinds}
        value={settings.correlation}
        words={(id) => t(`survey.method.${id}`)}
        onChange={(correlation) => change({ correlation })}
      />
      <WordChoice
        label={t('survey.field.missing')}
        ids={missingWays}
        value={settings.missing}
        words={(way) => t(`survey.missing.${way}`)}
        onChange={(missing) => change({ missing })}
      />
      <NumberSetting
        label={t('survey.field.parallel')}
        value={settings.parallel}
        range={[1, 10_000]}
        refusal={t('survey.value-refused', { low: 1, high: 10_000 })}
        onChange={(parallel) => change({ parallel })}
      />
      <NumberSetting
        label={t('survey.field.percentile')}
        value={settings.percentile}
        range={[1, 99]}
        isFraction
        refusal={t('survey.value-refused', { low: 1, high: 99 })}
        onChange={(percentile) => change({ percentile })}
      />
      <NumberSetting
        label={t('survey.field.cut')}
        value={settings.cut}
        range={[0, 1]}
        isFraction
        refusal={t('survey.value-refused', { low: 0, high: 1 })}
        onChange={(cut) => change({ cut })}
      />
    </SurveyForm>
  );
}

function FactorsResults({ reply, isOutdated }: { readonly reply: FactorsReply; readonly isOutdated: boolean }) {
  const context = useSurveyContext();
  const { cut } = useSurveySettings('factors');
  const pictures = useMemo(() => pictureScree(reply, context), [reply, context]);
  const tables = useMemo(() => resultFactors(reply, cut, context), [reply, cut, context]);
  return (
    <>
      <Sentences texts={factorFindings(reply, context)} isOutdated={isOutdated}>
        <MakeConstructs reply={reply} isOutdated={isOutdated} />
      </Sentences>
      <ResultBlocks tables={tables} isOutdated={isOutdated} />
      <Pictures pictures={pictures} isOutdated={isOutdated} />
    </>
  );
}

/** Columns that measure something on the drawing. */
function measuredColumns({ diagram }: ProjectDocument): ReadonlySet<string> {
  return new Set(
    diagram.nodes.flatMap((node) =>
      node.kind === 'construct' ? node.indicators.map(({ column }) => column) : [node.column],
    ),
  );
}

/** One construct a factor, of the items that load on it most; one step of undo. */
function MakeConstructs({ reply, isOutdated }: { readonly reply: FactorsReply; readonly isOutdated: boolean }) {
  const t = useT();
  const { cut } = useSurveySettings('factors');
  const document = useApp((state) => state.history.present);
  const { found, solution } = reply;
  if (!solution) return null;
  const measured = measuredColumns(document);
  const groups = factorGroups(found.names, solution, cut);
  const free = groups
    .map(({ factor, items }) => ({ factor, items: items.filter((item) => !measured.has(item)) }))
    .filter(({ items }) => items.length > 0);
  const taken = groups.reduce((count, { items }) => count + items.filter((item) => measured.has(item)).length, 0);
  const suggestions = free.map(({ factor, items }) => ({
    prefix: commonPrefix(items) || `F${String(factor)}`,
    columns: items,
  }));
  return (
    <div className="finding-foot">
      <Button
        isDisabled={isOutdated || free.length === 0}
        onPress={() => edit((present) => addSuggestedConstructs(present, suggestions))}
      >
        <Plus size={14} aria-hidden />
        {t('survey.factors.make', { count: free.length > 0 ? free.length : groups.length })}
      </Button>
      {taken > 0 && (
        <span className="survey-hint" role="status">
          {free.length === 0 ? t('survey.factors.taken') : t('survey.factors.some-taken', { count: taken })}
        </span>
      )}
    </div>
  );
}
