/**
 * Makes study.pathloom from study.json, codebook.json and data.csv with the application's own edits and its own engine,
 * which runs the bootstrap that is kept with it. Run after any of them, or an estimate of the engine, changes:
 * `node assets/examples/attribution-trust-loyalty/make-project.mjs` (`--print`: to standard output).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const read = (name) => JSON.parse(readFileSync(join(here, name), 'utf8'));

/** Centres placed by hand: exogenous constructs at the left, the moderator above what it will moderate, controls above the outcome. */
const positions = {
  Locus: [208, 208],
  Stability: [208, 360],
  Controllability: [208, 512],
  SocialCues: [456, 168],
  Trust: [456, 360],
  Loyalty: [704, 360],
  AGE: [608, 224],
  GENDER: [704, 160],
  USE: [800, 224],
};
const sides = { Locus: 'left', Stability: 'left', Controllability: 'left', SocialCues: 'top' };

/** Shorter than the codebook's wording, so that they fit the drawing. */
const shortLabels = {
  AGE: { en: 'Age', 'zh-CN': '年龄' },
  USE: { en: 'Usage frequency', 'zh-CN': '使用频率' },
};

const version = JSON.parse(readFileSync(join(here, '../../../package.json'), 'utf8')).version;

async function loadRooms() {
  const bundle = await build({
    stdin: {
      contents: `
        export * as edits from './document/edits/edits.ts';
        export { pathBetween } from './document/find.ts';
        export { emptyDocument } from './document/edits/new-document.ts';
        export { writeProject } from './document/file/project-file.ts';
        export { keepBootstrap } from './document/file/kept-results.ts';
        export { toModelSpec } from './document/compile/to-model-spec.ts';
        export { bootstrapModel } from '../test/support/bootstrap-model.ts';
        export { applySteps } from './data/prepare/apply-steps.ts';
        export { importTable } from './data/import-table.ts';`,
      resolveDir: join(here, '../../../shared'),
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  return import(`data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString('base64')}`);
}

function draw({ edits, pathBetween }, document, study) {
  const idByName = new Map();
  const add = (name, kind, change) => {
    idByName.set(name, edits.nextId(document, kind));
    document = change(idByName.get(name));
  };
  for (const { name, label, items } of study.constructs)
    add(name, 'construct', (id) => {
      const [x, y] = positions[name];
      const drawn = edits.addConstruct(document, { id, name, label, columns: items, x, y });
      return edits.setIndicatorSide(drawn, id, sides[name] ?? 'bottom');
    });
  for (const { column } of study.controls)
    add(column, 'observed', (id) =>
      edits.addObserved(document, { id, column, x: positions[column][0], y: positions[column][1] }),
    );
  const paths = [...study.paths, ...study.controls.map((control) => ({ from: control.column, to: control.to }))];
  for (const { from, to } of paths)
    document = edits.addPath(document, { from: idByName.get(from), to: idByName.get(to) });
  for (const { predictor, moderator, outcome } of study.moderations) {
    const path = pathBetween(document, idByName.get(predictor), idByName.get(outcome)).id;
    document = edits.addModeration(document, { path, moderator: idByName.get(moderator) });
  }
  return study.hypotheses.reduce((drawn, hypothesis) => edits.addHypothesis(drawn, hypothesis), document);
}

function valueOf(outcome) {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** The drawing with its data, labels, preparation, hypotheses and settings. */
function makeDocument(rooms, study, { fileName, hash, settings }) {
  const { edits, emptyDocument } = rooms;
  let document = { ...emptyDocument, title: study.title };
  document = edits.setData(document, { fileName, hash, settings, isSimulated: study.isSimulated });
  for (const { name, label } of read('codebook.json').variables)
    for (const [language, text] of Object.entries({ ...label, ...shortLabels[name] }))
      document = edits.setColumnLabel(document, name, language, text);
  document = edits.setPreparation(document, study.preparation);
  document = draw(rooms, document, study);
  return edits.setSettings(document, study.settings);
}

/** The bootstrap that the study's settings ask for, so that its intervals are there when it is opened. */
function runBootstrap({ applySteps, bootstrapModel, keepBootstrap, toModelSpec }, document, { dataset }) {
  const { preparation, settings } = document;
  const prepared = valueOf(applySteps(dataset, preparation));
  const kept = keepBootstrap(
    document,
    bootstrapModel({ spec: valueOf(toModelSpec(document)), dataset: prepared, settings }),
  );
  if (!kept) throw new Error('The bootstrap of the study did not end.');
  return kept;
}

/** The text of study.pathloom. */
async function makeProject() {
  const rooms = await loadRooms();
  const study = read('study.json');
  const bytes = new Uint8Array(readFileSync(join(here, study.dataFile)));
  const imported = valueOf(
    await rooms.importTable(
      { fileName: study.dataFile, bytes: bytes.length, chunks: () => [bytes] },
      {},
      { decoders: { create: (encoding) => new TextDecoder(encoding, { ignoreBOM: true }) } },
    ),
  );
  const { fileName, hash } = imported.provenance;
  const document = makeDocument(rooms, study, imported.provenance);
  const bootstrap = runBootstrap(rooms, document, imported);
  const savedBy = `Pathloom ${version}`;
  return rooms.writeProject({ savedBy, document, dataFile: { fileName, hash, bytes }, bootstrap });
}

const text = await makeProject();
if (process.argv.includes('--print')) process.stdout.write(text);
else writeFileSync(join(here, 'study.pathloom'), text);
