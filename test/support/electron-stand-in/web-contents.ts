/** A page of the stand-in: Electron's WebContents, as far as main uses it, over a Playwright page. */
import { EventEmitter } from 'node:events';
import type { Frame, Page, Route } from 'playwright-core';
import { app, PreventableEvent } from './app.ts';
import { browserContext, toAppUrl, toBrowserUrl } from './browser.ts';
import { bindingName, hearName, invoke, preloadScript } from './ipc.ts';
import { isRequestCancelled } from './session.ts';

interface WindowOpenAnswer {
  readonly action: 'allow' | 'deny';
}

export class WebContents extends EventEmitter {
  readonly page: Promise<Page>;
  readonly webPreferences: Readonly<Record<string, unknown>>;
  #isDestroyed = false;
  /** The address main itself is loading: not a navigation by the page. */
  #loading: string | undefined;
  #openHandler: (details: { url: string }) => WindowOpenAnswer = () => ({ action: 'allow' });

  constructor(webPreferences: Readonly<Record<string, unknown>>) {
    super();
    this.webPreferences = webPreferences;
    this.page = this.#createPage();
    app.emit('web-contents-created', {}, this);
  }

  async #createPage(): Promise<Page> {
    const page = await (await browserContext()).newPage();
    const { preload } = this.webPreferences;
    if (typeof preload === 'string') {
      await page.exposeBinding(bindingName, ({ frame }, channel: string, args: unknown[]) =>
        invoke({ sender: this, senderFrame: describeFrame(frame) }, channel, args),
      );
      await page.addInitScript(preloadScript(preload));
    }
    await page.route('**', (route) => this.#decide(route));
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed' }));
    page.on('popup', (popup) => {
      if (this.#openHandler({ url: popup.url() }).action === 'deny') void popup.close();
    });
    return page;
  }

  /** Requests pass the session's filter; navigations that main did not start pass its listeners. */
  async #decide(route: Route): Promise<void> {
    const request = route.request();
    const url = toAppUrl(request.url());
    const isOwn = request.url() === this.#loading;
    if (request.isNavigationRequest() && !isOwn) {
      const event = Object.assign(new PreventableEvent(), { url });
      this.emit(request.frame().parentFrame() ? 'will-frame-navigate' : 'will-navigate', event, url);
      if (event.defaultPrevented) return route.abort('aborted');
    }
    if (isRequestCancelled(url)) return route.abort('blockedbyclient');
    return route.continue();
  }

  setWebRTCIPHandlingPolicy(_policy: string): void {
    return;
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.page;
    this.#loading = toBrowserUrl(url);
    await page.goto(this.#loading);
    this.#loading = undefined;
  }

  reload(): void {
    void this.page.then((page) => this.loadURL(toAppUrl(page.url())));
  }

  setWindowOpenHandler(handler: (details: { url: string }) => WindowOpenAnswer): void {
    this.#openHandler = handler;
  }

  send(channel: string, ...args: unknown[]): void {
    void this.page
      .then((page) =>
        page.evaluate(
          ([name, sentChannel, sent]) => {
            const hear: unknown = Reflect.get(window, name);
            if (typeof hear === 'function') hear(sentChannel, sent);
          },
          [hearName, channel, args] as const,
        ),
      )
      // A page that is just closing hears nothing, as in Electron.
      .catch(() => undefined);
  }

  async executeJavaScript(code: string): Promise<unknown> {
    return (await this.page).evaluate(code);
  }

  async printToPDF(options: {
    preferCSSPageSize?: boolean;
    printBackground?: boolean;
    generateTaggedPDF?: boolean;
    generateDocumentOutline?: boolean;
  }): Promise<Buffer> {
    const page = await this.page;
    return page.pdf({
      preferCSSPageSize: options.preferCSSPageSize,
      printBackground: options.printBackground,
      tagged: options.generateTaggedPDF,
      outline: options.generateDocumentOutline,
    });
  }

  getLastWebPreferences(): Readonly<Record<string, unknown>> {
    return this.webPreferences;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  async destroy(): Promise<void> {
    this.#isDestroyed = true;
    await (await this.page).close();
  }
}

function describeFrame(frame: Frame): { url: string; parent: object | null } {
  const parent = frame.parentFrame();
  return { url: toAppUrl(frame.url()), parent: parent ? describeFrame(parent) : null };
}
