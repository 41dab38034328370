import type { LayoutFamily } from '../sheet/layoutFamily';
import { businessCentral } from './businessCentral';
import { currencyBlocks } from './currencyBlocks';
import { customerSummary } from './customerSummary';
import { datevOpenItems } from './datevOpenItems';
import { dynamics365Aging } from './dynamics365Aging';
import { erpNext } from './erpNext';
import { freshBooksSummary } from './freshBooksSummary';
import { greatPlains } from './greatPlains';
import { medicalAging } from './medicalAging';
import { myobDetail } from './myobDetail';
import { netSuiteDetail } from './netSuiteDetail';
import { odooAged } from './odooAged';
import { oracleSevenBuckets } from './oracleSevenBuckets';
import { propertyLedger } from './propertyLedger';
import { quickBooksDesktop } from './quickBooksDesktop';
import { quickBooksOnlineDetail } from './quickBooksOnlineDetail';
import { quickBooksOnlineSummary } from './quickBooksOnlineSummary';
import { sage100AgedInvoices } from './sage100AgedInvoices';
import { sage50AgedDebtors } from './sage50AgedDebtors';
import { sageIntacctAging } from './sageIntacctAging';
import { sapAlvText } from './sapAlvText';
import { sapLineItems } from './sapLineItems';
import { tallyBills } from './tallyBills';
import { teamBlocks } from './teamBlocks';
import { teamFlat } from './teamFlat';
import { ukTextAgedDebt } from './ukTextAgedDebt';
import { xeroDetail } from './xeroDetail';
import { zohoDetails } from './zohoDetails';

/** Every layout that prints items. */
export const ITEM_FAMILIES: readonly LayoutFamily[] = [
  teamFlat,
  teamBlocks,
  currencyBlocks,
  ukTextAgedDebt,
  quickBooksOnlineDetail,
  quickBooksDesktop,
  xeroDetail,
  sage50AgedDebtors,
  sage100AgedInvoices,
  sageIntacctAging,
  sapLineItems,
  sapAlvText,
  oracleSevenBuckets,
  netSuiteDetail,
  businessCentral,
  dynamics365Aging,
  greatPlains,
  erpNext,
  odooAged,
  tallyBills,
  zohoDetails,
  myobDetail,
  propertyLedger,
  medicalAging,
  datevOpenItems,
];

/** Layouts without items: customer × bucket only. */
export const SUMMARY_FAMILIES: readonly LayoutFamily[] = [quickBooksOnlineSummary, freshBooksSummary, customerSummary];

/** The family of that name; throws for a name that there is none of. */
export function familyNamed(name: string): LayoutFamily {
  const found = [...ITEM_FAMILIES, ...SUMMARY_FAMILIES].find((family) => family.name === name);
  if (!found) throw new Error(`no layout family ${name}`);
  return found;
}
