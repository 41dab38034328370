import type { Message } from '../../../kernel/words/message';
import type { Cell, CellSpan } from '../../../kernel/sheet/cells';
import type { AnyTable } from '../../../kernel/tables/defineTable';
import type { GivenRow } from '../../../kernel/tables/givenRows';
import type { Language } from '../../../kernel/words/locale';
import type { TypedTable } from '../../../kernel/tables/typedTable';
import type { SettingName } from './setupSettings';
import type { Shown } from '../../../kernel/sheet/planBuilder';

/** One table as the workbook has it, or with the rows that it starts with where it has none yet. */
export interface SetupTableContent {
  readonly table: AnyTable;
  /** As it stands, or `null` where it is to be added. */
  readonly standing: TypedTable<string> | null;
  /** Body of a table that is added; rows below the body of one that stands, for buckets that a newly chosen scheme has and the table has not. */
  readonly added: readonly GivenRow[];
  /** What is wrong with each row that stands, '' where nothing is. */
  readonly checks: readonly Shown[];
  /** A body that takes the place of what stands. Left out where what was typed stays. */
  readonly newBody?: readonly GivenRow[];
}

/** What AR Setup holds after a run: everything typed, the defaults for what is missing. */
export interface SetupContent {
  readonly language: Language;
  /** Whether the setting of the language is laid out now, stands already, or must not be because the user's own cells are in its place. */
  readonly languagePlace: 'new' | 'standing' | 'taken';
  /** Used part of the sheet as it stands, or `null` where there is none yet. */
  readonly used: CellSpan | null;
  readonly settings: Readonly<Record<SettingName, Cell>>;
  /** Settings to write over what was typed. */
  readonly newSettings?: Readonly<Partial<Record<SettingName, Cell>>>;
  readonly tables: readonly SetupTableContent[];
  /** All tables that the sheet may have, in the order in which they stand on a new one. */
  readonly all: readonly AnyTable[];
  /** Where a table stood that is taken away. */
  readonly removed?: CellSpan | null;
  /** Where sales come from while AR_Sales is empty, for the table's caption; '' for nowhere. */
  readonly salesFrom: Message | null;
}
