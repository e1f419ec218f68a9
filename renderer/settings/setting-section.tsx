/** A part of the panel: heading, a sentence, controls, and beside them whatever does not go together. */
import { ChevronRight, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { remedyOf, type Advice, type AdvicePlace } from '../../shared/document/compile/settings-advice.ts';
import { Button } from '../kit/button.tsx';
import { useT } from '../state/use-t.ts';
import { changeSettings, useAdvice, useSettings } from '../state/use-settings.ts';

export function SettingSection(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="setting-section">
      <h3 className="setting-title">{props.title}</h3>
      {props.children}
    </section>
  );
}

export function SettingDisclosure(props: {
  readonly title: string;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Disclosure className="setting-disclosure" defaultExpanded={props.startsOpen ?? false}>
      <Heading level={4} className="setting-more">
        <AriaButton slot="trigger" className="result-expand">
          <ChevronRight size={14} aria-hidden />
          {props.title}
        </AriaButton>
      </Heading>
      <DisclosurePanel className="setting-disclosed">{props.children}</DisclosurePanel>
    </Disclosure>
  );
}

/** In words, with a button where one change settles it; nothing is changed by itself. */
export function AdviceLines({ place }: { readonly place: AdvicePlace }) {
  const advice = useAdvice(place);
  return advice.map((each) => <AdviceLine key={each.id} advice={each} />);
}

function AdviceLine({ advice }: { readonly advice: Advice }) {
  const t = useT();
  const { estimator, group } = useSettings();
  const remedy = remedyOf(advice.id);
  return (
    <div className="setting-advice" role="status">
      <TriangleAlert size={14} aria-hidden />
      <p>
        {t(`settings.advice.${advice.id}`, { estimator, group })}{' '}
        {remedy && (
          <Button look="quiet" onPress={() => changeSettings(remedy.change)}>
            {t(`settings.remedy.${remedy.id}`)}
          </Button>
        )}
      </p>
    </div>
  );
}
