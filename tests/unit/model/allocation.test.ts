import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PHASES = ['phases', 'table'].flatMap((room) =>
  readdirSync(`${ROOT}src/model/${room}`).map((file) => `src/model/${room}/${file}`),
);
/** What the phases call, tick by tick. */
const CALLED = [
  ...['problem/problem-book', 'actor/ties', 'actor/trust'].map((name) => `src/model/${name}.ts`),
  ...['landscape-maximum', 'best-by-branches', 'best-by-sweep', 'greedy-ascent', 'draw-partners', 'fill-landscape'].map(
    (name) => `src/search/landscape/${name}.ts`,
  ),
  ...['draws', 'threefry', 'sequence', 'logistic', 'exp', 'log'].map((name) => `src/numeric/${name}.ts`),
];
/** Not part of a tick; and, for `strike`, once for each problem: it names the options of one call. */
const EXCEPT = new Set(['createProblemBook', 'clearProblemBook', 'strike']);

const ALLOCATES: Readonly<Partial<Record<ts.SyntaxKind, string>>> = {
  [ts.SyntaxKind.ArrayLiteralExpression]: 'an array',
  [ts.SyntaxKind.ObjectLiteralExpression]: 'an object',
  [ts.SyntaxKind.NewExpression]: 'an object by new',
  [ts.SyntaxKind.ArrowFunction]: 'a closure',
  [ts.SyntaxKind.FunctionExpression]: 'a closure',
  [ts.SyntaxKind.TemplateExpression]: 'a text',
  [ts.SyntaxKind.ForOfStatement]: 'an iterator',
  [ts.SyntaxKind.SpreadElement]: 'a copy',
};
const COPYING_METHODS = new Set(['map', 'filter', 'slice', 'concat', 'subarray', 'split', 'flatMap', 'from']);

/** Every expression inside a function of `code` that makes something on the heap, as 'file:line what'. */
function allocationsIn(file: string, code: string): string[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const report = (node: ts.Node, what: string) => {
    found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${what}`);
  };
  const visit = (node: ts.Node): void => {
    // An error may be made: it ends the run.
    if (ts.isThrowStatement(node)) return;
    const what = ALLOCATES[node.kind];
    if (what !== undefined) report(node, what);
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      if (COPYING_METHODS.has(node.expression.name.text)) report(node, `a copy by ${node.expression.name.text}`);
    }
    ts.forEachChild(node, visit);
  };
  for (const statement of source.statements) {
    if (!ts.isFunctionDeclaration(statement) || statement.body === undefined) continue;
    if (!EXCEPT.has(statement.name?.text ?? '')) visit(statement.body);
  }
  return found;
}

describe('a tick', () => {
  test('has no expression in its source that makes an array, object, closure or text', () => {
    const files = [...PHASES, ...CALLED];
    expect(files.length).toBeGreaterThan(10);
    expect(files.flatMap((file) => allocationsIn(file, readFileSync(ROOT + file, 'utf8')))).toEqual([]);
  });

  test('would be caught if it had one', () => {
    const code =
      'function f(a) { const b = [1]; const c = { a }; for (const d of b) g(() => d); return `${a.map(c)}`; }';
    expect(allocationsIn('f.ts', code)).toHaveLength(6);
  });

  // The child runs what `npm test` has built; without a build there is nothing to run.
  test.skipIf(!existsSync(`${ROOT}dist/model/index.js`))(
    'leaves nothing on the heap, and in contact puts nothing there',
    () => {
      const flags = ['--expose-gc', '--min-semi-space-size=128', '--max-semi-space-size=128'];
      const output = execFileSync(process.execPath, [...flags, `${ROOT}bench/allocation-child.mjs`], {
        encoding: 'utf8',
      });
      const measured: { world: string; actors: number; bytesPerTick: number; bytesKeptPerTick: number }[] =
        JSON.parse(output);
      expect(measured.map(({ world }) => world)).toEqual(['default', 'large', 'contact']);
      for (const { bytesKeptPerTick } of measured) {
        // One array a tick that stays would be 16 bytes and more; what the engine itself keeps comes and goes.
        expect(bytesKeptPerTick).toBeLessThan(1_000);
      }
      // 200,000 ties: an object, or a boxed number, for each would be millions of bytes.
      const contact = measured[2];
      expect(contact.bytesPerTick / contact.actors).toBeLessThan(2);
    },
  );
});
