/** What a draw of this room decides. The numbers 900-999 are this room's; a number in use is never given away. */
export const PURPOSE = { first: 900, offspring: 901 } as const;
