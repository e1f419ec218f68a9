/** The default session and custom schemes: what main forbids is forbidden in Chromium too. */
import { EventEmitter } from 'node:events';
import { browserContext, schemeHandlers } from './browser.ts';

type Decide = (isAllowed: boolean) => void;
type PermissionHandler = (contents: unknown, permission: string, decide: Decide) => void;
type RequestFilter = (details: { url: string }, decide: (answer: { cancel?: boolean }) => void) => void;

let requestFilter: RequestFilter | undefined;

export function isRequestCancelled(url: string): boolean {
  let isCancelled = false;
  requestFilter?.({ url }, ({ cancel }) => (isCancelled = cancel === true));
  return isCancelled;
}

/** Electron grants what no handler denies: so does the stand-in. */
const permissions = ['geolocation', 'notifications', 'clipboard-read'];

class Session extends EventEmitter {
  readonly protocol = {
    handle(scheme: string, handler: (request: Request) => Response | Promise<Response>): void {
      schemeHandlers.set(scheme, handler);
    },
  };
  readonly webRequest = {
    onBeforeRequest(filter: RequestFilter): void {
      requestFilter = filter;
    },
  };
  setPermissionRequestHandler(handler: PermissionHandler): void {
    const granted: string[] = [];
    for (const permission of permissions) {
      handler({}, permission, (isAllowed) => void (isAllowed && granted.push(permission)));
    }
    void browserContext().then((context) => context.clearPermissions().then(() => context.grantPermissions(granted)));
  }
  setPermissionCheckHandler(_handler: () => boolean): void {
    return;
  }
  setDevicePermissionHandler(_handler: () => boolean): void {
    return;
  }
  setProxy(_config: object): Promise<void> {
    return Promise.resolve();
  }
}

export const session = { defaultSession: new Session() };

void browserContext().then((context) => context.grantPermissions(permissions));

export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly { scheme: string; privileges: { secure?: boolean } }[]): void {
    if (!schemes.every(({ privileges }) => privileges.secure)) throw new Error('a scheme that is not secure');
  },
};
