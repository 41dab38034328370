import { rememberedByText } from './textMemo';

/** True for a number format that shows a day: `dd/mm/yyyy`, `[$-409]d-mmm-yy;@`, `m/d/yyyy h:mm`; false for times alone and for amounts. */
export function isDateFormat(format: string): boolean {
  return format !== '' && format !== 'General' && format !== '@' && showsDay(format);
}

const showsDay = rememberedByText((format) => {
  const bare = format
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/_./g, '')
    .replace(/\*./g, '');
  return /[dy]/i.test(bare) && !/[0#?]/.test(bare.replace(/\.0+/g, ''));
});
