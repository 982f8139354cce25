import { describe, expect, test } from 'vitest';
import { readScenarioSource } from '../../../src/cli/scenario-source.js';
import { parseExperiment } from '../../../src/experiment/index.js';
import { COMPETENCE_PRESETS } from '../../../src/metagovernance/index.js';

const competenceOf = (set: string) => readScenarioSource({ set: [set] }).scenario.metagovernor.competence;

describe('--set metagovernor.competence', () => {
  test('takes the name of a preset', () => {
    expect(competenceOf('metagovernor.competence=HOT')).toEqual(COMPETENCE_PRESETS.HOT);
    expect(competenceOf('metagovernor.competence=NOT')).toEqual(COMPETENCE_PRESETS.NOT);
  });

  test('takes one competence at a time', () => {
    expect(competenceOf('metagovernor.competence.vision=0.3').vision).toBe(0.3);
  });

  test('with an unknown name is an error that names the presets', () => {
    expect(() => competenceOf('metagovernor.competence=HOTT')).toThrow(
      /competence preset, such as "HOT".* found "HOTT"/,
    );
  });
});

test('the changes of an experiment take the name of a preset as --set does', () => {
  const changed = (name: string) =>
    parseExperiment({ scenarios: [{ changes: { 'metagovernor.competence': name } }] }).experiment.scenarios[0];
  expect(changed('NOT').scenario.metagovernor.competence).toEqual(COMPETENCE_PRESETS.NOT);
  expect(() => changed('toString')).toThrow(/competence preset.* found "toString"/);
});
