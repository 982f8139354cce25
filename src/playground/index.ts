// What the page and the command line share: links, stories, and the page itself as a file

export { LESSONS } from './lessons/lessons.js';
export type { Boot } from './saved-page/boot.js';
export { type OwnReport, reportOfNetwork } from './saved-page/own-report.js';
export { isPlayground, pageWith } from './saved-page/page-with.js';
export { readLink, writeLink } from './state/link.js';
export { FIRST_STATE, OWN, type PageState } from './state/page-state.js';
export { scenarioOf } from './story/scenario-of.js';
export { type Fault, soundState } from './story/sound-state.js';
export { Story } from './story/story.js';
