import {
  clusterSizes,
  clustersOf,
  deffuant,
  drawMeetings,
  drawOpinions,
  hegselmannKrause,
  largestGap,
  monthsOf,
  TABLE,
  tableTalk,
  talkAtTheTable,
  talkByChance,
  talkInOneAssembly,
  talkInPairs,
  talkInTwoChambers,
} from '../laboratory/index.ts';
import { meanRow } from './rows/mean-rows.ts';
import type { Range, Row } from './rows/row.ts';
import { errorRow, shareRow, thresholdRow } from './rows/share-rows.ts';
import type { Study } from './study.ts';

const HK_LEVELS = [0.14, 0.16, 0.18, 0.2, 0.22, 0.24, 0.26, 0.28, 0.3];
const PAIR_LEVELS = [0.35, 0.4, 0.45, 0.5, 0.55];
const LARGE_LEVELS = [0.1, 0.15, 0.2, 0.3];
const TABLE_LEVELS = [0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55];
/** Deffuant et al. 2000 count the large clusters and leave out the few who are left over; we draw the line at one in twenty. */
const LARGE = 0.05;
/** Times that each meets somebody, on average. */
const MEETINGS = 80;

/** Opinions at the end, a list for each level of confidence and in it one for each run. */
type Ends = readonly (readonly Float64Array[])[];

/** Bounded confidence in everyday contact and at the table (Hegselmann & Krause 2002; Deffuant et al. 2000). */
export const deliberation: Study = {
  title: 'Deliberation with bounded confidence (Hegselmann & Krause 2002; Deffuant et al. 2000)',
  note: [
    'Everyday contact averages over those it can talk to and leaves oneself out; Hegselmann & Krause count oneself. In two chambers of the same opinions, each listening to the other, one hears oneself, and everyday contact is their model.',
    'Deffuant: pairs drawn one after the other are introduced by brokerTie, those who share nobody in one month; an introduction takes as often as it is strong, and the plain model is given the pairs that talked; ties are lost after one talk, and two who talk go half of the way. "By chance": rewiring alone brings somebody new each month, and only one of two listens.',
    'At the table the step toward each member is influence x trust / (members - 1), also where most are out of reach: a table agrees later than Hegselmann & Krause, and no option makes it divide by those in reach.',
    'Chambers and pairs give the numbers of the plain models, so that where clusters stand further apart than 2 eps, and fewer than 1 / (2 eps) are large, it is the rule of thumb that is rough. Full consensus of pairs begins at .5 for very many people, earlier for fewer.',
    'In full consensus nobody is left out; a large cluster holds at least one in twenty.',
  ].join('\n'),
  run({ quick, seed }) {
    return [...averagingRows(quick, seed), ...pairRows(quick, seed), ...tableRows(quick, seed)];
  },
};

/** Synchronous averaging: Hegselmann & Krause. */
function averagingRows(quick: boolean, seed: string): Row[] {
  const people = quick ? 80 : 200;
  const runs = quick ? 20 : 100;
  const starts = drawOpinions(runs, people, seed);
  const errors: number[] = [];
  const ends = HK_LEVELS.map((reach) =>
    starts.map((start) => {
      const opinions = talkInTwoChambers(start, reach);
      errors.push(largestGap(opinions, hegselmannKrause(start, reach)));
      return opinions;
    }),
  );
  const alone = HK_LEVELS.map((reach) => starts.map((start) => talkInOneAssembly(start, reach, 0.9)));
  return [
    errorRow('two chambers: largest difference to plain Hegselmann-Krause', errors, 1e-9),
    ...[0.05, 0.1].map((reach) => spacingRow(reach, quick, seed)),
    thresholdRow({
      seed,
      label: `two chambers of ${people}: full consensus from eps`,
      levels: HK_LEVELS,
      cases: agreeing(ends, HK_LEVELS),
      target: [0.2, 0.27],
    }),
    ...consensusRows('two chambers', ends, HK_LEVELS, [0.14, 0.3]),
    thresholdRow({
      seed,
      label: `one assembly of ${people}, oneself left out: full consensus from eps`,
      levels: HK_LEVELS,
      cases: agreeing(alone, HK_LEVELS),
      target: [0.2, 0.27],
    }),
    meanRow({
      label: 'one assembly: clusters more than in two chambers, eps .14',
      values: starts.map((_, run) => countClusters(alone[0][run], 0.14) - countClusters(ends[0][run], 0.14)),
      target: 0,
      tolerance: 0.25,
    }),
  ];
}

