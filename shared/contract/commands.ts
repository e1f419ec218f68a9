/**
 * What a user can do by name: the native menu, the in-window menus, shortcuts and the command
 * palette read this list; the renderer supplies `run` and `enabled` for each id.
 * Shortcuts are written as Electron accelerators (`CmdOrCtrl+Shift+S`).
 */
import type { MessageKey } from '../language/en.ts';

interface CommandEntry {
  readonly label: MessageKey;
  readonly menu: 'file' | 'edit' | 'model' | 'analyse' | 'view' | 'help';
  readonly shortcut?: string;
  /** Draw a line above this entry in menus. */
  readonly startsSection?: true;
}

export const commands = {
  'project.new': { label: 'command.project.new', menu: 'file', shortcut: 'CmdOrCtrl+N' },
  'project.open': { label: 'command.project.open', menu: 'file', shortcut: 'CmdOrCtrl+O' },
  'project.example': { label: 'command.project.example', menu: 'file' },
  'project.save': { label: 'command.project.save', menu: 'file', shortcut: 'CmdOrCtrl+S', startsSection: true },
  'project.save-as': { label: 'command.project.save-as', menu: 'file', shortcut: 'CmdOrCtrl+Shift+S' },
  'data.import': { label: 'command.data.import', menu: 'file', shortcut: 'CmdOrCtrl+I', startsSection: true },
  'data.replace': { label: 'command.data.replace', menu: 'file' },
  'report.pdf': { label: 'command.report.pdf', menu: 'file', shortcut: 'CmdOrCtrl+P' },
  'export.svg': { label: 'command.export.svg', menu: 'file' },
  'export.syntax': { label: 'command.export.syntax', menu: 'file' },
  'export.script': { label: 'command.export.script', menu: 'file' },
  'edit.undo': { label: 'command.edit.undo', menu: 'edit', shortcut: 'CmdOrCtrl+Z' },
  'edit.redo': { label: 'command.edit.redo', menu: 'edit', shortcut: 'CmdOrCtrl+Shift+Z' },
  'edit.delete': { label: 'command.edit.delete', menu: 'edit', shortcut: 'Delete', startsSection: true },
  'edit.select-all': { label: 'command.edit.select-all', menu: 'edit', shortcut: 'CmdOrCtrl+A' },
  'edit.rename': { label: 'command.edit.rename', menu: 'edit', shortcut: 'F2' },
  'model.add-construct': { label: 'command.model.add-construct', menu: 'model', shortcut: 'CmdOrCtrl+Shift+C' },
  'model.suggest-constructs': { label: 'command.model.suggest-constructs', menu: 'model' },
  'model.syntax': { label: 'command.model.syntax', menu: 'model' },
  'model.hypotheses': { label: 'command.model.hypotheses', menu: 'model', shortcut: 'CmdOrCtrl+H' },
  'model.estimate': { label: 'command.model.estimate', menu: 'model', shortcut: 'CmdOrCtrl+E', startsSection: true },
  'model.bootstrap': { label: 'command.model.bootstrap', menu: 'model', shortcut: 'CmdOrCtrl+B' },
  'model.settings': { label: 'command.model.settings', menu: 'model', shortcut: 'CmdOrCtrl+,' },
  'analyse.sample': { label: 'command.analyse.sample', menu: 'analyse', shortcut: 'CmdOrCtrl+Shift+A' },
  'analyse.correlations': { label: 'command.analyse.correlations', menu: 'analyse' },
  'analyse.factors': { label: 'command.analyse.factors', menu: 'analyse' },
  'analyse.scales': { label: 'command.analyse.scales', menu: 'analyse' },
  'analyse.common-method': { label: 'command.analyse.common-method', menu: 'analyse' },
  'analyse.groups': { label: 'command.analyse.groups', menu: 'analyse' },
  'analyse.power': { label: 'command.analyse.power', menu: 'analyse' },
  'view.layout': { label: 'command.view.layout', menu: 'view', shortcut: 'CmdOrCtrl+L' },
  'view.fit': { label: 'command.view.fit', menu: 'view', shortcut: 'CmdOrCtrl+0' },
  'view.zoom-in': { label: 'command.view.zoom-in', menu: 'view', shortcut: 'CmdOrCtrl+Plus' },
  'view.zoom-out': { label: 'command.view.zoom-out', menu: 'view', shortcut: 'CmdOrCtrl+-' },
  'view.actual-size': { label: 'command.view.actual-size', menu: 'view', shortcut: 'CmdOrCtrl+1' },
  'view.diagram': { label: 'command.view.diagram', menu: 'view', startsSection: true },
  'view.report': { label: 'command.view.report', menu: 'view', shortcut: 'CmdOrCtrl+R' },
  'view.language': { label: 'command.view.language', menu: 'view', startsSection: true },
  'view.theme': { label: 'command.view.theme', menu: 'view' },
} as const satisfies Record<string, CommandEntry>;

export type CommandId = keyof typeof commands;

/** Commands whose keys mean something else while text is typed: the text field keeps them. */
export const keysOfTextFields: ReadonlySet<CommandId> = new Set([
  'edit.undo',
  'edit.redo',
  'edit.select-all',
  'edit.delete',
  'edit.rename',
]);
