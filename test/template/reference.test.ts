/** Every example of templates/README.md is run, and everything there is to use is in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { builtInHelpers, helpers } from '../../src/template/helpers.ts';
import { vocabulary } from '../../src/template/vocabulary.ts';
import { writeText } from '../../src/writers/text.ts';
import { templatesFolder } from '../support/project.ts';
import { render } from './render.ts';

const reference = readFileSync(join(templatesFolder, 'README.md'), 'utf8');
const sections = reference.split(/^### /m).slice(1);

describe('the reference of templates', () => {
  const examples = sections
    .map((section) => ({ name: section.split('\n')[0] ?? '', ...blocksOf(section) }))
    .filter(({ hbs }) => hbs !== undefined);

  it.each(examples)('$name: the example prints what it says', ({ hbs = '', yaml = '', text }) => {
    const { value, problems } = render(wholeDocument(hbs), parse(yaml) ?? {});
    expect(problems).toEqual([]);
    expect(value && writeText(value)).toBe(text);
  });

  const titles = new Set(sections.flatMap((section) => (section.split('\n')[0] ?? '').split(' ')));

  it('names every element of the markup', () => {
    expect(Object.keys(vocabulary).filter((name) => !titles.has(name))).toEqual([]);
  });

  it('names every helper and partial', () => {
    const partials = readdirSync(join(templatesFolder, 'partials')).map((file) =>
      file.replace('.hbs', ''),
    );
    expect([...Object.keys(helpers), ...partials].filter((name) => !titles.has(name))).toEqual([]);
    expect(builtInHelpers.filter((name) => !reference.includes(`\`${name}\``))).toEqual([]);
  });
});

function blocksOf(section: string): { hbs?: string; yaml?: string; text?: string } {
  const fences = section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm);
  return Object.fromEntries([...fences].map(([, language, content]) => [language, content]));
}

/** Examples show what matters: a body alone stands in a document of the shortest kind. */
function wholeDocument(hbs: string): string {
  if (hbs.startsWith('<document')) return hbs;
  return `<document kind="通知" format="plain"><title>题目</title>${hbs}</document>`;
}
