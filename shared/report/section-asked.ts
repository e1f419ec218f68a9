/** What a project asked beside the usual: factors of the items, differences of groups, power. */
import type { Picture } from '../drawing/picture.ts';
import { plain, type RichText } from '../language/rich-text.ts';
import type { ResultTable } from '../results/element.ts';
import { factorFindings, resultFactors } from '../results/result-factors.ts';
import { groupSizes, resultGroups } from '../results/result-groups.ts';
import { resultPowerReply, smallestWords } from '../results/result-power.ts';
import { picturePower, pictureScree } from '../results/survey-pictures.ts';
import { usualSettings } from '../survey/settings.ts';
import type { ReportBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';

interface Told {
  readonly sentences: readonly RichText[];
  readonly tables: readonly ResultTable[];
  readonly pictures: readonly Picture[];
}

function blocksOf(id: 'factors' | 'groups' | 'power', told: Told, context: ReportContext): readonly ReportBlock[] {
  const { translate } = context;
  return [
    { kind: 'heading', level: 1, id, text: translate(`report.section.${id}`) },
    ...told.sentences.map((text): ReportBlock => ({ kind: 'paragraph', text })),
    ...told.pictures.map((picture, k) => context.figure({ id: `${id}-${k + 1}`, title: picture.title, picture })),
    ...told.tables.flatMap((table) => context.results(table)),
  ];
}

export function sectionFactors(context: ReportContext): readonly ReportBlock[] {
  const reply = context.survey.factors;
  if (!reply) return [];
  const { cut } = context.document.survey?.factors ?? usualSettings.factors;
  context.cite('horn-1965');
  context.cite('kaiser-1974');
  const told = {
    sentences: factorFindings(reply, context),
    tables: resultFactors(reply, cut, context),
    pictures: pictureScree(reply, context),
  };
  return blocksOf('factors', told, context);
}

export function sectionGroups(context: ReportContext): readonly ReportBlock[] {
  const reply = context.survey.groups;
  if (!reply) return [];
  const sentences = [plain(groupSizes(reply, context))];
  return blocksOf('groups', { sentences, tables: resultGroups(reply, context), pictures: [] }, context);
}

export function sectionPower(context: ReportContext): readonly ReportBlock[] {
  const reply = context.survey.power;
  if (!reply) return [];
  const smallest = smallestWords(reply, context);
  const told = {
    sentences: smallest === undefined ? [] : [plain(smallest)],
    tables: resultPowerReply(reply, context.document.survey?.power ?? usualSettings.power, context),
    pictures: picturePower(reply, context),
  };
  return blocksOf('power', told, context);
}