/** How far neighbouring clusters are apart at the end: the "2R conjecture" (Blondel, Hendrickx & Tsitsiklis 2009: about 2.2). */
function spacingRow(reach: number, quick: boolean, seed: string): Row {
  const starts = drawOpinions(quick ? 10 : 40, quick ? 200 : 500, `${seed}, spacing`);
  return meanRow({
    label: `two chambers: neighbouring clusters apart, in eps, at eps ${reach}`,
    values: starts.map((start) => {
      const clusters = clustersOf(talkInTwoChambers(start, reach), reach);
      return (clusters[clusters.length - 1].middle - clusters[0].middle) / (clusters.length - 1) / reach;
    }),
    target: [2, 2.2],
    tolerance: 0.3,
  });
}

/** Pairs: Deffuant, Neau, Amblard & Weisbuch. */
function pairRows(quick: boolean, seed: string): Row[] {
  const people = quick ? 200 : 1000;
  const runs = quick ? 20 : 50;
  const starts = drawOpinions(runs, people, `${seed}, pairs`);
  const levels = [...LARGE_LEVELS, ...PAIR_LEVELS];
  const same: boolean[] = [];
  const pairs = levels.map((reach) =>
    starts.map((start, run) => {
      const meetings = drawMeetings(people, MEETINGS, seed, run);
      const { opinions, met } = talkInPairs(start, reach, monthsOf(meetings, people));
      same.push(`${clusterSizes(opinions, reach)}` === `${clusterSizes(deffuant(start, reach, met), reach)}`);
      return opinions;
    }),
  );
  const chance = levels.map((reach) =>
    starts.map((start, replicate) => talkByChance(start, reach, { months: 2 * MEETINGS, seed, replicate })),
  );
  return [
    shareRow('pairs: runs with the very clusters of plain Deffuant', same, { least: 0.95 }),
    ...endRows('pairs', pairs),
    thresholdRow({
      seed,
      label: `pairs of ${people}: full consensus from eps`,
      levels: PAIR_LEVELS,
      cases: agreeing(pairs.slice(LARGE_LEVELS.length), PAIR_LEVELS),
      target: [0.4, 0.5],
    }),
    ...endRows('by chance', chance),
  ];
}

function endRows(label: string, ends: Ends): Row[] {
  const above = PAIR_LEVELS[PAIR_LEVELS.length - 1];
  const [cases] = agreeing(ends.slice(-1), [above]);
  return [
    ...LARGE_LEVELS.map((reach, level) => largeRow(label, reach, ends[level])),
    shareRow(`${label}: full consensus at eps ${above}`, cases, { least: 0.95 }),
  ];
}

function largeRow(label: string, reach: number, ends: readonly Float64Array[]): Row {
  const target = 1 / (2 * reach);
  return meanRow({
    label: `${label}: large clusters at eps ${reach}`,
    values: ends.map(
      (opinions) => clusterSizes(opinions, reach).filter((size) => size >= LARGE * opinions.length).length,
    ),
    target: [Math.floor(target + 1e-9), Math.round(target * 100) / 100],
    tolerance: 0.5,
  });
}

/** The table of one process. */
function tableRows(quick: boolean, seed: string): Row[] {
  const runs = quick ? 10 : 100;
  const starts = drawOpinions(runs, TABLE, `${seed}, table`);
  const errors: number[] = [];
  const ends = TABLE_LEVELS.map((reach) =>
    starts.map((start) => {
      const opinions = talkAtTheTable(start, reach);
      errors.push(largestGap(opinions, tableTalk(start, reach)));
      return opinions;
    }),
  );
  return [
    errorRow(`table of ${TABLE}: largest difference to plain averaging over all members`, errors, 1e-6),
    thresholdRow({
      seed,
      label: `table of ${TABLE}: full consensus from eps`,
      levels: TABLE_LEVELS,
      cases: agreeing(ends, TABLE_LEVELS),
      target: [0.2, 0.27],
    }),
    thresholdRow({
      seed,
      label: `(plain Hegselmann-Krause with ${TABLE}: full consensus from eps)`,
      levels: TABLE_LEVELS,
      cases: TABLE_LEVELS.map((reach) =>
        starts.map((start) => countClusters(hegselmannKrause(start, reach), reach) === 1),
      ),
      target: [0.2, 0.27],
    }),
  ];
}

/** No consensus well below, consensus well above. */
function consensusRows(label: string, ends: Ends, levels: readonly number[], [below, above]: Range): Row[] {
  const cases = (reach: number) => agreeing([ends[levels.indexOf(reach)]], [reach])[0];
  return [
    shareRow(`${label}: full consensus at eps ${below}`, cases(below), { most: 0.05 }),
    shareRow(`${label}: full consensus at eps ${above}`, cases(above), { least: 0.95 }),
  ];
}

function agreeing(ends: Ends, levels: readonly number[]): boolean[][] {
  return ends.map((runs, level) => runs.map((opinions) => countClusters(opinions, levels[level]) === 1));
}

function countClusters(opinions: Float64Array, reach: number): number {
  return clustersOf(opinions, reach).length;
}
