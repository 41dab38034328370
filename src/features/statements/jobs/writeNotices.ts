import { stopIfCancelled } from '../../../kernel/run/cancelling';
import type { ChangeReceipt, RunOptions, Workbook } from '../../../kernel/run/workbook';
import { applyTables } from '../../../kernel/tables/tableMemory';
import { yesNoCell } from '../../../kernel/tables/checkColumn';
import { sheetSay } from '../../speak';
import type { NoticeRow } from '../sheet/noticesTable';
import { planMailMerge, type MergeRow } from '../sheet/planMailMerge';
import { planNotices } from '../sheet/planNotices';
import { reasonOf } from '../domain/notices/reasonOf';
import { letterKit, prepareLetters, type PreparedNotice } from '../run/prepareLetters';
import type { NoticesReport } from './computeNotices';
import { sayByLanguage } from './writeStatements';

/** The notices of a report with their letters. */
export interface PreparedReport extends NoticesReport {
  readonly prepared: readonly PreparedNotice[];
}

/** Writes the letter of each notice in the language of its customer. Nothing is written to the workbook. */
export async function preparedReport(notices: NoticesReport, options: RunOptions): Promise<PreparedReport> {
  const sayOf = await sayByLanguage(
    notices.notices.map(({ language }) => language),
    notices,
    options,
  );
  const prepared = prepareLetters(notices.notices, notices.accounts, letterKit(notices.report), notices.standing, sayOf);
  return { ...notices, prepared };
}

/** Letters that go out, as the list for Word has them. */
async function mergeRows({ prepared, accounts, report, ...rest }: PreparedReport, options: RunOptions): Promise<readonly MergeRow[]> {
  const sayOf = await sayByLanguage(
    prepared.map(({ notice }) => notice.language),
    { accounts, report, ...rest },
    options,
  );
  return prepared.flatMap(({ notice, letter, isIncluded }): MergeRow[] => {
    if (!letter || !isIncluded) return [];
    const say = sayOf(notice.language);
    const { id, name } = accounts.parties.at(notice.party);
    const master = accounts.masters.get(notice.party);
    return [
      {
        CustomerNo: id,
        Customer: name,
        Contact: master?.contact ?? '',
        Address: master?.address ?? '',
        Email: master?.email ?? '',
        Language: notice.language ?? report.setup.language,
        Level: String(notice.level),
        Currency: notice.currency.code,
        Asked: say.money({ amount: notice.asked, currency: notice.currency }),
        PayBy: say.day(letter.payBy),
        Subject: letter.subject,
        Body: letter.body,
        Table: letter.table,
      },
    ];
  });
}

/**
 * Writes AR Notices with what every account gets or why nothing, and AR Mail Merge with the letters that go out.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function writeNotices(workbook: Workbook, report: PreparedReport, options: RunOptions): Promise<ChangeReceipt> {
  const { prepared, accounts, standing } = report;
  const say = await sheetSay(report.report.setup.language, options);
  const rows = prepared.map(({ notice, include, check, standing: stood }): NoticeRow => {
    const language = notice.language ?? report.report.setup.language;
    return {
      notice,
      party: accounts.parties.at(notice.party),
      language,
      reason: reasonOf(notice),
      include: include === 'yes' ? yesNoCell(true) : include,
      check,
      ...(stood && { standing: stood }),
    };
  });
  const ordered = [...rows].sort((a, b) => (b.notice.level ?? 0) - (a.notice.level ?? 0));
  const sheets = [planNotices(ordered, standing.standing, accounts.asOf, say), planMailMerge(await mergeRows(report, options), say)];
  stopIfCancelled(options);
  return applyTables(workbook, { sheets, sideColumns: [], activate: sheets[0]!.name }, options);
}
