import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { TABLES } from '../run/run-tables.js';
import type { Manifest, TableName } from '../store/store.js';

/** What an experiment's folder holds: the experiment, a folder for each table, and one for what went wrong. */
export const MANIFEST = 'experiment.json';
export const FAILED = 'failed';
export const FOLDERS = [...TABLES, FAILED] as const;

const ENDINGS = {
  runs: '.parquet',
  series: '.parquet',
  barriers: '.parquet',
  removals: '.parquet',
  failed: '.json',
} as const;

/** A kind of file of a shard: one of its tables, or the record of what went wrong. */
export type ShardFileKind = TableName | typeof FAILED;

/** Where a file of a shard is, in an experiment's folder. */
export function shardFile(folder: string, kind: ShardFileKind, key: string): string {
  return join(folder, kind, `${key}${ENDINGS[kind]}`);
}

/** The shard whose file has this name; undefined where it is no name of such a file. */
export function keyOfFile(kind: ShardFileKind, name: string): string | undefined {
  return name.endsWith(ENDINGS[kind]) ? name.slice(0, -ENDINGS[kind].length) : undefined;
}

/** Where a file of a shard belongs: in which experiment, cut into shards of which size, and in which place. */
export function originOf({ id, shardRuns }: Manifest, kind: ShardFileKind, key: string): string {
  return `${id} ${shardRuns} ${kind}/${key}`;
}

/**
 * Whether a file is one on which an experiment's folder rests, or would be taken for one: its manifest, and whatever is beside its
 * shards. Links are followed. Nothing but a store may write there.
 */
export function isOfExperiment(path: string): boolean {
  const place = realPath(path);
  const isManifest = basename(place) === MANIFEST && existsSync(place);
  return isManifest || isAmongShards(dirname(place));
}

/** Whether a folder is one of those in which the shards of an experiment are. */
export function isAmongShards(folder: string): boolean {
  const place = realPath(folder);
  return (FOLDERS as readonly string[]).includes(basename(place)) && existsSync(join(dirname(place), MANIFEST));
}

/** Whether a folder holds an experiment: its manifest and a place for shards, and not just a file of that name. */
export function holdsExperiment(folder: string): boolean {
  return [MANIFEST, ...FOLDERS].every((name) => existsSync(join(folder, name)));
}

/** A path with all links followed, also where its last parts do not exist. */
function realPath(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole)) return realpathSync.native(whole);
  const parent = dirname(whole);
  return parent === whole ? whole : join(realPath(parent), basename(whole));
}
