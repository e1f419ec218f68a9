/** What the scripts need of a format of data files. */
import type { ScriptSource } from './script-source.ts';

export interface ReadInR<Settings> {
  /** Statements that make a data frame `data` of the wanted columns; `texts` of them stay text. */
  reading(
    source: ScriptSource,
    settings: Settings,
    wanted: readonly string[],
    texts: ReadonlySet<string>,
  ): readonly string[];
  /** Comments for a reader of the script who makes the data frame without us. */
  expected(fileName: string, settings: Settings): readonly string[];
}
