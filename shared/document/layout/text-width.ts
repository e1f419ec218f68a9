/** How wide a text will be, near enough to size and place things without a screen. */

const narrow = /[iljtfrI.,:;'|!()[\] ]/;
const wide = /[A-Zmw%@]/;

/** In pixels at this font size, for the sans serif faces the application ships (Inter, Noto Sans SC). */
export function textWidth(text: string, fontSize: number): number {
  let em = 0;
  for (const character of text) {
    if (character > '\u2e7f') em += 1;
    else if (narrow.test(character)) em += 0.34;
    else if (wide.test(character)) em += 0.72;
    else em += 0.6;
  }
  return em * fontSize;
}
