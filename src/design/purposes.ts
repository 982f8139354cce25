/** What a draw of this room decides. The numbers 700-799 are this room's; a number in use is never given away. */
export const PURPOSE = {
  stratumOrder: 700,
  placeInStratum: 701,
  morrisStart: 710,
  morrisOrder: 711,
} as const;
