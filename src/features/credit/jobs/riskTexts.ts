import type { RunOptions } from '../../../kernel/run/workbook';
import { localeOf, type Language } from '../../../kernel/words/locale';
import { speak } from '../../speak';
import { bySalesperson, riskText } from '../domain/riskText';
import type { CreditReport } from './computeCredit';

/** What each salesperson is told, in each language, by name; '' for customers that nobody sells to. */
export type RiskTexts = Readonly<Record<Language, ReadonlyMap<string, string>>>;

/** Words the notices of a judgement for the people who sell, in every language. */
export async function riskTexts({ notices, report }: CreditReport, { locale = localeOf('en') }: RunOptions): Promise<RiskTexts> {
  const groups = [...bySalesperson(notices)];
  const textsIn = async (language: Language): Promise<ReadonlyMap<string, string>> => {
    const say = await speak(language === locale.language ? locale : localeOf(language));
    return new Map(groups.map(([name, own]) => [name, riskText(name, own, report.asOf, say)]));
  };
  return { en: await textsIn('en'), es: await textsIn('es') };
}
