/** Parameters of the drawing that equality over groups can bind, as they are written in syntax. */
import { modelName } from '../../shared/document/find.ts';
import type { GroupEquality } from '../../shared/engine/settings/settings.ts';
import type { ProjectDocument } from '../../shared/document/types.ts';

export function partialCandidates(document: ProjectDocument): readonly string[] {
  const { groupEqual } = document.settings;
  const has = (set: GroupEquality) => groupEqual.includes(set);
  const { nodes, paths } = document.diagram;
  const ofConstructs = nodes.flatMap((node) => {
    if (node.kind !== 'construct') return [];
    return node.indicators.flatMap(({ column }) => [
      ...(has('loadings') ? [`${node.name} =~ ${column}`] : []),
      ...(has('intercepts') ? [`${column} ~1`] : []),
      ...(has('residuals') ? [`${column} ~~ ${column}`] : []),
    ]);
  });
  const ofPaths = has('regressions')
    ? paths.map((path) => `${modelName(document, path.to)} ~ ${modelName(document, path.from)}`)
    : [];
  return [...ofConstructs, ...ofPaths];
}
