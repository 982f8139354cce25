// The documentation as a site: every export of every door, the guides, the page for teachers. node scripts/site.ts [FOLDER], after a build.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Application } from 'typedoc';
import { faultsOfSite } from './site/check-site.ts';
import { describeDoors, linkPage, nameIndex, undocumented } from './site/describe-doors.ts';
import { ORDER } from './site/guides.ts';
import { readDoors } from './site/read-doors.ts';
import { readSources } from './site/sources.ts';
import { stagePages } from './site/stage-pages.ts';

const PAGE = 'playground.html';
const root = fileURLToPath(new URL('../', import.meta.url));
const out = resolve(process.argv[2] ?? join(root, 'out', 'site'));
const staged = `${out}-pages`;
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

process.chdir(root);
const doors = readDoors(root);
const sources = readSources(readFileSync(join(root, 'docs', 'sources.bib'), 'utf8'));
const pages = stagePages(root, staged, sources);
const app = await Application.bootstrap({
  name: `metagovernor ${version}`,
  entryPoints: doors.map(({ source }) => source),
  tsconfig: 'tsconfig.build.json',
  readme: join(staged, 'README.md'),
  projectDocuments: pages.map((path) => join(staged, path)),
  out,
  customCss: fileURLToPath(new URL('site/site.css', import.meta.url)),
  blockTags: [
    '@group',
    '@param',
    '@returns',
    '@throws',
    '@example',
    '@source',
    '@typeParam',
    '@defaultValue',
    '@remarks',
  ],
  groupOrder: [...ORDER, '*'],
  sort: ['kind', 'instance-first', 'alphabetical-ignoring-documents'],
  navigation: { includeGroups: true, includeFolders: false },
  searchInDocuments: true,
  highlightLanguages: ['typescript', 'javascript', 'json', 'yaml', 'bash', 'shellscript', 'python', 'r'],
  hideGenerator: true,
  disableSources: true,
  excludeInternal: true,
  githubPages: false,
  logLevel: 'Warn',
});
describeDoors(app, doors, sources);
linkPage(app, PAGE);
nameIndex(app);

const project = await app.convert();
if (project === undefined)
  throw new Error('Expected the doors of the package to be read but found that they cannot be');
await app.generateDocs(project, out);
cpSync(join(root, 'dist', PAGE), join(out, PAGE));
writeFileSync(join(out, '.nojekyll'), '');

const faults = [...undocumented(project).map((each) => `${each} has no docstring`), ...faultsOfSite(out)];
for (const fault of faults) console.error(fault);
if (faults.length > 0 || app.logger.hasErrors() || app.logger.hasWarnings()) {
  console.error('Expected a site without faults and warnings but found those above.');
  process.exitCode = 1;
} else {
  console.log(`Wrote ${doors.length} doors and ${pages.length} pages into ${out}: open index.html there.`);
}
