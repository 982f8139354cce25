import type { ElementRule, XmlGrammar } from './read-xml.js';

/** The drawings of nodes and edges in which yEd keeps their labels. */
const DRAWINGS = [
  'ShapeNode GenericNode GenericGroupNode GroupNode ImageNode SVGNode TableNode UMLClassNode UMLNoteNode',
  'ProxyAutoBoundsNode Realizers ProxyShapeNode',
  'PolyLineEdge GenericEdge ArcEdge BezierEdge QuadCurveEdge SplineEdge',
].flatMap((names) => names.split(' ').map((name) => `y:${name}`));
const LABELS = ['y:NodeLabel', 'y:EdgeLabel'];

/** What stands in a key that yEd made for drawings. */
export const YED_CHILDREN: readonly string[] = DRAWINGS;

/** The rules that find labels in drawings of yEd; how these look is left out without a word, which is for the caller to say. */
export function yedGrammar<Place>(putLabel: (place: Place, text: string, line: number) => void): XmlGrammar<Place> {
  const drawing: ElementRule<Place> = {
    attributes: [],
    children: [...DRAWINGS, ...LABELS],
    quiet: true,
    open: (place) => place,
  };
  const label: ElementRule<Place> = {
    attributes: [],
    children: [],
    text: true,
    quiet: true,
    open: (place) => place,
    close: (place, text, line) => putLabel(place, text.trim(), line),
  };
  return Object.fromEntries([
    ...DRAWINGS.map((name) => [name, drawing] as const),
    ...LABELS.map((name) => [name, label] as const),
  ]);
}
