import { associateFunctions } from './associate';
import type { CellErrorCode } from '../functions/cellError';

const codes = (): Record<CellErrorCode, CustomFunctions.ErrorCode> => ({
  '#VALUE!': CustomFunctions.ErrorCode.invalidValue,
  '#N/A': CustomFunctions.ErrorCode.notAvailable,
  '#NUM!': CustomFunctions.ErrorCode.invalidNumber,
});

associateFunctions(
  (id, answer) => CustomFunctions.associate(id, answer),
  // Excel takes a sentence with #VALUE! and #N/A only.
  (code, message) => (code === '#NUM!' ? new CustomFunctions.Error(codes()[code]) : new CustomFunctions.Error(codes()[code], message)),
);
