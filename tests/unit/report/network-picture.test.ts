import { expect, test } from 'vitest';
import { parseScenario } from '../../../src/model/index.js';
import { networkPicture } from '../../../src/report/network-picture.js';
import { wordsOf } from '../../../src/words/index.js';
import { descriptionOf, textsOf } from '../../support/read-svg.js';

/** A ring of actors, of which some have a sector and some ties a dependence. */
function ring(actors: number, given: number) {
  const id = (index: number) => `n${index % actors}`;
  return parseScenario({
    id: 'ring',
    network: {
      kind: 'embedded',
      actors: Array.from({ length: actors }, (_, index) => ({
        id: id(index),
        ...(index < given && { sector: 'civil' as const }),
      })),
      ties: Array.from({ length: actors }, (_, index) => ({
        from: id(index),
        to: id(index + 1),
        ...(index < given && { dependence: 0.5 }),
      })),
    },
  });
}

test.each([10, 100, 301])('of %i actors there is a picture that says what the model drew', (actors) => {
  const { name, text } = networkPicture(ring(actors, 4), '1', '0.2.0');
  expect(name).toBe('network.svg');
  expect(descriptionOf(text)).toContain(`${actors} actors and ${actors} directed ties`);
  expect(textsOf(text).join(' ')).toContain(`sector: drawn by the model for ${actors - 4} of ${actors}`);
  expect(textsOf(text).join(' ')).toContain(`dependence: drawn by the model for ${actors - 4} of ${actors}`);
});

test('what was given is not called drawn, and a generated network is drawn as a whole', () => {
  expect(networkPicture(ring(10, 10), '1', '0.2.0').text).not.toContain('drawn by the model');
  const { text } = networkPicture(parseScenario({ id: 'any' }), '1', '0.2.0', wordsOf('da'));
  expect(textsOf(text).join(' ')).toContain('aktører og forbindelser trukket af modellen');
});
