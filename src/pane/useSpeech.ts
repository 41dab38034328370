import { useEffect, useState } from 'react';
import type { Language } from '../kernel/words/locale';
import type { Say } from '../kernel/words/say';
import { SCREEN } from './screenTask';
import type { PaneSession } from './state/paneSession';
import { SILENCE } from './strings/silence';

/** Who says messages; nobody until the words are there. */
export function useSpeech(session: PaneSession, language: Language, locale: string): Say {
  const [speech, setSpeech] = useState<Say>(() => SILENCE);
  useEffect(() => {
    let isGone = false;
    import(/* webpackChunkName: "report" */ './strings/speech')
      .then(({ speechOf }) => speechOf(language, locale))
      .then(
        (say) => !isGone && setSpeech(() => say),
        (error: unknown) => session.tell({ type: 'failed', failure: { task: SCREEN, error } }),
      );
    return () => {
      isGone = true;
    };
  }, [session, language, locale]);
  return speech;
}
