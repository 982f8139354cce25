import { deepFreeze } from '../base/index.js';
import type { Instrument, OperationName } from './operations.js';

/** One question that an instrument asks of a metagovernor, and the operations that answer it. */
export interface InstrumentQuestion {
  readonly question: string;
  readonly operations: readonly OperationName[];
}

/** The questions of the four instruments (S13); each operation answers exactly one. */
export const INSTRUMENT_QUESTIONS: Readonly<Record<Instrument, readonly InstrumentQuestion[]>> = deepFreeze({
  networkDesign: [
    { question: 'who takes part?', operations: ['invite', 'exclude', 'brokerTie', 'setInclusion', 'recruit'] },
    { question: 'what is the purpose?', operations: ['setPurpose'] },
    { question: 'how does the network work?', operations: ['chooseArena', 'setRule', 'setMix'] },
    { question: 'how is it served?', operations: ['provideService'] },
  ],
  framing: [
    { question: 'which political frame applies?', operations: ['setAmbition', 'castShadow'] },
    { question: 'which economic frame applies?', operations: ['fund', 'contract'] },
    { question: 'which discursive frame applies?', operations: ['storyline', 'constructThreat', 'changeCulture'] },
  ],
  processManagement: [
    { question: 'who is activated?', operations: ['activate'] },
    {
      question: 'which inputs are needed?',
      operations: ['alignExpectations', 'factFinding', 'smallWins', 'changeMeeting'],
    },
    { question: 'what is linked and what kept apart?', operations: ['translate', 'coupleIssues', 'decoupleIssues'] },
    { question: 'how are conflicts solved?', operations: ['mediate'] },
  ],
  participation: [
    { question: 'how can the agenda be influenced?', operations: ['setAgenda'] },
    { question: 'how can the possible solutions be influenced?', operations: ['proposeSolution'] },
    {
      question: 'how can the premises of decision be influenced?',
      operations: ['bringKnowledge', 'vouch', 'carryRisk'],
    },
  ],
});
