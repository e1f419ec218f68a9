/**
 * Run in a page before it is printed; the promise ends when its fonts are there. `document.fonts.ready` is not
 * enough: a page that was never laid out, or words that only paper shows, have not asked for their fonts, and the
 * print falls back to whatever Chinese the system has (embedded as pictures of glyphs), or to boxes. A face whose
 * file is missing does not keep the rest from printing.
 */
export const fontsLoaded = `(() => {
  const characters = [...new Set(document.body.textContent)].join('');
  const faces = new Set([...document.fonts].map(({ style, weight, family }) => style + ' ' + weight + ' 12px ' + family));
  return Promise.allSettled([...faces].map((face) => document.fonts.load(face, characters)))
    .then(() => document.fonts.ready)
    .then(({ status }) => status);
})()`;
