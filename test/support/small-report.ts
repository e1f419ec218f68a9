/** Sections of a report of the small fit (`small-fit.ts`), and their blocks a line each. */
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import { problem } from '../../shared/problem.ts';
import type { ReportBlock } from '../../shared/report/blocks.ts';
import { createContext, type ReportContext, type ReportInput } from '../../shared/report/context.ts';
import { textOf } from './read-report.ts';
import { smallFit, smallModel } from './small-fit.ts';

export const reportContext = (more: Partial<ReportInput> = {}): ReportContext =>
  createContext({
    document: smallModel(),
    fit: smallFit,
    dataSummary: null,
    provenance: null,
    analyses: {},
    version: '1.2.3',
    language: 'en',
    generatedOn: '2026-11-23',
    ...more,
  });

function lineOf(block: ReportBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text} (${block.id})`;
    case 'paragraph':
      return textOf(block.text);
    case 'note':
      return `${block.tone === 'warning' ? '!' : '-'} ${textOf(block.text)}`;
    case 'table':
    case 'figure':
      return `${block.kind} ${block.number}: ${block.title} (${block.id})`;
    case 'code':
      return block.text;
  }
}

export const linesOf = (blocks: readonly ReportBlock[]): readonly string[] => blocks.map(lineOf);

export const fitOf = (more: Partial<EstimatedFit>): EstimatedFit => ({ ...smallFit, ...more });
export const groups = ['men', 'women'].map((label) => ({ label, n: 202 }));
export const both = (estimates = smallFit.estimates) =>
  fitOf({
    groups,
    settings: { ...smallFit.settings, group: 'SEX' },
    estimates: [1, 2].flatMap((group) => estimates.map((each) => ({ ...each, group }))),
    rsquare: [1, 2].flatMap((group) => smallFit.rsquare.map((each) => ({ ...each, group }))),
  });
export const failed = { status: 'failed', problems: [problem('no-data')] } as const;
type Section = (context: ReportContext) => readonly ReportBlock[];
export const told = (section: Section, more: Partial<ReportInput> = {}) => linesOf(section(reportContext(more)));
