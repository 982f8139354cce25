/** What is said of a search for a strategy, in English; numbers come as they are to be written. */
export const search = {
  kinds: {
    options: (strategy: string) => `Options of ${strategy}`,
    plan: (_strategy: string) => 'A fixed plan: what, when, to whom',
    rules: (_strategy: string) => 'Rules: when something is observed, what is done',
  },
  head: (what: string, seed: string, version: string) => `${what}; seed ${seed}, metagovernor ${version}`,
  scenarios: (list: string) => `Scenarios: ${list}`,
  goals: {
    most: (measure: string) => `most ${measure}`,
    least: (measure: string) => `least ${measure}`,
  },
  sought: (list: string) => `Sought: ${list}`,
  robust: {
    mean: 'in the mean over the scenarios',
    worst: 'in the scenario where it does worst',
    regret: 'by the largest distance to the best candidate of a scenario',
  },
  spent: 'How the runs were spent: each race gives fewer candidates more replicates',
  spentColumns: ['race', 'rung', 'candidates', 'replicates more', 'runs'],
  generations: (first: string, last: string) =>
    first === last ? `generation ${first}` : `generations ${first} to ${last}`,
  lastRace: 'the last race',
  runs: (searched: number, fresh: number) =>
    `${searched} runs of the search, which --budget limits, and ${fresh} on fresh seeds beside them.`,
  found: (candidate: number, generation: number) => `Found: candidate ${candidate}, of generation ${generation}`,
  front: (count: number) => `Not beaten on all of what is sought: ${count}, the first of which is looked at below.`,
  worth: 'What it is worth, mean over the scenarios',
  worthColumns: ['when found', 'on fresh seeds', 'thought too well of by'],
  rivals: (replicates: number, interval: string) =>
    `Against its rivals on ${replicates} fresh seeds, replicate by replicate, all with the capacities of the scenario [${interval}, of all together]`,
  rivalColumns: ['scenario', 'it has', 'found is better by'],
  beatsAll: (rivals: number) => `It beats every one of its ${rivals} rivals in every scenario.`,
  doesNotBeat: (list: string) => `It does not beat, beyond doubt: ${list}.`,
  fitted:
    'What was found is fitted to this, and its rivals have the options they were given: to beat them says that there was something to find, not that they are bad.',
  useIt: (command: string) => `Use it: ${command}`,
  candidate: 'candidate',
  /** The picture of a search. */
  picture: 'How the search went',
  pictureNote: (scenarios: string) => `Those who came to the end of each race, in ${scenarios}`,
  best: 'best of the race',
  middle: 'middle of its first rung',
  generation: 'generation',
};
