import { LEARNING_CONDITIONS, LEARNING_POINTS, learnTogether } from '../laboratory/index.ts';
import { meanRow } from './rows/mean-rows.ts';
import type { Study } from './study.ts';

/** Learning rules in a full network of 100 actors (Barkoczi & Galesic 2016). */
export const socialLearning: Study = {
  title: 'Social learning in a full network (Barkoczi & Galesic 2016)',
  note: 'The start counts as the first of the 200 points in time. This was inferred from the rows at t = 5: with the start as point 0 they come out one step later (individual search .125, best member of 3 .449), and three of them and conformity to 9 at t = 20 fail.',
  run({ quick, seed }) {
    const tolerance = quick ? 0.06 : 0.025;
    const scores = learnTogether(quick ? 150 : 1000, seed);
    return LEARNING_CONDITIONS.flatMap(({ label, figures }, condition) =>
      LEARNING_POINTS.map((point, at) =>
        meanRow({ label: `${label}, t = ${point}`, values: scores[condition][at], target: figures[at], tolerance }),
      ),
    );
  },
};
