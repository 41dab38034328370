import { activityText } from '../../../activity/activityText';
import { worklistText } from '../../worklistText';
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useMemo, type ReactElement } from 'react';
import type { ActivityEntry, NewEntry } from '../../../activity/domain/activityEntry';
import type { AccountState } from '../../../activity/domain/accountState';
import { currencyOf, type Currency } from '../../../../kernel/money/currency';
import { amountFromCell } from '../../../../kernel/money/minorUnits';
import type { RankedCustomer } from '../../domain/rankedCustomer';
import type { CurrencyReport, Report } from '../../../report';
import type { DeskMemory } from '../../../../pane/state/deskMemory';
import { usePaneStyles } from '../../../../pane/components/paneStyles';
import { Section } from '../../../../pane/components/Section';
import { useText, type PaneText } from '../../../../pane/components/text';
import { Negotiation } from '../../../negotiation/pane/Negotiation';
import { deskStrings, LOGGED_KINDS, type DeskStrings } from './words.en';
import { accountOf } from '../account';
import { moneyText, talkingPoints } from './accountFacts';
import { LogForm } from './LogForm';
import { useLogForm } from './useLogForm';
import { ACTIVITY } from '../../../activity/domain/activityPart';

const ENTRIES_SHOWN_MAX = 6;
/** Letters of a text; the whole of it stands on AR Activity. */
const TEXT_SHOWN_MAX = 300;

const useStyles = makeStyles({
  desk: { gap: '20px' },
  list: { display: 'flex', flexDirection: 'column', gap: '8px' },
  facts: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  text: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
});

interface DeskProps {
  readonly report: Report;
  readonly shown: CurrencyReport;
  readonly ranked: RankedCustomer;
  /** Who logs, and on which day. */
  readonly memory: DeskMemory;
  /** Resolves with whether it stands in the log. */
  readonly onLog: (entry: NewEntry) => Promise<boolean>;
  /** Told when a form opens and closes: what is typed in it must not be lost to another account. */
  readonly onTyping: (isTyping: boolean) => void;
  readonly onBrief: () => void;
  readonly onRemind: () => void;
}

/** What stands with an account: promises, plans, disputes, hold; a line each. */
function standingLines(state: AccountState | null, d: DeskStrings, { f }: PaneText): readonly string[] {
  if (!state) return [];
  return [
    ...state.promises
      .filter(({ status }) => status === 'open')
      .map(({ promised, currency, day }) => d.promise(moneyText(f, promised, currency), f.date(day))),
    ...state.plans
      .filter(({ status }) => status === 'open')
      .map(({ total, currency, instalments, instalmentsPaid }) =>
        d.plan(moneyText(f, total, currency), `${f.count(instalmentsPaid)}/${f.count(instalments.length)}`),
      ),
    ...state.disputes
      .filter(({ isOpen }) => isOpen)
      .map(({ amount, currency, entry, daysOpen }) => d.dispute(moneyText(f, amount, currency), entry.reason, daysOpen)),
    ...(state.isOnHold ? [d.onHold] : []),
    ...(state.brokenCount > 0 ? [d.broken(f.count(state.brokenCount), state.brokenCount)] : []),
  ];
}

/** One entry of the log in a line, all but its text. */
function entryFacts(
  { when, kind, outcome, amount, currency, day, nextAction, nextDay, document }: ActivityEntry,
  shown: Currency,
  d: DeskStrings,
  { f, say }: PaneText,
): string {
  const money = currency === '' || currency === shown.code ? shown : currencyOf(currency);
  const minor = amount === null ? null : (amountFromCell(amount, money)?.amount ?? null);
  const ahead = day ?? nextDay;
  const parts = [
    when === null ? '' : f.date(when),
    say(activityText('kind', { kind })),
    document,
    d.outcomes[outcome] ?? outcome,
    minor === null ? '' : moneyText(f, minor, money),
    nextAction === '' ? '' : say(worklistText('action', { action: nextAction })),
    ahead === null ? '' : d.ahead(f.date(ahead), kind),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** The desk of one account: log in two clicks, what was agreed, what to say, and the last entries. */
export function AccountDesk({ report, shown, ranked, memory, onLog, onTyping, onBrief, onRemind }: DeskProps): ReactElement {
  const text = useText();
  const { t, f } = text;
  const d = deskStrings(t);
  const shared = usePaneStyles();
  const styles = useStyles();
  const { desk, kind, open, close } = useLogForm();
  const account = useMemo(() => accountOf(shown, ranked), [shown, ranked]);
  const state = report.parts.get(ACTIVITY).states.get(ranked.customer) ?? null;
  const lines = standingLines(state, d, text);
  const points = useMemo(() => talkingPoints(report, state, account, shown.currency, d, f), [report, state, account, shown, d, f]);
  const last = [...(state?.entries ?? [])].reverse().slice(0, ENTRIES_SHOWN_MAX);
  useEffect(() => {
    onTyping(kind !== null);
    return () => onTyping(false);
  }, [kind, onTyping]);
  const log = async (entry: NewEntry): Promise<void> => {
    // A form stays with what was typed until it is written.
    if (await onLog(entry)) close();
  };
  return (
    <div ref={desk} className={mergeClasses(shared.section, styles.desk)}>
      <span id="desk-keys" className={shared.unseen}>
        {d.keys}
      </span>
      <div className={shared.wrap} role="group" aria-label={d.log} aria-describedby="desk-keys">
        {LOGGED_KINDS.map((one) => (
          <Button
            key={one}
            data-kind={one}
            size="small"
            {...(one === 'call' ? { appearance: 'primary' as const } : {})}
            aria-expanded={kind === one}
            onClick={() => (kind === one ? close() : open(one))}
          >
            {d.kinds[one]}
          </Button>
        ))}
      </div>
      {kind && (
        <LogForm key={kind} kind={kind} report={report} shown={shown} account={account} memory={memory} onLog={log} onClose={close} />
      )}
      {lines.length > 0 && <Lines id="desk-standing" title={d.standing} lines={lines} />}
      {points.length > 0 && <Lines id="desk-points" title={d.points} lines={points} />}
      {ranked.amountToCollect > 0 && (
        <Negotiation
          key={ranked.customer}
          amount={ranked.amountToCollect}
          currency={shown.currency}
          customer={report.reading.customers.at(ranked.customer)}
          memory={memory}
          onLog={log}
        />
      )}
      <Section id="desk-entries" title={d.lastContacts} level={3}>
        {last.length === 0 ? (
          <span className={shared.quiet}>{d.noContacts}</span>
        ) : (
          <ul className={mergeClasses(shared.list, styles.list)}>
            {last.map((entry, place) => (
              <li key={place}>
                <div className={mergeClasses(shared.quiet, styles.facts)}>{entryFacts(entry, shown.currency, d, text)}</div>
                {entry.text !== '' && (
                  <div dir="auto" className={styles.text}>
                    {entry.text.slice(0, TEXT_SHOWN_MAX)}
                  </div>
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <div className={shared.wrap}>
        <Button size="small" onClick={onRemind}>
          {d.remind}
        </Button>
        <Button size="small" onClick={onBrief}>
          {d.brief}
        </Button>
      </div>
    </div>
  );
}

function Lines({ id, title, lines }: { readonly id: string; readonly title: string; readonly lines: readonly string[] }): ReactElement {
  const shared = usePaneStyles();
  const styles = useStyles();
  return (
    <Section id={id} title={title} level={3}>
      <ul className={mergeClasses(shared.list, styles.list)}>
        {lines.map((line, place) => (
          <li key={place} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </Section>
  );
}
