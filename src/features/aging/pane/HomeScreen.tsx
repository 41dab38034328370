import type { ReactElement } from 'react';
import { CurrencySwitch } from '../../../pane/components/CurrencySwitch';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import type { PaneSession } from '../../../pane/state/paneSession';
import type { PaneState } from '../../../pane/state/paneState';
import { sheetsRead } from '../../../reading/result/readResult';
import type { Report } from '../../report';
import { bucketBars } from './bucketBars';
import { problemGroups } from './problemGroups';
import { BucketsChart } from './BucketsChart';
import { KeyFigures } from './KeyFigures';
import { ProblemList } from './ProblemList';
import { ReceiptCard } from './ReceiptCard';
import { SourceCard } from './SourceCard';
import { WorkbookActions } from './WorkbookActions';

/** What was read, whether it ties, what it comes to, and what to do with it. */
export function HomeScreen({ state, report, session, currency, onCurrency, onFix }: HomeProps): ReactElement {
  const { t } = useText();
  const shared = usePaneStyles();
  const shown = report.currencies.find((one) => one.currency.code === currency) ?? report.currencies[0];
  const showRows = (rows: readonly number[], on: 'report' | 'setup', sheet?: string): void =>
    void session.showRows(rows, on, sheet === undefined ? 0 : sheetsRead(report.reading).indexOf(sheet));
  return (
    <>
      <SourceCard state={state} report={report} session={session} />
      <ReceiptCard reading={report.reading} onShowRows={(rows, sheet) => showRows(rows, 'report', sheet)} onFix={onFix} />
      {shown && (
        <>
          <section className={shared.section} aria-labelledby="key-figures">
            <div className={shared.row}>
              <h2 id="key-figures" className={shared.heading}>
                {t.figures.title}
              </h2>
              {report.currencies.length > 1 ? (
                <CurrencySwitch currencies={report.currencies} shown={shown.currency.code} onCurrency={onCurrency} />
              ) : (
                <span className={shared.quiet}>{shown.currency.code}</span>
              )}
            </div>
            <KeyFigures report={report} one={shown} />
          </section>
          <BucketsChart bars={bucketBars(shown)} currency={shown.currency} basis={shown.aged?.basis ?? null} />
        </>
      )}
      <ProblemList groups={problemGroups(report.problems)} onShowRows={showRows} />
      <WorkbookActions
        canRestore={state.canRestore}
        canWriteColumns={report.reading.level === 'item'}
        isBusy={state.run !== null}
        session={session}
      />
    </>
  );
}

export interface HomeProps {
  readonly state: PaneState;
  readonly report: Report;
  readonly session: PaneSession;
  /** Code of the currency to show; another one is shown where the report has it not. */
  readonly currency: string;
  readonly onCurrency: (code: string) => void;
  readonly onFix: () => void;
}
