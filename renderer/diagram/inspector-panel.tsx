/** What is selected: its properties and its results. With nothing selected: the next step. */
import {
  findConstruct,
  findCovariance,
  findIndicator,
  findModeration,
  findNode,
  findPath,
} from '../../shared/document/find.ts';
import { writtenParameter } from '../../shared/document/compile/shown-diagram.ts';
import { select, useApp, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { ConstructInspector } from './inspector/construct-inspector.tsx';
import { CovarianceInspector } from './inspector/covariance-inspector.tsx';
import { IndicatorInspector } from './inspector/indicator-inspector.tsx';
import { ManyInspector } from './inspector/many-inspector.tsx';
import { ModerationInspector } from './inspector/moderation-inspector.tsx';
import { NothingSelected } from './inspector/nothing-selected.tsx';
import { ObservedInspector } from './inspector/observed-inspector.tsx';
import { PathInspector } from './inspector/path-inspector.tsx';
import { WrittenInspector } from './inspector/written-inspector.tsx';
import { Button } from '../kit/button.tsx';

export function InspectorPanel() {
  const selection = useApp((state) => state.selection);
  const [id] = selection;
  if (id === undefined) return <NothingSelected />;
  if (selection.length > 1) return <ManyInspector ids={selection} />;
  return <OneInspector key={id} id={id} />;
}

function OneInspector({ id }: { readonly id: string }) {
  const t = useT();
  const document = useDocument();
  const construct = findConstruct(document, id);
  if (construct) return <ConstructInspector construct={construct} />;
  const node = findNode(document, id);
  if (node?.kind === 'observed') return <ObservedInspector node={node} />;
  const place = findIndicator(document, id);
  if (place) return <IndicatorInspector place={place} />;
  const path = findPath(document, id);
  if (path) return <PathInspector path={path} />;
  const covariance = findCovariance(document, id);
  if (covariance) return <CovarianceInspector covariance={covariance} />;
  const moderation = findModeration(document, id);
  if (moderation) return <ModerationInspector moderation={moderation} />;
  const written = writtenParameter(id);
  if (written) return <WrittenInspector id={id} parameter={written} />;
  return <Button onPress={() => select([])}>{t('app.cancel')}</Button>;
}
