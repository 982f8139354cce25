#!/usr/bin/env node
import { guardStreams } from './print.js';
import { runWords } from './run-words.js';

guardStreams();
await runWords(process.argv.slice(2));
