// Write docs/good-plans.md from studies/good-plans/found.json: build first, then `npx node studies/update-good-plans.ts`.
// `npx node studies/find-good-plans.ts` finds them.
import { readFileSync, writeFileSync } from 'node:fs';
import type { GoodPlans } from './good-plans/found.ts';
import { goodPlansPage } from './good-plans/good-plans-page.ts';

const found = JSON.parse(readFileSync(new URL('good-plans/found.json', import.meta.url), 'utf8')) as GoodPlans;
writeFileSync(new URL('../docs/good-plans.md', import.meta.url), goodPlansPage(found));
