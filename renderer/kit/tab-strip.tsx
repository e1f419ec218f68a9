/** Tabs of a pane; the content belongs to the chosen one. */
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';

export interface TabEntry<Id extends string> {
  readonly id: Id;
  readonly text: string;
  readonly content: ReactNode;
}

export function TabStrip<Id extends string>(props: {
  readonly name: string;
  readonly tabs: readonly TabEntry<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}) {
  return (
    <Tabs
      className="tabs"
      selectedKey={props.value}
      onSelectionChange={(key) => {
        const chosen = props.tabs.find((tab) => tab.id === key);
        if (chosen) props.onChange(chosen.id);
      }}
    >
      <TabList className="tab-list" aria-label={props.name}>
        {props.tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="tab">
            {tab.text}
          </Tab>
        ))}
      </TabList>
      {props.tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="tab-panel">
          {tab.content}
        </TabPanel>
      ))}
    </Tabs>
  );
}
