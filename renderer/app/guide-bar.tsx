/** The way of a study in five stages: what is done, what is open, what a reviewer will ask, each a step away. */
import './guide.css';
import { useMemo } from 'react';
import { Check, Circle, CircleHelp } from 'lucide-react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { createResultContext } from '../../shared/results/context.ts';
import {
  guideStages,
  studyGuide,
  type GuideAction,
  type GuideItem,
  type GuideStage,
} from '../../shared/results/study-guide.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { surveyIds } from '../../shared/survey/settings.ts';
import { useProposals } from '../data/proposals.ts';
import { Button } from '../kit/button.tsx';
import { run } from '../state/commands/index.ts';
import { estimatedFit, isStale, openDialog, setView, useApp, useAppFields, useDocument } from '../state/store.ts';
import { currentSurvey } from '../state/survey.ts';
import { useT } from '../state/use-t.ts';

const actions: Readonly<Record<GuideAction, () => void>> = {
  import: () => run('data.import'),
  proposals: () => openDialog({ kind: 'proposals' }),
  sample: () => run('analyse.sample'),
  'suggest-constructs': () => openDialog({ kind: 'suggest-constructs' }),
  scales: () => run('analyse.scales'),
  'common-method': () => run('analyse.common-method'),
  estimate: () => run('model.estimate'),
  fit: () => setView({ mode: 'workbench', rightTab: 'fit' }),
  power: () => run('analyse.power'),
  hypotheses: () => run('model.hypotheses'),
  bootstrap: () => run('model.bootstrap'),
  report: () => run('view.report'),
};

function useGuide() {
  const document = useDocument();
  const t = useT();
  const language = useApp((state) => state.view.language);
  const summary = useApp((state) => state.prepared ?? state.loaded?.summary ?? null);
  const fit = useApp((state) => (isStale(state) ? null : estimatedFit(state)));
  const survey = useAppFields((state) => currentSurvey(surveyIds, state));
  const undecided = useProposals()?.open.length ?? 0;
  return useMemo(
    () => studyGuide({ ...createResultContext(document, language, t), summary, undecided, fit, survey }),
    [document, language, t, summary, undecided, fit, survey],
  );
}

export function GuideBar() {
  const t = useT();
  const guide = useGuide();
  return (
    <nav className="guide" aria-label={t('guide.name')}>
      <ol className="guide-stages">
        {guideStages.map((stage) => (
          <li key={stage} className="guide-stage">
            <Stage stage={stage} items={guide[stage]} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

const counted = (items: readonly GuideItem[], state: GuideItem['state']): number =>
  items.filter((item) => item.state === state).length;

function stateWords(items: readonly GuideItem[], t: Translate): string {
  const [open, asked] = [counted(items, 'open'), counted(items, 'asked')];
  const words = [
    ...(open > 0 ? [t('guide.open', { count: open })] : []),
    ...(asked > 0 ? [t('guide.asked', { count: asked })] : []),
  ];
  return words.length > 0 ? words.join(t('data.list-separator')) : t('guide.done');
}

function Stage({ stage, items }: { readonly stage: GuideStage; readonly items: readonly GuideItem[] }) {
  const t = useT();
  const [open, asked] = [counted(items, 'open'), counted(items, 'asked')];
  const state = open > 0 ? 'open' : asked > 0 ? 'asked' : 'done';
  const name = t(`guide.stage.${stage}`);
  return (
    <DialogTrigger>
      <AriaButton className="guide-button">
        <Mark state={state} />
        {name}
        <span className="visually-hidden">{t('guide.stage-state', { state: stateWords(items, t) })}</span>
        {state !== 'done' && (
          <span className="guide-count" aria-hidden>
            {state === 'open' ? open : asked}
          </span>
        )}
      </AriaButton>
      <Popover className="popover guide-popover" offset={4}>
        <Dialog className="guide-list" aria-label={name}>
          {({ close }) => (
            <ul>
              {items.map((item) => (
                <Item key={item.id} item={item} onGo={close} />
              ))}
            </ul>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

const marks = { done: Check, open: Circle, asked: CircleHelp } as const;

function Mark({ state }: { readonly state: GuideItem['state'] }) {
  const Sign = marks[state];
  return <Sign size={14} className={`guide-mark guide-mark-${state}`} aria-hidden />;
}

function Item({ item, onGo }: { readonly item: GuideItem; readonly onGo: () => void }) {
  const t = useT();
  const { action } = item;
  return (
    <li className="guide-item">
      <Mark state={item.state} />
      <span className="visually-hidden">{t(`guide.item.${item.state}`)}</span>
      <span className="guide-text">{item.text}</span>
      {action && (
        <Button
          look="quiet"
          onPress={() => {
            onGo();
            actions[action]();
          }}
        >
          {t(`guide.go.${action}`)}
        </Button>
      )}
    </li>
  );
}
