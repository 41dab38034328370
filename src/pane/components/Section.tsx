import type { ReactElement, ReactNode } from 'react';
import { usePaneStyles } from './paneStyles';

interface SectionProps {
  /** Id of its heading. */
  readonly id: string;
  readonly title: ReactNode;
  /** Two, unless the section stands inside another one. */
  readonly level?: 2 | 3;
  /** What stands at the right of the heading. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a screen under its heading. */
export function Section({ id, title, level = 2, beside, children }: SectionProps): ReactElement {
  const shared = usePaneStyles();
  const Heading = level === 2 ? 'h2' : 'h3';
  const heading = (
    <Heading id={id} className={shared.heading}>
      {title}
    </Heading>
  );
  return (
    <section className={shared.section} aria-labelledby={id}>
      {beside === undefined ? (
        heading
      ) : (
        <div className={shared.row}>
          {heading}
          {beside}
        </div>
      )}
      {children}
    </section>
  );
}
