/** Characters that would speak to the terminal: controls but line feed and tab, and what turns the direction of text. */
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text whose names come from a data file, for a terminal: `\\u001b` stands where an escape was. JSON stays JSON, since
 * such characters stand in its strings alone, where this is how they are written.
 */
export function withoutControls(text: string): string {
  return text.replace(controls, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
