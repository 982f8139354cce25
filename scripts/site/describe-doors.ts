import {
  type Application,
  Comment,
  CommentTag,
  Converter,
  type DeclarationReflection,
  JSX,
  PageEvent,
  type ProjectReflection,
  type Reflection,
  ReflectionKind,
} from 'typedoc';
import { DOORS } from './guides.ts';
import type { Door } from './read-doors.ts';
import { cite, keysOf, type Source } from './sources.ts';

/** Let TypeDoc call each door as it is imported, say what it holds, and cite the sources that docstrings name. */
export function describeDoors(app: Application, doors: readonly Door[], sources: ReadonlyMap<string, Source>): void {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.getChildrenByKind(ReflectionKind.Module)) {
      const door = doors.find(
        ({ source }) => source === `src/${module.name}.ts` || source === `src/${module.name}/index.ts`,
      );
      if (door === undefined) throw new Error(`Expected a door of the package but found ${module.name}`);
      module.name = door.name;
      const group = new CommentTag('@group', [{ kind: 'text', text: DOORS }]);
      module.comment = new Comment(
        [{ kind: 'text', text: `${door.about[0].toUpperCase()}${door.about.slice(1)}.` }],
        [group],
      );
    }
    for (const reflection of Object.values(project.reflections)) citeSources(reflection, sources);
  });
}

function citeSources({ comment, name }: Reflection, sources: ReadonlyMap<string, Source>): void {
  for (const tag of comment?.blockTags ?? []) {
    if (tag.tag !== '@source') continue;
    const keys = keysOf(tag.content.map(({ text }) => text).join(''));
    try {
      tag.content = [{ kind: 'text', text: keys.map((key) => `- ${cite(sources, key)}`).join('\n') }];
    } catch (error) {
      throw new Error(`${name}: ${error instanceof Error ? error.message : error}`, { cause: error });
    }
  }
}

/** A line above the list of pages that leads to the page for teachers, from wherever one is. */
export function linkPage(app: Application, path: string): void {
  app.renderer.hooks.on('sidebar.begin', (context) =>
    JSX.createElement(
      'p',
      { class: 'page-link' },
      JSX.createElement('a', { href: context.relativeURL(path) }, 'Open the page for teachers'),
    ),
  );
}

/** Let links to the front page name its file, for where no server adds it. */
export function nameIndex(app: Application): void {
  app.renderer.on(PageEvent.END, (page: PageEvent) => {
    if (page.contents !== undefined)
      page.contents = page.contents.replace(/ href="((?:\.\.\/)+)(#[^"]*)?"/g, ' href="$1index.html$2"');
  });
}

/** The exports of all doors without a docstring: door and name of each. */
export function undocumented(project: ProjectReflection): string[] {
  return project.getChildrenByKind(ReflectionKind.Module).flatMap((module) =>
    (module.children ?? []).flatMap((each) => {
      const meant = (each.isReference() ? each.getTargetReflectionDeep() : each) as DeclarationReflection;
      const comments = [meant.comment, ...(meant.signatures ?? []).map(({ comment }) => comment)];
      const isTold = comments.some(
        (comment) => comment !== undefined && comment.summary.some(({ text }) => text.trim() !== ''),
      );
      return isTold ? [] : [`${module.name}: ${each.name}`];
    }),
  );
}
