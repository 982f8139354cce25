import type { ScenarioInput } from '../../model/index.js';
import type { Lesson } from '../lessons/lesson.js';
import type { OwnReport } from './own-report.js';

/** What was put into the page when it was saved or written: it opens with it. */
export interface Boot {
  /** What the page showed, as the hash of a link. */
  readonly link?: string;
  /** A scenario of one's own, and what was read of its network. */
  readonly own?: ScenarioInput;
  readonly report?: OwnReport;
  /** A lesson of one's own. */
  readonly lesson?: Lesson;
}
