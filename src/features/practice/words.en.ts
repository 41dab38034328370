import type { DayNumber } from '../../kernel/calendar/dayNumber';
import type { Message } from '../../kernel/words/message';
import type { Say } from '../../kernel/words/say';
import type { Words } from '../../kernel/words/words';
import { FINDING_NAMES } from '../checks/domain/findingNames';

const faultName = (kind: string): string => FINDING_NAMES.find(({ value }) => value === kind)?.en ?? kind;

type OfSheet = { sheet: string };
type AsOf = { sheet: string; asOf: DayNumber };

/** What practice says, in English. */
export const en = {
  // Tasks: names, what to do, hints.
  'task.age': 'Age the open items',
  'task.pastDue': 'Add up what is past due',
  'task.days': 'Days past due',
  'task.dueDates': 'Due dates from terms',
  'task.faults': 'Find the errors',
  'task.collect': 'Amount to collect',
  'task.promises': 'Broken promises',
  'task.note': 'Write the note of a call',
  'task.totals': 'Balance by currency',
  'task.family': 'Balance of a customer family',
  'task.rank': 'Rank ten accounts',
  'task.payment': 'Apply a payment',
  'task.rollForward': 'Roll the balance forward',
  'task.dso': 'DSO',
  'task.tieOut': 'Reconcile to the ledger',
  'task.exposure': 'Allowance',
  'task.notice': 'Decide on a notice',
  'brief.age': ({ sheet, asOf }: AsOf, say: Say) =>
    `Age the items on ${sheet} by due date as of ${say.day(asOf)}. Give the total of each bucket. Credits keep their sign.`,
  'brief.pastDue': 'Add up the past-due buckets with a formula. A typed number costs half the marks.',
  'brief.days': ({ sheet, asOf }: AsOf, say: Say) =>
    `Find these documents on ${sheet}. How many days past due are they as of ${say.day(asOf)}?`,
  'brief.dueDates': ({ sheet }: OfSheet) => `Work out the due date of each document listed on ${sheet}.`,
  'brief.faults': ({ sheet, count }: { sheet: string; count: number }, say: Say) =>
    `${sheet} has ${say.count(count, 'error', 'errors')}. Enter the row or document of each and choose its kind in the list below. A false alarm costs a quarter of a mark.`,
  'brief.collect': ({ sheet, asOf }: AsOf, say: Say) =>
    `How much can you ask these customers for as of ${say.day(asOf)}? Use ${sheet}: past due, less disputed amounts, less open credits, never below 0.`,
  'brief.promises': ({ sheet, asOf }: AsOf, say: Say) =>
    `How many promises on ${sheet} are broken as of ${say.day(asOf)}? The promise date has passed and the item is open.`,
  'brief.note': ({ sheet }: OfSheet) => `Write the note of the call described on ${sheet}. Your colleague must be able to go on from it.`,
  'brief.totals': ({ sheet }: OfSheet) => `What is the balance of ${sheet} in each currency?`,
  'brief.family': ({ customer, sheet, facts }: { customer: string; sheet: string; facts: string }) =>
    `What do ${customer} and its branches owe together? The items are on ${sheet}, the branches on ${facts}.`,
  'brief.rank': ({ sheet }: OfSheet) =>
    `Rank the accounts on ${sheet}, highest points first. Each full 1,000 past due is 1 point, an oldest item over 90 days 20 points, each broken promise 10 points.`,
  'brief.payment': ({ sheet }: OfSheet) =>
    `Apply the payment on ${sheet}. Enter the amount applied and the discount taken. Leave the other documents empty.`,
  'brief.rollForward': ({ sheet }: OfSheet) =>
    `Roll the opening balance on ${sheet} forward to the closing balance with a formula. A typed number costs half the marks.`,
  'brief.dso': ({ sheet }: OfSheet) => `Work out the DSO for the period on ${sheet} from your closing balance, with one decimal.`,
  'brief.tieOut': ({ sheet, facts }: { sheet: string; facts: string }) =>
    `Compare the ledger balance on ${facts} with the total of ${sheet}. Which document is only in the ledger?`,
  'brief.exposure': ({ facts }: { facts: string }) =>
    `Apply the loss rates on ${facts} to your buckets with a formula. A typed number costs half the marks.`,
  'brief.notice': ({ customer, facts }: { customer: string; facts: string }) =>
    `Decide on the notice for ${customer} on ${facts}. Level 1 from 10 days past due, 2 from 30, 3 from 60; never skip a level. Ask for what is past due and not disputed.`,
  'hint.age': 'Days past due = as-of date less due date. An item due on the as-of date is current; day 30 is still in the first bucket.',
  'hint.pastDue': 'Add the four buckets after Current.',
  'hint.days': 'Start from the due date, not the document date. Due on the as-of date is 0 days.',
  'hint.dueDates': 'In "2/10 net 30" the 10 days are for the discount. "30 EOM" counts 30 days from the end of the month.',
  'hint.faults': 'Filter each column: numbers stored as text, dates as text, repeated document numbers, due dates against terms, totals.',
  'hint.collect': 'Leave out what is not due. A credit memo or payment lowers what you can ask for.',
  'hint.promises': 'A promise for a later day is still open, not broken.',
  'hint.note': 'Who, how much, which invoice, paid when, and what you do next and when.',
  'hint.totals': 'Filter by currency. Never add two currencies.',
  'hint.family': 'Include the parent and every branch, credits too.',
  'hint.rank': 'Add a column of points beside the table, then sort by it.',
  'hint.payment': 'What the customer names comes first. Check whether the discount days have passed.',
  'hint.rollForward': 'Opening balance plus credit sales, less receipts, credit memos and write-offs.',
  'hint.dso': 'Closing receivables ÷ credit sales × days. Cash sales do not count.',
  'hint.tieOut': 'Ledger less list. Then look for an amount equal to the difference.',
  'hint.exposure': 'Multiply each bucket by its rate, then add up.',
  'hint.notice': 'The last level plus one is the highest that you may send.',

  // Questions beside the answer cells.
  'bucket.1': 'Current',
  'bucket.2': '1-30 days past due',
  'bucket.3': '31-60 days past due',
  'bucket.4': '61-90 days past due',
  'bucket.5': 'Over 90 days past due',
  'ask.pastDue': 'Total past due',
  'ask.days': ({ document }: { document: string }) => `Days past due of ${document}`,
  'ask.dueDate': ({ document }: { document: string }) => `Due date of ${document}`,
  'ask.collect': ({ customer }: { customer: string }) => `To collect from ${customer}`,
  'ask.promises': 'Number of broken promises',
  'ask.note': 'Your note',
  'ask.total': ({ currency }: { currency: string }) => `Balance in ${currency}`,
  'ask.family': ({ customer }: { customer: string }) => `Balance of ${customer} with branches`,
  'ask.rank': ({ place }: { place: number }) => `Account ranked ${place}`,
  'ask.applied': ({ document }: { document: string }) => `Applied to ${document}`,
  'ask.discount': ({ document }: { document: string }) => `Discount on ${document}`,
  'ask.rollForward': 'Closing balance',
  'ask.dso': 'DSO in days',
  'ask.difference': 'Ledger less list',
  'ask.missing': 'Document that is only in the ledger',
  'ask.exposure': 'Allowance',
  'ask.level': 'Level of the notice',
  'ask.asked': 'Amount to ask for',

  // The sheet of facts.
  'fact.title': 'Facts for the tasks',
  'fact.what': 'What',
  'fact.value': 'Value',
  'fact.document': 'Document',
  'fact.documentDate': 'Document date',
  'fact.terms': 'Terms',
  'fact.contact': 'Spoke to',
  'fact.amount': 'Amount',
  'fact.called': 'Called on',
  'fact.promised': 'Will pay on',
  'fact.customer': 'Customer',
  'fact.parent': 'Branch of',
  'fact.pastDue': 'Past due',
  'fact.oldest': 'Oldest item, days past due',
  'fact.broken': 'Broken promises',
  'fact.payment': 'Payment',
  'fact.received': 'Received on',
  'fact.remittance': 'Remittance advice',
  'fact.pays': ({ document }: { document: string }) => `Pays ${document}`,
  'fact.openDocuments': 'Open documents of the customer',
  'fact.month': 'Figures of the period',
  'fact.opening': 'Opening receivables',
  'fact.creditSales': 'Credit sales',
  'fact.cashSales': 'Cash sales',
  'fact.receipts': 'Receipts',
  'fact.creditMemos': 'Credit memos',
  'fact.writeOffs': 'Write-offs',
  'fact.ledger': 'Balance in the ledger',
  'fact.days': 'Days in the period',
  'fact.entries': 'Last entries in the ledger',
  'fact.bucket': 'Bucket',
  'fact.rate': 'Loss rate',
  'fact.lastLevel': 'Level of the last notice',
  'fact.notDue': 'Not yet due',
  'fact.disputed': 'Disputed',

  // Why an answer is not right.
  'why.notAnswered': 'Not answered.',
  'why.oneCentOff': 'Off by a cent. Check the rounding.',
  'why.noUsualMethod': 'No usual mistake gives this answer. Work it out again with the hint.',
  'why.typedNotFormula': 'Right, but typed. A formula was asked for.',
  'why.fromDocumentDate': 'You aged from the document date. Age from the due date.',
  'why.dueTodayCountsAsPastDue': 'An item due on the as-of date is current, not past due.',
  'why.day30InNextBucket': 'Day 30, 60 and 90 belong to the bucket that they end.',
  'why.creditsLeftOut': 'You left out the credits.',
  'why.creditsAdded': 'You added the credits. They lower the balance.',
  'why.creditsAllCurrent': 'You put all credits in Current. They age by their own date.',
  'why.oneDayLater': 'You counted one day too many.',
  'why.notDueIncluded': 'You included what is not due yet.',
  'why.signReversed': 'The sign is reversed.',
  'why.discountDayForDueDay': 'You took the last day of the discount for the due date.',
  'why.termsAsOneMonth': 'You added a month. The terms say 30 days.',
  'why.monthEndForgotten': 'The days count from the end of the month.',
  'why.disputedIncluded': 'You included the disputed amount.',
  'why.currenciesAdded': 'You added two currencies.',
  'why.parentAlone': 'You left out the branches.',
  'why.largestBalanceFirst': 'You ranked by amount past due alone.',
  'why.alphabetical': 'The accounts are in alphabetical order.',
  'why.otherOrder': 'Some accounts are in the wrong order.',
  'why.accountMissing': 'An account is missing.',
  'why.cashSalesIncluded': 'You included the cash sales.',
  'why.wrongDays365': 'You used 365 days instead of the days in the period.',
  'why.wrongDays360': 'You used 360 days instead of the days in the period.',
  'why.wrongDays30': 'You used 30 days instead of the days in the period.',
  'why.averageReceivables': 'You used average receivables. Use the closing balance.',
  'why.openingReceivables': 'You used opening receivables. Use the closing balance.',
  'why.turnoverInsteadOfDays': 'This is the turnover, not the days.',
  'why.roundedAway': 'Give one decimal.',
  'why.amountBeforeRemittance': 'You matched by amount. The customer names another document.',
  'why.oldestFirstDespiteRemittance': 'You paid the oldest first. The customer names another document.',
  'why.discountForgotten': 'The discount was earned and is missing.',
  'why.moreThanPaid': 'You applied more than was paid.',
  'why.creditMemosForgotten': 'You left out the credit memos.',
  'why.writeOffsForgotten': 'You left out the write-offs.',
  'why.salesForgotten': 'You left out the credit sales.',
  'why.currentLeftOut': 'You left out the current bucket.',
  'why.levelSkipped': 'You skipped a level.',
  'why.cardNumber': 'The note has a card number. Never write one down.',
  'why.healthDetail': "The note tells of somebody's health. Leave it out.",
  'why.noteIncomplete': 'The note leaves something out.',
  'why.faultsMissed': 'Some errors were not found.',
  'why.falseAlarms': 'Some rows that you named have no error.',
  'why.kindMissing': 'The row is right, the kind is not.',

  // What was missed.
  'missed.note': ({ points }: { points: readonly Message[] }, say: Say) => `Missing: ${say.list(points.map(say))}.`,
  'missed.faults': ({ faults }: { faults: readonly Message[] }, say: Say) => `Not found: ${say.list(faults.map(say))}.`,
  'missed.fault': ({ kind, rows }: { kind: string; rows: readonly string[] }, say: Say) =>
    `${faultName(kind)} (${rows.length === 1 ? 'row' : 'rows'} ${say.list(rows)})`,
  'missed.alarms': ({ rows }: { rows: readonly string[] }, say: Say) => `No error in: ${say.list(rows)}.`,
  'missed.cells': ({ cells }: { cells: readonly Message[] }, say: Say) => `Wrong: ${say.list(cells.map(say))}.`,
  'missed.order': ({ first, second, a, b }: { first: string; second: string; a: number; b: number }, say: Say) =>
    `${first} (${say.count(a, 'point', 'points')}) comes before ${second} (${say.count(b, 'point', 'points')}).`,
  'note.person': 'who you spoke to',
  'note.amount': 'the amount',
  'note.document': 'the document',
  'note.date': 'the promised date',
  'note.nextStep': 'the next step with its date',
  'right.cells': ({ right, of }: { right: number; of: number }) => `${right} of ${of}`,

  // The sheets.
  'sheet.title': ({ seed, level }: { seed: number; level: number }) => `Practice ${seed}, level ${level}`,
  'sheet.intro': 'Answer in the yellow cells, then choose Grade in the pane. You may sort, insert rows and use formulas anywhere.',
  'sheet.seed': 'Seed',
  'sheet.level': 'Level',
  'sheet.recipe': 'Recipe',
  'sheet.language': 'Language',
  'sheet.learner': 'Your name',
  'hint.cost': 'Enter yes to see the hint. It costs 20% of the marks.',
  'result.title': ({ seed, level }: { seed: number; level: number }) => `Result of practice ${seed}, level ${level}`,
  'result.total': ({ learner, marks, of }: { learner: string; marks: number; of: number }, say: Say) =>
    `${learner === '' ? '' : `${learner}: `}${say.number(marks, 2)} of ${say.number(of, 2)} marks`,
  'result.next': ({ level, task }: { level: number; task: Message }, say: Say) => `Next: level ${level}, look at "${say(task)}".`,
  'result.allRight': ({ level }: { level: number }) => `Next: level ${level}.`,

  // The mentor's sheet.
  'mentor.title': 'Mentor',
  'mentor.head': ({ learners, files }: { learners: number; files: number }, say: Say) =>
    `${say.count(learners, 'learner', 'learners')}, ${say.count(files, 'workbook', 'workbooks')}`,
  'mentor.left': ({ files }: { files: readonly string[] }, say: Say) => `Not practice workbooks: ${say.list(files)}.`,

  // The command line.
  'option.seed': 'the number that the workbook is made from',
  'option.level': 'from 1 (aging) to 5 (month end)',
  'option.practiceOut': 'the workbook to write',
  'option.json': 'print one JSON object and nothing else',
  'cli.which': 'Say what to do: practice make, practice grade or practice mentor.',
  'cli.seedMissing': 'Give the seed with --seed, a whole number from 0 to 9,999,999.',
  'cli.levelMissing': 'Give the level with --level, from 1 to 5.',
  'cli.outMissing': 'Give the workbook to write with --out.',
  'cli.fileMissing': 'Give the practice workbook to grade.',
  'cli.folderMissing': 'Give the folder with the practice workbooks.',
  'cli.made': ({ file, tasks, marks }: { file: string; tasks: number; marks: number }, say: Say) =>
    `${file} has ${say.count(tasks, 'task', 'tasks')} with ${say.number(marks)} marks.`,
  'cli.mentorMade': ({ file, learners }: { file: string; learners: number }, say: Say) =>
    `${file} has ${say.count(learners, 'learner', 'learners')}.`,
  'cli.taskLine': ({ task, marks, of }: { task: string; marks: number; of: number }, say: Say) =>
    `${task}: ${say.number(marks, 2)} of ${say.number(of, 2)}`,

  // What stands in the way.
  noPractice: 'This workbook has no practice.',
  openPractice: 'Open a practice workbook, or make one.',
  otherRecipe: ({ recipe, known }: { recipe: number; known: number }) =>
    `This practice was made by recipe ${recipe}. This version of Agewise grades recipe ${known}.`,
  useOtherVersion: 'Grade it with the version of Agewise that made it.',
  practiceDamaged: ({ name }: { name: string }) => `${name} on the practice sheet is empty or was changed.`,
  restoreCell: 'Enter it again as the title of the sheet says.',
  notEmpty: 'Practice goes into an empty workbook. This one has data.',
  openEmpty: 'Open a new workbook and make the practice there.',
} satisfies Words;
