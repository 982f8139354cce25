/** What the pictures of a comparison and the page on an experiment say, in English. */
export const figures = {
  ofHundred: 'Of 100 processes started: how many go on, and what stops the others?',
  notAttributed: 'failures not attributed to barriers',
  attributed: (attributed: number, replicates: number) =>
    `what stopped processes: Shapley shares of the failures in ${attributed} of ${replicates} replicates, scaled to all`,
  failedUnattributed: 'failed: not attributed',
  stillUnderWay: 'still under way at the end',
  paired: '95 % intervals, paired: same problems, same luck',
  doesItHelp: (first: string) => `Does it help? Each strategy compared with ${first}`,
  goOnUnit: (first: string) => `difference from ${first} in the share of processes that go on, in percentage points`,
  doesItDoGood: (first: string) => `Does it do good, and does it do harm? Each strategy compared with ${first}`,
  goodUnit: (first: string) =>
    `difference from ${first}: share that innovated, net true gain (losses counted), share that left matters worse`,
  as: (first: string) => `as ${first}`,
  moreIsBetter: (result: string) => `${result} (more is better)`,
  lessIsBetter: (result: string) => `${result} (less is better)`,
  all: (strategy: string, barriers: number, percent: string) =>
    `${strategy}: all ${barriers === 10 ? 'ten' : barriers} ${percent} %`,
  whatItCosts: 'What does each barrier cost, from start to innovation?',
  inOrders: (attributed: number, replicates: number) => `${attributed} of ${replicates} replicates, in sampled orders`,
  costUnit: 'share of the processes started that would also innovate without the barrier (Shapley)',
  whoDepends: 'Who depends on whom?',
  beforeAnything: (conflict: string) => `before anything happens; crossed: conflict of ${conflict} or more`,
  /** Of a generated network. */
  allDrawn: 'actors and ties drawn by the model',
  dependence: 'dependence',
  sector: 'sector',
  dependsOn: 'A → B: A depends on B',
  /** The network of a file, of which nothing was drawn by a model. */
  whoIsTied: 'Who is tied to whom?',
  notGiven: 'not given',
  withoutTies: 'without ties',
  actor: 'actor',
  community: (number: number) => `community ${number}`,
  byCommunity: (modularity: string) =>
    `no sectors in the data: communities instead, found by the ties (Louvain, modularity ${modularity})`,
  weightsUnusable: (name: string, missing: number, negative: number, ties: number) =>
    `${name} not shown: of ${ties} ties ${[missing > 0 ? `${missing} have none` : '', negative > 0 ? `${negative} have one below 0` : ''].filter((part) => part !== '').join(', ')}`,
};

