import { describe, expect, test } from 'vitest';
import { embeddedFrom } from '../../../src/model/index.js';
import { readNetworkCsv } from '../../../src/network/index.js';
import { drawnLines, drawnSentence } from '../../../src/report/index.js';
import { findScenario } from '../../../src/scenarios/index.js';
import { wordsOf } from '../../../src/words/index.js';

const own = {
  network: embeddedFrom(
    readNetworkCsv({
      nodes: 'id,sector\na,civil\nb,\nc,private\nd,\ne,citizen\n',
      edges: 'from,to,trust,dependence\na,b,0.2,1\nb,c,,1\nc,d,0.4,0\n',
    }).network,
  ),
};

describe('what is drawn is called drawn', () => {
  test('of all, or of how many', () => {
    expect(drawnLines(own)).toEqual([
      'Drawn and not given: where no value is given, the model draws in each replicate: sector (evenly) of 2 of 5 actors, ' +
        'assets (typical of the sector), needs (typical of the sector), frames (by sector), trust (about actors.trust) of 1 of 3 ties, conflict (none at the start).',
    ]);
  });

  test('in Danish too', () => {
    expect(drawnLines(own, wordsOf('da'))[0]).toContain('sektor (jævnt) for 2 af 5 aktører');
  });

  test('nothing is said of a generated network, or of one that says all but conflict', () => {
    expect(drawnLines(findScenario('generated-network').scenario)).toEqual([]);
    expect(drawnLines(findScenario('homelessness').scenario)).toEqual([]);
    expect(drawnSentence(findScenario('homelessness').scenario)).toContain(
      'conflict (none at the start) of 30 of 36 ties',
    );
  });
});
