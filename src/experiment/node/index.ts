export { folderStore, openFolder } from './folder-store.js';
export { planModule } from './import-strategies.js';
export { type ThreadOptions, threadExecutor } from './threads.js';
