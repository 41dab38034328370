import type { KeyboardEvent, ReactElement } from 'react';
import type { PageCommands } from '../page/pageCommands';
import type { PageState } from '../page/pageState';
import { AddinTab } from './AddinTab';
import { HomeTab } from './HomeTab';
import { ReviewTab } from './ReviewTab';

interface RibbonProps {
  readonly state: PageState;
  readonly commands: PageCommands;
  readonly showTab: (tabId: string) => void;
}

/** The tab that an arrow key leads to; the row of tabs is a ring. */
function neighbour(ids: readonly string[], current: string, key: string): string | null {
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return null;
  const at = ids.indexOf(current);
  return ids[(at + step + ids.length) % ids.length] ?? null;
}

/** The ribbon: a Home and a Review tab of the page, and the tabs of the add-in. */
export function Ribbon({ state, commands, showTab }: RibbonProps): ReactElement {
  const addinTabs = state.manifest?.tabs ?? [];
  const tabs = [{ id: 'home', label: 'Home' }, { id: 'review', label: 'Review' }, ...addinTabs];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const next = neighbour(
      tabs.map((t) => t.id),
      state.tabId,
      event.key,
    );
    if (next === null) return;
    event.preventDefault();
    showTab(next);
    document.getElementById(`ribbon-tab-${next}`)?.focus();
  };
  const shown = addinTabs.find((t) => t.id === state.tabId);
  return (
    <div className="ribbon">
      <div className="ribbon-tabs" role="tablist" aria-label="Ribbon" tabIndex={-1} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            type="button"
            role="tab"
            key={tab.id}
            id={`ribbon-tab-${tab.id}`}
            aria-selected={tab.id === state.tabId}
            aria-controls="ribbon-panel"
            tabIndex={tab.id === state.tabId ? 0 : -1}
            onClick={() => showTab(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div className="ribbon-panel" role="tabpanel" id="ribbon-panel" aria-labelledby={`ribbon-tab-${state.tabId}`}>
        {shown && <AddinTab tab={shown} run={commands.runControl} />}
        {state.tabId === 'review' && <ReviewTab state={state} commands={commands} />}
        {state.tabId === 'home' && <HomeTab run={commands.runHome} />}
      </div>
    </div>
  );
}
