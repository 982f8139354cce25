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
        "first": 1.17,
        "second": 5.76,
        "difference": 4.59,
        "low": 4.32,
        "high": 4.87,
        "verdict": "shown"
      },
      {
        "name": "democratic",
        "expect": "higher",
        "first": 0.18,
        "second": 0.412,
        "difference": 0.232,
        "low": 0.221,
        "high": 0.243,
        "verdict": "shown"
      }
    ],
    "text": "Innovation per run: 1.17 (hands off) against 5.76 (collaborative leader), difference 4.59 [4.32, 4.87]; expected higher: shown. democratic per run: 0.18 (hands off) against 0.412 (collaborative leader), difference 0.232 [0.221, 0.243]; expected higher: shown."
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
        "first": 1.41,
        "second": 6.19,
        "difference": 4.79,
        "low": 4.52,
        "high": 5.05,
        "verdict": "shown"
      },
      {
        "name": "democratic",
        "expect": "higher",
        "first": 0.189,
        "second": 0.435,
        "difference": 0.246,
        "low": 0.234,
        "high": 0.258,
        "verdict": "shown"
      }
    ],
    "text": "Innovation per run: 1.41 (hands off) against 6.19 (collaborative leader), difference 4.79 [4.52, 5.05]; expected higher: shown. democratic per run: 0.189 (hands off) against 0.435 (collaborative leader), difference 0.246 [0.234, 0.258]; expected higher: shown."
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
        "first": 0.595,
        "second": 1,
        "difference": 0.405,
        "low": 0.395,
        "high": 0.416,
        "verdict": "shown"
      },
      {
        "name": "inclusion",
        "expect": "higher",
        "first": 0.0774,
        "second": 0.167,
        "difference": 0.0895,
        "low": 0.0804,
        "high": 0.0986,
        "verdict": "shown"
      },
      {
        "name": "innovation",
        "expect": "higher",
        "first": 1.24,
        "second": 1.84,
        "difference": 0.61,
        "low": 0.473,
        "high": 0.747,
        "verdict": "shown"
      }
    ],
    "text": "Motive kept per run: 0.595 (the five problems) against 1 (the five answers (without the ties they bring)), difference 0.405 [0.395, 0.416]; expected higher: shown. inclusion per run: 0.0774 (the five problems) against 0.167 (the five answers (without the ties they bring)), difference 0.0895 [0.0804, 0.0986]; expected higher: shown. innovation per run: 1.24 (the five problems) against 1.84 (the five answers (without the ties they bring)), difference 0.61 [0.473, 0.747]; expected higher: shown."
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
        "first": 0.268,
        "second": 0.532,
        "difference": 0.264,
        "low": 0.25,
        "high": 0.279,
        "verdict": "shown"
      },
      {
        "name": "meetings",
        "expect": "lower",
        "first": 484,
        "second": 463,
        "difference": -21,
        "low": -38.6,
        "high": -3.39,
        "verdict": "shown"
      }
    ],
    "text": "Delivery per run: 0.268 (network) against 0.532 (market), difference 0.264 [0.25, 0.279]; expected higher: shown. meetings per run: 484 (network) against 463 (market), difference -21 [-38.6, -3.39]; expected lower: shown."
  },
  "exercise-of-authority": {
    "version": 2,
    "replicates": 200,
    "seed": 0,
    "level": 0.95,
    "measures": [
      {
        "name": "delivery",
        "expect": "higher",
        "first": -0.000714,
        "second": 0.0283,
        "difference": 0.029,
        "low": 0.0192,
        "high": 0.0388,
        "verdict": "shown"
      },
      {
        "name": "innovation",
        "expect": "higher",
        "first": 0,
        "second": 4.86,
        "difference": 4.86,
        "low": 4.59,
        "high": 5.13,
        "verdict": "shown"
      }
    ],
    "text": "Delivery per run: -0.000714 (network) against 0.0283 (hierarchy), difference 0.029 [0.0192, 0.0388]; expected higher: shown. innovation per run: 0 (network) against 4.86 (hierarchy), difference 4.86 [4.59, 5.13]; expected higher: shown."
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
        "first": 7.83,
        "second": 12.8,
        "difference": 5,
        "low": 4.78,
        "high": 5.23,
        "verdict": "shown"
      },
      {
        "name": "innovation",
        "expect": "higher",
        "first": 0.115,
        "second": 0.115,
        "difference": 0,
        "low": -0.0576,
        "high": 0.0576,
        "verdict": "not shown"
      }
    ],
    "text": "Interaction per run: 7.83 (hands off) against 12.8 (convener), difference 5 [4.78, 5.23]; expected higher: shown. innovation per run: 0.115 (hands off) against 0.115 (convener), difference 0 [-0.0576, 0.0576]; expected higher: not shown."
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
        "first": 0.825,
        "second": 7.04,
        "difference": 6.21,
        "low": 5.97,
        "high": 6.45,
        "verdict": "shown"
      },
      {
        "name": "innovation",
        "expect": "higher",
        "first": 0.315,
        "second": 2.17,
        "difference": 1.85,
        "low": 1.66,
        "high": 2.04,
        "verdict": "shown"
      }
    ],
    "text": "Collaboration per run: 0.825 (hands off) against 7.04 (facilitator), difference 6.21 [5.97, 6.45]; expected higher: shown. innovation per run: 0.315 (hands off) against 2.17 (facilitator), difference 1.85 [1.66, 2.04]; expected higher: shown."
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
        "first": 0.04,
        "second": 5.29,
        "difference": 5.25,
        "low": 5,
        "high": 5.51,
        "verdict": "shown"
      },
      {
        "name": "innovation",
        "expect": "higher",
        "first": 0.03,
        "second": 1.47,
        "difference": 1.44,
        "low": 1.28,
        "high": 1.59,
        "verdict": "shown"
      }
    ],
    "text": "Collaboration per run: 0.04 (catalyst) against 5.29 (facilitator), difference 5.25 [5, 5.51]; expected higher: shown. innovation per run: 0.03 (catalyst) against 1.47 (facilitator), difference 1.44 [1.28, 1.59]; expected higher: shown."
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
        "first": 0.955,
        "second": 2.6,
        "difference": 1.65,
        "low": 1.42,
        "high": 1.88,
        "verdict": "shown"
      },
      {
        "name": "acceptability",
        "expect": "higher",
        "first": 0.472,
        "second": 0.653,
        "difference": 0.181,
        "low": 0.172,
        "high": 0.19,
        "verdict": "shown"
      }
    ],
    "text": "Innovation per run: 0.955 (lone manager) against 2.6 (led network), difference 1.65 [1.42, 1.88]; expected higher: shown. acceptability per run: 0.472 (lone manager) against 0.653 (led network), difference 0.181 [0.172, 0.19]; expected higher: shown."
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
        "first": 0.485,
        "second": 2.73,
        "difference": 2.24,
        "low": 2.02,
        "high": 2.46,
        "verdict": "shown"
      },
      {
        "name": "effective",
        "expect": "higher",
        "first": 0.206,
        "second": 0.38,
        "difference": 0.174,
        "low": 0.155,
        "high": 0.193,
        "verdict": "shown"
      }
    ],
    "text": "Innovation per run: 0.485 (hands off) against 2.73 (collaborative leader), difference 2.24 [2.02, 2.46]; expected higher: shown. effective per run: 0.206 (hands off) against 0.38 (collaborative leader), difference 0.174 [0.155, 0.193]; expected higher: shown."
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
        "first": 13.1,
        "second": 11.9,
        "difference": -1.22,
        "low": -1.48,
        "high": -0.946,
        "verdict": "shown"
      },
      {
        "name": "innovation",
        "expect": "lower",
        "first": 0.74,
        "second": 0.39,
        "difference": -0.35,
        "low": -0.476,
        "high": -0.224,
        "verdict": "shown"
      }
    ],
    "text": "Interaction per run: 13.1 (broker stays) against 11.9 (broker leaves), difference -1.22 [-1.48, -0.946]; expected lower: shown. innovation per run: 0.74 (broker stays) against 0.39 (broker leaves), difference -0.35 [-0.476, -0.224]; expected lower: shown."
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
        "second": 0.734,
        "difference": -0.266,
        "low": -0.274,
        "high": -0.259,
        "verdict": "shown"
      },
      {
        "name": "innovation",
        "expect": "lower",
        "first": 0.925,
        "second": 0.655,
        "difference": -0.27,
        "low": -0.375,
        "high": -0.165,
        "verdict": "shown"
      }
    ],
    "text": "Motive kept per run: 1 (left alone) against 0.734 (over-steered), difference -0.266 [-0.274, -0.259]; expected lower: shown. innovation per run: 0.925 (left alone) against 0.655 (over-steered), difference -0.27 [-0.375, -0.165]; expected lower: shown."
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
        "first": 2.48,
        "second": 0.34,
        "difference": -2.13,
        "low": -2.37,
        "high": -1.9,
        "verdict": "shown"
      },
      {
        "name": "innovation",
        "expect": "lower",
        "first": 0.85,
        "second": 0.095,
        "difference": -0.755,
        "low": -0.883,
        "high": -0.627,
        "verdict": "shown"
      }
    ],
    "text": "Collaboration per run: 2.48 (much trust) against 0.34 (little trust), difference -2.13 [-2.37, -1.9]; expected lower: shown. innovation per run: 0.85 (much trust) against 0.095 (little trust), difference -0.755 [-0.883, -0.627]; expected lower: shown."
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
        "first": 4050,
        "second": 3740,
        "difference": -311,
        "low": -410,
        "high": -212,
        "verdict": "shown"
      },
      {
        "name": "acceptability",
        "expect": "lower",
        "first": 0.624,
        "second": 0.615,
        "difference": -0.00873,
        "low": -0.0311,
        "high": 0.0136,
        "verdict": "not shown"
      }
    ],
    "text": "Meetings per run: 4050 (shared) against 3740 (lead organisation), difference -311 [-410, -212]; expected lower: shown. acceptability per run: 0.624 (shared) against 0.615 (lead organisation), difference -0.00873 [-0.0311, 0.0136]; expected lower: not shown."
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
        "second": 11.3,
        "difference": -0.5,
        "low": -0.718,
        "high": -0.282,
        "verdict": "the opposite is shown"
      },
      {
        "name": "innovation",
        "expect": "higher",
        "first": 0.6,
        "second": 0.745,
        "difference": 0.145,
        "low": -0.0071,
        "high": 0.297,
        "verdict": "not shown"
      }
    ],
    "text": "Interaction per run: 11.8 (shared) against 11.3 (administrative organisation), difference -0.5 [-0.718, -0.282]; expected higher: the opposite is shown. innovation per run: 0.6 (shared) against 0.745 (administrative organisation), difference 0.145 [-0.0071, 0.297]; expected higher: not shown."
  }
};
