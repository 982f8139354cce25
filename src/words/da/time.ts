import type { Words } from '../en.js';

/** How long, in Danish. */
export const time: Pick<Words, 'months' | 'years'> = {
  months: (count) => `${count} ${count === 1 ? 'måned' : 'måneder'}`,
  years: (count) => `${count} år`,
};
