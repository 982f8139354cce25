import { type Conformance, TRIALS } from '../conformance/index.js';
import { formatTextTable } from './text-table.js';

/** Which parts of the contract a strategy holds to, and the smallest example where it does not. */
export function conformanceText({
  strategy,
  options,
  checks,
  decisions,
  asked,
  refused,
  took,
  trials,
}: Conformance): string[] {
  const held = checks.filter(({ fault, tested }) => fault === null && tested).length;
  const untested = checks.filter(({ tested }) => !tested).length;
  const chosen = Object.keys(options).length === 0 ? '' : ` with ${JSON.stringify(options)}`;
  const rows = checks.map(({ name, about, fault, tested }) => [
    tested ? (fault === null ? 'holds' : 'FAILS') : 'not tested',
    name,
    about,
  ]);
  const faults = checks.flatMap(({ name, fault }) => {
    if (fault === null) return [];
    const { trial, seed, tick, said, example } = fault;
    const place = tick === null ? '' : `, tick ${tick}`;
    return [
      '',
      `${name}: ${said}`,
      `  in the run of ${trial}, seed ${seed}${place}`,
      ...(example === null
        ? []
        : [
            `  asked with the observation ${JSON.stringify(example.observation)}`,
            `  and the memory ${JSON.stringify(example.memory)}`,
          ]),
    ];
  });
  const time =
    took === null ? '' : `, ${took.median.toFixed(2)} ms in the middle and ${took.slowest.toFixed(2)} ms at most`;
  return [
    `${strategy}${chosen}: ${held} of ${checks.length} parts of the contract hold${untested === 0 ? '' : `, ${untested} were not tested, for it answered nothing`}.`,
    '',
    ...formatTextTable(rows, 3),
    ...faults,
    '',
    `${decisions} decisions in ${trials} of ${TRIALS.length} runs${time}; ${refused} of ${asked} interventions refused, for want of means or of an effect.`,
  ];
}
