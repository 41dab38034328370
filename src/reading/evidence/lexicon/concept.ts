/**
 * What one word of a heading, a label or a status may mean, whatever its language. A role of a column is a set of these ("paid" and "date"
 * make a paid date), so that a lexicon lists words and never whole headings.
 */
export type Concept =
  // parties
  | 'party'
  | 'supplier'
  | 'name'
  | 'company'
  | 'collector'
  | 'group'
  | 'contact'
  // papers and their marks
  | 'document'
  | 'number'
  | 'code'
  | 'reference'
  | 'order'
  | 'line'
  | 'note'
  | 'type'
  | 'status'
  | 'account'
  // days
  | 'date'
  | 'due'
  | 'dueDate'
  | 'issue'
  | 'paid'
  | 'promise'
  | 'last'
  | 'closing'
  | 'terms'
  | 'asOf'
  | 'day'
  | 'week'
  | 'month'
  | 'late'
  | 'age'
  | 'notDue'
  // amounts
  | 'amount'
  | 'open'
  | 'balance'
  | 'total'
  | 'original'
  | 'gross'
  | 'net'
  | 'credit'
  | 'debit'
  | 'running'
  | 'advance'
  | 'disputed'
  | 'signed'
  | 'currency'
  | 'local'
  | 'foreign'
  | 'limit'
  | 'tax'
  | 'discount'
  | 'quantity'
  | 'price'
  | 'percent'
  | 'rate'
  | 'reserve'
  // ranges of days
  | 'from'
  | 'to'
  | 'over'
  | 'under'
  | 'and'
  | 'more'
  // what is neither
  | 'method'
  | 'phone'
  | 'address'
  | 'country'
  // sides of a business
  | 'receivable'
  | 'payable'
  // values of a status
  | 'isPaid'
  | 'isOpen'
  | 'isPart'
  | 'isVoid'
  | 'isDraft'
  | 'isLost'
  | 'not'
  // kinds of documents
  | 'invoiceKind'
  | 'creditKind'
  | 'debitKind'
  | 'paymentKind'
  | 'refundKind'
  | 'journalKind';

/**
 * Words of one language by what they mean, parted by blanks. `_` joins the words of a phrase; a `*` at the end makes a stem that other
 * endings may follow. Written in lower case; accents may be left out or kept.
 */
export type Lexicon = Readonly<Partial<Record<Concept, string>>>;
