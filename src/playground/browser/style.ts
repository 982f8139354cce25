import { tokenStyles } from '../look/tokens.js';

const SERIF = "Charter, 'Bitstream Charter', 'Sitka Text', Cambria, Georgia, serif";
const SANS = "system-ui, -apple-system, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/** The look of the page: type and white space; colour only where it says something. */
export const STYLE = `
${tokenStyles()}
:root { font: 100%/1.45 ${SANS}; color-scheme: light; }
:root[data-theme=dark] { color-scheme: dark; }
:root[data-theme=projector] { font-size: 118%; }
html { scroll-padding-bottom: 6rem; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: break-word; }
h1, h2, h3 { font-family: ${SERIF}; line-height: 1.2; margin: 0; text-wrap: pretty; }
h1 { font-size: 1.5rem; font-weight: 600; }
h2 { font-size: 1.15rem; font-weight: 600; }
h3 { font-size: 1rem; font-weight: 600; }
p { margin: 0.35rem 0; }
ul, ol { margin: 0.35rem 0; padding-left: 1.2rem; }
small { font-size: 0.85em; }
.help, .story { color: var(--muted); font-size: 0.9rem; }
.lead { font-size: 1.05rem; max-width: 46rem; }
.finding { font-family: ${SERIF}; font-size: 1.15rem; line-height: 1.4; max-width: 46rem; }
.unseen, .skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
main:focus { outline: none; }

button, select, input, textarea, summary { font: inherit; color: inherit; }
button, select, textarea, input[type=number] { background: var(--ground); border: 1px solid var(--line); border-radius: 6px; padding: 0.35rem 0.7rem; min-height: 2.25rem; max-width: 100%; }
button { cursor: pointer; }
button:hover:not(:disabled) { background: var(--panel); }
button:disabled { opacity: 0.55; cursor: not-allowed; }
button[aria-pressed=true] { border-color: var(--ink); box-shadow: inset 0 0 0 1px var(--ink); }
button.primary { background: var(--action); color: var(--onAction); border-color: var(--action); font-weight: 600; min-height: 2.75rem; padding: 0.5rem 1.4rem; }
button.primary:hover:not(:disabled) { background: var(--muted); }
button.link { border: 0; background: none; padding: 0.25rem 0; min-height: 1.75rem; text-decoration: underline; text-align: left; }
select { width: 100%; }
input[type=range] { width: 100%; min-height: 1.75rem; accent-color: var(--action); }
input[type=radio], input[type=checkbox] { accent-color: var(--action); width: 1.1rem; height: 1.1rem; margin: 0; flex: none; }
textarea { width: 100%; }
.file { min-width: 0; max-width: 100%; }
input[type=file] { max-width: 100%; min-height: 1.75rem; }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
legend { padding: 0; font-weight: 600; margin-bottom: 0.3rem; }
.choice { display: flex; flex-wrap: wrap; gap: 0.15rem 1rem; }
.choice.stacked { flex-direction: column; }
.choice label, .run-many label { display: flex; gap: 0.5rem; align-items: center; min-height: 1.75rem; }
.pick, .number, .condition, .line-field { display: block; margin: 0.5rem 0; }
.pick > label, .condition > label, .line-field > label { font-weight: 600; }
.number input { width: 5rem; }
.next { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; margin-top: 0.6rem; }

.fold { border-top: 1px solid var(--faint); }
.fold > summary { cursor: pointer; padding: 0.45rem 0; min-height: 1.75rem; }
.fold > summary:hover { text-decoration: underline; }
.fold[open] > summary { font-weight: 600; }

.head { display: flex; flex-wrap: wrap; align-items: center; gap: 0.4rem 1.2rem; padding: 0.5rem 1.25rem; border-bottom: 1px solid var(--faint); }
.skip:focus { position: absolute; left: 1rem; top: 0.5rem; background: var(--ground); padding: 0.5rem 1rem; z-index: 5; color: var(--ink); }
.brand { font-family: ${SERIF}; font-weight: 600; font-size: 1.05rem; }
.head nav { display: flex; flex-wrap: wrap; gap: 0.1rem; flex: 1; }
.head nav button { border: 0; border-radius: 0; border-bottom: 3px solid transparent; }
.head nav button[aria-current] { border-bottom-color: var(--ink); font-weight: 600; }
.tools { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
.tools select { width: auto; }
.share { border: 0; position: relative; }
.share > summary { padding: 0.35rem 0; }
.share .menu { position: absolute; right: 0; z-index: 4; width: min(20rem, 90vw); background: var(--ground); border: 1px solid var(--line); border-radius: 8px; padding: 0.8rem; display: grid; gap: 0.4rem; }

main { padding: 0.9rem 1.25rem 3rem; max-width: 112rem; margin: 0 auto; }
.question { margin-bottom: 0.6rem; }
.intro { margin: 1.5rem 0 1.2rem; }
.intro h1 { font-size: 2.2rem; }
.notices { border-left: 4px solid var(--stop); background: var(--panel); padding: 0.6rem 1rem; margin-bottom: 1rem; }

.cards { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); gap: 0.9rem; }
.cards li { display: flex; }
.problem { display: flex; flex-direction: column; align-items: flex-start; gap: 0.35rem; text-align: left; width: 100%; padding: 1rem 1.1rem; border-color: var(--faint); background: var(--panel); border-radius: 10px; }
.problem:hover:not(:disabled) { border-color: var(--ink); }
.problem strong { font-family: ${SERIF}; font-size: 1.15rem; font-weight: 600; line-height: 1.3; flex: 1; }
.problem span, .problem small { color: var(--muted); }
.own, .more { margin-top: 2rem; max-width: 46rem; }
.own { border: 2px dashed var(--line); border-radius: 10px; padding: 1rem 1.2rem; }
.own.over { border-color: var(--focus); background: var(--panel); }
.links { list-style: none; padding: 0; }

.lab { display: grid; grid-template-columns: minmax(13rem, 16rem) minmax(0, 1fr) minmax(15rem, 19rem); gap: 1.5rem; align-items: start; }
.panel { display: grid; gap: 0.4rem; }
.lesson-panel { background: var(--panel); border-radius: 10px; padding: 0.9rem 1rem; margin-bottom: 0.8rem; }
.lesson-panel .primary { justify-self: start; }
.say { font-family: ${SERIF}; font-size: 1.1rem; }
.ask { border-left: 3px solid var(--ink); padding-left: 0.7rem; font-style: italic; }
.guess { background: var(--panel); border-left: 3px solid var(--pass); padding: 0.5rem 0.8rem; }
.network { margin: 0; }
.drawing svg { display: block; width: 100%; height: auto; max-height: 46vh; }
.key { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.2rem 1rem; font-size: 0.9rem; color: var(--muted); }
.key li { display: flex; align-items: center; gap: 0.3rem; }
.right { display: grid; gap: 1rem; }
.card.empty { color: var(--muted); border: 1px dashed var(--line); border-radius: 8px; padding: 0.7rem 0.9rem; }
.card h2 small { font-family: ${SANS}; font-weight: 400; color: var(--muted); }
.stands { margin: 0.4rem 0; }
.stands div { border-left: 3px solid var(--ink); padding: 0.05rem 0 0.05rem 0.6rem; margin: 0.35rem 0; }
.stands .hesitating { border-left: 3px dotted var(--line); }
.stands .unasked, .stands .gone { border-left: 3px dashed var(--stop); }
.stands dt { font-weight: 600; font-size: 0.9rem; }
.stands dd { margin: 0; font-size: 0.9rem; }
.why li { margin: 0.25rem 0; }

.meter { height: 0.7rem; background: var(--faint); border-radius: 3px; overflow: hidden; display: flex; }
.meter i { background: var(--ink); height: 100%; }
.meter i.cost { background: repeating-linear-gradient(135deg, var(--stop) 0 3px, var(--ground) 3px 6px); }
.purse { display: grid; grid-template-columns: 1fr auto; gap: 0.1rem 0.6rem; margin: 0.35rem 0; font-size: 0.95rem; }
.purse .meter { grid-column: 1 / -1; grid-row: 2; }
.bar { display: grid; grid-template-columns: minmax(6rem, 8.5rem) 1fr 3.4rem; gap: 0.6rem; align-items: center; margin: 0.25rem 0; font-size: 0.95rem; }
.bar b, .purse .left { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.good ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 0.9rem; padding: 0; margin: 0 0 0.5rem; font-size: 0.85rem; color: var(--muted); }
.operations { list-style: none; padding: 0; display: grid; gap: 0.3rem; }
.operations button { width: 100%; text-align: left; display: grid; }
.operations small { color: var(--muted); }
.act-form { border: 1px solid var(--line); border-radius: 8px; padding: 0.7rem; margin: 0.5rem 0; }
.by-hand { font-size: 0.9rem; }

.transport { position: sticky; bottom: 0; z-index: 3; display: flex; flex-wrap: wrap; gap: 0.3rem 1rem; align-items: center; background: var(--ground); border: solid var(--faint); border-width: 1px 0; padding: 0.55rem 0; margin: 1rem 0; }
.transport .slider { flex: 1; min-width: 12rem; display: grid; grid-template-columns: auto 1fr; gap: 0.8rem; align-items: center; font-variant-numeric: tabular-nums; }
.transport .fold { border: 0; }
.transport .fold button { margin-right: 0.5rem; }
.transport .help { flex-basis: 100%; margin: 0; }
.transport .help:empty { display: none; }

.funnel { margin-top: 0.8rem; }
.funnel header { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; }
.network figcaption { display: flex; flex-wrap: wrap; gap: 0 1.2rem; align-items: baseline; }
.network .help { margin: 0; }
.network .fold { border: 0; order: 3; }
.network .fold[open] { flex-basis: 100%; }
.stages { list-style: none; padding: 0; margin: 0.5rem 0; display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)) minmax(6.5rem, 0.55fr); }
.stages > li { padding: 0 0.9rem 0.5rem; border-left: 1px solid var(--faint); display: flex; flex-direction: column; min-width: 0; }
.stages .count { color: var(--muted); font-size: 0.9rem; margin: 0.1rem 0 0.4rem; }
.way { min-height: 2.5rem; border-bottom: 2px solid var(--ink); padding-bottom: 0.4rem; }
.arrived h3 { color: var(--arrive); font-size: 0.95rem; }
.stages > .arrived { padding-right: 0; padding-left: 0.6rem; }
.arrived .count { font-family: ${SERIF}; font-size: 1.6rem; color: var(--arrive); line-height: 1; }
.stopped { color: var(--stop); font-weight: 600; font-size: 0.9rem; }
.reason { display: flex; flex-wrap: wrap; gap: 0.2rem 0.6rem; align-items: center; justify-content: space-between; font-size: 0.9rem; padding: 0.15rem 0; }
.tokens { display: inline-flex; flex-wrap: wrap; gap: 0.25rem; }
.token { min-width: 1.9rem; min-height: 1.9rem; padding: 0 0.3rem; border-radius: 50%; font-size: 0.85rem; font-variant-numeric: tabular-nums; }
.here .token { border-color: var(--pass); }
.dead .token { border-style: dashed; border-color: var(--stop); border-radius: 4px; }
.arrived .token { border-color: var(--arrive); border-width: 2px; }
.token[aria-pressed=true] { background: var(--ink); color: var(--ground); }

.pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 2rem; }
.beside-lesson { display: grid; grid-template-columns: minmax(14rem, 18rem) minmax(0, 1fr); gap: 1.5rem; align-items: start; }
.beside-lesson .key, .beside-lesson .network .help { display: none; }
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 0 1rem; align-items: start; }
.run-many { display: flex; flex-wrap: wrap; gap: 0.5rem 1.2rem; align-items: center; margin: 0.8rem 0; }
.run-many p { flex-basis: 100%; margin: 0; }
progress { accent-color: var(--action); width: 14rem; }
.dots { width: 100%; max-width: 62rem; height: auto; display: block; }
.dot { fill: var(--ground); stroke: var(--pass); stroke-width: 1.2; }
.dot.here { fill: var(--stop); stroke: var(--stop); }
.axis { stroke: var(--line); }
.tick, .dots .name { font-size: 13px; fill: var(--muted); }
.picture { background: #ffffff; border-radius: 8px; overflow-x: auto; }
.picture svg { display: block; width: 100%; min-width: 40rem; height: auto; }

.fold .table { max-height: 30rem; }
.table { overflow: auto; max-width: 100%; margin: 0.6rem 0; }
table { border-collapse: collapse; font-size: 0.9rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: 0.3rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.25rem 1rem 0.25rem 0; border-bottom: 1px solid var(--faint); font-weight: 400; }
thead th { font-weight: 600; }
.reading, .report { max-width: 62rem; display: grid; gap: 0.5rem; }
.files { display: flex; flex-wrap: wrap; gap: 0.4rem; }
.assumed { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); gap: 0.5rem 1.5rem; }
.assumed dt { font-weight: 600; font-size: 0.9rem; }
.assumed dd { margin: 0; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.log li { font-size: 0.9rem; }
.editor { margin-top: 1.5rem; max-width: 46rem; }
.editor fieldset { border: 1px solid var(--faint); border-radius: 8px; padding: 0.7rem; margin: 0.6rem 0; }
.sheet { display: none; }

:root[data-theme=projector] .lab { grid-template-columns: 17rem minmax(0, 1fr); grid-template-rows: auto 1fr; }
:root[data-theme=projector] .lab .middle { grid-column: 2; grid-row: 1 / 3; }
:root[data-theme=projector] .lab .left { grid-column: 1; grid-row: 1; }
:root[data-theme=projector] .lab .right { grid-column: 1; grid-row: 2; }
:root[data-theme=projector] .drawing svg { max-height: 56vh; }
:root[data-theme=projector] .head nav button { padding: 0.35rem 0.5rem; }
@media (max-width: 68rem) {
  .lab { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .lab .middle { grid-column: 1 / -1; grid-row: 1; }
}
@media (max-width: 48rem) {
  .lab, .pair, .stages, .beside-lesson, :root[data-theme=projector] .lab { grid-template-columns: minmax(0, 1fr); grid-template-rows: none; }
  .lab .middle, :root[data-theme=projector] .lab > * { grid-row: auto; grid-column: auto; }
  .stages > li { border-left: 0; border-top: 1px solid var(--faint); padding: 0.5rem 0; }
  .way { min-height: 0; }
  h1, .intro h1 { font-size: 1.4rem; }
  main, .head { padding-left: 0.8rem; padding-right: 0.8rem; }
  .head nav { order: 3; flex-basis: 100%; }
  .head nav button { padding: 0.35rem 0.5rem; }
  .transport .slider { order: 1; flex-basis: 100%; grid-template-columns: 1fr; gap: 0; }
}
@media (max-height: 34rem) { .transport { position: static; } }
@media print {
  .head, .transport, .next, .files, .fold:not([open]), .notices, .share { display: none; }
  body:has(.sheet) .reading > :not(.sheet) { display: none; }
  .sheet { display: block; }
  .line { border-bottom: 1px solid #000; min-height: 2.2rem; margin-top: 1rem; }
}
`;
