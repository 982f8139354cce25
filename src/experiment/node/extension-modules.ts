import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ExperimentError, ExtensionError, isRecord, MetagovernorError } from '../../base/index.js';
import { type Extension, isExtension, notesOf, readExtension } from '../../model/index.js';
import type { Experiment } from '../declare/experiment.js';
import type { PlannedExtension } from '../declare/planned-extension.js';
import { fingerprintModule } from './fingerprint-module.js';
import { IMPORT_SECONDS, importInTime, tooLate } from './import-in-time.js';

/** A module that exports extensions, as somebody names it. */
export interface ExtensionModule {
  /** A path, or a file URL. */
  readonly module: string;
  /** Which of those that it exports; all by default. */
  readonly name?: string | undefined;
}

/** What is said of the extensions of a module: as data, for the module has been imported elsewhere. */
export interface ModuleVerdict {
  readonly planned?: readonly PlannedExtension[];
  readonly error?: { readonly code: string; readonly message: string };
}

/**
 * Look at modules that export extensions: what each is called, takes, writes and measures, and a fingerprint of its code and of what
 * it imports.
 *
 * Each is imported in a process of its own, which ends whatever it does; nothing of it runs here. This waits until it has ended.
 *
 * @throws ExperimentError where a module cannot be imported, exports no extension of the name, ends its process or takes too long;
 * ExtensionError for an extension that does not hold to the contract.
 */
export function planExtensions(modules: readonly ExtensionModule[], seconds = IMPORT_SECONDS): PlannedExtension[] {
  return modules.flatMap(({ module, name }) => {
    const url = urlOf(module);
    const script = fileURLToPath(new URL('./describe-extensions.js', import.meta.url));
    const { output, error, signal, status } = spawnSync(process.execPath, [script, url, name ?? ''], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
      timeout: 1000 * seconds,
      killSignal: 'SIGKILL',
    });
    if (error !== undefined && 'code' in error && error.code === 'ETIMEDOUT') throw tooLate(url, seconds, 'extension');
    const verdict = readVerdict(output?.[3]);
    if (verdict === undefined) {
      const how = error?.message ?? (signal === null ? `it ended with ${status}` : `it was ended by ${signal}`);
      throw new ExperimentError(
        `Expected ${url} to be imported and to export its extension but found that it ended its process: ${how}`,
        { module: url },
      );
    }
    if (verdict.error !== undefined) {
      const Kind = verdict.error.code === 'EXTENSION' ? ExtensionError : ExperimentError;
      throw new Kind(verdict.error.message, { module: url });
    }
    return verdict.planned ?? [];
  });
}

function urlOf(module: string): string {
  return module.startsWith('file:') ? module : pathToFileURL(module).href;
}

function readVerdict(text: string | null | undefined): ModuleVerdict | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What planExtensions says of a module, found out here. */
export async function describeModule(url: string, name: string | undefined): Promise<ModuleVerdict> {
  try {
    const { source, unfollowed } = await fingerprintModule(url);
    const extensions = await exportedFrom(url, name);
    return {
      planned: extensions.map((extension) => ({
        name: extension.name,
        module: url,
        source,
        ...(unfollowed.length === 0 ? {} : { unfollowed }),
        notes: notesOf(readExtension(extension)),
      })),
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof MetagovernorError) return { error: { code: error.code, message } };
    return { error: { code: 'EXPERIMENT', message: `Expected ${url} to export extensions but found: ${message}` } };
  }
}

/**
 * Import the extensions of an experiment that are modules, in their order.
 *
 * @param copy - above 0 a module itself is evaluated anew for each number; what it imports is not.
 * @throws ExperimentError where a module cannot be imported, exports no extension of the name, or is another than was planned.
 */
export async function importExtensions(
  { extensions = [] }: Pick<Experiment, 'extensions'>,
  copy = 0,
): Promise<Extension[]> {
  const found: Extension[] = [];
  for (const { name, module, source } of extensions) {
    if (module === undefined) continue;
    const now = await fingerprintModule(module);
    if (now.source !== source) {
      throw new ExperimentError(
        `Expected ${module} and what it imports to be as they were when the experiment was planned but found something else: plan it anew, in another place`,
        { module },
      );
    }
    found.push(...(await exportedFrom(module, name, copy)));
  }
  return found;
}

async function exportedFrom(url: string, name: string | undefined, copy = 0): Promise<Extension[]> {
  let exported: Record<string, unknown>;
  try {
    exported = await importInTime(copy === 0 ? url : `${url}?copy=${copy}`, IMPORT_SECONDS, 'extension');
  } catch (error) {
    if (error instanceof ExperimentError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new ExperimentError(`Expected ${url} to be a module but found that it cannot be imported: ${message}`);
  }
  const all = [...new Set(Object.values(exported).filter(isExtension))];
  const chosen = name === undefined ? all : all.filter((each) => each.name === name);
  if (chosen.length > 0) return chosen;
  const names = all.map((each) => String(each.name)).join(', ') || 'none';
  throw new ExperimentError(
    `Expected ${url} to export an extension${name === undefined ? ', an object with a name and what it adds (docs/extending.md),' : ` with the name "${name}"`} but found ${names}`,
    { module: url },
  );
}
