import { cashText } from '../../cashText';
import type { BankLine } from '../receipts/bankReceipt';
import type { Proposal } from '../receipts/applied';
import type { FoundBy } from '../../../receipts/domain/registerWords';
import { matchAnyAmount, matchCustomerAmount } from './byAmount';
import { documentInReference, documentsInText, matchDocuments, matchReference } from './byNumbers';
import { matchRemittance } from './byRemittance';
import { matchChosen, type ChosenItems } from './chosenDocuments';
import type { FoundPayer, PayerFinder } from './customerNames';
import type { MatchContext } from './matchContext';
import { numbersMeant } from './documentNumbers';
import { isNoReceipt, isOwnMovement, isReturned } from './notReceipts';
import type { Position } from './positions';
import type { PostedReceipt, PostedReceipts } from './postedReceipts';
import { match, NOBODY, proposalOf, type Match, type Who } from './proposing';

/** Everything that receipts are matched with. */
export interface Matching {
  readonly payers: PayerFinder;
  /** The customer that answers for another: its parent, or itself. */
  readonly familyOf: (customer: number) => number;
  readonly posted: PostedReceipts;
  /** The items of a currency, `null` for one in which nothing is open. */
  readonly contextOf: (currency: string) => MatchContext | null;
}

/** One receipt, as the rules pass it on: who pays, as far as that is known. */
interface Case {
  readonly line: BankLine;
  readonly context: MatchContext;
  readonly payer: FoundPayer | null;
  /** The one family that pays, `null` where nobody or several may. */
  readonly family: number | null;
  readonly families: readonly number[];
}

interface Decided {
  readonly match: Match;
  readonly who: Who;
}

const whoOf = ({ family, payer }: Pick<Case, 'family' | 'payer'>): Who =>
  family === null ? NOBODY : { customer: family, by: payer?.by ?? null };

const familiesOf = (positions: readonly Position[]): readonly number[] => [...new Set(positions.map(({ family }) => family))];

/** The customer of the documents where they are one family's and nobody is known otherwise. */
function whoOfDocuments(one: Case, positions: readonly Position[]): Who {
  const families = familiesOf(positions);
  if (one.family !== null) return whoOf(one);
  return families.length === 1 ? { customer: families[0]!, by: 'document' } : NOBODY;
}

const positionsOf = ({ parts, candidates = [] }: Match): readonly Position[] =>
  parts.length > 0 ? parts.map(({ position }) => position) : candidates.flat();

/** Documents of more than one customer, where nobody is known: a person looks. */
const marked = (found: Match, one: Case): Match =>
  one.family === null && familiesOf(positionsOf(found)).length > 1 ? { ...found, review: true } : found;

/** By what the payer names: a creditor reference, a remittance, numbers in the text. */
function byName(one: Case): Decided | null {
  const { line, context, family } = one;
  const referenced = matchReference(line, context, family);
  if (referenced.length > 0) return { match: matchDocuments(referenced, line, context), who: whoOfDocuments(one, referenced) };
  if (line.remittance.length > 0) {
    const found = matchRemittance(line, context, family);
    if (found) return { match: marked(found, one), who: whoOfDocuments(one, positionsOf(found)) };
  }
  const inText = documentsInText(line.text, context, family);
  const named = inText.length > 0 ? inText : documentInReference(line, context, family);
  if (named.length === 0) return null;
  const found = matchDocuments(named, line, context);
  return { match: marked(found, one), who: whoOfDocuments(one, named) };
}

/** By the amount alone: of the customer, of the few that a cut name fits, else of everybody. */
function byAmount(one: Case): Decided {
  const { line, context, family, families } = one;
  if (family !== null) {
    const found = matchCustomerAmount(line, context, family);
    return { match: doubted(found, line, context), who: whoOf(one) };
  }
  const isCut = families.length > 1;
  const same = context.positions.withAmount(line.amount).filter((position) => !isCut || families.includes(position.family));
  const found = matchAnyAmount(same, isCut);
  const [only] = found.parts;
  return { match: found, who: only ? { customer: only.position.family, by: 'amount' } : NOBODY };
}

/** A match by amount of a payer who names a document that is not open, or not his: it is only likely, and a person looks. */
function doubted(found: Match, line: BankLine, { positions }: MatchContext): Match {
  if (found.parts.length === 0) return found;
  const [named] =
    line.remittance.length > 0 ? [line.remittance[0]!.documentNo] : numbersMeant(line.text).filter((one) => positions.isOfLedger(one));
  if (named === undefined) return found;
  return { ...found, review: true, confidence: 'Medium', why: cashText('namesOther', { number: named, why: found.why }) };
}

