import { feature } from '../contract';

export const privacy = feature({
  id: 'privacy',
  order: 84,
  needs: [],
  command: {
    name: 'mask',
    usage: '<workbook> --out masked.xlsx [--key key.csv] [options]',
    load: async () => (await import('./cli/maskCommand')).MASK,
  },
});
