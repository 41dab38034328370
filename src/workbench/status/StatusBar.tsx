import type { ReactElement } from 'react';
import type { SelectionFigures } from './selectionFigures';

const NUMBERS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

function Figures({ figures }: { readonly figures: SelectionFigures }): ReactElement {
  return (
    <>
      {figures.numberCount > 0 && <span>Average: {NUMBERS.format(figures.mean)}</span>}
      <span>Count: {NUMBERS.format(figures.filledCount)}</span>
      {figures.numberCount > 0 && <span>Sum: {NUMBERS.format(figures.sum)}</span>}
    </>
  );
}

/** The bar at the bottom: what the page is doing, and figures of the selected cells. */
export function StatusBar({
  working,
  figures,
}: {
  readonly working: string | null;
  readonly figures: SelectionFigures | null;
}): ReactElement {
  return (
    <footer className="status-bar">
      <span className="status-state" role="status">
        {working === null ? 'Ready' : `${working} …`}
      </span>
      <span className="status-figures" data-testid="selection-figures">
        {figures && <Figures figures={figures} />}
      </span>
    </footer>
  );
}
