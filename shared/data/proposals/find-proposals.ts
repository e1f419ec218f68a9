/** A data set as a file holds it -> what the import believes of it, in the order in which the steps follow each other. */
import type { Dataset } from '../../dataset.ts';
import { applySteps } from '../prepare/apply-steps.ts';
import type { PrepareStep } from '../prepare/schemas.ts';
import { proposeDecimalCommas } from './decimal-commas.ts';
import { tellIdColumns } from './id-columns.ts';
import type { ImportSettings } from '../readers/schemas.ts';
import { proposeHeaderRows } from './header-rows.ts';
import { proposeOutsideScale } from './outside-scale.ts';
import type { Proposal } from './proposal.ts';
import { isRefused, type Refusal } from './refusals.ts';
import { withoutRefusedRows } from './renumber-rows.ts';
import { tellReading } from './reading-done.ts';
import { proposeSeveralAnswers } from './several-answers.ts';
import { proposeStrayRows } from './stray-rows.ts';
import { proposeTextAnswers } from './text-answers.ts';

/** The data after the steps of these proposals, and the line of each row that is left. */
interface Accepted {
  readonly dataset: Dataset;
  readonly lineOf: (row: number) => number;
}

function accept({ dataset, lineOf }: Accepted, proposals: readonly Proposal[]): Accepted {
  const steps: PrepareStep[] = proposals.flatMap((one) => one.steps);
  const applied = applySteps(dataset, steps);
  if (!applied.ok) throw new Error(`a proposal cannot be applied: ${JSON.stringify(applied.problems)}`);
  if (!steps.some(({ kind }) => kind === 'drop-rows')) return { dataset: applied.value, lineOf };
  const kept = Array.from({ length: dataset.rows }, (_, row) => row);
  for (const step of steps) {
    if (step.kind !== 'drop-rows') continue;
    for (const row of [...step.rows].sort((a, b) => b - a)) kept.splice(row - 1, 1);
  }
  return { dataset: applied.value, lineOf: (row) => lineOf(kept[row]!) };
}

/**
 * Rows of the header and rows that are no respondents first, then answers in words, then codes among the numbers: each is looked for in what the
 * ones before have left. Accepting all means applying their steps in this order.
 * @param lineOf line of the file, from 1, that a row (from 0) begins on
 * @param settings how the file was read
 * @param refusals what the user has refused: found again, and not taken as accepted by what follows
 */
export function findProposals(
  dataset: Dataset,
  lineOf: (row: number) => number,
  settings?: ImportSettings,
  refusals: readonly Refusal[] = [],
): readonly Proposal[] {
  const isOpen = (proposal: Proposal): boolean => !isRefused(proposal, refusals);
  const heads = proposeHeaderRows(dataset, lineOf);
  const named = accept({ dataset, lineOf }, heads.filter(isOpen));
  const rows = withoutRefusedRows(proposeStrayRows(named.dataset, named.lineOf), (one) => !isOpen(one));
  const respondents = accept(named, rows.filter(isOpen));
  const decimals = proposeDecimalCommas(respondents.dataset);
  const pointed = accept(respondents, decimals.filter(isOpen));
  const texts = proposeTextAnswers(pointed.dataset, pointed.lineOf);
  const numbers = accept(pointed, texts.filter(isOpen));
  return [
    ...tellReading(dataset, settings),
    ...tellIdColumns(numbers.dataset),
    ...heads,
    ...rows,
    ...decimals,
    ...texts,
    ...proposeOutsideScale(numbers.dataset, numbers.lineOf),
    ...proposeSeveralAnswers(numbers.dataset),
  ];
}
