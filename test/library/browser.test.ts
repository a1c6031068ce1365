/**
 * The library where there is no Node: bundled for a browser with nothing put in Node's place, and run with no more
 * than what every browser has.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext, runInThisContext } from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import * as library from '../../src/index.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const templates = filesBelow(join(project, 'templates'));

const FORM = `文种: 通知
发文机关: 云溪市青禾产业园区管理委员会
标题: 关于做好冬季安全生产工作的通知
主送机关: 各有关单位
发文字号: 云园发〔2026〕3号
成文日期: 2026年11月20日
正文:
  - 为做好冬季安全生产工作，各单位要开展排查，建立台帐，问题企业减少【3】家。
`;

/** What the library does with one form: run here under Node, there without. */
const PROGRAM = `(async ({ hongtou, form, templates }) => {
  const bytes = new Map([...templates, ['/forms/通知.yaml', form]].map(([path, text]) => [path, new TextEncoder().encode(text)]));
  const options = { files: { read: (path) => bytes.get(path) }, templatesFolder: '/templates' };
  const opened = hongtou.openForm('/forms/通知.yaml', options);
  const composed = hongtou.composeDocument(opened);
  if (composed.value === undefined) return { problems: composed.problems };
  const docx = await hongtou.writeDocument(composed.value, 'docx');
  const html = await hongtou.writeDocument(composed.value, 'html');
  const { problems, findings } = await hongtou.checkForm(opened);
  const read = await hongtou.readDocument(docx, '通知.docx');
  const imported = await hongtou.importForm(read.value.recognition.documents[0], '通知.docx', { ...options, formPath: '/forms/新.yaml' });
  return { problems: composed.problems, docx: [...docx], html: new TextDecoder().decode(html), found: [...problems, ...findings], imported: imported.value, doubts: imported.problems };
})`;

let program: string;

beforeAll(async () => {
  const { outputFiles } = await build({
    absWorkingDir: project,
    entryPoints: ['src/index.ts'],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'hongtou',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  program = outputFiles[0]?.text ?? '';
}, 60_000);

describe('the library in a browser', () => {
  it('makes the same Word file and page, finds and imports the same', async () => {
    const input = { form: FORM, templates };
    const page = bareContext();
    runInContext(program, page);
    const hongtou = runInContext('hongtou', page);
    const inBrowser = await runInContext(PROGRAM, page)({ ...input, hongtou });
    const inNode = await runInThisContext(PROGRAM)({ ...input, hongtou: library });
    expect(inNode.problems).toEqual([]);
    expect(inNode.found.map(({ code }: { code: string }) => code)).toContain('check/wrong-word');
    expect(inNode.imported.files[0].text).toContain('云园发');
    expect(JSON.parse(JSON.stringify(inBrowser))).toEqual(JSON.parse(JSON.stringify(inNode)));
  }, 60_000);
});

/** What the standards of the web give every page, and nothing of Node. */
function bareContext() {
  const web = {
    AbortController,
    Blob,
    TextDecoder,
    TextEncoder,
    URL,
    URLSearchParams,
    btoa,
    atob,
    clearTimeout,
    queueMicrotask,
    setTimeout,
    structuredClone,
    console,
    crypto,
    performance,
  };
  const context = createContext({ ...web });
  runInContext('globalThis.self = globalThis; globalThis.window = globalThis;', context);
  return context;
}

function filesBelow(folder: string, shown = '/templates'): [string, string][] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    const name = `${shown}/${entry.name}`;
    return entry.isDirectory()
      ? filesBelow(path, name)
      : [[name, readFileSync(path, 'utf8')] as [string, string]];
  });
}
