import { readKept, type KeptSetting } from '../kernel/run/keptSetting';
import { tableNamed } from '../kernel/run/survey';
import type { Outline } from '../kernel/run/workbook';
import type { ReadResult } from '../reading/result/readResult';

/** The setting of the workbook that holds the codes of its currencies, the leading one first. */
export const KEPT_CURRENCIES: KeptSetting<readonly string[]> = {
  key: 'currencies',
  lost: 'currencies',
  parse: (json) => (Array.isArray(json) && json.every((code) => typeof code === 'string') ? json : null),
};

const SUMMARY_TABLE = 'ar_summary';

/** What is known of a workbook's currencies: their codes in order, and those that are known to come behind others not named here. */
export interface CurrencyOrder {
  readonly first: readonly string[];
  readonly last: readonly string[];
}

const NO_ORDER: CurrencyOrder = { first: [], last: [] };

/** The order that the tables of AR Summary show: the plain one is of the leading currency, the others carry the code of theirs. */
function orderOfTables(outline: Outline): CurrencyOrder {
  const { tables } = outline;
  const plain = tableNamed(outline, SUMMARY_TABLE);
  if (!plain) return NO_ORDER;
  const leading = plain.columns.flatMap(({ heading }) => /^(?:Balance|Saldo) ([A-Z]{3})$/.exec(heading)?.[1] ?? []);
  const others = tables.flatMap(({ name }) => /^ar_summary_([a-z]{3})$/i.exec(name)?.[1]?.toUpperCase() ?? []);
  return leading.length > 0 ? { first: [...leading, ...others], last: [] } : { first: [], last: others };
}

/** The order in which a workbook has its currencies: as it was kept, else as its tables show, which still tell which one has the plain names. */
export function readCurrencyOrder(outline: Outline): CurrencyOrder {
  const kept = readKept(outline, KEPT_CURRENCIES);
  return kept ? { first: kept, last: [] } : orderOfTables(outline);
}

/** One currency of a reading: how many items or customers it has. */
interface Counted {
  readonly code: string;
  readonly count: number;
}

function byOrder({ first, last }: CurrencyOrder): (a: Counted, b: Counted) => number {
  const rank = ({ code }: Counted): number => {
    const place = first.indexOf(code);
    return place >= 0 ? place : first.length + 1 + last.indexOf(code);
  };
  return (a, b) => rank(a) - rank(b) || b.count - a.count || (a.code < b.code ? -1 : 1);
}

/**
 * The reading with its currencies in the order that is known; new ones behind, the one with most items first. The order of the rows has no
 * say, so that an export that is sorted otherwise gives the same sheets.
 */
export function inCurrencyOrder(reading: ReadResult, order: CurrencyOrder): ReadResult {
  const compare = byOrder(order);
  const items = [...reading.items].sort((a, b) =>
    compare({ code: a.currency.code, count: a.length }, { code: b.currency.code, count: b.length }),
  );
  const summaries = [...reading.summaries].sort((a, b) =>
    compare({ code: a.currency.code, count: a.lines.length }, { code: b.currency.code, count: b.lines.length }),
  );
  return { ...reading, items, summaries };
}

/** The setting that keeps the order for the runs to come: currencies of this run join those known, none leaves. Empty where it says so already. */
export function keptCurrencyOrder({ settings }: Outline, { first }: CurrencyOrder, codes: readonly string[]): ReadonlyMap<string, string> {
  const next = JSON.stringify([...first, ...codes.filter((code) => !first.includes(code))]);
  return new Map(settings.get(KEPT_CURRENCIES.key) === next ? [] : [[KEPT_CURRENCIES.key, next]]);
}
