/** What the pane is told of the Excel that it runs in. */
interface AppContextOptions {
  readonly addinId: string;
  readonly addinName: string;
  readonly conversationId: string;
  readonly origin: string;
  readonly documentUrl: string;
  readonly locale: string;
  /** Minor version of ExcelApi 1.x that is advertised. */
  readonly apiLevel: number;
  readonly settings: readonly (readonly [string, string])[];
}

/** Requirement sets that the stand-in advertises. The last four are internal to the library: array results and native reads. */
function requirementSets(apiLevel: number): Readonly<Record<string, string>> {
  return {
    ExcelApi: `1.${apiLevel}`,
    DialogApi: '1.2',
    DialogOrigin: '1.1',
    SharedRuntime: '1.1',
    AddinCommands: '1.1',
    KeyboardShortcuts: '1.1',
    Settings: '1.1',
    Selection: '1.1',
    DocumentEvents: '1.1',
    CustomFunctionsRuntime: '1.3',
    CustomFunctions: '1.9',
    DelayForCellEdit: '1.1',
    RichApiRuntime: '1.2',
    RichApiRuntimeFlag: '1.2',
  };
}

const EXCEL = 16;
const TASK_PANE = 2;

/** The answer to `getAppContextAsync`. */
export function appContext(options: AppContextOptions): Readonly<Record<string, unknown>> {
  return {
    _id: options.addinId,
    _appName: EXCEL,
    _appVersion: '16.00',
    _appMinorVersion: 1,
    _appUILocale: options.locale,
    _dataLocale: options.locale,
    _docUrl: options.documentUrl,
    _clientMode: 1,
    _settings: options.settings,
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: options.conversationId,
    _appInstanceId: `${options.addinId}-1`,
    _touchEnabled: false,
    _commerceAllowed: false,
    _requirementMatrix: JSON.stringify(requirementSets(options.apiLevel)),
    _dialogRequirementMatrix: JSON.stringify({ DialogApi: '1.2' }),
    _hostCustomMessage: '',
    _hostFullVersion: '16.0.17928.20000',
    _clientWindowHeight: 800,
    _clientWindowWidth: 350,
    _addinName: options.addinName,
    _appDomains: [options.origin],
    _featureGates: {},
    _initialDisplayMode: TASK_PANE,
  };
}
