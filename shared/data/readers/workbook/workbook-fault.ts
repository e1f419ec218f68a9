/** What keeps a workbook from being read, thrown inside and turned into a problem at the reader's door. */
import { problem, type Problem } from '../../../problem.ts';

/** `archive`: the zip container; `xml`: a part that breaks the rules of XML; `part`: one that is missing or misplaced. */
export type DamageKind = 'archive' | 'xml' | 'part' | 'depth' | 'entities' | 'content';

export class WorkbookFault extends Error {
  readonly problem: Problem;

  constructor(found: Problem) {
    super(found.code);
    this.problem = found;
  }
}

export function damaged(file: string, part: string, context: DamageKind): WorkbookFault {
  return new WorkbookFault(problem('workbook-damaged', { values: { file, part, context } }));
}

/** It would fill the memory: by its size, or because a small file promises a huge one. */
export function tooLarge(file: string): WorkbookFault {
  return new WorkbookFault(problem('file-too-large', { values: { file } }));
}

export function notATable(file: string, kind: string, context: string): WorkbookFault {
  return new WorkbookFault(problem('file-not-a-table', { values: { file, kind, context } }));
}

export function cancelled(): WorkbookFault {
  return new WorkbookFault(problem('cancelled'));
}
