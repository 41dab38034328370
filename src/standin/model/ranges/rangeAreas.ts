import { hostClass } from '../../richapi/hostClass';
import type { CellRange } from './cellRange';
import type { HostState } from '../hostState';
import { cellCount } from './spans';

/** Several ranges of one sheet. */
interface AreasOf {
  readonly state: HostState;
  readonly areas: readonly CellRange[];
}

const rangesClass = hostClass<AreasOf>({
  name: 'RangeCollection',
  since: 9,
  items: ({ state, areas }) => areas.map((area) => state.objects.range(area)),
  methods: {
    GetCount: { since: 9, call: ({ areas }) => areas.length },
    GetItemAt: {
      since: 9,
      call: ({ state, areas }, args) => {
        const area = areas[args.integer(0)];
        return area ? state.objects.range(area) : args.refuse();
      },
    },
  },
});

export const rangeAreasClass = hostClass<AreasOf>({
  name: 'RangeAreas',
  since: 9,
  exists: ({ areas }) => areas.every((area) => area.sheet.exists()),
  scalars: {
    Address: { since: 9, read: ({ areas }) => areas.map((area) => area.address()).join(',') },
    AreaCount: { since: 9, read: ({ areas }) => areas.length },
    CellCount: { since: 9, read: ({ areas }) => areas.reduce((sum, { span }) => sum + cellCount(span), 0) },
  },
  navigations: {
    Areas: { since: 9, read: (of) => rangesClass.of(of) },
    Worksheet: { since: 9, read: ({ state, areas }) => state.objects.worksheet(areas[0]!.sheet) },
  },
  methods: {
    Clear: {
      since: 9,
      call: ({ state, areas }, args) => {
        const what = args.word(0, ['All', 'Contents', 'Formats'] as const, 'All');
        for (const { sheet, span } of areas) {
          state.requireUnprotected(sheet.id, args.location);
          sheet.clear(span, what === 'All' ? 'all' : what === 'Contents' ? 'contents' : 'formats');
          state.events.noteChange(state.guidOf(sheet.id), span);
        }
      },
    },
  },
});