function returnedLine(line: BankLine, payer: FoundPayer | null, family: number | null, matching: Matching): Decided {
  const reversed = matching.posted.reversed(line);
  const context = matching.contextOf(line.currency.code);
  const document = context ? documentsInText(line.text, context, family) : [];
  const who: Who =
    family !== null
      ? { customer: family, by: payer?.by ?? null }
      : reversed !== null && reversed.family !== null
        ? { customer: reversed.family, by: 'posted receipt' }
        : document.length === 1
          ? { customer: document[0]!.family, by: 'document' }
          : NOBODY;
  return { match: match('returned', 'None', [], cashText(reversed ? 'returnsReceipt' : 'returnsPayment')), who };
}

/** One currency against the account's: what was ordered in another one, or is in one in which nothing is open. */
function isOtherCurrency({ instructed, currency }: BankLine): boolean {
  return instructed !== null && instructed.currency !== currency.code;
}

function decide(line: BankLine, matching: Matching, chosen: ChosenItems | undefined): Decided {
  const payer = matching.payers.find(line);
  const families = payer ? [...new Set(payer.customers.map(matching.familyOf))] : [];
  const family = families.length === 1 ? families[0]! : null;
  if (isReturned(line)) return returnedLine(line, payer, family, matching);
  if (isNoReceipt(line) || (family === null && isOwnMovement(line)))
    return { match: match('notReceipt', 'None', [], cashText('noReceipt')), who: NOBODY };
  const byHand = chosen && chosenFor(chosen, line, matching, { payer, family });
  if (byHand) return byHand;
  const repeated = matching.posted.repeated(line, family);
  if (repeated) return repeatedLine(repeated, payer, family);
  const context = matching.contextOf(line.currency.code);
  if (context === null || isOtherCurrency(line))
    return { match: match('otherCurrency', 'None', [], cashText('otherCurrency')), who: NOBODY };
  const one: Case = { line, context, payer, family, families };
  return byName(one) ?? byAmount(one);
}

/** What somebody chose by hand; `null` where nothing of it is open. The customer is that of the documents. */
function chosenFor(
  chosen: ChosenItems,
  line: BankLine,
  matching: Matching,
  { payer, family }: Pick<Case, 'payer' | 'family'>,
): Decided | null {
  const context = matching.contextOf(line.currency.code);
  const found = context && matchChosen(chosen, line, context);
  if (!found) return null;
  const families = familiesOf(positionsOf(found));
  if (family !== null && families.includes(family)) return { match: found, who: whoOf({ payer, family }) };
  return { match: found, who: { customer: families[0]!, by: 'document' } };
}

function repeatedLine(repeated: PostedReceipt, payer: FoundPayer | null, family: number | null): Decided {
  const customer = family ?? repeated.family;
  const by: FoundBy | null = family === null ? (customer === null ? null : 'posted receipt') : (payer?.by ?? null);
  return { match: match('duplicate', 'None', [], cashText('repeats')), who: { customer, by } };
}

/** What a typed list or a bank may repeat: a line with a reference or check becomes one that was received. */
function asReceived(line: BankLine, who: Who): PostedReceipt | null {
  // Two movements of a bank without a reference are two movements; people who type a list repeat a line by mistake.
  if (!line.isTyped || (line.checkNo === '' && line.bankReference === '')) return null;
  return {
    day: line.day,
    family: who.customer,
    amount: line.amount,
    bankReference: line.bankReference,
    checkNo: line.checkNo,
    documents: '',
  };
}

/**
 * Proposes what each line of a file does, in the order given; what one line uses up is not there for the next. Nothing is posted. The
 * rules in their order: no receipt, received before, another currency, documents that the payer names, the customer's items by amount,
 * anybody's only item of the amount. What somebody chose by hand comes before the rules.
 *
 * @param chosen items chosen by hand, by the ids of lines.
 */
export function matchReceipts(
  lines: readonly BankLine[],
  matching: Matching,
  chosen: ReadonlyMap<string, ChosenItems> = new Map(),
): readonly Proposal[] {
  // What was chosen by hand is not there for the others, wherever it stands in the file.
  const proposals = new Map<BankLine, Proposal>();
  const first = [...lines].sort((a, b) => Number(chosen.has(b.id)) - Number(chosen.has(a.id)));
  for (const line of first) {
    const decided = decide(line, matching, chosen.get(line.id));
    const proposal = proposalOf(line, decided.match, decided.who);
    const context = matching.contextOf(line.currency.code);
    for (const { position, applied, discount = 0, tolerance = 0, charge = 0 } of decided.match.parts)
      context!.positions.take(position, (applied + discount + tolerance + charge) as typeof applied);
    const received = proposal.kind === 'receipt' ? asReceived(line, decided.who) : null;
    if (received) matching.posted.add(received);
    proposals.set(line, proposal);
  }
  return lines.map((line) => proposals.get(line)!);
}
