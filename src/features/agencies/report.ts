import type { ReportCode } from '../reportFace';
import { AGENCY_SETTINGS, PLACEMENT_COLUMNS } from './sheet/agencySettingsTable';
import { AGENCY_TERMS } from './sheet/termsTable';

/** What is agreed with agencies, on AR Setup. */
export const REPORT: ReportCode = { tables: [AGENCY_TERMS, AGENCY_SETTINGS, PLACEMENT_COLUMNS] };
