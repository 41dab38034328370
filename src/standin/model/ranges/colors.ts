import { HostError } from '../../richapi/hostError';

/** The colour names that Excel's API takes beside #RRGGBB; the most usual of HTML's. */
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  lightgray: '#D3D3D3',
  navy: '#000080',
  teal: '#008080',
  purple: '#800080',
  maroon: '#800000',
};

/** #RRGGBB in upper case of a colour as the add-in wrote it; '' stays ''. Anything else is refused with InvalidArgument. */
export function colorOf(value: unknown, location: string): string {
  if (typeof value !== 'string') throw new HostError('InvalidArgument', location);
  if (value === '') return '';
  const m = /^#?([0-9a-f]{6})$/i.exec(value.trim());
  const color = m ? `#${m[1]!.toUpperCase()}` : NAMED[value.trim().toLowerCase()];
  if (color === undefined) throw new HostError('InvalidArgument', location);
  return color;
}
