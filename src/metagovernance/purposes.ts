/** What a metagovernor's draws decide; the model's own are numbered below 100. */
export const STEERING_DRAW = {
  observation: 300,
  strategy: 301,
  mix: 370,
  luck: 302,
  introduction: 303,
  knowledge: 304,
  winningBack: 305,
} as const;
