/** `pathloom report PROJECT.pathloom --out FILE`: a project's report without the window. */
import { languages } from '../../shared/document/types.ts';
import { analyseForReport, type Analysed } from '../../shared/jobs/analyse-for-report.ts';
import { createTranslate } from '../../shared/language/translate.ts';
import { exitStatus, usage, type Command, type ExitStatus, type Terminal } from './command.ts';
import { estimate, type Result } from './estimate-request.ts';
import { reportInput } from './report-input.ts';
import { statusOf } from './status-of.ts';
import { parseFitArguments } from './fit-options.ts';
import { parseArguments } from './parse-arguments.ts';
import { printProblems } from './print-problems.ts';
import { prepareData } from './read-inputs.ts';
import { keptReport, reportFormat, writeReport } from './write-report.ts';

const options = {
  out: { kind: 'text' },
  codebook: { kind: 'text' },
  lang: { kind: 'choice', values: languages },
} as const;

async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const translate = createTranslate(terminal.language);
  const { words, texts } = parseArguments(args, options, translate);
  const [project, surplus] = words;
  const out = texts.get('out');
  if (project === undefined || out === undefined) throw usage(translate, 'cli.report-usage');
  if (surplus !== undefined) throw usage(translate, 'cli.surplus', { text: surplus });
  const format = reportFormat(out, '--out', translate);
  const codebook = texts.get('codebook');
  const request = { ...parseFitArguments([project], translate), codebook };
  const result = await estimate(request, terminal, translate, true);
  if (result.codebook) terminal.err((await import('./codebook.ts')).printCodebook(result.codebook, translate));
  terminal.err(printProblems(result.fit.problems, translate));
  const kept = await keptReport(out, result.fit, terminal);
  if (kept) {
    terminal.err(printProblems([kept], translate));
    return statusOf(result.fit);
  }
  const { problems, analyses, survey } = besideTheFit(result);
  terminal.err(printProblems(problems, translate));
  const unwritten = await writeReport(
    out,
    format,
    { ...reportInput(request, result, terminal), analyses, survey },
    terminal,
  );
  terminal.err(printProblems(unwritten, translate));
  if (unwritten.length > 0) return exitStatus.environment;
  terminal.out(`${out}\n`);
  return statusOf(result.fit);
}

/** What belongs to the report of a project beside its fit. */
function besideTheFit({ fit, model, data, settings, answers }: Result): Analysed {
  const document = model?.document;
  const prepared = data && model ? prepareData(data, model.steps) : undefined;
  if (fit.status === 'failed' || !document || !prepared?.ok) return { analyses: answers, survey: {}, problems: [] };
  const input = { spec: model.spec, dataset: prepared.value.dataset, settings };
  return analyseForReport(input, document, fit, answers);
}

export const reportCommand: Command = { run };
