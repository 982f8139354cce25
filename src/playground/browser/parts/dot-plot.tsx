import { text } from '../app.js';
import { DataTable } from './data-table.js';

const WIDTH = 900;
const LEFT = 20;
const DOT = 3.4;
const ROW_GAP = 34;

/** One dot a story, piled up over its number of innovations; the story at hand is filled. */
export function DotPlot({
  rows,
  mark,
}: {
  readonly rows: readonly { readonly name: string; readonly values: readonly number[] }[];
  readonly mark: number;
}) {
  const t = text.value.many;
  const most = Math.max(1, ...rows.flatMap(({ values }) => values));
  const step = (WIDTH - 2 * LEFT) / (most + 1);
  const x = (value: number) => LEFT + (value + 0.5) * step;
  const perRow = Math.max(1, Math.floor((Math.min(step, 90) - 4) / (2 * DOT + 0.6)));
  const tallest = (values: readonly number[]) => Math.ceil(Math.max(...countsOf(values, most)) / perRow);
  const heights = rows.map(({ values }) => tallest(values) * (2 * DOT + 0.6) + 14);
  const tops = heights.map((_, index) => heights.slice(0, index).reduce((sum, each) => sum + each + ROW_GAP, 0));
  const height = heights.reduce((sum, each) => sum + each + ROW_GAP, 0) + 6;
  return (
    <>
      <svg class="dots" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={t.dots}>
        {rows.map(({ name, values }, row) => (
          <g key={name} transform={`translate(0 ${tops[row]})`}>
            <text x={WIDTH - LEFT} y={12} text-anchor="end" class="name">
              {name}
            </text>
            {countsOf(values, most).map((count, value) =>
              Array.from({ length: count }, (_, index) => (
                <circle
                  key={`${value} ${index}`}
                  cx={x(value) + ((index % perRow) - (Math.min(perRow, count) - 1) / 2) * (2 * DOT + 0.6)}
                  cy={heights[row] - DOT - Math.floor(index / perRow) * (2 * DOT + 0.6)}
                  r={DOT}
                  class={row === 0 && value === mark && index === 0 ? 'dot here' : 'dot'}
                />
              )),
            )}
            <line x1={LEFT} x2={WIDTH - LEFT} y1={heights[row] + 2} y2={heights[row] + 2} class="axis" />
            {Array.from({ length: most + 1 }, (_, value) => value)
              .filter((value) => value % Math.ceil((most + 1) / 22) === 0)
              .map((value) => (
                <text key={value} x={x(value)} y={heights[row] + 18} text-anchor="middle" class="tick">
                  {value}
                </text>
              ))}
          </g>
        ))}
      </svg>
      <details class="fold">
        <summary>{text.value.lab.asTable}</summary>
        <DataTable
          caption={t.dots}
          head={[t.dots, ...rows.map(({ name }) => name)]}
          rows={Array.from({ length: most + 1 }, (_, value) => [
            String(value),
            ...rows.map(({ values }) => String(countsOf(values, most)[value])),
          ])}
        />
      </details>
    </>
  );
}

function countsOf(values: readonly number[], most: number): number[] {
  const counts = Array.from({ length: most + 1 }, () => 0);
  for (const value of values) counts[value]++;
  return counts;
}
