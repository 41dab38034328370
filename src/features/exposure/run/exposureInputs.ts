import type { Currency } from '../../../kernel/money/currency';
import { amountFromCell, ZERO, type MinorUnits } from '../../../kernel/money/minorUnits';
import { type Problem, problem } from '../../../kernel/words/problem';
import type { Cell } from '../../../kernel/sheet/cells';
import type { AllowanceInput, AllowanceInputId } from '../domain/exposurePart';
import { ALL_CURRENCIES, METHOD_CHOICES, NO_SEGMENTS, SEGMENT_CHOICES } from '../domain/lossChoices';
import { EXPOSURE_NAMES } from '../sheet/exposureLayout';
import { ALLOWANCE } from '../sheet/allowanceTable';
import { standingTables } from '../../../kernel/tables/standingTables';
import { readTable } from '../../../kernel/tables/typedTable';
import { typedNumber, typedText } from '../../../kernel/sheet/typedCells';
import type { Run } from '../../../kernel/run/run';
import { nameValue } from '../../../kernel/run/survey';
import type { LossChoice } from '../domain/lossChoice';
import type { Message } from '../../../kernel/words/message';
import { chosen } from '../../../kernel/tables/typedRow';
import { exposureText } from '../exposureText';

function wrong(cell: Cell, message: Message): Problem {
  return problem(message, 'warning', { read: String(cell) });
}

/** How loss rates are to be found, as chosen on AR Exposure; an adjustment typed as 10 instead of 10% is flagged and not used. */
export function readLossChoice({ survey }: Run): LossChoice & { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const methodCell = nameValue(survey, EXPOSURE_NAMES.method) ?? '';
  const methodTyped = typedText(methodCell);
  const method = methodTyped === '' ? 'typed' : chosen(METHOD_CHOICES, methodTyped);
  if (method === null) problems.push(wrong(methodCell, exposureText('methodUnknown', { text: methodTyped })));
  const forwardCell = nameValue(survey, EXPOSURE_NAMES.forward) ?? '';
  const forward = typedText(forwardCell) === '' ? 0 : typedNumber(forwardCell);
  const isUsable = forward !== null && forward >= -1 && forward <= 1;
  if (!isUsable) problems.push(wrong(forwardCell, exposureText('forwardWrong')));
  const byCell = nameValue(survey, EXPOSURE_NAMES.by) ?? '';
  const byTyped = typedText(byCell);
  const by = chosen(SEGMENT_CHOICES, byTyped);
  if (by === null && byTyped !== '' && chosen([NO_SEGMENTS], byTyped) === null)
    problems.push(wrong(byCell, exposureText('segmentByUnknown', { text: byTyped })));
  return { method: method ?? 'typed', forward: isUsable ? forward : 0, by, problems };
}

/** Opening allowance, write-offs and recoveries that the user typed on AR Exposure, for each currency in the order given. */
export async function readAllowance(run: Run, currencies: readonly Currency[]): Promise<readonly AllowanceInput[]> {
  const rows = (await readTable(run, standingTables(run.survey), ALLOWANCE))?.rows ?? [];
  return currencies.map((currency): AllowanceInput => {
    const isOf = (text: string): boolean =>
      currency.code === '' ? chosen([ALL_CURRENCIES], text) !== null : text.toUpperCase() === currency.code;
    const row = rows.findIndex((one) => isOf(one.text('currency')));
    const typed = rows[row] ?? null;
    const amount = (id: AllowanceInputId): MinorUnits | null => {
      const number = typed?.number(id) ?? null;
      return number === null ? null : (amountFromCell(number, currency)?.amount ?? null);
    };
    const opening = amount('opening');
    const [writeOffs, recoveries] = [amount('writeOffs') ?? ZERO, amount('recoveries') ?? ZERO];
    return { isTyped: opening !== null, opening: opening ?? ZERO, writeOffs, recoveries, typed, row };
  });
}
