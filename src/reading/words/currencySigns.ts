import { rememberedByText } from '../../kernel/sheet/textMemo';

/** Codes that a sheet may write as a word of its own; a word of three capitals that is none of these is no currency. */
const CODES = new Set(
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL'.split(
    ' ',
  ),
);

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/US\$|U\$S/, 'USD'],
  [/C\$|CA\$|CAN\$/, 'CAD'],
  [/A\$|AU\$/, 'AUD'],
  [/NZ\$/, 'NZD'],
  [/HK\$/, 'HKD'],
  [/S\$/, 'SGD'],
  [/R\$/, 'BRL'],
  [/MX\$/, 'MXN'],
  [/€/, 'EUR'],
  [/£/, 'GBP'],
  [/₹/, 'INR'],
  [/₽/, 'RUB'],
  [/₩/, 'KRW'],
  [/₪/, 'ILS'],
  [/₺/, 'TRY'],
  [/₴/, 'UAH'],
  [/₱/, 'PHP'],
  [/฿/, 'THB'],
  [/₫/, 'VND'],
  [/zł/, 'PLN'],
  [/Kč/, 'CZK'],
  [/¥|￥/, '¥'],
  [/\$/, '$'],
];

/** True for an ISO 4217 code in capitals. */
export function isCurrencyCode(text: string): boolean {
  return CODES.has(text);
}

/** The code, or the shared sign ($, ¥), that a number format shows; '' where it shows none: `[$€-407] #,##0.00` → EUR. */
export function currencyOfFormat(format: string): string {
  return format === '' || format === 'General' ? '' : shownBy(format);
}

const shownBy = rememberedByText((format) => {
  const tagged = /\[\$([^\]-]+)(?:-[0-9A-Fa-f]+)?\]/.exec(format);
  if (tagged) return currencyOfText(tagged[1]!);
  const visible = format
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\\(.)/g, '$1')
    .replace(/"/g, '');
  if (!/[0#?]/.test(visible)) return '';
  return currencyOfText(visible);
});

/** True for a number format that writes Cr behind positive amounts, as Tally does: the amount is a credit. */
export const isCreditFormat = rememberedByText((format) => /\bcr\b/i.test(format.split(';')[0]!.replace(/["\\]/g, ' ')));

/** The currency that a piece of text writes beside an amount, in a title or as a group's label; '' for none. */
export function currencyOfText(text: string): string {
  for (const word of text.match(/\b[A-Z]{3}\b/g) ?? []) if (CODES.has(word)) return word;
  for (const [sign, code] of SIGNS) if (sign.test(text)) return code;
  return '';
}
