/** Month names of English, Spanish, German, French, Italian, Portuguese and Dutch, in full and cut short, without accents or points. */
const NAMES_BY_MONTH: readonly string[] = [
  'january jan januar janner jaenner janvier janv enero ene gennaio gen janeiro januari',
  'february feb februar febrero fevrier fevr fev febbraio febb fevereiro februari febr',
  'march mar marz maerz mrz marzo mars marco maart mrt',
  'april apr abril abr avril avr aprile',
  'may mai mayo maggio mag maio mei',
  'june jun juni junio juin giugno giu junho',
  'july jul juli julio juillet juil luglio lug julho',
  'august aug agosto ago aout aou augustus',
  'september sep sept septiembre setiembre set septembre settembre sett setembro',
  'october oct oktober okt octubre octobre ottobre ott outubro out',
  'november nov noviembre novembre novembro',
  'december dec dezember dez diciembre dic decembre dicembre dezembro',
];

/** Days of the week in the same languages, and the small words that stand in dates: "31 de enero de 2026", "January 31st". */
const OTHER_WORDS =
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ' +
  'lunes martes miercoles jueves viernes sabado domingo lun mar mie jue vie sab dom ' +
  'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so ' +
  'lundi mardi mercredi jeudi vendredi samedi dimanche mer jeu ven sam dim ' +
  'lunedi martedi mercoledi giovedi venerdi gio ' +
  'segunda terca quarta quinta sexta feira seg ter qua qui sex ' +
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo ' +
  'de del of the le el den der am st nd rd th er o a';

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES_BY_MONTH.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);
const WORDS: ReadonlySet<string> = new Set(OTHER_WORDS.split(' '));

/** Small letters without accents, as the names above are spelt. */
function plainLetters(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

/**
 * The month (1–12) that the words of a date name; `null` where none or two do, or a word means nothing in a date.
 *
 * A month's name that is a weekday's too gives way to a later one: "mar. 31 mars" is a Tuesday (mardi) in March.
 */
export function monthOfWords(words: readonly string[]): number | null {
  let month: number | null = null;
  let maybeWeekday = false;
  for (const word of words) {
    const plain = plainLetters(word);
    const named = MONTHS.get(plain);
    if (named === undefined) {
      if (!WORDS.has(plain)) return null;
    } else {
      if (month !== null && !maybeWeekday) return null;
      month = named;
      maybeWeekday = WORDS.has(plain);
    }
  }
  return month;
}
