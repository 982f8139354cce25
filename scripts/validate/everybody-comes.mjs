/** Parameters of forming under which all who are asked come to the table at once: what happens there is what is studied. */
export const EVERYBODY_COMES = {
  patience: 100,
  baseline: 10,
  backing: 10,
  standingBacking: 1,
  pace: 100,
  threshold: 1,
  tradition: 0,
  badExperience: 0,
  uncertainty: 0,
};
