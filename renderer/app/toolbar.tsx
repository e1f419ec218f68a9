/** The header: name, menus, file, history, tools, estimation, display, report, language, theme. */
import { languageFacts, languages } from '../../shared/languages.ts';
import {
  ChartColumn,
  Circle,
  MousePointer2,
  MoveRight,
  Redo2,
  Settings2,
  Spline,
  Undo2,
  SunMoon,
  Sun,
  Moon,
  Waypoints,
} from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import type { Theme } from '../../shared/contract/calls.ts';
import type { Language } from '../../shared/document/types.ts';
import { run, useEnabled } from '../state/commands/index.ts';
import { setPreference } from '../state/commands/view-commands.ts';
import { estimateNow } from '../state/estimation.ts';
import { projectName } from '../state/session.ts';
import { isModified, setView, useApp } from '../state/store.ts';
import type { Tool } from '../state/types.ts';
import { useT } from '../state/use-t.ts';
import { DisplayMenu } from './display-menu.tsx';
import { Button, IconButton, WithTooltip } from '../kit/button.tsx';
import { Segmented } from '../kit/segmented.tsx';
import { settingsPanelId } from '../settings/settings-panel.tsx';
import { MenuBar } from './menu-bar.tsx';
import { shortcutText } from '../state/shortcuts.ts';

export function Toolbar() {
  const t = useT();
  const mode = useApp((state) => state.view.mode);
  const hasNativeMenu = useApp((state) => state.hostInfo?.capabilities.nativeMenu ?? false);
  return (
    <header className="header">
      <div className="header-side">
        <span className="logo">
          Path<span className="logo-accent">loom</span> <span lang="zh-CN">径织</span>
        </span>
        {!hasNativeMenu && <MenuBar />}
        <FileName />
        <div className="header-group">
          <HistoryButton id="edit.undo" />
          <HistoryButton id="edit.redo" />
        </div>
      </div>
      {mode === 'workbench' ? <Tools /> : <span />}
      <div className="header-side header-end">
        {mode === 'workbench' && (
          <>
            <SurveyButton />
            <Live />
            <SettingsButton />
            <DisplayMenu />
          </>
        )}
        <ReportButton label={mode === 'workbench' ? t('app.report') : t('app.drawing')} />
        <LanguageSwitch />
        <ThemeButton />
      </div>
    </header>
  );
}

/** The way to what is said of the answers beside the model; the question that was open last. */
function SurveyButton() {
  const t = useT();
  return (
    <IconButton name={t('survey.open')} onPress={() => setView({ mode: 'survey' })}>
      <ChartColumn size={16} />
    </IconButton>
  );
}

function FileName() {
  const t = useT();
  const name = useApp(projectName);
  const modified = useApp(isModified);
  return (
    <>
      <span className="file-name" title={name}>
        {name}
      </span>
      {modified && (
        <span className="modified-mark" role="img" aria-label={t('app.modified')} title={t('app.modified')} />
      )}
    </>
  );
}

function HistoryButton({ id }: { readonly id: 'edit.undo' | 'edit.redo' }) {
  const t = useT();
  const isOn = useEnabled(id);
  const Icon = id === 'edit.undo' ? Undo2 : Redo2;
  return (
    <IconButton name={t(`command.${id}`)} hint={shortcutText(id)} isDisabled={!isOn} onPress={() => run(id)}>
      <Icon size={16} />
    </IconButton>
  );
}

const toolIcons = {
  select: MousePointer2,
  construct: Circle,
  path: MoveRight,
  covariance: Spline,
  moderation: Waypoints,
} as const;
const toolKeys: Readonly<Record<Tool, string>> = {
  select: 'V',
  construct: 'C',
  path: 'P',
  covariance: 'D',
  moderation: 'M',
};

function Tools() {
  const t = useT();
  const tool = useApp((state) => state.view.tool);
  const segments = (Object.keys(toolIcons) as Tool[]).map((id) => {
    const Icon = toolIcons[id];
    return { id, text: t(`app.tool.${id}`), icon: <Icon size={15} />, hint: toolKeys[id] };
  });
  return (
    <div className="tools">
      <Segmented
        name={t('app.tools')}
        segments={segments}
        value={tool}
        showsText
        onChange={(chosen) => setView({ tool: chosen })}
      />
    </div>
  );
}

function Live() {
  const t = useT();
  const isLive = useApp((state) => state.view.isLive);
  return (
    <WithTooltip text={t(isLive ? 'app.live-on' : 'app.live-off')}>
      <ToggleButton
        className="button live"
        isSelected={isLive}
        onChange={(isOn) => {
          setView({ isLive: isOn });
          if (isOn) void estimateNow();
        }}
      >
        <span className="live-dot" aria-hidden />
        {t('app.live')}
      </ToggleButton>
    </WithTooltip>
  );
}

/** Says what is estimated with, and opens what can be changed about it. */
function SettingsButton() {
  const t = useT();
  const estimator = useApp((state) => state.history.present.settings.estimator);
  const isOpen = useApp((state) => state.view.showsSettings);
  return (
    <WithTooltip text={`${t('command.model.settings')} (${shortcutText('model.settings')})`}>
      <ToggleButton
        className="button estimator"
        aria-label={t('settings.open', { estimator })}
        aria-expanded={isOpen}
        aria-controls={settingsPanelId}
        isSelected={isOpen}
        onChange={() => run('model.settings')}
      >
        <Settings2 size={15} aria-hidden />
        {estimator}
      </ToggleButton>
    </WithTooltip>
  );
}

function ReportButton({ label }: { readonly label: string }) {
  const mode = useApp((state) => state.view.mode);
  const canReport = useEnabled('view.report');
  if (mode !== 'workbench') return <Button onPress={() => run('view.diagram')}>{label}</Button>;
  return (
    <Button look="primary" isDisabled={!canReport} onPress={() => run('view.report')}>
      {label}
    </Button>
  );
}

function LanguageSwitch() {
  const t = useT();
  const language = useApp((state) => state.view.language);
  return (
    <Segmented<Language>
      name={t('app.language')}
      value={language}
      segments={languages.map((id) => ({ id, text: languageFacts[id].short, lang: id }))}
      onChange={(chosen) => setPreference({ language: chosen })}
    />
  );
}

const themeIcons: Readonly<Record<Theme, typeof Sun>> = { system: SunMoon, light: Sun, dark: Moon };

function ThemeButton() {
  const t = useT();
  const theme = useApp((state) => state.view.theme);
  const Icon = themeIcons[theme];
  return (
    <IconButton name={t(`app.theme.${theme}`)} onPress={() => run('view.theme')}>
      <Icon size={16} />
    </IconButton>
  );
}
