/** Letters beyond ASCII that a language writes with; a text of one language has hardly any others. */
interface Alphabet {
  readonly letters: string;
}

/** A code page of one byte a letter, and the languages that were written in it. */
export interface BytePage {
  readonly name: string;
  readonly alphabets: readonly Alphabet[];
}

const of = (...alphabets: readonly string[]): readonly Alphabet[] =>
  alphabets.map((letters) => ({ letters: `${letters}${letters.toUpperCase()}` }));

const CYRILLIC = 'абвгдежзийклмнопрстуфхцчшщъыьэюяё';

/** In the order in which one of equal standing is taken: the commonest first. */
export const BYTE_PAGES: readonly BytePage[] = [
  { name: 'windows-1252', alphabets: of('äöüß', 'éèêëàâçîïôûùüœ', 'áéíóúñü', 'áâãàçéêíóôõú', 'àèéìòù', 'äöå', 'æøåé', 'éëïóöüè') },
  { name: 'windows-1250', alphabets: of('ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'áéíóöőúüű', 'ăâîşţ', 'čćđšž') },
  { name: 'windows-1251', alphabets: of(CYRILLIC, `${CYRILLIC}іїєґў`, `${CYRILLIC}ђјљњћџ`) },
  { name: 'windows-1254', alphabets: of('çğıiöşüâ') },
  { name: 'windows-1257', alphabets: of('āčēģīķļņšūž', 'ąčęėįšųūž', 'äöõüšž') },
  { name: 'windows-1253', alphabets: of('αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋ') },
  { name: 'windows-1255', alphabets: of('אבגדהוזחטיךכלםמןנסעףפץצקרשת') },
  { name: 'windows-1256', alphabets: of('ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگ') },
  { name: 'windows-874', alphabets: of('กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮะัาำิีึืุูเแโใไ็่้๊๋์') },
  { name: 'koi8-r', alphabets: of(CYRILLIC) },
  { name: 'iso-8859-2', alphabets: of('ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áéíóöőúüű') },
  { name: 'iso-8859-5', alphabets: of(CYRILLIC) },
];

/** A code page of two bytes a sign, by the first bytes of the signs that make up ordinary texts, from and to, both included. */
export interface PairPage {
  readonly name: string;
  readonly common: readonly (readonly [number, number])[];
  /** First bytes of signs that only this page has a use for, such as Japanese syllables: they tell most. */
  readonly telling: readonly (readonly [number, number])[];
  /** Signs that every business list in the language has. */
  readonly words: string;
}

export const PAIR_PAGES: readonly PairPage[] = [
  { name: 'shift_jis', common: [[0x88, 0x98]], telling: [[0x82, 0x83]], words: '株式会社日付金額請求書残高得意先番号支払期限売掛' },
  { name: 'gbk', common: [[0xb0, 0xd7]], telling: [], words: '公司客户发票日期金额余额应收账款到期有限编号单据' },
  { name: 'big5', common: [[0xa4, 0xc6]], telling: [], words: '公司客戶發票日期金額餘額應收帳款到期有限編號單據' },
  { name: 'euc-kr', common: [[0xb0, 0xc8]], telling: [], words: '주식회사거래처금액일자번호잔액만기미수송장고객' },
  { name: 'euc-jp', common: [[0xb0, 0xcf]], telling: [[0xa4, 0xa5]], words: '株式会社日付金額請求書残高得意先番号支払期限売掛' },
];
