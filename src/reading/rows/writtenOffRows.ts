import type { CodeStore } from './growingColumns';
import { statusClass } from '../evidence/words/statusWords';
import type { CandidateColumns } from './candidateColumns';

/** 1 by code of a column's texts that say that something was written off; `null` where none does. */
function lostTexts({ dictionary }: CodeStore): Uint8Array | null {
  const lost = Uint8Array.from({ length: dictionary.size }, (_, code) => (statusClass(dictionary.text(code)) === 'lost' ? 1 : 0));
  return lost.includes(1) ? lost : null;
}

/** 1 by row where its type or a status says that it was written off; `null` where no row says so. */
export function writtenOffRows({ type, status, statuses }: CandidateColumns, rows: Uint32Array): Uint8Array | null {
  const stores = new Set([type, status, ...statuses.map(({ store }) => store)]);
  let found: Uint8Array | null = null;
  for (const store of stores) {
    const lost = store === null ? null : lostTexts(store);
    if (store === null || lost === null) continue;
    const marks = (found ??= new Uint8Array(rows.length));
    for (let k = 0; k < rows.length; k++) if (lost[store.codes[rows[k]!]!] === 1) marks[k] = 1;
  }
  return found?.includes(1) === true ? found : null;
}
