import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { PaneScreen, ScreenProps } from './face';

// Not needed to show the frame of the pane; each names its own component, because `lazy` wants a default.
const messages = {
  failure: () => import(/* webpackChunkName: "daily" */ './components/FailureBar'),
  notice: () => import(/* webpackChunkName: "daily" */ './components/NoticeBar'),
  unsupported: () => import(/* webpackChunkName: "daily" */ './components/UnsupportedScreen'),
};

export const FailureBar = lazy(async () => ({ default: (await messages.failure()).FailureBar }));
export const NoticeBar = lazy(async () => ({ default: (await messages.notice()).NoticeBar }));
export const UnsupportedScreen = lazy(async () => ({ default: (await messages.unsupported()).UnsupportedScreen }));

const made = new WeakMap<PaneScreen, LazyExoticComponent<ComponentType<ScreenProps>>>();

/** The screen as a component that loads itself; the same one each time. */
export function lazyScreen(screen: PaneScreen): LazyExoticComponent<ComponentType<ScreenProps>> {
  const known = made.get(screen);
  if (known) return known;
  const component = lazy(async () => ({ default: await screen.load() }));
  made.set(screen, component);
  return component;
}

/** Loads what most people use, so that it opens at once and a failure can be told although the server is gone by then. */
export async function preload(screens: readonly PaneScreen[]): Promise<void> {
  await Promise.all([
    ...Object.values(messages).map((load) => load()),
    ...screens.filter(({ isDaily }) => isDaily).map(({ load }) => load()),
  ]);
}
