import type { PartialTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { PaneHost } from '../services';
import { DARK_VALUES, LIGHT_VALUES } from './tokens';

type ColorMode = 'light' | 'dark' | 'contrast';

const DARK = '(prefers-color-scheme: dark)';
const FORCED = '(forced-colors: active)';

/** The colours to show: the system's forced colours before the host's choice before the system's preference. */
export function colorMode(isForced: boolean, hostIsDark: boolean | null, systemIsDark: boolean): ColorMode {
  if (isForced) return 'contrast';
  return (hostIsDark ?? systemIsDark) ? 'dark' : 'light';
}

/** A theme of the system's own colours, for people who force them; everything but colour is as in the light theme. */
function contrastTheme(): PartialTheme {
  const colors = Object.keys(LIGHT_VALUES).filter((token) => token.startsWith('color'));
  return { ...LIGHT_VALUES, ...Object.fromEntries(colors.map((token) => [token, systemColor(token)])) };
}

function systemColor(token: string): string {
  if (token.includes('Disabled')) return token.includes('Background') ? 'Canvas' : 'GrayText';
  if (token.includes('OnBrand') || token.includes('Inverted')) return token.includes('Background') ? 'Canvas' : 'HighlightText';
  if (token.includes('Shadow')) return 'transparent';
  if (/(Compound)?BrandBackground(?!2|Static)/.test(token)) return 'Highlight';
  if (token.includes('Stroke') || token.includes('Border')) return 'CanvasText';
  if (token.includes('Background') || token.includes('Overlay') || token.includes('Stencil')) return 'Canvas';
  return token.includes('Link') ? 'LinkText' : 'CanvasText';
}

/** The theme of the pane, kept up with the system and, whenever somebody comes back to the pane, with the host: Excel tells nobody that its theme was changed. */
export function usePaneTheme(host: PaneHost): PartialTheme {
  const mode = useSyncExternalStore(watch, () =>
    colorMode(window.matchMedia(FORCED).matches, host.isDark(), window.matchMedia(DARK).matches),
  );
  return THEMES[mode]();
}

const contrast = contrastTheme();
const THEMES: Readonly<Record<ColorMode, () => PartialTheme>> = {
  light: () => LIGHT_VALUES,
  dark: () => DARK_VALUES,
  contrast: () => contrast,
};

function watch(changed: () => void): () => void {
  const queries = [window.matchMedia(DARK), window.matchMedia(FORCED)];
  queries.forEach((query) => query.addEventListener('change', changed));
  const returns = [
    ['focus', window],
    ['visibilitychange', document],
  ] as const;
  returns.forEach(([event, target]) => target.addEventListener(event, changed));
  return () => {
    queries.forEach((query) => query.removeEventListener('change', changed));
    returns.forEach(([event, target]) => target.removeEventListener(event, changed));
  };
}
