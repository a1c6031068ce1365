/** Where no code may be made, as in the window, templates and schemas are walked; the documents are the same. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newEnvironment, parseTemplate } from '../../src/template/compile.ts';
import { walkedTemplate } from '../../src/template/walk.ts';
import { diskFiles, formsBelow, projectFolder, templatesFolder } from '../support/project.ts';

const options = { files: diskFiles, templatesFolder, cwd: projectFolder };

async function documentsOf(forms: readonly string[]) {
  vi.resetModules();
  const { composeDocument } = await import('../../src/roads/compose.ts');
  const { openForm } = await import('../../src/roads/open.ts');
  return forms.map((form) => {
    const composed = composeDocument(openForm(join(projectFolder, form), options), { draft: true });
    return {
      form,
      document: composed.value?.document,
      codes: composed.problems.map(({ code }) => code),
    };
  });
}

describe('without code made at run time', () => {
  const forms = formsBelow('examples');
  const realFunction = globalThis.Function;
  let compiled: Awaited<ReturnType<typeof documentsOf>>;
  beforeAll(async () => {
    compiled = await documentsOf(forms);
    globalThis.Function = function refused() {
      throw new EvalError('refused by the content security policy');
    } as unknown as FunctionConstructor;
  });
  afterAll(() => {
    globalThis.Function = realFunction;
  });

  it('every form of the examples, of own kinds too, gives the same document', async () => {
    expect(forms.length).toBeGreaterThan(20);
    expect(await documentsOf(forms)).toEqual(compiled);
  });
});

/** Templates with what they print of these data, compiled. */
const DATA = {
  标题: '甲<乙',
  空: '',
  零: 0,
  否: false,
  人: [
    { 名: '张', 事: ['一', '二'] },
    { 名: '李', 事: [] },
  ],
  地: { 市: { 名: '云溪' } },
};
const TEMPLATES = [
  '<p>{{标题}}{{空}}{{零}}{{否}}</p>',
  '<p>{{地.市.名}}{{#with 地.市}}{{名}}{{../标题}}{{@root.标题}}{{/with}}</p>',
  '{{#each 人}}<p>{{@index}}{{名}}{{#each 事}}{{this}}{{../名}}{{@../index}}{{#if @last}}终{{/if}}{{else}}无{{/each}}</p>{{/each}}',
  '{{#each 人 as |谁 号|}}<p>{{号}}{{谁.名}}{{#each 谁.事 as |件|}}{{件}}{{谁.名}}{{/each}}</p>{{/each}}',
  '{{#if 没有}}<p>有</p>{{else if 零}}<p>零</p>{{else}}<p>都没有</p>{{/if}}{{#unless 否}}<p>否</p>{{/unless}}',
  '<p>{{list 地.市.名}}{{choose "甲" 甲="子" 乙=标题}}{{numeral 12}}{{lookup 地 "市"}}</p>{{#if (equal 标题 "甲<乙")}}<p>同</p>{{/if}}',
  '<p>{{没有}}</p>',
  '<p>{{#each 人}}{{没有}}{{/each}}</p>',
  '<p>{{无此功能 标题}}</p>',
  '{{#if 否}}<p>{{无此功能 标题}}</p>{{/if}}',
];

describe.each(TEMPLATES)('%s', (text) => {
  it('prints the same, or breaks at the same place, walked as compiled', () => {
    const file = { number: 1, file: '样.hbs', text, shown: '样.hbs' };
    const result = (make: (program: hbs.AST.Program) => (data: unknown) => string) => {
      const { program } = parseTemplate(newEnvironment(), file as never);
      try {
        return program && make(program)(DATA);
      } catch (error) {
        return (error as { lineNumber?: number }).lineNumber ?? 'broken';
      }
    };
    const environment = newEnvironment();
    const known = Object.fromEntries(Object.keys(environment.helpers).map((name) => [name, true]));
    const wanted = result((program) =>
      environment.compile(program, { strict: true, knownHelpersOnly: true, knownHelpers: known }),
    );
    expect(result((program) => walkedTemplate(environment, program))).toBe(wanted);
  });
});
