export { holdsExperiment, isAmongShards, isOfExperiment } from './experiment-files.js';
export { type ExtensionModule, importExtensions, planExtensions } from './extension-modules.js';
export { folderStore, openFolder } from './folder-store.js';
export { type ChosenStrategy, importStrategy, planModule, tryVariedOptions } from './import-strategies.js';
export { FORMATS, type Format, type MergeOptions, mergeExperiment } from './merge-experiment.js';
export { checkFileName, type NamedText, replaceFiles } from './replace-files.js';
export { type ThreadOptions, threadExecutor } from './threads.js';
