import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { feature } from '../contract';

export const more = feature({
  id: 'more',
  order: 75,
  needs: [],
  screens: [
    {
      id: 'more',
      title: { en: 'More', es: 'Más' },
      tab: { label: { en: 'More', es: 'Más' }, icon: MoreHorizontalRegular },
      load: async () => (await import(/* webpackChunkName: "moreScreen" */ './pane/MoreScreen')).MoreScreen,
    },
  ],
});
