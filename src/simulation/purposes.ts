/** What a draw of this room decides. The numbers 400-499 are this room's; a number in use is never given away. */
export const PURPOSE = { removalOrder: 400 } as const;
