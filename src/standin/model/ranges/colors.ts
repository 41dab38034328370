import { HostError } from '../../richapi/hostError';

/** #RRGGBB in upper case of a colour as the add-in wrote it; '' stays ''. Anything else is refused with InvalidArgument. */
export function colorOf(value: unknown, location: string): string {
  if (typeof value !== 'string') throw new HostError('InvalidArgument', location);
  if (value === '') return '';
  const m = /^#?([0-9a-f]{6})$/i.exec(value.trim());
  if (!m) throw new HostError('InvalidArgument', location);
  return `#${m[1]!.toUpperCase()}`;
}
