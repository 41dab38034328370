import { isoFromDay } from '../../../kernel/calendar/dayNumber';
import { decimalText, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Say } from '../../../kernel/words/say';
import { reasonOf } from '../domain/notices/reasonOf';
import type { PreparedReport } from '../jobs/writeNotices';
import { problemJson } from '../../../cli/json/receiptJson';

/** The object that `agewise notices --json` prints. */
export function noticesJson({ report, accounts, prepared, problems }: PreparedReport, say: Say): object {
  const { parties, sources, asOf } = accounts;
  return {
    asOf: isoFromDay(asOf),
    sources,
    notices: prepared.map(({ notice, letter, isIncluded, check }) => {
      const { party, currency, language, level, skip, oldest, sent, noticeDays, lastContact, by, lines } = notice;
      const text = (amount: MinorUnits): string => decimalText(amount, currency);
      const last = noticeDays[noticeDays.length - 1];
      return {
        customerId: parties.keyOf(party),
        customer: parties.at(party).name,
        currency: currency.code || null,
        language: language ?? report.setup.language,
        level,
        skip,
        propose: skip === 'afterLastLevel' ? 'legal or agency' : null,
        reason: say(reasonOf(notice)),
        asked: text(notice.asked),
        oldest,
        pastDue: text(notice.pastDue),
        disputed: text(notice.disputed),
        promised: text(notice.promised),
        inPlan: text(notice.arranged),
        receivedNotBooked: text(notice.received),
        credits: text(notice.credits),
        sent,
        lastNotice: last === undefined ? null : isoFromDay(last),
        lastContact: lastContact === null ? null : isoFromDay(lastContact),
        by,
        documents: lines.map(({ documentNo }) => documentNo),
        include: isIncluded,
        check: check === '' ? null : say(check),
        subject: letter?.subject ?? null,
        body: letter?.body ?? null,
      };
    }),
    problems: [...problems, ...report.problems].map((one) => problemJson(one, say)),
  };
}
