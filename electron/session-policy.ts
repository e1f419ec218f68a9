/** What pages may not do, whatever they try: reach the network, ask for permissions, go elsewhere, open windows. */
import { app, type Session, type WebContents } from 'electron';
import { appScheme } from './app-protocol.ts';

/** Schemes that stay inside the machine: our own, and what a page makes for itself. */
const localSchemes: readonly string[] = [`${appScheme}:`, 'blob:', 'data:'];

export function isLocalRequest(url: string, isPackaged: boolean): boolean {
  const scheme = url.slice(0, url.indexOf(':') + 1);
  return localSchemes.includes(scheme) || (!isPackaged && scheme === 'devtools:');
}

export function applySessionPolicy(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // What asks no filter (calls between browsers, by TCP) finds a proxy where nobody listens; `app://` needs none.
  void session.setProxy({ mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' });
  session.webRequest.onBeforeRequest((details, decide) =>
    decide({ cancel: !isLocalRequest(details.url, app.isPackaged) }),
  );
  // The page saves through the contract only.
  session.on('will-download', (event) => event.preventDefault());
}

/** For every page of the application, present and future. */
export function applyContentsPolicy(): void {
  app.on('web-contents-created', (_event, contents) => {
    denyNavigation(contents);
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    // Calls between browsers ask neither the filter of requests nor the content policy: without it their UDP goes out.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

function denyNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
}
