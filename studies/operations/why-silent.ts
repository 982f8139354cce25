import type { OperationName } from 'metagovernor/metagovernance';

/** Why an operation shows no effect on what it is meant for, as far as the code tells. */
export const WHY_SILENT: Readonly<Partial<Record<OperationName, string>>> = {
  exclude:
    'who is taken out takes the decisions it holds along, and a strategy cannot see who at the table holds none; it would have to be observed',
  setRule:
    'a rule decides only where a vote is close, and most that fails at the search fails for want of a proposal and not of votes (read from the code); an earlier try on another seed had .007 to .083 in one cell of four',
  recruit:
    'talent adds at most .7 of three variants, and follows its aim by a twentieth a month; search is seldom what fails',
  proposeSolution:
    'the table votes by what it knows itself, and the reasons of the proposal do not come with it; 80 runs by hand had .034 [.006, .061] in a leader, these have not: more runs would tell',
  changeMeeting:
    'a wider search finds more only where a table knows what is good, and most fails for want of that knowledge; more runs would tell',
  factFinding:
    'few processes come to collaborate without a leader, so that the intervals are wide; bringKnowledge does the same, and more runs would tell',
  carryRisk: 'few proposals fail for their risk; more runs would tell',
  bringKnowledge:
    'few processes come to collaborate without a leader, so that the intervals are wide; more runs would tell',
};
