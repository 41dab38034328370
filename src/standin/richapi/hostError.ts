/** Codes that the stand-in answers with; they are those of Excel's own API. */
export type HostErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'Conflict'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidObjectPath'
  | 'InvalidOperation'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'NotImplemented'
  | 'UnsupportedOperation';

const MESSAGES: Readonly<Record<HostErrorCode, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  Conflict: 'The request could not be processed because of a conflict.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidObjectPath: 'The object path is not working for what you are trying to do.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: 'The requested feature is not implemented.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
};

const STATUS: Partial<Record<HostErrorCode, number>> = {
  AccessDenied: 403,
  ItemNotFound: 404,
  Conflict: 409,
  ItemAlreadyExists: 409,
  GeneralException: 500,
};

/** Excel's refusal of one action. `location` names the member as the library writes it, such as `Range.values`. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    readonly location: string,
    message: string = MESSAGES[code],
  ) {
    super(message);
    this.name = 'HostError';
  }

  /** The HTTP status that the library shows with the error. */
  get httpStatus(): number {
    return STATUS[this.code] ?? 400;
  }
}
