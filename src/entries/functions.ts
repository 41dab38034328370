import { FEATURES } from '../features';
import { functionsOf } from '../functions/face';
import { associateFunctions } from './associate';
import type { CellErrorCode } from '../functions/cellError';
import { speaker } from '../kernel/words/speaker';
import { localeOf } from '../kernel/words/locale';

const codes = (): Record<CellErrorCode, CustomFunctions.ErrorCode> => ({
  '#VALUE!': CustomFunctions.ErrorCode.invalidValue,
  '#N/A': CustomFunctions.ErrorCode.notAvailable,
  '#NUM!': CustomFunctions.ErrorCode.invalidNumber,
});

// The scripts of the functions are in the page, so that they are associated in the turn in which this one runs.
void Promise.all([functionsOf(FEATURES), import(/* webpackChunkName: "cells" */ '../features/english')]).then(([functions, { ENGLISH }]) =>
  associateFunctions(
    functions,
    (id, answer) => CustomFunctions.associate(id, answer),
    // Excel takes a sentence with #VALUE! and #N/A only.
    (code, message) => (code === '#NUM!' ? new CustomFunctions.Error(codes()[code]) : new CustomFunctions.Error(codes()[code], message)),
    speaker(ENGLISH, localeOf('en')),
  ),
);
