import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MetagovernorError } from '../../../src/base/index.js';
import { parseScenario } from '../../../src/model/parse-scenario.js';
import { findScenario, listScenarios } from '../../../src/scenarios/index.js';

describe('the catalogue', () => {
  test('begins with the default scenario and finds each entry by its id', () => {
    const ids = listScenarios().map((entry) => entry.id);
    expect(ids).toEqual(['inclusive-environments', 'generated-network', 'municipality']);
    for (const id of ids) expect(findScenario(id).id).toBe(id);
  });

  test('answers an unknown id with the nearest one', () => {
    expect(() => findScenario('inclusive-enviroments')).toThrow(MetagovernorError);
    expect(() => findScenario('inclusive-enviroments')).toThrow(/scenario, such as "inclusive-environments"/);
  });

  test.each(listScenarios())('$id is a valid scenario', ({ scenario }) => {
    expect(parseScenario(scenario)).toMatchObject({ id: expect.any(String), ticks: expect.any(Number) });
  });

  const plain = listScenarios().filter(({ id }) => id !== 'municipality');
  test.each(plain)('$id changes nothing but the network', (entry) => {
    const { network, ...scenario } = parseScenario(entry.scenario);
    const { network: _, ...defaults } = parseScenario({});
    expect(scenario).toEqual({
      ...defaults,
      id: entry.id,
      version: entry.version,
      title: entry.title.en,
      question: entry.question.en,
    });
    expect(network.kind).toBe(entry.id === 'generated-network' ? 'generated' : 'embedded');
  });

  test.each(listScenarios())('$id speaks English and Danish', (entry) => {
    for (const text of [entry.title, entry.question, entry.about, ...Object.values(entry.names ?? {})]) {
      expect(text.en.trim()).not.toBe('');
      expect(text.da.trim()).not.toBe('');
      expect(text.da).not.toBe(text.en);
    }
  });

  test.each(listScenarios())('$id cites only what the bibliography holds', (entry) => {
    const bibliography = readFileSync(new URL('../../../docs/sources.bib', import.meta.url), 'utf8');
    for (const key of entry.sources) expect(bibliography).toContain(`{${key},`);
  });
});
