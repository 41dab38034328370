import { useEffect, useState } from 'react';
import type { ReportOutcome } from '../../report';
import type { Layout, ReadingChoices } from '../../../reading/result/readResult';
import type { Report } from '../../report';
import type { PaneSession } from '../../../pane/state/paneSession';
import { preview } from './correctionTasks';
import { effectOf, type CorrectionEffect } from './correction';
import { sameChoices } from './readingChoices';

/** A person who types is let finish before the sheet is read again. */
const TYPING_PAUSE_MS = 400;

/** What a draft would change; `layout` is how the sheet is understood with it, `null` where that is not known. */
export type Preview =
  | { readonly kind: 'unchanged'; readonly layout: null }
  | { readonly kind: 'computing'; readonly layout: Layout | null }
  | { readonly kind: 'refused'; readonly layout: null }
  | { readonly kind: 'effect'; readonly layout: Layout | null; readonly effect: CorrectionEffect };

/** Follows a draft of choices with runs that write nothing; a new draft stops the run of the one before. */
export function useEffectPreview(session: PaneSession, before: Report | null, draft: ReadingChoices, applied: ReadingChoices): Preview {
  const [known, setKnown] = useState<{ readonly draft: ReadingChoices; readonly preview: Preview } | null>(null);
  const isUnchanged = sameChoices(draft, applied);
  useEffect(() => {
    if (isUnchanged) return undefined;
    const abort = new AbortController();
    const run = async (): Promise<void> => {
      const outcome = await preview(session, draft, abort.signal);
      if (abort.signal.aborted) return;
      setKnown({ draft, preview: outcome ? previewOf(before, outcome) : { kind: 'refused', layout: null } });
    };
    const timer = setTimeout(() => void run(), TYPING_PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [session, before, draft, isUnchanged]);
  if (isUnchanged) return { kind: 'unchanged', layout: null };
  return known?.draft === draft ? known.preview : { kind: 'computing', layout: known?.preview.layout ?? null };
}

function previewOf(before: Report | null, outcome: ReportOutcome): Preview {
  const reading = outcome.kind === 'report' ? outcome.report.reading : outcome.reading;
  return { kind: 'effect', layout: reading?.layout ?? null, effect: effectOf(before, outcome) };
}
