import { isRecord } from '../../base/index.js';
import { BLANK_SEAL, findSealFault, seal } from './seal.js';

/** A value as a JSON file with its seal, which stands last. */
export function sealedJson(value: object, origin: string): Uint8Array {
  return seal(new TextEncoder().encode(`${JSON.stringify({ ...value, seal: BLANK_SEAL }, null, 1)}\n`), origin);
}

/** The value of such a file without its seal, undefined where it is none; and what is wrong with the seal, if anything is. */
export function parseSealed(bytes: Buffer, origin: string): { value?: Record<string, unknown>; fault?: string } {
  const fault = findSealFault(bytes, origin);
  const value = parseRecord(bytes);
  delete value?.seal;
  return { ...(value === undefined ? {} : { value }), ...(fault === undefined ? {} : { fault }) };
}

function parseRecord(bytes: Buffer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
