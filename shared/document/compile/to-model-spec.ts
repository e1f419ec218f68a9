/** From drawing to model; the way back is `model-map.ts`. */
import type { ModelSpec, ModelTerm, RelationOperator } from '../../engine/model/model-spec.ts';
import { joinTerms } from '../../engine/model/join-terms.ts';
import { failure, problem, success, type Outcome } from '../../problem.ts';
import { drawnEffects } from './effects.ts';
import { modelName } from '../find.ts';
import { furtherConstructs, furtherModel } from './further-model.ts';
import { moderationTerms, type ModerationTerms } from './moderation-terms.ts';
import type { Construct, ProjectDocument } from '../types.ts';

/**
 * The model as drawn and written, before defaults are added: loadings construct by construct, then regressions
 * outcome by outcome, each followed by its moderations, then covariances, then what the further statements say; about
 * the same parameter, drawing and statement join. Latent variables without indicators and the names of blocks come from
 * the statements alone. An observed variable without any arrow is not in the model.
 * Notes moderator-effect-added where a moderator has no arrow of its own to the outcome.
 * Fails with: model-empty, construct-without-indicators, and in the statements syntax-error, parameter-repeated.
 */
export function toModelSpec(document: ProjectDocument): Outcome<ModelSpec> {
  const further = furtherModel(document);
  if (!further.ok) return further;
  const { terms: written, ...others } = further.value;
  const constructs = document.diagram.nodes.filter((node) => node.kind === 'construct');
  const measured = furtherConstructs(document);
  const unmeasured = constructs.filter(({ name, indicators }) => indicators.length === 0 && !measured.has(name));
  if (unmeasured.length > 0)
    return failure(
      problem('construct-without-indicators', { variables: unmeasured.map((construct) => construct.name) }),
    );
  const drawn = drawnTerms(document);
  const terms = joinTerms([...drawn.terms, ...written]);
  if (!terms.ok) return terms;
  if (terms.value.length === 0) return failure(problem('model-empty'));
  const effects = drawnEffects(document).map(({ name, routes }) => ({ name, routes }));
  const spec = { ...others, terms: terms.value, ...(effects.length > 0 ? { effects } : {}) };
  return success(spec, drawn.problems);
}

/** What the drawing alone says, with the notes about it; constructs without indicators say nothing. */
export function drawnTerms(document: ProjectDocument): ModerationTerms {
  const moderations = moderationTerms(document);
  const constructs = document.diagram.nodes.filter((node) => node.kind === 'construct');
  const terms = [
    ...constructs.flatMap(loadings),
    ...regressions(document, moderations.terms),
    ...covariances(document),
  ];
  return { terms, problems: moderations.problems };
}

function loadings(construct: Construct): ModelTerm[] {
  return construct.indicators.map((indicator) => ({
    lhs: construct.name,
    op: '=~',
    rhs: indicator.column,
    ...modifiers(indicator),
  }));
}

function regressions(document: ProjectDocument, moderations: readonly ModelTerm[]): ModelTerm[] {
  const { nodes, paths } = document.diagram;
  return nodes.flatMap((node) => {
    const own = paths.filter((path) => path.to === node.id);
    const outcome = modelName(document, node.id);
    return [
      ...own.flatMap((path) => term(document, '~', path.to, path.from, path)),
      ...moderations.filter((each) => each.lhs === outcome),
    ];
  });
}

function covariances(document: ProjectDocument): ModelTerm[] {
  return document.diagram.covariances.flatMap((each) => term(document, '~~', each.a, each.b, each));
}

function term(
  document: ProjectDocument,
  op: RelationOperator,
  left: string,
  right: string,
  given: Modifiers,
): ModelTerm[] {
  const lhs = modelName(document, left);
  const rhs = modelName(document, right);
  return lhs === undefined || rhs === undefined ? [] : [{ lhs, op, rhs, ...modifiers(given) }];
}

interface Modifiers {
  readonly fixed?: number;
  readonly label?: string;
}

function modifiers({ fixed, label }: Modifiers): Modifiers {
  return { ...(label ? { label } : {}), ...(fixed === undefined ? {} : { fixed }) };
}
