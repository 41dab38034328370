import type { ReactElement } from 'react';
import { CurrencySwitch } from '../../../pane/components/CurrencySwitch';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import type { ScreenProps } from '../../../pane/face';
import { nothingWasRead, unreadable } from '../../../pane/state/paneState';
import { showRows as show } from '../../../pane/state/workbookViews';
import { hasSheets } from '../../../reading/result/readResult';
import type { Report } from '../../report';
import { bucketBars } from './bucketBars';
import { remarkGroups } from '../../aging/domain/remarks';
import { BucketsChart } from './BucketsChart';
import { KeyFigures } from './KeyFigures';
import { ProblemList } from './ProblemList';
import { QuestionForm } from './QuestionForm';
import { ReceiptCard } from './ReceiptCard';
import { SourceCard } from './SourceCard';
import { StartScreen } from './StartScreen';
import { WorkbookActions } from './WorkbookActions';

/** Which of Home's faces fits: the first start, a question, or the figures. */
export function HomeScreen(props: ScreenProps): ReactElement | null {
  const { state, session, shell } = props;
  const { report, questions, run } = state;
  const [question] = questions;
  if (question && !nothingWasRead(state)) return <QuestionForm key={question.code} question={question} state={state} session={session} />;
  if (report && report.currencies.length > 0) return <Figures {...props} report={report} />;
  if (run?.task.id === 'look') return null;
  const refusal = unreadable(state);
  const wasRead = refusal !== null || report !== null || question !== undefined;
  const why = refusal ? [refusal.what] : ((report ?? state.partialReading)?.problems ?? []).map(({ message }) => message);
  return <StartScreen session={session} shell={shell} why={wasRead ? why : null} isBusy={run !== null} />;
}

/** What was read, whether it ties, what it comes to, and what to do with it. */
function Figures({ state, report, session, currency, onCurrency, shell }: ScreenProps & { readonly report: Report }): ReactElement {
  const { t } = useText();
  const shared = usePaneStyles();
  const shown = report.currencies.find((one) => one.currency.code === currency) ?? report.currencies[0];
  const showRows = (rows: readonly number[], sheet?: string): void => void show(session, rows, sheet);
  return (
    <>
      <SourceCard state={state} report={report} session={session} />
      <ReceiptCard reading={report.reading} onShowRows={showRows} onFix={() => shell.go('reading')} />
      {shown && (
        <>
          <Section
            id="key-figures"
            title={t.figures.title}
            beside={
              report.currencies.length > 1 ? (
                <CurrencySwitch currencies={report.currencies} shown={shown.currency.code} onCurrency={onCurrency} />
              ) : (
                <span className={shared.quiet}>{shown.currency.code}</span>
              )
            }
          >
            <KeyFigures report={report} one={shown} />
          </Section>
          <BucketsChart bars={bucketBars(shown)} currency={shown.currency} basis={shown.aged?.basis ?? null} />
        </>
      )}
      <ProblemList groups={remarkGroups(report)} namesSheet={hasSheets(report.reading)} onShowRows={showRows} />
      <WorkbookActions shell={shell} hasItems={report.reading.level === 'item'} />
    </>
  );
}
