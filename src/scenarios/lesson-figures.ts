// Written by studies/update-lessons.ts: do not edit.
import type { Shown } from './shown.js';

/** What the model shows of the lesson of each scenario, by id. */
// biome-ignore format: written by a script
export const LESSON_FIGURES: Readonly<Record<string, Shown>> = {
  "inclusive-environments": {
    "version": 1,
    "replicates": 200,
    "seed": 0,
    "level": 0.95,
    "measures": [
      {
        "name": "innovation",
        "expect": "higher",
        "first": 1.45,
        "second": 6.78,
        "difference": 5.33,
        "low": 4.99,
        "high": 5.66,
        "verdict": "shown"
      },
      {
        "name": "democratic",
        "expect": "higher",
        "first": 0.335,
        "second": 0.515,
        "difference": 0.18,
        "low": 0.163,
        "high": 0.197,
        "verdict": "shown"
      }
    ],
    "text": "Innovation per run: 1.45 (hands off) against 6.78 (collaborative leader), difference 5.33 [4.99, 5.66]; expected higher: shown. democratic per run: 0.335 (hands off) against 0.515 (collaborative leader), difference 0.18 [0.163, 0.197]; expected higher: shown."
  },
  "generated-network": {
    "version": 1,
    "replicates": 200,
    "seed": 0,
    "level": 0.95,
    "measures": [
      {
        "name": "innovation",
        "expect": "higher",
        "first": 1.13,
        "second": 6.83,
        "difference": 5.7,
        "low": 5.38,
        "high": 6.02,
        "verdict": "shown"
      },
      {
        "name": "democratic",
        "expect": "higher",
        "first": 0.318,
        "second": 0.538,
        "difference": 0.22,
        "low": 0.203,
        "high": 0.237,
        "verdict": "shown"
      }
    ],
    "text": "Innovation per run: 1.13 (hands off) against 6.83 (collaborative leader), difference 5.7 [5.38, 6.02]; expected higher: shown. democratic per run: 0.318 (hands off) against 0.538 (collaborative leader), difference 0.22 [0.203, 0.237]; expected higher: shown."
  },
  "municipality": {
    "version": 1,
    "replicates": 200,
    "seed": 0,
    "level": 0.95,
    "measures": [
      {
        "name": "motiveKept",
        "expect": "higher",
        "first": 0.585,
        "second": 1,
        "difference": 0.415,
        "low": 0.405,
        "high": 0.426,
        "verdict": "shown"
      },
      {
        "name": "inclusion",
        "expect": "higher",
        "first": 0.0302,
        "second": 0.0894,
        "difference": 0.0592,
        "low": 0.0527,
        "high": 0.0658,
        "verdict": "shown"
      },
      {
        "name": "innovation",
        "expect": "higher",
        "first": 2.19,
        "second": 2.4,
        "difference": 0.22,
        "low": 0.0617,
        "high": 0.378,
        "verdict": "shown"
      }
    ],
    "text": "Motive kept per run: 0.585 (the five problems) against 1 (the five answers (without the ties they bring)), difference 0.415 [0.405, 0.426]; expected higher: shown. inclusion per run: 0.0302 (the five problems) against 0.0894 (the five answers (without the ties they bring)), difference 0.0592 [0.0527, 0.0658]; expected higher: shown. innovation per run: 2.19 (the five problems) against 2.4 (the five answers (without the ties they bring)), difference 0.22 [0.0617, 0.378]; expected higher: shown."
  },
  "standard-service": {
    "version": 1,
    "replicates": 200,
    "seed": 0,
    "level": 0.95,
    "measures": [
      {
        "name": "delivery",
        "expect": "higher",
        "first": 0.0289,
        "second": 0.21,
        "difference": 0.181,
        "low": 0.17,
        "high": 0.192,
        "verdict": "shown"
      },
      {
        "name": "meetings",
        "expect": "lower",
        "first": 224,
        "second": 400,
        "difference": 176,
        "low": 162,
        "high": 190,
        "verdict": "the opposite is shown"
      }
    ],
    "text": "Delivery per run: 0.0289 (network) against 0.21 (market), difference 0.181 [0.17, 0.192]; expected higher: shown. meetings per run: 224 (network) against 400 (market), difference 176 [162, 190]; expected lower: the opposite is shown."
  },
  "exercise-of-authority": {
    "version": 1,
    "replicates": 200,
    "seed": 0,
    "level": 0.95,
    "measures": [
      {
        "name": "delivery",
        "expect": "higher",
        "first": 0.000365,
        "second": 0.0744,
        "difference": 0.074,
        "low": 0.0686,
        "high": 0.0794,
        "verdict": "shown"
      },
      {
        "name": "innovation",
        "expect": "higher",
        "first": 0.015,
        "second": 3.19,
        "difference": 3.18,
        "low": 2.93,
        "high": 3.43,
        "verdict": "shown"
      }
    ],
    "text": "Delivery per run: 0.000365 (network) against 0.0744 (hierarchy), difference 0.074 [0.0686, 0.0794]; expected higher: shown. innovation per run: 0.015 (network) against 3.19 (hierarchy), difference 3.18 [2.93, 3.43]; expected higher: shown."
  },
  "climate-adaptation": {
    "version": 1,
    "replicates": 200,
    "seed": 0,
    "level": 0.95,
    "measures": [
      {
        "name": "interaction",
        "expect": "higher",
        "first": 4,
        "second": 15,
        "difference": 11,
        "low": 10.6,
        "high": 11.4,
        "verdict": "shown"
      },
      {
        "name": "innovation",
        "expect": "higher",
        "first": 0.26,
        "second": 1.32,
        "difference": 1.06,
        "low": 0.85,
        "high": 1.27,
        "verdict": "shown"
      }
    ],
    "text": "Interaction per run: 4 (hands off) against 15 (convener), difference 11 [10.6, 11.4]; expected higher: shown. innovation per run: 0.26 (hands off) against 1.32 (convener), difference 1.06 [0.85, 1.27]; expected higher: shown."
  },
  "integrated-elderly-care": {
    "version": 1,
    "replicates": 200,
    "seed": 0,
    "level": 0.95,
    "measures": [
      {
        "name": "collaboration",
        "expect": "higher",
        "first": 0.315,
        "second": 4.34,
        "difference": 4.03,
        "low": 3.71,
        "high": 4.34,
        "verdict": "shown"
      },
      {
        "name": "innovation",
        "expect": "higher",
        "first": 0.13,
        "second": 1.91,
        "difference": 1.77,
        "low": 1.56,
        "high": 1.99,
        "verdict": "shown"
      }
    ],
    "text": "Collaboration per run: 0.315 (hands off) against 4.34 (facilitator), difference 4.03 [3.71, 4.34]; expected higher: shown. innovation per run: 0.13 (hands off) against 1.91 (facilitator), difference 1.77 [1.56, 1.99]; expected higher: shown."
  },
  "river-basin": {
    "version": 1,
    "replicates": 200,
    "seed": 0,
    "level": 0.95,
    "measures": [
      {
        "name": "collaboration",
        "expect": "higher",
        "first": 0.09,
        "second": 2.6,
        "difference": 2.51,
        "low": 2.19,
        "high": 2.83,
        "verdict": "shown"
      },
      {
        "name": "innovation",
        "expect": "higher",
        "first": 0.055,
        "second": 0.975,
        "difference": 0.92,
        "low": 0.745,
        "high": 1.09,
        "verdict": "shown"
      }
    ],
    "text": "Collaboration per run: 0.09 (catalyst) against 2.6 (facilitator), difference 2.51 [2.19, 2.83]; expected higher: shown. innovation per run: 0.055 (catalyst) against 0.975 (facilitator), difference 0.92 [0.745, 1.09]; expected higher: shown."
  },
  "homelessness": {
    "version": 1,
    "replicates": 200,
    "seed": 0,
    "level": 0.95,
    "measures": [
      {
        "name": "innovation",
        "expect": "higher",
        "first": 1.79,
        "second": 3.69,
        "difference": 1.9,
        "low": 1.57,
        "high": 2.22,
        "verdict": "shown"
      },
      {
        "name": "acceptability",
        "expect": "higher",
        "first": 0.497,
        "second": 0.659,
        "difference": 0.161,
        "low": 0.146,
        "high": 0.176,
        "verdict": "shown"
      }
    ],
    "text": "Innovation per run: 1.79 (lone manager) against 3.69 (led network), difference 1.9 [1.57, 2.22]; expected higher: shown. acceptability per run: 0.497 (lone manager) against 0.659 (led network), difference 0.161 [0.146, 0.176]; expected higher: shown."
  },
  "reform-under-austerity": {
    "version": 1,
    "replicates": 200,
    "seed": 0,
    "level": 0.95,
    "measures": [
      {
        "name": "innovation",
        "expect": "higher",
        "first": 0.72,
        "second": 3.98,
        "difference": 3.26,
        "low": 3,
        "high": 3.52,
        "verdict": "shown"
      },
      {
        "name": "effective",
        "expect": "higher",
        "first": 0.504,
        "second": 0.586,
        "difference": 0.0811,
        "low": 0.0577,
        "high": 0.105,
        "verdict": "shown"
      }
    ],
    "text": "Innovation per run: 0.72 (hands off) against 3.98 (collaborative leader), difference 3.26 [3, 3.52]; expected higher: shown. effective per run: 0.504 (hands off) against 0.586 (collaborative leader), difference 0.0811 [0.0577, 0.105]; expected higher: shown."
  },
  "fragile-network-losing-its-broker": {
    "version": 1,
    "replicates": 200,
    "seed": 0,
    "level": 0.95,
    "measures": [
      {
        "name": "interaction",
        "expect": "lower",
        "first": 12.8,
        "second": 11.5,
        "difference": -1.32,
        "low": -1.6,
        "high": -1.04,
        "verdict": "shown"
      },
      {
        "name": "innovation",
        "expect": "lower",
        "first": 1.57,
        "second": 1.04,
        "difference": -0.535,
        "low": -0.726,
        "high": -0.344,
        "verdict": "shown"
      }
    ],
    "text": "Interaction per run: 12.8 (broker stays) against 11.5 (broker leaves), difference -1.32 [-1.6, -1.04]; expected lower: shown. innovation per run: 1.57 (broker stays) against 1.04 (broker leaves), difference -0.535 [-0.726, -0.344]; expected lower: shown."
  },
  "killed-by-kindness": {
    "version": 1,
    "replicates": 200,
    "seed": 0,
    "level": 0.95,
    "measures": [
      {
        "name": "motiveKept",
        "expect": "lower",
        "first": 1,
        "second": 0.474,
        "difference": -0.526,
        "low": -0.538,
        "high": -0.514,
        "verdict": "shown"
      },
      {
        "name": "innovation",
        "expect": "lower",
        "first": 0.665,
        "second": 1.2,
        "difference": 0.53,
        "low": 0.394,
        "high": 0.666,
        "verdict": "the opposite is shown"
      }
    ],
    "text": "Motive kept per run: 1 (left alone) against 0.474 (over-steered), difference -0.526 [-0.538, -0.514]; expected lower: shown. innovation per run: 0.665 (left alone) against 1.2 (over-steered), difference 0.53 [0.394, 0.666]; expected lower: the opposite is shown."
  },
  "provan-kenis-shared": {
    "version": 1,
    "replicates": 200,
    "seed": 0,
    "level": 0.95,
    "measures": [
      {
        "name": "collaboration",
        "expect": "lower",
        "first": 4.15,
        "second": 1.85,
        "difference": -2.29,
        "low": -2.66,
        "high": -1.93,
        "verdict": "shown"
      },
      {
        "name": "innovation",
        "expect": "lower",
        "first": 1.97,
        "second": 0.93,
        "difference": -1.04,
        "low": -1.27,
        "high": -0.806,
        "verdict": "shown"
      }
    ],
    "text": "Collaboration per run: 4.15 (much trust) against 1.85 (little trust), difference -2.29 [-2.66, -1.93]; expected lower: shown. innovation per run: 1.97 (much trust) against 0.93 (little trust), difference -1.04 [-1.27, -0.806]; expected lower: shown."
  },
  "provan-kenis-lead-organisation": {
    "version": 1,
    "replicates": 200,
    "seed": 0,
    "level": 0.95,
    "measures": [
      {
        "name": "meetings",
        "expect": "lower",
        "first": 2400,
        "second": 2200,
        "difference": -196,
        "low": -318,
        "high": -73.5,
        "verdict": "shown"
      },
      {
        "name": "acceptability",
        "expect": "lower",
        "first": 0.541,
        "second": 0.527,
        "difference": -0.0146,
        "low": -0.0639,
        "high": 0.0348,
        "verdict": "not shown"
      }
    ],
    "text": "Meetings per run: 2400 (shared) against 2200 (lead organisation), difference -196 [-318, -73.5]; expected lower: shown. acceptability per run: 0.541 (shared) against 0.527 (lead organisation), difference -0.0146 [-0.0639, 0.0348]; expected lower: not shown."
  },
  "provan-kenis-administrative-organisation": {
    "version": 1,
    "replicates": 200,
    "seed": 0,
    "level": 0.95,
    "measures": [
      {
        "name": "interaction",
        "expect": "higher",
        "first": 11.8,
        "second": 11.2,
        "difference": -0.59,
        "low": -0.943,
        "high": -0.237,
        "verdict": "the opposite is shown"
      },
      {
        "name": "innovation",
        "expect": "higher",
        "first": 1.64,
        "second": 1.55,
        "difference": -0.09,
        "low": -0.347,
        "high": 0.167,
        "verdict": "not shown"
      }
    ],
    "text": "Interaction per run: 11.8 (shared) against 11.2 (administrative organisation), difference -0.59 [-0.943, -0.237]; expected higher: the opposite is shown. innovation per run: 1.64 (shared) against 1.55 (administrative organisation), difference -0.09 [-0.347, 0.167]; expected higher: not shown."
  }
};
