export { checkModule } from './check-module.js';
