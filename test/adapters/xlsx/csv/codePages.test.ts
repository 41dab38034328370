import fc from 'fast-check';
import { FileWorkbook } from '../../../../src/adapters/xlsx/fileWorkbook';
import { decodeText } from '../../../../src/adapters/xlsx/csv/decodeText';
import { computeReport } from '../../../../src/report/computeReport';
import { ANY_REQUEST, day, QUIET } from '../../../golden/madeReport';

/** The bytes of a text in a code page: every byte, and every pair of bytes, is decoded once, and the table is turned round. */
function encoder(page: string): (text: string) => Uint8Array {
  const bytesOf = new Map<string, readonly number[]>();
  const strict = new TextDecoder(page, { fatal: true });
  const decoded = (bytes: readonly number[]): string => {
    try {
      return strict.decode(Uint8Array.from(bytes));
    } catch {
      return '';
    }
  };
  for (let byte = 0; byte < 256; byte++) if (decoded([byte]).length === 1) bytesOf.set(decoded([byte]), [byte]);
  if (!page.startsWith('windows') && !page.startsWith('koi8'))
    for (let lead = 0x81; lead < 0xff; lead++)
      for (let trail = 0x40; trail < 0xff; trail++) {
        const sign = decoded([lead, trail]);
        if (sign.length === 1 && !bytesOf.has(sign)) bytesOf.set(sign, [lead, trail]);
      }
  return (text) => Uint8Array.from(Array.from(text).flatMap((sign) => bytesOf.get(sign) ?? [63]));
}

const LISTS: readonly (readonly [page: string, text: string])[] = [
  ['windows-1252', 'Cliente;Factura;Vencimiento;Importe\nMuñoz e Hijas;1;;\nPanadería Núñez;2;;\n'],
  ['windows-1252', 'Kunde;Rechnung;Fälligkeit;Betrag\nBäckerei Groß;1;;\nSchröder & Söhne;2;;\n'],
  ['windows-1252', 'Client;Facture;Échéance;Montant\nCafé de la Grève;1;;\nForêt et Frères;2;;\n'],
  ['windows-1250', 'Kontrahent;Termin płatności;Do zapłaty\nŻuraw Stalowa Wola;1;\nPiekarnia Wąż;2;\n'],
  ['windows-1250', 'Odběratel;Splatnost;Částka\nPekařství Koláč;1;\nTruhlářství Dřevěný;2;\n'],
  ['windows-1250', 'Vevő;Számla;Összeg\nFűrészüzem Kft;1;\nSütőipari Bt;2;\n'],
  ['windows-1251', 'Покупатель;Счёт;Остаток\nЗавод Северный;1;\nТорговый дом Лён;2;\n'],
  ['koi8-r', 'Покупатель;Счет;Остаток\nЗавод Северный;1;\n'],
  ['windows-1253', 'Πελάτης;Τιμολόγιο;Υπόλοιπο\nΦούρνος Αθηνών;1;\n'],
  ['windows-1254', 'Müşteri;Fatura;Kalan\nDeğirmen Çiğli;1;\nIşık Yağları;2;\n'],
  ['windows-1255', 'לקוח;חשבונית;יתרה\nמאפיית הצפון;1;\nנגרייה וגינון;2;\n'],
  ['windows-1256', 'العميل;الفاتورة;الرصيد\nمخبز الشمال;1;\n'],
  ['shift_jis', '得意先,請求書番号,支払期限,残高\n株式会社北町製粉,1,,\nみどり木工,2,,\n'],
  ['gbk', '客户,发票号,到期日,余额\n北城面粉有限公司,1,,\n东山木器厂,2,,\n'],
  ['big5', '客戶,發票號,到期日,餘額\n北城麵粉公司,1,,\n東山木器行,2,,\n'],
  ['euc-kr', '거래처,송장번호,만기일,잔액\n주식회사 북촌제분,1,,\n동산목공,2,,\n'],
];

test.each(LISTS)('a list in %s is read as it was written: %s', (page, text) => {
  const decoded = decodeText(encoder(page)(text));
  expect(decoded.text).toBe(text);
  expect(decoded.other).toBeNull();
});

test('a text in UTF-8 is never taken for anything else, and plain ASCII says nothing of a code page', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.includes('\u0000') && !/[\ufeff\ufffd]/.test(text));
      expect(decodeText(new TextEncoder().encode(text))).toMatchObject({ text, encoding: 'utf-8' });
    }),
  );
});

test('what it was read as is said, and a code page that is asked for counts', async () => {
  const rows = 'Покупатель;Счет;Срок оплаты;Остаток\nЗавод Северный;1;01.05.2026;150,00\nЗавод Южный;2;01.05.2026;50,00\n';
  const bytes = encoder('windows-1251')(rows);
  const told = async (encoding: string | null): Promise<readonly string[]> => {
    const outcome = await computeReport(
      await FileWorkbook.open(bytes, 'list.csv', undefined, encoding),
      { ...ANY_REQUEST, asOf: day('2026-05-31') },
      QUIET,
    );
    return outcome.kind === 'report' ? outcome.report.problems.map(({ code }) => code) : [];
  };
  expect(await told(null)).toContain('decodedAs');
  expect(await told('windows-1251')).not.toContain('decodedAs');
  await expect(FileWorkbook.open(bytes, 'list.csv', undefined, 'windows-9999')).rejects.toMatchObject({ code: 'fileRefused' });
});
