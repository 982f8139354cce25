import { brief, isRecord } from '../../base/index.js';
import { malformed } from './malformed.js';

/**
 * Which dialect of JSON a text is in, as a name in NETWORK_FORMATS.
 *
 * @throws FormatError for what holds no ties in any of them. A text that is no JSON is left to the reader of graphology's.
 */
export function detectJson(text: string): string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'json';
  }
  const dialect = dialectOf(value);
  if (dialect !== undefined) return dialect;
  const found = isRecord(value)
    ? Object.keys(value)
        .slice(0, 10)
        .map((name) => brief(name, 20))
        .join(', ')
    : 'a list';
  throw malformed(
    'JSON',
    undefined,
    'nodes with edges (graphology), nodes with links or edges (node-link: networkx, D3) or elements (Cytoscape)',
    found === '' ? 'an empty object' : found,
  );
}

function dialectOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return hasData(value) ? 'cytoscape' : undefined;
  if (!isRecord(value)) return undefined;
  const { elements, nodes, edges, links } = value;
  if (elements !== undefined || hasData(nodes) || hasData(edges)) return 'cytoscape';
  if (links !== undefined) return 'nodelink';
  if (edges === undefined) return undefined;
  return isGraphology(value) ? 'json' : 'nodelink';
}

/** Both have nodes and edges; graphology calls ids keys, and networkx says whether ties are directed. */
function isGraphology({ options, attributes, directed, multigraph, nodes }: Record<string, unknown>): boolean {
  if (options !== undefined || attributes !== undefined) return true;
  const first: unknown = Array.isArray(nodes) ? nodes[0] : undefined;
  if (first === undefined) return directed === undefined && multigraph === undefined;
  return isRecord(first) && first['key'] !== undefined && first['id'] === undefined;
}

function hasData(list: unknown): boolean {
  const first: unknown = Array.isArray(list) ? list[0] : undefined;
  return isRecord(first) && isRecord(first['data']);
}
