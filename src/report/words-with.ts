import { type Experiment, notesIn } from '../experiment/index.js';
import { asWords, type Words } from '../words/index.js';

/** Words in which what the extensions of an experiment measure, and what they can stop, has its name: as they say it, in any language. */
export function wordsWith(words: Words, experiment: Pick<Experiment, 'extensions'>): Words {
  const notes = notesIn(experiment);
  if (notes.length === 0) return words;
  const measures = Object.fromEntries(
    notes.flatMap((each) =>
      Object.entries(each.measures).map(([name, { about, unit }]) => term(name, `${about} (${unit})`)),
    ),
  );
  const barriers = Object.fromEntries(
    notes.flatMap(({ barrier }) => (barrier === null ? [] : [term(barrier.name, barrier.about)])),
  );
  return {
    ...words,
    measures: { ...words.measures, ...measures },
    momentMeasures: { ...words.momentMeasures, ...measures },
    barriers: { ...words.barriers, ...barriers },
  };
}

function term(name: string, about: string) {
  return [name, { label: asWords(name), about }] as const;
}
