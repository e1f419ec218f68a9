/** The application object and other singletons that hold a little state. */
import { EventEmitter } from 'node:events';

/** An event a listener can prevent. */
export class PreventableEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly recentDocuments: string[] = [];
  requestSingleInstanceLock(): boolean {
    return true;
  }
  whenReady(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, 0));
  }
  getPath(_name: 'userData'): string {
    return process.env['STAND_IN_USER_DATA'] ?? '';
  }
  getName(): string {
    return 'Pathloom';
  }
  getLocale(): string {
    return process.env['STAND_IN_LANGUAGE'] ?? 'en-US';
  }
  getPreferredSystemLanguages(): string[] {
    return [this.getLocale()];
  }
  addRecentDocument(path: string): void {
    this.recentDocuments.push(path);
  }
  quit(): void {
    const event = new PreventableEvent();
    this.emit('before-quit', {});
    this.emit('will-quit', event);
    if (!event.defaultPrevented) this.emit('quit', {}, 0);
  }
}

export const app = new App();
export const nativeTheme = { themeSource: 'system', shouldUseDarkColors: false };
export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
};
