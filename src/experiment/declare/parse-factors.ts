import { checkNames, ExperimentError } from '../../base/index.js';
import { listParameters, type Parameter } from '../../model/index.js';
import { checkOnce } from './check-once.js';
import type { Declaration } from './declaration.js';
import { checkFactor, type Factor } from './factor.js';

/** Check the factors of an experiment; of a list, those that its points name. Throws an ExperimentError, naming the place. */
export function parseFactors({ factors, design }: Declaration): Factor[] {
  if (design.kind === 'list') {
    if (factors.length > 0) {
      throw new ExperimentError(
        'Expected experiment.factors to be empty, for the points of a list name them, but found some',
      );
    }
    const paths = Object.keys(design.points[0]);
    if (paths.length === 0)
      throw new ExperimentError('Expected experiment.design.points.0 to name factors but found none');
    for (const [index, point] of design.points.entries()) {
      checkNames(`experiment.design.points.${index}`, point, paths);
      const missing = paths.find((path) => !Object.hasOwn(point, path));
      if (missing !== undefined) {
        throw new ExperimentError(`Expected experiment.design.points.${index} to give ${missing} but found nothing`);
      }
    }
    return paths.map((path, index) => {
      const values = [...new Map(design.points.map((point) => [JSON.stringify(point[path]), point[path]])).values()];
      return checkFactor(`experiment.design.points of ${index}`, { path, values, scale: 'linear' }, parameterAt(path));
    });
  }
  checkOnce(
    'factors',
    factors.map(({ path }) => path),
  );
  return factors.map((factor, index) => checkFactor(`experiment.factors.${index}`, factor, parameterAt(factor.path)));
}

/** What is known of a parameter; nothing of a path that leads to several, such as modes.mix. */
function parameterAt(path: string): Parameter | undefined {
  return listParameters().find((parameter) => parameter.path === path);
}
