import { hostClass } from '../richapi/hostClass';

/** What the library's own service for custom functions asks of Excel. */
interface FunctionService {
  /** The pane is ready: its functions can be called. */
  readonly onReady: () => void;
}

const FEATURES = { arrayResults: 1, batchedStreams: 2, errors: 3 } as const;

export const functionServiceClass = hostClass<FunctionService>({
  name: 'CustomFunctions',
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: { since: 1, call: ({ onReady }) => onReady() },
    _GetEnabledFeatures: { since: 1, call: () => Object.values(FEATURES) },
    SetInvocationResults: { since: 1, call: () => undefined },
    SetInvocationArrayResults: { since: 1, call: () => undefined },
  },
});

/** The service by which the library says that handlers of actions are in place. */
export const addinServiceClass = hostClass<{ readonly onReady: () => void }>({
  name: 'AddinInternalService',
  methods: { NotifyActionHandlerReady: { since: 1, call: ({ onReady }) => onReady() } },
});
