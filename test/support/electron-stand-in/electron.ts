/** What `import ... from 'electron'` finds when main runs over the stand-in. */
import './remote.ts';

export { app, nativeTheme, screen } from './app.ts';
export { ipcMain } from './ipc.ts';
export { protocol, session } from './session.ts';
export { BrowserWindow, dialog, Menu, shell } from './window.ts';
