import type { DayNumber } from '../calendar/dayNumber';
import type { Cell } from '../sheet/cells';
import { isBlankRow, typedDay, typedNumber, typedText, typedYesNo } from '../sheet/typedCells';
import type { Choice } from './column';
import { LANGUAGES } from '../words/locale';
import { headingKey } from './heading';

/** A row of a table of ours as it stands; its cells are asked for by the id of their column, wherever that is by now. */
export class TypedRow<Id extends string> {
  constructor(
    readonly cells: readonly Cell[],
    private readonly places: ReadonlyMap<Id, number>,
  ) {}

  /** '' for an empty cell, and for one whose column is lost. */
  cell(id: Id): Cell {
    return this.cells[this.places.get(id) ?? -1] ?? '';
  }

  /** The cell as a trimmed text. */
  text(id: Id): string {
    return typedText(this.cell(id));
  }

  /** The number in the cell, also one typed as "1,250.50" or "3 %", else `null`. */
  number(id: Id): number | null {
    return typedNumber(this.cell(id));
  }

  /** The day in the cell, else `null`. */
  day(id: Id): DayNumber | null {
    return typedDay(this.cell(id));
  }

  /** Yes or no; an empty cell is no, `null` for anything else. */
  yesNo(id: Id): boolean | null {
    return typedYesNo(this.cell(id));
  }

  /** True where nobody typed anything in the row. */
  isBlank(): boolean {
    return isBlankRow(this.cells);
  }
}

/** What a word of a cell stands for, in whichever language it was typed; `null` where it is none of the choices. */
export function chosen<Value extends string>(choices: readonly Choice<Value>[], text: string): Value | null {
  const key = headingKey(text);
  const found = choices.find(
    (choice) => headingKey(choice.value) === key || LANGUAGES.some((language) => headingKey(choice[language]) === key),
  );
  return found?.value ?? null;
}
