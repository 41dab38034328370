import { feature } from '../contract';

export const customers = feature({ id: 'customers', order: 85, needs: [] });
