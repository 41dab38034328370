import type { HostObject } from '../richapi/hostClass';
import { HostError } from '../richapi/hostError';
import type { HostState } from './hostState';
import { rangeClass } from './rangeClass';
import { workbookClassWith } from './workbookClasses';
import { worksheetClassWith } from './worksheetClass';

const worksheetClass = worksheetClassWith({});
const workbookClass = workbookClassWith({});

/** Puts Excel's object model together over `state` and gives its workbook. */
export function objectModel(state: HostState): HostObject {
  state.useObjects({
    range: (range) => rangeClass.of(range),
    worksheet: (sheet) => worksheetClass.of({ state, sheet }),
    table: () => {
      throw new HostError('ItemNotFound', 'TableCollection.getItem');
    },
    rangeOf: (value) => rangeClass.targetOf(value),
  });
  return workbookClass.of({ state });
}
