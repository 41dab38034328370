import { lazy } from 'react';

/** Forms that a screen opens when somebody wants to change something; apart from the screens, which show them. */
const loads = {
  place: () => import('./screens/home/PlaceForm'),
  desk: () => import('./screens/desk/AccountDesk'),
  progress: () => import('./screens/desk/DayBar'),
  asOf: () => import('./components/AsOfField'),
};

export const PlaceForm = lazy(async () => ({ default: (await loads.place()).PlaceForm }));
export const AsOfField = lazy(async () => ({ default: (await loads.asOf()).AsOfField }));
export const AccountDesk = lazy(async () => ({ default: (await loads.desk()).AccountDesk }));
export const DayBar = lazy(async () => ({ default: (await loads.progress()).DayBar }));

/** Loads each of them, for whoever loads everything ahead. */
export const formLoads: readonly (() => Promise<unknown>)[] = Object.values(loads);
