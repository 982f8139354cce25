import { extent } from 'd3-array';
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import { groupsOf, type NetworkPicture } from './network-picture.js';
import { strengthOf } from './tie-strength.js';

/** Where a node stands, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle to draw in. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface MovingNode extends SimulationNodeDatum {
  readonly id: string;
  readonly group: string;
}

interface MovingTie extends SimulationLinkDatum<MovingNode> {
  readonly weight: number;
}

const TICKS = 400;
const ROOM = 46;
// One turn by the golden angle, so that the first positions need no sine: they are the same to the last bit everywhere.
const TURN_COS = -0.737_368_878_078_319_7;
const TURN_SIN = 0.675_490_294_261_523_8;

/**
 * Where the nodes of a network stand: as given, or by forces, fitted into an area.
 *
 * The forces start from a spiral and run a fixed number of steps without chance, so the same network looks the same each
 * time. Members of a group are drawn to one side, strong ties are short.
 *
 * @returns one point a node, in the order of the nodes.
 */
export function layoutNetwork(network: NetworkPicture, area: Area): Point[] {
  const given = network.nodes.every((node) => Number.isFinite(node.x) && Number.isFinite(node.y));
  if (given)
    return fit(
      network.nodes.map((node) => ({ x: node.x as number, y: node.y as number })),
      area,
      true,
    );
  return fit(spread(network, (area.right - area.left) / (area.bottom - area.top)), area, false);
}

function spread(network: NetworkPicture, aspect: number): Point[] {
  const groups = groupsOf(network);
  const centres = new Map(groups.map((group, index) => [group, zone(index, groups.length, network.nodes.length)]));
  const nodes: MovingNode[] = [];
  let [cos, sin] = [1, 0];
  // Group by group along the spiral, so that members start close together.
  for (const group of groups) {
    for (const node of network.nodes.filter((each) => each.group === group)) {
      const radius = 14 * Math.sqrt(0.5 + nodes.length);
      const centre = centres.get(group) ?? { x: 0, y: 0 };
      nodes.push({ id: node.id, group, x: centre.x + radius * cos, y: centre.y + radius * sin });
      [cos, sin] = [cos * TURN_COS - sin * TURN_SIN, sin * TURN_COS + cos * TURN_SIN];
    }
  }
  const strength = strengthOf(network);
  const ties: MovingTie[] = network.ties
    .filter((tie) => tie.source !== tie.target)
    .map((tie) => ({ source: tie.source, target: tie.target, weight: strength(tie) }));
  const degrees = new Map<string, number>();
  for (const { source, target } of network.ties) {
    degrees.set(source, (degrees.get(source) ?? 0) + 1);
    degrees.set(target, (degrees.get(target) ?? 0) + 1);
  }
  const least = (tie: MovingTie) =>
    Math.min(degrees.get((tie.source as MovingNode).id) ?? 1, degrees.get((tie.target as MovingNode).id) ?? 1);
  forceSimulation(nodes)
    .force(
      'ties',
      forceLink<MovingNode, MovingTie>(ties)
        .id((node) => node.id)
        .distance((tie) => 150 - 70 * tie.weight)
        .strength((tie) => (0.3 + tie.weight) / (1 + least(tie))),
    )
    .force('apart', forceManyBody().strength(-420).distanceMax(600))
    .force('room', forceCollide(ROOM).iterations(3))
    .force('x', forceX<MovingNode>((node) => aspect * (centres.get(node.group)?.x ?? 0)).strength(0.09))
    .force('y', forceY<MovingNode>((node) => centres.get(node.group)?.y ?? 0).strength(0.09 * aspect))
    .stop()
    .tick(TICKS);
  const places = new Map(nodes.map((node) => [node.id, { x: node.x ?? 0, y: node.y ?? 0 }]));
  return network.nodes.map((node) => places.get(node.id) ?? { x: 0, y: 0 });
}

// Each group has its side of the picture, from the left round by the top.
function zone(index: number, count: number, size: number): Point {
  if (count === 1) return { x: 0, y: 0 };
  const angle = Math.PI + (2 * Math.PI * index) / count;
  const radius = 22 * Math.sqrt(size);
  // Rounded, for engines differ in the last bit of cosines and forces would make it visible.
  return { x: Math.round(radius * Math.cos(angle)), y: Math.round(radius * Math.sin(angle)) };
}

// Positions of one's own keep their proportions; those of forces fill the area.
function fit(points: readonly Point[], area: Area, keepProportions: boolean): Point[] {
  const [left = 0, right = 0] = extent(points, (point) => point.x);
  const [top = 0, bottom = 0] = extent(points, (point) => point.y);
  let scaleX = right > left ? (area.right - area.left) / (right - left) : 1;
  let scaleY = bottom > top ? (area.bottom - area.top) / (bottom - top) : 1;
  if (keepProportions || points.length < 3) {
    if (right === left) scaleX = scaleY;
    if (bottom === top) scaleY = scaleX;
    scaleX = Math.min(scaleX, scaleY);
    scaleY = scaleX;
  }
  return points.map((point) => ({
    x: (area.left + area.right) / 2 + (point.x - (left + right) / 2) * scaleX,
    y: (area.top + area.bottom) / 2 + (point.y - (top + bottom) / 2) * scaleY,
  }));
}
