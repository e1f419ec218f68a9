/** Text on a canvas neither repaints nor remeasures by itself when a font arrives: ask for the fonts, then say so. */

const faces = ['400 12px Inter', '600 13px Inter', '400 12px "Noto Sans SC"', '700 13px "Noto Sans SC"'];

/** Loads the parts of the fonts that these texts need; true when something new has arrived. */
export async function loadFontsFor(texts: readonly string[]): Promise<boolean> {
  const characters = [...new Set(texts.join(''))].join('');
  const missing = faces.filter((face) => !document.fonts.check(face, characters));
  if (missing.length === 0) return false;
  const loaded = await Promise.all(missing.map((face) => document.fonts.load(face, characters)));
  return loaded.some((set) => set.length > 0);
}