/** What only the page on an experiment says, in English. */
export const page = {
  sections: {
    answer: 'The answer',
    replicates: 'Where the replicates went',
    cameOut: 'What came out',
    depends: 'How it depends on the factors',
    points: 'Point by point',
    matters: 'Which factors matter',
    overTime: 'Over time',
    network: 'The network',
    run: 'What was run',
    unchanged: 'What changed nothing',
    failed: 'Runs that failed',
    reading: 'How to read it',
    parameters: 'Parameters',
    again: 'Do it again',
  },
  head: (id: string, runs: number, seed: string, version: string) =>
    `Experiment ${id} · ${runs} runs · seed ${seed} · metagovernor ${version}.`,
  notComplete: (missing: number, shards: number) => `Not complete: ${missing} of ${shards} shards are missing.`,
  scenarios: 'Scenarios',
  scenarioColumns: ['scenario', 'title', 'question'],
  strategies: 'Strategies; the first is what the others are compared with',
  strategyColumns: ['strategy', 'what it does'],
  ofItsOwn: 'a strategy of its own',
  factors: 'Factors',
  factorColumns: ['factor', 'values'],
  inGroup: (values: string, group: string) => `${values}; in the group ${group}`,
  varies: 'another at each point: see the factors',
  design: (kind: string, points: number) => `Design: ${kind}, ${points} points.`,
  replicates: (replicates: number) =>
    `${replicates} replicates of each strategy at each point, all strategies and points on the same draws.`,
  until: (percent: string, measure: string, halfWidth: string, least: number, most: number) =>
    `Replicates until the ${percent} % interval of every paired difference in ${measure} lies within ${halfWidth} on either side, at least ${least} and at most ${most}.`,
  extensions: 'Extensions of the model',
  extensionColumns: ['extension', 'what it is', 'acts after', 'changes', 'can stop', 'measures', 'code'],
  endsAt: (measure: string, isLeast: boolean, limit: string) =>
    `A run ends once ${measure} is at ${isLeast ? 'least' : 'most'} ${limit}.`,
  endsOnce: (count: number, what: string, _measure: string) => `A run ends once ${count} of its processes ${what}.`,
  attributed: (attributed: number, replicates: number) =>
    `Failures attributed to barriers in ${attributed} of the ${replicates} replicates of each point, the first.`,
  knownBefore: (line: string) => `Known before: ${line}.`,
  reading: [
    'Common random numbers: replicate r of every strategy meets the same network, the same problems and the same luck, until what the strategies do makes them differ. Differences are taken pair by pair.',
    'Each interval stands for itself: of twenty 95 % intervals one will miss by chance. p-values are adjusted by Holm within their table.',
    'A12 is the probability that a run of the strategy has a higher value than one of the first (better where more is better, worse where less is), ties counting half; d of pairs is the mean difference in units of its standard deviation.',
    'Many defaults of the model are guesses ("metagovernor parameters" marks them), and scenarios of the catalogue are illustrative unless they say otherwise.',
  ],
  failed: (count: number) =>
    `${count} ${count === 1 ? 'run' : 'runs'} failed: no row, and no pair with what it would be compared with.`,
  firstFailed: 'The first of them',
  failedColumns: ['scenario', 'point', 'strategy', 'replicate', 'why'],
  givenNetwork: (label: string, actors: number, ties: number) =>
    `${label}: the network is given, ${actors} actors and ${ties} ties.`,
  allDefaults: (label: string) => `${label}: every parameter has its default.`,
  notDefaults: (label: string) => `${label}: what differs from the defaults`,
  parameterColumns: ['parameter', 'value', 'default', 'unit', 'what it is'],
  complete: (label: string) => `${label}, complete`,
  save: (version: string, runs: string) =>
    `Save what is folded here as experiment.json in an empty folder, then run it with version ${version}; the same ${runs} runs come out, to the last bit, on any machine and with any number of threads.`,
  modules: (list: string) => `It needs these modules and what they import, unchanged: ${list}.`,
  own: (list: string) =>
    `Not of the library: ${list}. In every process that ran them the first replicates of each scenario, and some of those after, were run a second time from the same draws, and ended the same to the last bit.`,
  noRuns: 'No run came to its end.',
  noLuck: (units: number) =>
    `${units === 0 ? 'No' : 'One'} replicate for all to be compared on: nothing can be said of what is luck.`,
  pooled: (runs: number, about: string) => `${runs} runs: ${about}.`,
  onePoint: (replicates: number, rough: string) =>
    `${replicates} replicates, each an independent run of every strategy on the same draws${rough}`,
  points: (points: number, replicates: number, rough: string) =>
    `${points} points pooled; intervals over ${replicates} replicates, each of which shares its draws at all points${rough}`,
  unevenPoints: (points: number, fewest: number, most: number, replicates: number, rough: string) =>
    `${points} points of ${fewest} to ${most} replicates; every run counts in the comparison pair by pair, and points count alike; the shares of stages, the funnel and the outcomes rest on the ${replicates} replicates that all points have${rough}`,
  rough: '; they are few, so the intervals are wide and rough',
  absent: (list: string) => `Most runs failed of: ${list}. What did not fail is left out here.`,
  dropped: (count: number) =>
    `${count} ${count === 1 ? 'run is' : 'runs are'} left out, so that all strategies are compared on the same replicates of the same points.`,
  strategy: 'strategy',
  barrier: 'barrier',
  interval: '95 % interval',
  pairedInterval: '95 % interval, paired',
  goOn: (interval: string) => `How many of the processes that enter a stage go on, in % [${interval}]`,
  outcomes: (interval: string) => `The three outcomes of a run, 0 to 1 [${interval}]`,
  pairs: (first: string, measure: string) => `Each strategy less ${first}, pair by pair, in ${measure}`,
  pairColumns: ['strategy', 'pairs', 'difference [95 % interval]', 'd of pairs', 'A12', 'correlation', 'p (Holm)'],
  whatStopped: 'What stopped processes, by replay and by the naive answer?',
  replayed:
    'Found by replaying each failure on the same draws without each set of barriers of its stage (Shapley shares); unexplained is what fails without them too.',
  honesty: 'No study gives empirical base rates for barriers: read the shares as what this model does.',
  goodWithoutHarm: 'Who does good without doing harm?',
  deliveryAxis: 'delivery, net true gain per process started, -1 to 1',
  harmedAxis: 'harmed, share of processes that left matters worse',
  both: (one: string, other: string) => `Who is both ${one} and ${other}?`,
  zeroToOne: (outcome: string) => `${outcome}, 0 to 1`,
  onNone: 'On none of them: every run is the same at all points.',
  dependsOn: (measure: string, factor: string) => `How does “${measure}” depend on ${factor}?`,
  meanAndInterval: (measure: string) => `${measure}; mean and 95 % interval`,
  dependsOnBoth: (measure: string, strategy: string) => `How does “${measure}” depend on both under “${strategy}”?`,
  whereHelps: (strategy: string) => `Where does “${strategy}” help?`,
  differenceIn: (first: string, measure: string) => `difference from ${first} in ${measure}`,
  atEachPoint: (measure: string, first: string) =>
    `${measure} at each point: ${first}, and the others less ${first} [95 % interval]`,
  point: 'point',
  tooManyPoints: (points: number) =>
    `The ${points} points are too many for a table here: see the tables that "metagovernor experiment merge" writes.`,
  under: (measure: string, strategy: string) => `${measure} under ${strategy}`,
  adds: (strategy: string, measure: string) => `what ${strategy} adds to ${measure}`,
  lessPairByPair: (label: string, first: string) => `${label} · less ${first}, pair by pair`,
  cannotBeTold: (outcome: string, why: string) => `Which factors matter for ${outcome} cannot be told: ${why}.`,
  nothingMatters: (outcome: string) =>
    `No factor changed anything about ${outcome}: every run is the same at all points.`,
  sobol: (outcome: string) => `Which factors does ${outcome} depend on? (Sobol' indices)`,
  firstOrder: 'first order',
  total: 'total',
  varianceOf: (outcome: string) => `share of the variance of ${outcome}`,
  morris: (outcome: string) => `Which factors does ${outcome} depend on? (Morris)`,
  meanAbsoluteEffect: 'mean absolute effect',
  overRange: (outcome: string) => `${outcome} over the whole range of the factor`,
  elementary: 'Elementary effects',
  elementaryColumns: ['factor', 'mean', 'mean absolute', 'sd'],
  groups: 'Groups, whose factors moved together',
  groupColumns: ['group', 'factors'],
  prcc: (outcome: string) => `Which factors go with ${outcome}? (partial rank correlations)`,
  partialRank: 'partial rank correlation',
  partialUnit: 'from -1 to 1: the effects of the other factors taken out',
  luckAsJoint: 'with one replicate at each point, luck counts as what the factors do together',
  luckOut: (percent: string) => `luck, ${percent} % of the variance of the means of points, taken out`,
  indices: (about: string) => `Sobol' indices [95 % interval]; ${about}`,
  factor: 'factor',
  secondOrder: 'What pairs of factors do together (second order), the largest',
  pairIndexColumns: ['factor', 'and', 'index'],
  byItself: (outcome: string) => `What does each change by itself do to ${outcome}?`,
  lessFirstValues: (outcome: string) => `${outcome}, less that at the first values of all factors`,
  develops: (measure: string) => `How does “${measure}” develop?`,
  overReplicates: (measure: string) => `${measure}; mean and 95 % interval over replicates`,
  /** The first paragraphs: what was asked, how many runs, what differs, how sure that is. */
  answer: {
    where: (scenarios: number, first: string) => (scenarios === 1 ? first : `${scenarios} scenarios`),
    on: (factors: string) => `, and how does it depend on ${factors}`,
    onMany: (factors: number) => `, and how does it depend on ${factors} factors`,
    asksLevel: (measure: string, strategy: string, where: string, on: string) =>
      `Asked: what does the measure “${measure}” come to under ${strategy} in ${where}${on}?`,
    asksDifference: (measure: string, others: string, first: string, where: string, on: string) =>
      `Asked: how does the measure “${measure}” under ${others} differ from that under ${first} in ${where}${on}?`,
    ran: (runs: number, strategies: number, scenarios: number, points: number, fewest: number, most: number) =>
      `Run: ${counted(runs, 'run')} of ${counted(strategies, 'strategy', 'strategies')}, ${fewest === most ? `${most}` : `${fewest} to ${most}`} ${most === 1 ? 'replicate' : 'replicates'} of each${points === 1 ? '' : ` at each of ${points} points`}${scenarios === 1 ? '' : ` in each of ${scenarios} scenarios`}.`,
    found: (text: string) => `Found: ${text}`,
    inScenario: (scenario: string, text: string) => `${scenario}: ${text}`,
    onAverage: (points: number) => `on average over the ${points} points,`,
    comesTo: (strategy: string, value: string) => `under ${strategy} it comes to ${value}.`,
    comparedWith: (others: string) => `Compared with that: ${others}.`,
    under: (strategy: string, what: string) => `under ${strategy} ${what}`,
    more: (amount: string) => `more, ${amount}`,
    less: (amount: string) => `less, ${amount}`,
    notTold: (amount: string) => `no difference can be told, ${amount}`,
    sameAs: (other: string) => `nothing changes against ${other}`,
    sameShort: 'changed nothing',
    changes: (factor: string, low: string, high: string, changes: string) =>
      `From ${low} to ${high} of ${factor} it changes: ${changes}.`,
    strongest: (outcome: string, factors: string) =>
      factors === '' ? `${outcome} is not seen to be moved by any factor.` : `${outcome} is moved most by ${factors}.`,
    overScenarios: (strategy: string, first: string, more: number, less: number, all: number, from: string) =>
      `${strategy} comes to more than ${first} in ${more} of ${all} scenarios, to less in ${less}; of the others no difference can be told${from === '' ? '' : ` (${from})`}.`,
    inPlace: (amount: string, scenario: string) => `${amount} in ${scenario}`,
    from: (low: string, high: string) => `from ${low} to ${high}`,
    intervals:
      'How sure: in brackets stands the 95 % interval; differences are taken pair by pair, on the same problems and the same luck.',
    together: (told: number, all: number) =>
      `Of ${all} differences, ${told} can be told from none when all are judged together (Holm, 5 %).`,
    few: 'Replicates are few, so the intervals are wide and rough.',
    ofModel: 'All of it is what the model does; how far that goes for the world is for the reader to judge.',
    differs: (measure: string, first: string) => `How does “${measure}” differ from that under “${first}”?`,
    besideEachOther: (measure: string, first: string) =>
      `${measure} in each scenario: under ${first}, and of the others the difference from it [95 % interval]`,
    replicates: (runs: number, fewest: number, most: number, end: number) =>
      `${runs} runs in all: the points took ${fewest} to ${most} replicates of each strategy${end === 0 ? '' : `; ${end} took as many as there may be, and may be known less well than was asked`}.`,
    replicateColumns: ['scenario', 'point', 'replicates'],
    eachPoint: 'Replicates of each strategy, by point',
  },
  /** What a measure comes to anywhere in the range of the factors, by a surface fitted to the points. */
  surface: {
    about: (fitted: number, points: number, replicates: number) =>
      `A surface fitted to ${fitted === points ? `the ${points} points` : `${fitted} of the ${points} points`} says what comes out between them, averaged over luck${replicates === 1 ? ' (of which one replicate tells little)' : ''}. How far it can be trusted is how much it foretells of points it has not seen: each from the surface through all others. Below 10 % nothing is drawn. Close points share some of their luck, so what is foretold and luck may come to more than 100 %; the intervals have all of it.`,
    foretells: 'How far the surfaces can be trusted, and what makes them rise and fall',
    columns: [
      'surface of',
      'factors, with their share of its variance',
      'together',
      'foretold of how unseen points differ, %',
      'luck in how seen points differ, %',
    ],
    nothing: 'foretells too little to be drawn',
    none: (name: string, why: string) => `No surface for ${name}: ${why}.`,
    note: (label: string, fitted: number) => `${label} · a surface fitted to ${fitted} points`,
    foretold: (name: string, percent: string) => `${name} ${percent} %`,
    unseen: (list: string) => `foretold of how unseen points differ: ${list}`,
    over: (measure: string, factor: string) =>
      `What does “${measure}” come to over ${factor}, the other factors averaged?`,
    gainOver: (first: string, measure: string, factor: string) =>
      `Where along ${factor} does it help? “${measure}” less that of ${first}, the other factors averaged`,
    overBoth: (strategy: string, measure: string, factor: string, other: string) =>
      `What does “${measure}” come to under “${strategy}” over ${factor} and ${other} together?`,
    gainOverBoth: (strategy: string, measure: string, factor: string, other: string) =>
      `Where does “${strategy}” help “${measure}”, over ${factor} and ${other} together?`,
    averaged: (measure: string) => `${measure}; fitted mean and 95 % interval`,
    logarithmic: (factor: string) => `${factor} (as a power of 10)`,
    named: (factor: string, names: string) => `${factor} (${names})`,
  },
};

function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
