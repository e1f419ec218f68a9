/** What every survey command ends with: text on standard output, problems on standard error, JSON, exit status. */
import { describeProblem } from '../../../shared/language/describe-problem.ts';
import type { Translate } from '../../../shared/language/translate.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { SurveyPart } from '../../../shared/report/build-survey-report.ts';
import { exitStatus, type ExitStatus, type Terminal } from '../command.ts';
import { engine, problemJson, type JsonObject } from '../fit-json.ts';
import { printProblems } from '../print-problems.ts';
import { printProposals, proposalsJson, type FoundProposals } from '../proposals.ts';
import { environmentCodes } from '../status-of.ts';
import { writeText } from '../write-output.ts';
import { writeDocument } from '../write-report.ts';
import { printTable } from './print-table.ts';
import type { SurveyRequest } from './survey-options.ts';

export interface SurveyAnswer {
  readonly status: 'done' | 'not-converged' | 'failed';
  readonly problems: readonly Problem[];
  /** Rows of the file; absent where it could not be read. */
  readonly nRows?: number;
  /** Rows used. */
  readonly n?: number;
  /** Every option in force, by its name. */
  readonly settings: JsonObject;
  readonly dataHash?: string;
  readonly proposals?: FoundProposals;
  /** Columns that were analysed: only what is proposed for these is said on standard error. */
  readonly analysed?: readonly string[];
  /** Results are there, but inadmissible: exit 4. */
  readonly isDoubtful?: boolean;
  /** The keys of the command. */
  readonly body: JsonObject;
  /** For a person: the title, then lines and tables; of one text alone all of it. */
  readonly text: string | readonly SurveyPart[];
}

/** A command that ended before it had a result. */
export function failedAnswer(problems: readonly Problem[], settings: JsonObject): SurveyAnswer {
  return { status: 'failed', problems, settings, body: {}, text: '' };
}

function statusOfAnswer({ status, problems, isDoubtful = false }: SurveyAnswer): ExitStatus {
  if (status === 'failed' && problems.some(({ code }) => environmentCodes.has(code))) return exitStatus.environment;
  if (status === 'failed' || problems.some(({ severity }) => severity === 'error')) return exitStatus.notEstimated;
  return status === 'not-converged' || isDoubtful ? exitStatus.doubtful : exitStatus.done;
}

/** @returns whether the report was written; why not is said on standard error */
async function reportAnswer(
  parts: readonly SurveyPart[],
  problems: readonly Problem[],
  { file, format }: NonNullable<SurveyRequest['report']>,
  terminal: Terminal,
  translate: Translate,
): Promise<boolean> {
  const { buildSurveyReport } = await import('../../../shared/report/build-survey-report.ts');
  const warnings = problems.map((one) => describeProblem(one, translate).message);
  const report = buildSurveyReport(parts, warnings, terminal.language);
  const unwritten = await writeDocument(file, format, report, terminal);
  terminal.err(printProblems(unwritten, translate));
  return unwritten.length === 0;
}

/** Prints the answer and writes its JSON where that was asked for. */
export async function giveAnswer(
  answer: SurveyAnswer,
  { json, report }: Pick<SurveyRequest, 'json' | 'report'>,
  terminal: Terminal,
  translate: Translate,
): Promise<ExitStatus> {
  const { status, problems, nRows, n, settings, dataHash, proposals, analysed = [], body, text } = answer;
  const parts = typeof text === 'string' ? [text].filter((one) => one !== '') : text;
  const printed = parts.map((part) => (typeof part === 'string' ? part : printTable(part)));
  if (json !== '-' && printed.length > 0) terminal.out(`${printed.join('\n\n')}\n`);
  if (proposals) terminal.err(printProposals(proposals, (name) => analysed.includes(name), translate));
  terminal.err(printProblems(problems, translate));
  const isReported =
    report && parts.length > 0 ? await reportAnswer(parts, problems, report, terminal, translate) : true;
  const ended = isReported ? statusOfAnswer(answer) : exitStatus.environment;
  if (json === undefined) return ended;
  const told = problems.map((one) => problemJson(one, translate));
  const listed = proposals ? proposalsJson(proposals, translate) : {};
  const whole = { status, problems: told, nRows, n, engine, settings, dataHash, ...body, ...listed };
  const isWritten = await writeText(json, `${JSON.stringify(whole, undefined, 1)}\n`, terminal, translate);
  return isWritten ? ended : exitStatus.environment;
}
