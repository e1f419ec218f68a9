/** `pathloom example`: the bundled study from its CSV to figures and report. */
import { mkdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { importTable } from '../../shared/data/import-table.ts';
import { applySteps } from '../../shared/data/prepare/apply-steps.ts';
import type { ImportedData } from '../../shared/data/types.ts';
import { withKeptBootstrap } from '../../shared/document/file/kept-results.ts';
import { readProject } from '../../shared/document/file/project-file.ts';
import { toModelSpec } from '../../shared/document/compile/to-model-spec.ts';
import { languages, type Language, type ProjectDocument } from '../../shared/document/types.ts';
import { fitModel } from '../../shared/engine/estimate.ts';
import { version } from '../../shared/version.ts';
import type { Fit } from '../../shared/engine/fit.ts';
import { localText } from '../../shared/document/find.ts';
import { analyseForReport, type Analysed } from '../../shared/jobs/analyse-for-report.ts';
import { createTranslate, type Translate } from '../../shared/language/translate.ts';
import { failure, problem, success, type Outcome, type Problem } from '../../shared/problem.ts';
import { buildScene } from '../../shared/drawing/build-scene.ts';
import { drawScene } from '../../shared/drawing/draw-scene.ts';
import { writeSvg } from '../../shared/drawing/write-svg.ts';
import { defaultSceneOptions } from '../../shared/drawing/scene.ts';
import type { ReportDocument } from '../../shared/report/blocks.ts';
import { buildReport } from '../../shared/report/build-report.ts';
import { localDay } from '../../shared/report/local-day.ts';
import { renderReportHtml } from '../../shared/report/render-html.ts';
import { ownFiles } from '../paths.ts';
import { printPdf, readFontCss } from '../print-pdf.ts';
import { exitStatus, usage, type Command, type ExitStatus, type Terminal } from './command.ts';
import { statusOf } from './status-of.ts';
import { fitJson } from './fit-json.ts';
import { parseArguments } from './parse-arguments.ts';
import { bootstrapLines } from './print-fit.ts';
import { hypothesesJson } from './print-hypotheses.ts';
import { printProblems } from './print-problems.ts';
import { printReportTable } from './report-table.ts';
import { notWritten, writeOutput } from './write-output.ts';

const options = {
  out: { kind: 'text' },
  lang: { kind: 'choice', values: languages },
} as const;

interface Study {
  readonly document: ProjectDocument;
  readonly data: ImportedData;
  readonly fit: Fit;
  readonly analysed: Analysed;
}

const decoders = { create: (encoding: string) => new TextDecoder(encoding) };

/** The study's own files, read as a user's would be: model from the project, answers from the CSV beside it. */
async function readStudy(): Promise<Outcome<Study>> {
  const project = readProject(await readFile(ownFiles.example, 'utf8'));
  if (!project.ok) return project;
  const { document, bootstrap } = project.value;
  const fileName = document.data?.fileName ?? '';
  const bytes = new Uint8Array(await readFile(join(ownFiles.example, '..', fileName)));
  const source = { fileName, bytes: bytes.length, chunks: () => [bytes] };
  const imported = await importTable(source, document.data?.settings ?? {}, { decoders });
  if (!imported.ok) return imported;
  const prepared = applySteps(imported.value.dataset, document.preparation);
  if (!prepared.ok) return prepared;
  const spec = toModelSpec(document);
  if (!spec.ok) return spec;
  const input = { spec: spec.value, dataset: prepared.value, settings: document.settings };
  const fit = withKeptBootstrap(document, fitModel(input), bootstrap);
  const analysed = analyseForReport(input, document, fit);
  return success({ document, data: imported.value, fit, analysed }, [...imported.problems, ...analysed.problems]);
}

function modelSvg({ document, fit }: Study, language: Language, translate: Translate): string {
  const context = { language, isStale: false, culprits: new Set<string>(), isBilingual: false };
  const title = localText(document.title, language, translate('report.untitled'));
  return writeSvg(drawScene(buildScene(document, fit, defaultSceneOptions, context), { title, background: 'paper' }));
}

const printedTables = ['paths', 'hypotheses', 'fit-indices'];

function printResults(report: ReportDocument, fit: Fit, translate: Translate): string {
  const tables = report.blocks.filter((block) => block.kind === 'table');
  const wanted = printedTables.flatMap((id) => tables.filter((table) => table.id === id));
  const bootstrap = fit.status === 'failed' || !fit.bootstrap ? [] : [bootstrapLines(fit, fit.bootstrap, translate)];
  return [report.title, ...wanted.map(printReportTable), ...bootstrap].join('\n\n');
}

type Output = readonly [name: string, make: () => Promise<Outcome<string | Uint8Array>>];

/** Writes what can be written and names it; the problems of what cannot. */
async function writeOutputs(folder: string, terminal: Terminal, outputs: readonly Output[]): Promise<Problem[]> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    return [notWritten(folder, error)];
  }
  const problems: Problem[] = [];
  for (const [name, make] of outputs) {
    const content = await make();
    const path = join(folder, name);
    const problem = content.ok ? await writeOutput(path, content.value) : null;
    problems.push(...content.problems, ...(problem ? [problem] : []));
    if (content.ok && !problem) terminal.out(`${relative(terminal.folder, path) || path}\n`);
  }
  return problems;
}

function reportOf({ document, data, fit, analysed }: Study, language: Language): ReportDocument {
  return buildReport({
    analyses: analysed.analyses,
    survey: analysed.survey,
    document,
    fit,
    dataSummary: data.summary,
    provenance: data.provenance,
    version,
    language,
    generatedOn: localDay(new Date()),
  });
}

async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const { language } = terminal;
  const translate = createTranslate(language);
  const { words, texts } = parseArguments(args, options, translate);
  if (words[0] !== undefined) throw usage(translate, 'cli.surplus', { text: words[0] });
  const folder = resolve(terminal.folder, texts.get('out') ?? 'example-output');
  const read = await readStudy().catch((error: unknown) => unreadable(error));
  if (!read.ok) {
    terminal.err(printProblems(read.problems, translate));
    return exitStatus.environment;
  }
  const study = read.value;
  const { document, data, fit } = study;
  const report = reportOf(study, language);
  terminal.out(`${printResults(report, fit, translate)}\n\n`);
  terminal.err(printProblems(fit.problems, translate));
  const results = {
    ...fitJson(fit, document.settings, data.provenance.hash, translate),
    ...hypothesesJson(fit, { document, language, translate }),
  };
  const problems = await writeOutputs(folder, terminal, [
    ['results.json', async () => success(`${JSON.stringify(results, undefined, 1)}\n`)],
    ['model.svg', async () => success(modelSvg(study, language, translate))],
    ['report.pdf', async () => printPdf(renderReportHtml(report, { fontCss: await readFontCss(ownFiles.fonts) }))],
  ]);
  terminal.err(printProblems(problems, translate));
  return problems.length > 0 ? exitStatus.environment : statusOf(fit);
}

function unreadable(error: unknown): Outcome<never> {
  const reason = error instanceof Error ? error.message : String(error);
  return failure(problem('file-unreadable', { values: { file: 'study.pathloom', reason } }));
}

export const exampleCommand: Command = { run };
