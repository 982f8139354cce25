/** What a draw of this room decides. The numbers 600-699 are this room's; a number in use is never given away. */
export const PURPOSE = {
  resample: 600,
  resampleDesign: 610,
  resampleNodes: 620,
  resamplePlaces: 630,
  surfacePoints: 640,
} as const;
