/** What a draw of this room decides. The numbers 800-899 are this room's; a number in use is never given away. */
export const PURPOSE = { step: 800, half: 810 } as const;
