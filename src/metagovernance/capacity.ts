import { CAPACITIES, type Capacity } from '../model/index.js';

export { CAPACITIES, type Capacity };

/** Points of each capacity that something costs. */
export type Price = Readonly<Partial<Record<Capacity, number>>>;
