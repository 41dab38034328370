import { deskStrings } from './desk/words.en';
import { makeStyles } from '@fluentui/react-components';
import { Suspense, useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import type { CustomerClass } from '../domain/rankedCustomer';
import type { CurrencyReport, Report } from '../../report';
import type { PaneSession } from '../../../pane/state/paneSession';
import type { ScreenProps } from '../../../pane/face';
import { showRows } from '../../../pane/state/workbookViews';
import { accountOf } from './account';
import { classCounts, filteredRows } from './worklistRows';
import { AccountDesk } from './desk/AccountDesk';
import { DayBar } from './desk/DayBar';
import type { Portfolio } from './desk/DayBar';
import { log, writeActivityReport, writeBrief } from './log/logTasks';
import { watchSelection } from './log/watchSelection';
import { AccountPanel } from './AccountPanel';
import { WorklistFilters } from './WorklistFilters';
import { useWorklist } from './useWorklist';
import { WorklistList } from './WorklistList';
import { ACTIVITY } from '../../activity/domain/activityPart';
import { WORKLIST } from '../domain/worklistPart';

const useStyles = makeStyles({
  // Fills what the navigation leaves, so that only the list scrolls.
  fill: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  day: { padding: '8px 16px 0' },
  account: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
});

/** The account that shows; another currency's is none of the list's. */
interface Opened {
  readonly customer: number;
  readonly currency: string;
  /** False where it came up because its row was selected in the sheet: the focus stays there, where the user is at work. */
  readonly takesFocus: boolean;
}

/** The ranked customers of one currency: a list, or the account of the one that was opened; the list again when its tab is pressed. */
export function WorklistScreen(props: ScreenProps): ReactElement {
  return <Worklist key={props.visit} {...props} />;
}

function Worklist({ state, session, currency, onCurrency, wanted, shell }: ScreenProps): ReactElement {
  const { t } = useText();
  const l = deskStrings(t).list;
  const { report } = state;
  const [opened, setOpened] = useState<Opened | null>(wanted && { ...wanted, takesFocus: true });
  const isTyping = useRef(false);
  const onTyping = useCallback((typing: boolean) => void (isTyping.current = typing), []);
  useEffect(
    () =>
      watchSelection(session, ({ customer, currency: place }) => {
        const code = session.current().report?.currencies[place]?.currency.code;
        if (code === undefined || isTyping.current) return;
        onCurrency(code);
        setOpened((now) => (now?.customer === customer && now.currency === code ? now : { customer, currency: code, takesFocus: false }));
      }),
    [session, onCurrency],
  );
  const shown = report?.currencies.find((one) => one.currency.code === currency) ?? report?.currencies[0];
  if (!report || !shown) return <Sentence text={l.needsReport} />;
  if (!shown.aged) return <Sentence text={l.noItemsAtAll} />;
  if (report.parts.get(WORKLIST)[shown.place]!.length === 0) return <Sentence text={l.empty} />;
  const { code } = shown.currency;
  return (
    <RankedList
      key={code}
      report={report}
      shown={shown}
      session={session}
      title={shell.titleOf('worklist')}
      opened={opened?.currency === code ? opened : null}
      onOpened={setOpened}
      onTyping={onTyping}
      onCurrency={onCurrency}
      onRemind={(customer) => shell.go('reminder', { customer, currency: code })}
    />
  );
}

function Sentence({ text }: { readonly text: string }): ReactElement {
  const shared = usePaneStyles();
  return (
    <div className={shared.screen}>
      <span className={shared.quiet}>{text}</span>
    </div>
  );
}

interface RankedProps {
  readonly report: Report;
  readonly shown: CurrencyReport;
  readonly session: PaneSession;
  readonly title: string;
  readonly opened: Opened | null;
  readonly onOpened: (opened: Opened | null) => void;
  readonly onTyping: (isTyping: boolean) => void;
  readonly onCurrency: (code: string) => void;
  /** Turns to the reminder of a customer. */
  readonly onRemind: (customer: number) => void;
}

const EVERYONE: Portfolio = { collector: '', entity: '', withSnoozed: false };

function RankedList({ report, shown, session, title, opened, onOpened, onTyping, onCurrency, onRemind }: RankedProps): ReactElement {
  const shared = usePaneStyles();
  const styles = useStyles();
  const [portfolio, setPortfolio] = useState(EVERYONE);
  const list = useWorklist(report, shown, portfolio);
  const counts = useMemo(() => classCounts(list.rows), [list]);
  const [text, setText] = useState('');
  const [classes, setClasses] = useState<ReadonlySet<CustomerClass>>(new Set());
  const rows = useMemo(() => filteredRows(list.rows, { text, classes }), [list, text, classes]);
  const [active, setActive] = useState(0);
  const cameBack = useRef(false);
  const place = opened ? rows.findIndex((row) => row.ranked.customer === opened.customer) : Math.min(active, rows.length - 1);
  const row = opened ? (rows[place] ?? list.all.find(({ ranked }) => ranked.customer === opened.customer)) : rows[place];
  const open = (index: number): void => {
    const chosen = rows[index];
    if (!chosen) return;
    setActive(index);
    onOpened({ customer: chosen.ranked.customer, currency: shown.currency.code, takesFocus: true });
    const { sheetRows, part } = accountOf(shown, chosen.ranked);
    void showRows(session, sheetRows, part);
  };
  const close = (): void => {
    cameBack.current = true;
    if (place >= 0) setActive(place);
    onOpened(null);
  };
  if (opened && row) {
    const desk = (
      <Suspense fallback={null}>
        <AccountDesk
          report={report}
          shown={shown}
          ranked={row.ranked}
          memory={session.desk}
          onLog={(entry) => log(session, [entry])}
          onTyping={onTyping}
          onBrief={() => void writeBrief(session, shown, row.ranked)}
          onRemind={() => onRemind(row.ranked.customer)}
        />
      </Suspense>
    );
    return (
      <div key={row.ranked.customer} className={`${shared.screen} ${styles.account}`}>
        <AccountPanel
          row={row}
          report={shown}
          place={place}
          count={rows.length}
          takesFocus={opened.takesFocus}
          backTo={title}
          desk={desk}
          onBack={close}
          onGo={open}
          onShowRows={(sheetRows, part) => void showRows(session, sheetRows, part)}
        />
      </div>
    );
  }
  return (
    <div className={styles.fill}>
      <div className={styles.day}>
        <Suspense fallback={null}>
          <DayBar
            day={session.desk.day}
            ranked={list.portfolio.map(({ ranked }) => ranked)}
            desk={report.parts.get(ACTIVITY)}
            collectors={list.collectors}
            entities={list.entities}
            snoozedCount={list.snoozedCount}
            portfolio={portfolio}
            onPortfolio={setPortfolio}
            onReport={() => void writeActivityReport(session)}
          />
        </Suspense>
      </div>
      <WorklistFilters
        text={text}
        classes={classes}
        counts={counts}
        shownCount={rows.length}
        allCount={list.rows.length}
        currencies={report.currencies}
        currency={shown.currency.code}
        onText={setText}
        onClasses={setClasses}
        onCurrency={onCurrency}
      />
      <WorklistList
        rows={rows}
        currency={shown.currency}
        active={Math.max(Math.min(active, rows.length - 1), 0)}
        takesFocusRef={cameBack}
        onActive={setActive}
        onOpen={open}
      />
    </div>
  );
}
