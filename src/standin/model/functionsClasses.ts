import { SERIALS_BETWEEN_1900_AND_1904 } from '../../adapters/dates/from1904';
import { dayFromCivil } from '../../kernel/calendar/dayNumber';
import { numberOf } from '../richapi/arguments';
import { hostClass } from '../richapi/hostClass';
import { HostError } from '../richapi/hostError';
import type { HostState } from './hostState';

interface FunctionAnswer {
  readonly value: number;
}

/** What a worksheet function gave. */
const functionResultClass = hostClass<FunctionAnswer>({
  name: 'FunctionResult',
  scalars: { Value: { since: 2, read: ({ value }) => value }, Error: { since: 2, read: () => null } },
});

/** Excel's worksheet functions called from code: DATE only, by which an add-in can tell from which year the workbook counts its days. */
export const functionsClass = hostClass<{ readonly state: HostState }>({
  name: 'Functions',
  methods: {
    Date: {
      since: 2,
      call: ({ state }, args) => {
        const [year, month, day] = [0, 1, 2].map((index) => numberOf(args.raw(index), args.location));
        const serial = dayFromCivil(year!, month!, day!);
        if (serial === null) throw new HostError('InvalidArgument', args.location);
        const value = serial - (state.grid.uses1904?.() === true ? SERIALS_BETWEEN_1900_AND_1904 : 0);
        return functionResultClass.of({ value });
      },
    },
  },
});
