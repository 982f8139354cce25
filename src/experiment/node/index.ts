export { holdsExperiment, isAmongShards, isOfExperiment } from './experiment-files.js';
export { type FolderClaims, type FolderClaimsOptions, folderClaims, type Part } from './folder-claims.js';
export { type FolderStoreOptions, folderStore, openFolder } from './folder-store.js';
export { type ChosenStrategy, importStrategy, planModule, tryVariedOptions } from './import-strategies.js';
export { type Holder, readHolders } from './leases.js';
export { FORMATS, type Format, type MergeOptions, mergeExperiment } from './merge-experiment.js';
export { checkFileName, type NamedText, replaceFiles } from './replace-files.js';
export { type ThreadOptions, threadExecutor } from './threads.js';
