/** From the root of an Office package to its parts: relations name them. */
import { readPart, type Archive } from '../workbook/open-parts.ts';
import { damaged } from '../workbook/workbook-fault.ts';
import { attribute, localName } from '../workbook/xml-reader.ts';

export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`. */
  readonly kind: string;
  readonly target: string;
}

/** The relations of a part ('' for the package); none where it has no list of them. */
export async function relationsOf(archive: Archive, part: string): Promise<readonly Relation[]> {
  const slash = part.lastIndexOf('/') + 1;
  const list = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  if (!archive.directory.has(list.toLowerCase())) return [];
  const relations: Relation[] = [];
  await readPart(archive, list, {
    open(name, attributes) {
      if (localName(name) !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const type = attribute(attributes, 'Type') ?? '';
      const target = attribute(attributes, 'Target') ?? '';
      relations.push({
        id: attribute(attributes, 'Id') ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        target: resolve(part.slice(0, slash), target),
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return relations;
}

/** The one part of a kind, which has to be in the package. */
export function partOf(archive: Archive, relations: readonly Relation[], kind: string): string | undefined {
  const target = relations.find((relation) => relation.kind === kind)?.target;
  if (target !== undefined && !archive.directory.has(target.toLowerCase()))
    throw damaged(archive.source.fileName, target, 'part');
  return target;
}

/** A target beside a folder; steps above the root lead to nothing, as names in the package have none. */
function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target;
  const steps: string[] = [];
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
