import { bucketByWords, type BucketHeading } from '../evidence/words/bucketWords';
import { plainText } from './headingText';

const NOT_DUE =
  /^(current|not (yet )?due|not past due|not overdue|within terms|on time|future|no vencid[oa]s?|al corriente|corriente|por vencer|nicht fallig|noch nicht fallig|a vencer|nao vencid[oa]s?|non echu|a echoir|a scadere|non scadut[oi]|niet vervallen|ikke forfal(?:t|dent?|den)|ej forfall(?:et|en|na)|nie ?przeterminowane|przed terminem|nezaplacene pred splatnosti|undue|total current|at date|current due)( (amount|balance|due|invoices))?$/;
const UNIT = '(?:days?|dias?|tage|jours|giorni|dagen|d|dage|dagar)?';
const LATE = '(?:past due|overdue|late|old|uberfallig|vencid[oa]s?|due|owed|owing|open|outstanding|balance|amount|amt)?';
const RANGE = new RegExp(`^(?:aged |period |age )?(\\d{1,3}) ?(?:-|to|a|bis|thru|through|/|and|au|tot|al) ?(\\d{1,4}) ?${UNIT} ?${LATE}$`);
const OVER = new RegExp(
  `^(?:over|more than|above|older than|greater than|>|>=|mas de|uber|ueber|plus de|oltre|meer dan|over the|beyond|mais de|ab|after|=>) ?(\\d{1,4}) ?${UNIT} ?${LATE}$`,
);
const OVER_AFTER = new RegExp(
  `^(\\d{1,4}) ?${UNIT} ?(?:\\+|plus|and over|and above|and older|or more|and more|or over|or older|y mas|ou mais|-? ?above|-? ?over|& over|& above|&over|- ?\\+|up|older|et plus|und mehr|e oltre|-)  ?${UNIT} ?${LATE}$|^(\\d{1,4}) ?${UNIT} ?(?:\\+|plus|and over|and above|and older|or more|and more|or over|or older|y mas|ou mais|- ?above|above|- ?over|over|& over|& above|- ?\\+|- up|up|older|et plus|und mehr|e oltre|-|- older|- older)(?: ?${UNIT} ?${LATE})?$`,
);
const UP_TO = new RegExp(`^(?:up to|under|<|<=|hasta|bis|bis zu|less than|jusqu a|within|fino a|tot) ?(\\d{1,3}) ?${UNIT} ?${LATE}$`);
const BARE = new RegExp(`^(\\d{1,3}) ?${UNIT} ?${LATE}$`);
const MONTHS = /^(<|>|over|under)? ?(\d{1,2}) ?\+? ?(?:months?|mths?|meses|mes|monate?|mois|mesi)( and over| or more| \+|\+)?$/;
const OLDER = /^(older|oldest|altere?|aelter|mas antiguo|prior|previous|plus ancien|earlier|and older|piu vecchi)$/;
const PERIOD = /^(?:period|per|bucket|p|aging|age|col) ?(\d{1,2})$/;

const PLAIN: BucketHeading = { notDue: false, weak: false };
const WEAK: BucketHeading = { notDue: false, weak: true };

/** The bucket that a heading names, or `null` where it names none. */
export function bucketHeading(heading: string): BucketHeading | null {
  const text = plainText(heading)
    .replace(/\b(outstanding|balance|amount|invoices|total) /, '')
    .replace(/\$/g, '')
    .trim();
  if (NOT_DUE.test(text)) return { notDue: true, weak: false };
  const range = RANGE.exec(text);
  if (range && Number(range[2]) > Number(range[1])) return PLAIN;
  if (OVER.test(text) || OVER_AFTER.test(text) || UP_TO.test(text) || MONTHS.test(text)) return PLAIN;
  if (OLDER.test(text)) return WEAK;
  const bare = BARE.exec(text);
  if (bare && Number(bare[1]) % 5 === 0) return WEAK;
  return PERIOD.test(text) ? WEAK : bucketByWords(heading);
}
