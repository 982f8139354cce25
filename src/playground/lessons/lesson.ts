import type { Bilingual, Lesson as Expected } from '../../scenarios/index.js';
import type { Future, PageInput } from '../state/page-state.js';

/** What a class is asked before it may run; the page works the answer out from the run and shows both. */
export type Prediction =
  /** At which of the three transitions will most of the processes that stop have stopped? */
  | { readonly kind: 'stage' }
  /** How many of the processes will innovate? */
  | { readonly kind: 'innovated' }
  /** Which of the two futures will come out higher on a measure of a run? The question in plain words, where there is one. */
  | { readonly kind: 'better'; readonly measure: string; readonly question?: Bilingual };

/** What a step may hide, so that a class sees one thing at a time. */
export const PARTS = ['leader', 'settings', 'acts', 'process', 'norms', 'prediction'] as const;
export type Part = (typeof PARTS)[number];

/** One step of a lesson: what is said, what is to be seen, what the class does. */
export interface LessonStep {
  /** What the panel says: two or three plain sentences. */
  readonly say: Bilingual;
  /** What is said of what came, once it has run: never before, for the class is to find it. */
  readonly seen?: Bilingual;
  /** What the page shows when the step is entered; what is left out stays as it is. */
  readonly show?: PageInput;
  /** Parts of the laboratory that are hidden in this step. */
  readonly hide?: readonly Part[];
  /** Asked before anything may run; running is locked until there is an answer. */
  readonly predict?: Prediction;
  /** How many months the button of this step runs; all that are left if it is 'end'. */
  readonly run?: number | 'end';
  /** Where 200 runs are the answer, and not one story. */
  readonly many?: boolean;
  /** Where each group reads out in one line what its future came to. */
  readonly readOut?: boolean;
  /** A question for the class, to be talked about before going on. */
  readonly ask?: Bilingual;
}

/** One side of what a lesson claims: a future, and the parameters that differ from the scenario's. */
export type Arm = Future & { readonly set?: PageInput['set'] };

/** What the model shows in many runs: two futures of a scenario, and how the second differs from the first. */
export interface Claim {
  readonly scenario: string;
  readonly arms: readonly [Arm, Arm];
  readonly measures: Expected['measures'];
}

/** A lesson: data, so that a teacher can write one. */
export interface Lesson {
  readonly id: string;
  readonly title: Bilingual;
  /** The one question it is about. */
  readonly question: Bilingual;
  /** How long it takes with a class. */
  readonly minutes: 15 | 45 | 90;
  /** Before: two sentences and a question. */
  readonly before: Bilingual;
  readonly steps: readonly LessonStep[];
  /** Three questions to talk about afterwards. */
  readonly after: readonly Bilingual[];
  /** For the teacher, in paragraphs with an empty line between: what the answers are, how to lead it, how far to trust the model. */
  readonly notes: Bilingual;
  /** Wrong ideas that often come up. */
  readonly wrongIdeas: readonly Bilingual[];
  /** What the end rests on. A test runs it. A lesson of one's own has none. */
  readonly shows?: readonly Claim[];
}
