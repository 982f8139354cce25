/** How long, in English. */
export const time = {
  months: (count: number) => `${count} ${count === 1 ? 'month' : 'months'}`,
  years: (count: number) => `${count} ${count === 1 ? 'year' : 'years'}`,
};
