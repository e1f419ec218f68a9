/** The bundled study and small documents, for tests of the shared rooms. */
import { readFileSync } from 'node:fs';
import { importTable } from '../../shared/data/import-table.ts';
import { applySteps } from '../../shared/data/prepare/apply-steps.ts';
import type { ImportedData } from '../../shared/data/types.ts';
import { addConstruct, addModeration, addPath } from '../../shared/document/edits/edits.ts';
import { emptyDocument } from '../../shared/document/edits/new-document.ts';
import { readProject, type ProjectFile } from '../../shared/document/file/project-file.ts';
import { toModelSpec } from '../../shared/document/compile/to-model-spec.ts';
import type { ProjectDocument } from '../../shared/document/types.ts';
import { fitModel } from '../../shared/engine/estimate.ts';
import type { EstimatedFit, EstimationSettings } from '../../shared/engine/fit.ts';
import type { Outcome } from '../../shared/problem.ts';
import { once } from './once.ts';

const folder = new URL('../../assets/examples/attribution-trust-loyalty/', import.meta.url);

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

export function readStudyText(): string {
  return readFileSync(new URL('study.pathloom', folder), 'utf8');
}

export function readStudyFile(name: string): Buffer {
  return readFileSync(new URL(name, folder));
}

/** The bundled project as it is: with its moderation and its bootstrap. */
export function readWholeStudy(): ProjectFile {
  return valueOf(readProject(readStudyText()));
}

/** Its main effects alone, without a bootstrap: the model that most golden figures are of. */
export function readStudy(): ProjectFile {
  const { savedBy, document, dataFile } = readWholeStudy();
  return { savedBy, document: mainEffects(document), ...(dataFile ? { dataFile } : {}) };
}

function mainEffects(document: ProjectDocument): ProjectDocument {
  return {
    ...document,
    diagram: { ...document.diagram, moderations: [] },
    hypotheses: document.hypotheses.filter(({ target }) => target.kind !== 'moderation'),
    settings: { ...document.settings, bootstrap: 0 },
  };
}

export interface EstimatedStudy {
  readonly document: ProjectDocument;
  readonly data: ImportedData;
  readonly fit: EstimatedFit;
}

/** `settings`: changes of the study's own; `change`: of the rest of its document. */
export function estimateStudy(
  settings: Partial<EstimationSettings> = {},
  change: (document: ProjectDocument) => ProjectDocument = (document) => document,
): Promise<EstimatedStudy> {
  const study = change(readStudy().document);
  const document = { ...study, settings: { ...study.settings, ...settings } };
  return once(document, () => estimateDocument(document));
}

async function estimateDocument(document: ProjectDocument): Promise<EstimatedStudy> {
  const bytes = new Uint8Array(readStudyFile('data.csv'));
  const data = valueOf(
    await importTable(
      { fileName: 'data.csv', bytes: bytes.length, chunks: () => [bytes] },
      {},
      { decoders: { create: (encoding) => new TextDecoder(encoding, { ignoreBOM: true }) } },
    ),
  );
  const dataset = valueOf(applySteps(data.dataset, document.preparation));
  const fit = fitModel({ spec: valueOf(toModelSpec(document)), dataset, settings: document.settings });
  if (fit.status === 'failed') throw new Error(JSON.stringify(fit.problems));
  return { document, data, fit };
}

/** Two measured constructs and a path: c1 (X: X1, X2, X3) to c5 (Y: Y1, Y2, Y3). */
export function twoConstructs(): ProjectDocument {
  const x = addConstruct(emptyDocument, { x: 200, y: 200, columns: ['X1', 'X2', 'X3'] });
  const both = addConstruct(x, { x: 500, y: 200, columns: ['Y1', 'Y2', 'Y3'] });
  return addPath(both, { from: 'c1', to: 'c5' });
}

/** The same with M (m1, m2), which moderates the path of X to Y and has its own. */
export function moderatedConstructs(): ProjectDocument {
  const drawn = addConstruct(twoConstructs(), { x: 350, y: 400, name: 'M', columns: ['m1', 'm2'] });
  const moderator = drawn.diagram.nodes.at(-1)!.id;
  const own = addPath(drawn, { from: moderator, to: 'c5' });
  return addModeration(own, { path: 'p9', moderator });
}
