import { nextUniform, type RunKey, seedSequence } from '../numeric/index.js';
export interface Landscape { readonly decisions: number; readonly interdependence: number; readonly width: number; readonly partners: Int32Array; readonly contributions: Float64Array }
export function allocateLandscape(decisions: number, interdependence: number): Landscape {
  const width = 2 << interdependence;
  return { decisions, interdependence, width, partners: new Int32Array(decisions * interdependence), contributions: new Float64Array(decisions * width) };
}
const seq = new Int32Array(4);
export function fillLandscape(l: Landscape, o: { key: RunKey; purpose: number; tick: number; entity: number; interactionSampling: string }): void {
  seedSequence(seq, o.key, o.purpose, o.tick, o.entity);
  for (let d = 0; d < l.decisions; d++) {
    for (let k = 0; k < l.interdependence; k++) {
      for (;;) {
        const c = Math.floor(nextUniform(seq) * l.decisions);
        let ok = c !== d;
        for (let j = 0; j < k; j++) if (l.partners[d * l.interdependence + j] === c) ok = false;
        if (ok) { l.partners[d * l.interdependence + k] = c; break; }
      }
    }
  }
  for (let i = 0; i < l.contributions.length; i++) l.contributions[i] = nextUniform(seq);
}
export function contributionIndex(l: Landscape, d: number, s: number): number {
  const { partners, interdependence } = l;
  let pattern = (s >>> d) & 1;
  const base = d * interdependence;
  for (let k = 0; k < interdependence; k++) pattern = (pattern << 1) | ((s >>> partners[base + k]) & 1);
  return d * l.width + pattern;
}
export function landscapeValue(l: Landscape, s: number): number {
  let t = 0;
  for (let d = 0; d < l.decisions; d++) t += l.contributions[contributionIndex(l, d, s)];
  return t / l.decisions;
}
export function landscapeMaximum(l: Landscape): number {
  let best = 0;
  for (let s = 0; s < 1 << l.decisions; s++) { const v = landscapeValue(l, s); if (v > best) best = v; }
  return best;
}
export function greedyAscent(l: Landscape, start: number): number {
  let s = start; let v = landscapeValue(l, s);
  for (;;) {
    let b = -1;
    for (let d = 0; d < l.decisions; d++) { const w = landscapeValue(l, s ^ (1 << d)); if (w > v) { v = w; b = d; } }
    if (b < 0) return s;
    s ^= 1 << b;
  }
}
