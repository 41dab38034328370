import type { Currency } from '../../../kernel/money/currency';
import { amountFromCell, ZERO } from '../../../kernel/money/minorUnits';
import { type Problem, problem } from '../../../kernel/words/problem';
import type { Cell } from '../../../kernel/sheet/cells';
import { LOSS_METHODS, SEGMENTS_BY, type AllowanceInput } from '../domain/exposurePart';
import { ALLOWANCE_HEADER_ROW, ALLOWANCE_TABLE, EXPOSURE_NAMES, NOT_PARTED } from '../sheet/exposureLayout';
import { EXPOSURE_SHEET } from '../sheet/exposureSheet';
import { readCells } from '../../../kernel/run/readCells';
import { typedNumber, typedText } from '../../../kernel/sheet/typedCells';
import type { Run } from '../../../kernel/run/run';
import { nameValue, tableNamed } from '../../../kernel/run/survey';
import type { LossChoice } from '../domain/lossChoice';
import { sentence } from '../../../kernel/words/sentence';

function wrong(cell: Cell, message: string): Problem {
  return problem(sentence('exposureInputWrong', message), 'warning', { read: String(cell) });
}

/** How loss rates are to be found, as chosen on AR Exposure; an adjustment typed as 10 instead of 10 % is flagged and not used. */
export function readLossChoice({ survey }: Run): LossChoice & { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const methodCell = nameValue(survey, EXPOSURE_NAMES.method) ?? '';
  const words = typedText(methodCell).toLowerCase();
  const method = words === '' ? 'typed' : LOSS_METHODS.find((one) => one === words);
  if (!method) problems.push(wrong(methodCell, `"${words}" is no way to find loss rates: the typed ones were used.`));
  const forwardCell = nameValue(survey, EXPOSURE_NAMES.forward) ?? '';
  const forward = typedText(forwardCell) === '' ? 0 : typedNumber(forwardCell);
  const isUsable = forward !== null && forward >= -1 && forward <= 1;
  if (!isUsable)
    problems.push(wrong(forwardCell, 'The forward-looking adjustment lies between -100 % and 100 %: type 10 % or 0.1. It was not used.'));
  const byCell = nameValue(survey, EXPOSURE_NAMES.by) ?? '';
  const byWords = typedText(byCell).toLowerCase();
  const by = SEGMENTS_BY.find((one) => one === byWords) ?? null;
  if (by === null && byWords !== '' && byWords !== NOT_PARTED)
    problems.push(wrong(byCell, `"${byWords}" is nothing to part the pool by: choose ${SEGMENTS_BY.join(', ')}. One pool was used.`));
  return { method: method ?? 'typed', forward: isUsable ? forward : 0, by, problems };
}

/** Opening allowance, write-offs and recoveries that the user typed on AR Exposure, for each currency in the order given. */
export async function readAllowance(run: Run, currencies: readonly Currency[]): Promise<readonly AllowanceInput[]> {
  const info = tableNamed(run.survey, ALLOWANCE_TABLE);
  const rows = info ? (await readCells(run, info.sheet, info.span)).slice(1) : [];
  const isInPlace = info?.sheet === EXPOSURE_SHEET && info.span.row === ALLOWANCE_HEADER_ROW && info.span.column === 0;
  return currencies.map((currency, place): AllowanceInput => {
    const row = rows.findIndex((cells) => typedText(cells[0]).toUpperCase() === (currency.code || 'ALL'));
    const cells = [1, 2, 3].map((column) => rows[row]?.[column] ?? '');
    const [opening, writeOffs, recoveries] = cells.map((cell) => {
      const number = typedNumber(cell);
      return number === null ? null : (amountFromCell(number, currency)?.amount ?? null);
    });
    return {
      isTyped: opening !== null,
      opening: opening ?? ZERO,
      writeOffs: writeOffs ?? ZERO,
      recoveries: recoveries ?? ZERO,
      cells: isInPlace && row === place ? null : cells,
    };
  });
}
