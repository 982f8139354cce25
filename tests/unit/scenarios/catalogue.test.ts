import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MetagovernorError } from '../../../src/base/index.js';
import { parseScenario } from '../../../src/model/scenario/parse-scenario.js';
import { findScenario, listScenarios } from '../../../src/scenarios/index.js';

describe('the catalogue', () => {
  test('begins with the default scenario and finds each entry by its id', () => {
    const ids = listScenarios().map((entry) => entry.id);
    expect(ids.slice(0, 2)).toEqual(['inclusive-environments', 'generated-network']);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(findScenario(id).id).toBe(id);
  });

  test('answers an unknown id with the nearest one', () => {
    expect(() => findScenario('inclusive-enviroments')).toThrow(MetagovernorError);
    expect(() => findScenario('inclusive-enviroments')).toThrow(/scenario, such as "inclusive-environments"/);
  });

  test.each(listScenarios())('$id is a valid scenario under its own name', (entry) => {
    const { id, version, title, question } = parseScenario(entry.scenario);
    expect({ id, version, title, question }).toEqual({
      id: entry.id,
      version: entry.version,
      title: entry.title.en,
      question: entry.question.en,
    });
  });

  test.each(listScenarios().slice(0, 2))('$id changes nothing but the network', (entry) => {
    const { network, id: _, version: __, title: ___, question: ____, ...scenario } = parseScenario(entry.scenario);
    expect(parseScenario({})).toMatchObject(scenario);
    expect(network.kind).toBe(entry.id === 'generated-network' ? 'generated' : 'embedded');
  });

  test.each(listScenarios())('$id speaks English and Danish', (entry) => {
    const texts = [entry.title, entry.question, entry.about, entry.lesson.expected];
    for (const text of [...texts, ...Object.values(entry.names ?? {})]) {
      expect(text.en.trim()).not.toBe('');
      expect(text.da.trim()).not.toBe('');
    }
  });

  test.each(listScenarios())('$id cites only what the bibliography holds', (entry) => {
    const bibliography = readFileSync(new URL('../../../docs/sources.bib', import.meta.url), 'utf8');
    for (const key of entry.sources) expect(bibliography).toContain(`{${key},`);
  });
});
