/** @import { Barrier } from 'metagovernor/model' */

/**
 * Values by dotted path, as withParameters takes them.
 * @typedef {Readonly<Record<string, number>>} Changes
 */

/**
 * A network in which getting together is easy: willing, trusting, known to each other, with little to quarrel about.
 * @type {Changes}
 */
const EASY = {
  'network.meanDegree': 10,
  'problems.rooted': 1,
  'forming.baseline': 5,
  'actors.trust': 0.8,
  'actors.strangerTrust': 0.75,
  'actors.freeRider': 0,
  'actors.conditional': 0.8,
  'problems.conflictingDemands': 0.1,
};

/**
 * For each barrier, a region of the parameter space in which it should stop more than any other.
 * @type {Readonly<Record<Barrier, Changes>>}
 */
export const REGIONS = {
  // Nobody has ever worked in a network, and that weighs; those who hold something can all be found along ties.
  noTradition: { 'actors.withoutTradition': 1, 'forming.tradition': 10, 'problems.rooted': 1 },
  // Everybody has worked in networks before, and has been burnt.
  badExperience: { 'actors.withoutTradition': 0, 'actors.experience': -0.8, 'forming.badExperience': 6 },
  // Nobody can say what the problem is, and that deters.
  demotivatingUncertainty: { 'problems.unclearDefinition': 1, 'forming.uncertainty': 6 },

  // What members can do by themselves is worth more.
  goingAlone: { ...EASY, 'interacting.outside': 2.5 },
  // Everybody answers to what it expects of the others, and expects little. There is not much to be had alone.
  lackOfTrust: {
    ...EASY,
    'actors.trust': 0.25,
    'actors.strangerTrust': 0.25,
    'actors.conditional': 1,
    'actors.hump': 0,
    'interacting.outside': 0.5,
  },
  // Only those with near frames can talk.
  mentalSilos: { ...EASY, 'actors.openness': 0.05 },
  // What is good for all is seldom good for each.
  conflictingInterests: { ...EASY, 'problems.conflictingDemands': 0.7 },

  // Few know each decision; beyond that, everybody contributes, dares and delivers.
  tunnelVision: {
    ...EASY,
    'problems.knowledgeNeed': 1,
    'actors.motive': 0.9,
    'actors.conditional': 0,
    'actors.hump': 0,
    'actors.riskAversion': 0,
    'interacting.outside': 0,
    'implementing.baseline': 3,
  },
  // Members ask for a large gain before they try anything new; many know each decision, and what is agreed gets done.
  riskAversion: {
    ...EASY,
    'actors.riskAversion': 2,
    'problems.knowledgeNeed': 0.2,
    'interacting.outside': 0,
    'implementing.baseline': 3,
  },
  // Holders seldom carry out what was agreed.
  uncertainImplementation: { ...EASY, 'implementing.baseline': -3 },
};
