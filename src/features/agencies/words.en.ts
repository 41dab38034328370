import type { DayNumber } from '../../kernel/calendar/dayNumber';
import type { Message, Money } from '../../kernel/words/message';
import type { Say } from '../../kernel/words/say';
import type { Words } from '../../kernel/words/words';

/** What collection agencies say, in English. */
export const en = {
  noPlacements: 'No placements were found: no sheet has an account, an agency, a placement date and an amount.',
  cellUnread: ({ sheet, text }: { sheet: string; text: string }) => `"${text}" on ${sheet} could not be read. Its row counts without it.`,
  'proposal.morePlacements': 'place more',
  'proposal.keep': 'keep',
  'proposal.correctiveAction': 'corrective action',
  'proposal.tooFew': 'too few accounts to judge',
  'finding.matched': 'agrees',
  'finding.amountDiffers': 'the amount differs',
  'finding.feeDiffers': 'the fee differs from the terms',
  'finding.missingOnStatement': 'missing on the statement',
  'finding.missingInLedger': 'missing in our books',
  'finding.recalledAccount': 'the account was recalled',
  'finding.otherAgency': 'the account is with another agency',
  'finding.unknownAccount': 'the account is unknown',
  'finding.reportedTwice': 'reported twice',
  // The command line.
  'option.json': 'print one JSON object and nothing else',
  head: ({ asOf, count }: { asOf: DayNumber; count: number }, say: Say) =>
    `${say.count(count, 'agency', 'agencies')} as of ${say.day(asOf)}`,
  agencyLine: (
    {
      name,
      placed,
      recovered,
      liquidation,
      index,
      proposal,
    }: { name: string; placed: Money; recovered: Money; liquidation: string | null; index: string | null; proposal: Message },
    say: Say,
  ) =>
    `${name}: ${say.money(recovered)} of ${say.money(placed)} recovered, 6-month liquidation ${liquidation === null ? '–' : say.number(Number(liquidation), 2)}%, index ${index === null ? '–' : say.number(Number(index), 1)}: ${say(proposal)}`,
  statementLine: ({ agency, difference, fee }: { agency: string; difference: Money; fee: Money }, say: Say) =>
    `Statement of ${agency}: collected differs by ${say.money(difference)}, fees by ${say.money(fee)}.`,
  'proposal.replace': 'replace (two quarters below)',
  agencyMissing: 'Enter the agency.',
  percentWrong: 'Enter a share, such as 18%.',
  numberWrong: 'Enter a number of 0 or more.',
  settingUnknown: 'Choose a setting of the list.',
  columnUnknown: 'Choose a column of the list.',
  yesOrNo: 'Enter yes or no.',
  dayMissing: 'Enter the date.',
  accountUnknown: 'No placement has this account.',
  agency: 'agency',
  counsel: 'counsel',
  total: 'Total',
  title: 'Collection agencies',
  sheetHead: ({ asOf, count, accounts }: { asOf: DayNumber; count: number; accounts: number }, say: Say) =>
    `As of ${say.day(asOf)}: ${say.count(count, 'agency', 'agencies')}, ${say.count(accounts, 'account', 'accounts')} placed`,
  statementHead: (
    { agency, month, difference, fee, remitted }: { agency: string; month: string; difference: Money; fee: Money; remitted: Money },
    say: Say,
  ) => `${agency}, ${month}: collected differs by ${say.money(difference)}, fees by ${say.money(fee)}; ${say.money(remitted)} remitted.`,
  'recall.nothingCame': ({ days }: { days: number }) => `nothing came in for ${days} days`,
  'recall.paysUs': 'the customer pays us',
  band: ({ label }: { label: string }) => label,
} satisfies Words;
