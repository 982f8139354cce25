import { deepFreeze } from '../../base/index.js';

/**
 * What somebody outside the process can set on it: one number each, 0 when nobody steers, fading with a half-life.
 *
 * The model reads levers and never asks who moved them, so a network lives without a metagovernor.
 */
export const LEVERS = deepFreeze([
  'clarity', //      0..1, how far expectations are aligned: takes uncertainty away
  'incentive', //    0..1, funding and reward for taking part and contributing
  'backing', //      0..1, political backing and momentum
  'service', //      0..1, secretariat: meetings cost less, delivery is supported
  'shadow', //       0..1, shadow of hierarchy: enforces contribution, holds solo runs back, mandates delivery
  'contract', //     0..1, economic contract on delivery
  'storyline', //    0..1, discursive frame: pulls the members' frames together
  'translation', //  0..1, widens the frame distance across which members can talk
  'mediation', //    0..1, lets conflict cool
  'settlement', //   0..1, coupled issues: private losses are traded against gains
  'confidence', //   0..1, early wins: the others are expected to contribute
  'exploration', //  0.., decisions more that members can think of changing at once
  'threat', //       0..1, how untenable the status quo is made to look
  'riskCover', //    0..1, share of the risk that somebody else carries
] as const);
/** The name of a lever. */
export type Lever = (typeof LEVERS)[number];

export const CLARITY = LEVERS.indexOf('clarity');
export const INCENTIVE = LEVERS.indexOf('incentive');
export const BACKING = LEVERS.indexOf('backing');
export const SERVICE = LEVERS.indexOf('service');
export const SHADOW = LEVERS.indexOf('shadow');
export const CONTRACT = LEVERS.indexOf('contract');
export const STORYLINE = LEVERS.indexOf('storyline');
export const TRANSLATION = LEVERS.indexOf('translation');
export const MEDIATION = LEVERS.indexOf('mediation');
export const SETTLEMENT = LEVERS.indexOf('settlement');
export const CONFIDENCE = LEVERS.indexOf('confidence');
export const EXPLORATION = LEVERS.indexOf('exploration');
export const THREAT = LEVERS.indexOf('threat');
export const RISK_COVER = LEVERS.indexOf('riskCover');
