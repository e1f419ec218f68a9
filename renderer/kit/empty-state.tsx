/** What stands where there is nothing yet: it teaches the next step. */
import './forms.css';
import type { ReactNode } from 'react';

export function EmptyState(props: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <div className="empty-state">
      <span className="empty-icon" aria-hidden>
        {props.icon}
      </span>
      <h3 className="empty-title">{props.title}</h3>
      <div className="empty-text">{props.children}</div>
      {props.actions && <div className="empty-actions">{props.actions}</div>}
    </div>
  );
}
