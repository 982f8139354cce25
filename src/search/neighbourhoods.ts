/**
 * Who looks at whom, as compressed sparse rows: the contacts of node i are `targets[offsets[i]]` up to (not including)
 * `targets[offsets[i + 1]]`. A `Network` is one.
 */
export interface Neighbourhoods {
  readonly nodeCount: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
}
