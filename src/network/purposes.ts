/** What a draw of this room decides. The numbers 100-199 are this room's; a number in use is never given away. */
export const PURPOSE = {
  sectorOrder: 100,
  popularity: 101,
  position: 102,
  activity: 103,
  wiring: 104,
  randomTies: 110,
  rewiring: 120,
  communities: 130,
} as const;
