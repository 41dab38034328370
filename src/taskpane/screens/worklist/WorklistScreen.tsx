import { makeStyles } from '@fluentui/react-components';
import { useMemo, useRef, useState, type ReactElement } from 'react';
import { usePaneStyles } from '../../components/paneStyles';
import { useText } from '../../components/text';
import type { CustomerClass } from '../../../core/priority/strategy';
import type { CurrencyReport, Report } from '../../../sheets/report';
import type { PaneSession } from '../../state/paneSession';
import { accountOf } from '../../view/account';
import { classCounts, filteredRows, worklistRows } from '../../view/worklistRows';
import { AccountPanel } from './AccountPanel';
import { WorklistFilters } from './WorklistFilters';
import { WorklistList } from './WorklistList';

interface WorklistProps {
  readonly report: Report | null;
  readonly session: PaneSession;
  readonly currency: string;
  readonly onCurrency: (code: string) => void;
}

const useStyles = makeStyles({
  // Fills what the navigation leaves, so that only the list scrolls.
  fill: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  account: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
});

/** The ranked customers of one currency: a list, or the account of the one that was opened. */
export function WorklistScreen({ report, session, currency, onCurrency }: WorklistProps): ReactElement {
  const { t } = useText();
  const shown = report?.currencies.find((one) => one.currency.code === currency) ?? report?.currencies[0];
  if (!report || !shown) return <Sentence text={t.worklist.needsReport} />;
  if (!shown.aged) return <Sentence text={t.worklist.noItemsAtAll} />;
  if (shown.ranked.length === 0) return <Sentence text={t.worklist.empty} />;
  return <RankedList key={shown.currency.code} report={report} shown={shown} session={session} onCurrency={onCurrency} />;
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
  readonly onCurrency: (code: string) => void;
}

function RankedList({ report, shown, session, onCurrency }: RankedProps): ReactElement {
  const shared = usePaneStyles();
  const styles = useStyles();
  const all = useMemo(() => worklistRows(shown.ranked, report.reading.customers), [shown, report]);
  const counts = useMemo(() => classCounts(all), [all]);
  const [text, setText] = useState('');
  const [classes, setClasses] = useState<ReadonlySet<CustomerClass>>(new Set());
  const rows = useMemo(() => filteredRows(all, { text, classes }), [all, text, classes]);
  const [active, setActive] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const cameBack = useRef(false);
  const place = Math.min(active, rows.length - 1);
  const row = rows[place];

  const open = (index: number): void => {
    const chosen = rows[index];
    if (!chosen) return;
    setActive(index);
    setOpen(true);
    void session.showRows(accountOf(shown, chosen.ranked).sheetRows);
  };
  const close = (): void => {
    cameBack.current = true;
    setOpen(false);
  };
  if (isOpen && row) {
    return (
      <div key={row.ranked.customer} className={`${shared.screen} ${styles.account}`}>
        <AccountPanel row={row} report={shown} place={place} count={rows.length} onBack={close} onGo={open} onShowRows={(sheetRows) => void session.showRows(sheetRows)} />
      </div>
    );
  }
  return (
    <div className={styles.fill}>
      <WorklistFilters
        text={text}
        classes={classes}
        counts={counts}
        shownCount={rows.length}
        allCount={all.length}
        currencies={report.currencies}
        currency={shown.currency.code}
        onText={setText}
        onClasses={setClasses}
        onCurrency={onCurrency}
      />
      <WorklistList rows={rows} currency={shown.currency} active={Math.max(place, 0)} takesFocus={cameBack} onActive={setActive} onOpen={open} />
    </div>
  );
}
