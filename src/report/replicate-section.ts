import { createPlan } from '../experiment/index.js';
import { largest, numbers, smallest, texts } from '../numeric/index.js';
import { formatValue, MOST_POINTS } from './factor-section.js';
import { type Html, paragraph, tableOf } from './html.js';
import { namedFactor, namedScenario } from './named.js';
import type { ReportData } from './report-data.js';

/** Where an experiment that stops once it knows enough has spent its replicates; nothing of others. */
export function replicateParts(data: ReportData): Html[] {
  const { manifest, runs, words } = data;
  const { until, replicates, strategies, factors, scenarios } = manifest.experiment;
  if (until === null || runs.rowCount === 0) return [];
  const { answer } = words.page;
  const { points, pointCount } = createPlan(manifest.experiment);
  const [scenario, point] = [texts(runs, 'scenario'), numbers(runs, 'point')];
  const counts = new Map<string, number>();
  for (let row = 0; row < runs.rowCount; row++) {
    const key = `${scenario[row]}\n${point[row]}`;
    counts.set(key, (counts.get(key) ?? 0) + 1 / strategies.length);
  }
  const spent = [...counts.values()].map(Math.round);
  const atTheEnd = spent.filter((each) => each >= replicates).length;
  const rows = scenarios.flatMap(({ label }) => {
    const name = namedScenario(data, label);
    return Array.from({ length: pointCount }, (_, at) => [
      name,
      `${at}`,
      ...points.map((values) => formatValue(values[at], words)),
      `${Math.round(counts.get(`${label}\n${at}`) ?? 0)}`,
    ]);
  });
  const [scenarioColumn, pointColumn, replicateColumn] = answer.replicateColumns;
  const header = [scenarioColumn, pointColumn, ...factors.map(({ path }) => namedFactor(path, words)), replicateColumn];
  return [
    paragraph(answer.replicates(runs.rowCount, smallest(spent), largest(spent), atTheEnd)),
    rows.length <= MOST_POINTS
      ? tableOf(answer.eachPoint, [header, ...rows])
      : paragraph(words.page.tooManyPoints(rows.length)),
  ];
}
