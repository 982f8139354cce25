import { basename, dirname } from 'node:path';
import { nearestName, ParameterError, show } from '../base/index.js';
import { FORMAT_OF_EXTENSION, WRITTEN_FORMATS } from '../network/index.js';

/** Where a converted network goes. */
export interface Conversion {
  readonly format: string;
  readonly folder: string;
  /** What the names of the files start with. */
  readonly baseName: string;
  /** The name of the file where the user gave one; a format of several files uses only `baseName`. */
  readonly fileName?: string;
}

const USUAL_NAME = 'network';
// A name has 255 on most disks; an extension follows.
const MOST_BYTES = 200;

/**
 * What stands after --convert: the name of a format, or a file whose extension says it.
 *
 * @param source - the name of the network, which files in a format are named after.
 * @throws ParameterError for neither, or a folder beside a file.
 */
export function readConversion(text: string, source: string, folder: string | undefined): Conversion {
  if (WRITTEN_FORMATS.includes(text)) {
    return { format: text, folder: folder ?? '.', baseName: asFileName(withoutExtension(source)) };
  }
  const extension = /\.(\w+)$/.exec(text)?.[1].toLowerCase() ?? '';
  if (!Object.hasOwn(FORMAT_OF_EXTENSION, extension)) {
    const nearest = nearestName(text, WRITTEN_FORMATS);
    const hint = nearest === undefined ? '' : `, such as ${nearest},`;
    const extensions = Object.keys(FORMAT_OF_EXTENSION).map((each) => `.${each}`);
    throw new ParameterError(
      `Expected --convert to name a format (${WRITTEN_FORMATS.join(', ')})${hint} or a file (${extensions.join(', ')}) but found ${show(text)}`,
      { nearest },
    );
  }
  if (folder !== undefined) throw new ParameterError('Expected --convert FILE without --out but found both');
  return {
    format: FORMAT_OF_EXTENSION[extension],
    folder: dirname(text),
    baseName: withoutExtension(basename(text)),
    fileName: basename(text),
  };
}

/** The last part of a name, without what no file name may hold, and not too long. */
function asFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"|?*]/gu, '-').replace(/^[.\s]+|[.\s]+$/g, '');
  return cutToBytes(plain, MOST_BYTES) || USUAL_NAME;
}

function cutToBytes(text: string, most: number): string {
  let bytes = 0;
  let length = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) return text.slice(0, length);
    length += character.length;
  }
  return text;
}

function withoutExtension(name: string): string {
  return name.replace(/\.\w+$/, '').replace(/\.(?:nodes|edges)$/, '') || USUAL_NAME;
}
