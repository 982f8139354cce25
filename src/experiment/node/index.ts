export { threadExecutor } from './threads.js';
