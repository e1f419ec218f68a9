/** Plots as Chromium draws them with the application's fonts: no words outside, none over each other. PICTURES keeps them. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { darkTheme, lightTheme } from '../../../shared/drawing/tokens.ts';
import { writeSvg } from '../../../shared/drawing/write-svg.ts';
import { languages } from '../../../shared/languages.ts';
import { openApp, type OpenedApp } from '../../support/chromium.ts';
import { plotGallery } from '../../support/plot-gallery.ts';

let app: OpenedApp;
const themes = { light: lightTheme, dark: darkTheme };

beforeAll(async () => {
  app = await openApp({ width: 860, height: 1400 });
});
afterAll(() => app.close());

/** Puts the picture in the place of the application and measures its texts as they are painted. */
function misplaced(svg: string): Promise<readonly string[]> {
  return app.page.evaluate(async (text) => {
    document.body.innerHTML = text;
    const drawn = document.querySelector('svg')!;
    await Promise.all(
      ['11px Inter', '11px "Noto Sans SC"'].map((face) => document.fonts.load(face, drawn.textContent)),
    );
    const frame = drawn.getBoundingClientRect();
    const texts = [...drawn.querySelectorAll('text')].map((element) => {
      // The box of a text is its line's, with air that is not painted.
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const isTurned = element.hasAttribute('transform');
      const air = (isTurned ? right - left : bottom - top) * 0.12;
      return isTurned
        ? { text: element.textContent, left: left + air, right: right - air, top, bottom }
        : { text: element.textContent, left, right, top: top + air, bottom: bottom - air };
    });
    const outside = texts
      .filter(
        (box) =>
          box.left < frame.left - 1 ||
          box.right > frame.right + 1 ||
          box.top < frame.top - 1 ||
          box.bottom > frame.bottom + 1,
      )
      .map((box) => `outside: ${box.text}`);
    const over = texts.flatMap((a, i) =>
      texts
        .slice(i + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map((b) => `${a.text} / ${b.text}`),
    );
    return [...outside, ...over];
  }, svg);
}

describe.each(languages)('in %s', (language) => {
  it.each(plotGallery(language))('$name', async ({ name, picture }) => {
    expect(await misplaced(writeSvg(picture))).toEqual([]);
    const folder = process.env['PICTURES'];
    if (!folder) return;
    for (const [theme, colours] of Object.entries(themes)) {
      await misplaced(writeSvg(picture, colours));
      await app.page.evaluate((paper) => (document.body.style.background = paper), colours.paper);
      await app.page.locator('svg').screenshot({ path: join(folder, `${name}-${language}-${theme}.png`) });
    }
  });
});
