/** What a draw of this room decides. The numbers 200-299 are this room's; a number in use is never given away. */
export const PURPOSE = {
  landscape: 200,
  start: 210,
  search: 211,
  turnOrder: 212,
} as const;
