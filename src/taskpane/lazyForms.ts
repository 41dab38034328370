import { lazy } from 'react';

/** Forms that a screen opens when somebody wants to change something; apart from the screens, which show them. */
export const formLoads = {
  place: () => import('./screens/home/PlaceForm'),
  desk: () => import('./screens/desk/AccountDesk'),
  progress: () => import('./screens/desk/DayBar'),
  asOf: () => import('./components/AsOfField'),
};

export const PlaceForm = lazy(async () => ({ default: (await formLoads.place()).PlaceForm }));
export const AsOfField = lazy(async () => ({ default: (await formLoads.asOf()).AsOfField }));
export const AccountDesk = lazy(async () => ({ default: (await formLoads.desk()).AccountDesk }));
export const DayBar = lazy(async () => ({ default: (await formLoads.progress()).DayBar }));
