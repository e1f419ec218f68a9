/** What a format of data files is called and how its files end. */
export interface FileFormat {
  /** As people call it; a proper name, the same in every language. */
  readonly name: string;
  /** Without the dot, in lower case; the usual one first. */
  readonly extensions: readonly string[];
  readonly mediaTypes: readonly string[];
}
