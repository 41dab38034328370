import type { ReactElement } from 'react';
import { RowLinks, type RowLink } from '../../../pane/components/RowLinks';
import { showRows } from '../../../pane/state/workbookViews';
import type { PaneSession } from '../../../pane/state/paneSession';

/** A row to show and the place of its sheet among those that were read together. */
export interface PartLink extends RowLink {
  readonly part: number;
}

/** Rows that can be selected, sheet by sheet where several were read. */
export function PartLinks({ links, session }: { readonly links: readonly PartLink[]; readonly session: PaneSession }): ReactElement {
  const parts = [...new Set(links.map(({ part }) => part))];
  return (
    <>
      {parts.map((part) => {
        const own = links.filter((link) => link.part === part);
        return <RowLinks key={part} links={own} count={own.length} onShow={(rows) => void showRows(session, rows, part)} />;
      })}
    </>
  );
}
