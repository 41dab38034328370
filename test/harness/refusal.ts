/** What Excel's refusals say. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly location: string | undefined;
  readonly statement: string | undefined;
}

/** The refusal that `run` ends with; fails where it is not refused. */
export async function refusalOf(run: Promise<unknown>): Promise<Refusal> {
  try {
    await run;
  } catch (error) {
    const { code, message, debugInfo } = error as {
      code?: string;
      message?: string;
      debugInfo?: { errorLocation?: string; statement?: string };
    };
    return { code: code ?? '', message: message ?? '', location: debugInfo?.errorLocation, statement: debugInfo?.statement };
  }
  throw new Error('Excel refused nothing');
}
