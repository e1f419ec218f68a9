/** `pathloom fit MODEL --data FILE`: estimate, print tables, write JSON. */
import { createTranslate } from '../../shared/language/translate.ts';
import { exitStatus, type Command, type ExitStatus, type Terminal } from './command.ts';
import { fitJson } from './fit-json.ts';
import { parseFitArguments } from './fit-options.ts';
import { printAnalyses } from './print-analyses.ts';
import { printFit } from './print-fit.ts';
import { hypothesesJson, printHypotheses } from './print-hypotheses.ts';
import { printProblems } from './print-problems.ts';
import { printProposals, proposalsJson } from './proposals.ts';
import { statusOf } from './status-of.ts';
import { mentionedIn } from './suspected-codes.ts';
import { writeText } from './write-output.ts';
import { keptReport, writeReport } from './write-report.ts';
import { estimate } from './estimate-request.ts';
import { reportInput } from './report-input.ts';

async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const translate = createTranslate(terminal.language);
  const request = parseFitArguments(args, translate);
  const result = await estimate(request, terminal, translate);
  const { fit, settings, data, extras, script } = result;
  const inModel = result.model ? mentionedIn(result.model.spec) : new Set<string>();
  const scriptFile = request.printFile ?? '-';
  const isSilent = request.json === '-' || (request.print !== undefined && scriptFile === '-');
  const writing = { document: result.model?.document ?? null, language: terminal.language, translate };
  if (fit.status !== 'failed' && !isSilent)
    terminal.out(
      printFit(fit, translate, terminal.language) +
        printHypotheses(fit, writing) +
        printAnalyses(result.answers, translate),
    );
  if (result.proposals) terminal.err(printProposals(result.proposals, (name) => inModel.has(name), translate));
  if (result.codebook) terminal.err((await import('./codebook.ts')).printCodebook(result.codebook, translate));
  terminal.err(printProblems(fit.problems, translate));
  let isWritten = true;
  if (script !== undefined) isWritten = await writeText(scriptFile, script, terminal, translate);
  if (request.json !== undefined) {
    const own = fitJson(fit, settings, data?.provenance.hash, translate);
    const listed = result.proposals ? proposalsJson(result.proposals, translate) : {};
    const json = { ...own, ...hypothesesJson(fit, writing), ...extras, ...listed };
    const text = `${JSON.stringify(json, undefined, 1)}\n`;
    isWritten = (await writeText(request.json, text, terminal, translate)) && isWritten;
  }
  if (request.report) {
    const { file, format } = request.report;
    const kept = await keptReport(file, fit, terminal);
    const unwritten = kept ? [] : await writeReport(file, format, reportInput(request, result, terminal), terminal);
    terminal.err(printProblems(kept ? [kept] : unwritten, translate));
    isWritten &&= unwritten.length === 0;
  }
  return isWritten ? statusOf(fit) : exitStatus.environment;
}

export const fitCommand: Command = { run };
