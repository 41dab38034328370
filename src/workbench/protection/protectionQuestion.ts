import type { ProtectionOptions } from '../../adapters/xlsx/protection/sheetProtection';

/** The page asks for the password of a sheet or of the workbook; `problem` says what was wrong with the last answer. `null` cancels. */
export interface UnprotectQuestion {
  readonly kind: 'unprotect';
  /** Name of the sheet, or "the workbook". */
  readonly name: string;
  readonly problem: string | null;
  readonly answer: (password: string | null) => void;
}

interface ProtectAnswer {
  /** '' for none. */
  readonly password: string;
  readonly options: ProtectionOptions;
}

/** The page asks how a sheet is to be protected. `null` cancels. */
export interface ProtectQuestion {
  readonly kind: 'protect';
  readonly sheetName: string;
  readonly answer: (answer: ProtectAnswer | null) => void;
}

export type ProtectionQuestion = UnprotectQuestion | ProtectQuestion;
