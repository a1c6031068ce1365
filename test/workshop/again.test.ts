/**
 * A form that is opened and changed, step by step, is shown and printed as one that is opened for the first time: what
 * is remembered from key to key is never seen.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type SectionView, type TextView, textsOf } from '../../src/fields/index.ts';
import type { Act } from '../../src/workshop/acts.ts';
import { openShop, type Shop } from '../../src/workshop/shop.ts';
import { projectFolder, templatesFolder } from '../support/project.ts';

const shipped = filesIn(templatesFolder);

function filesIn(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    names
      .filter((name) => /\.(?:yaml|hbs|json|txt|csv)$/u.test(name))
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]),
  );
}

function opened(open: typeof openShop, files: ReadonlyMap<string, string>): Shop {
  const shop = open(shipped);
  shop.lay([...files.keys()]);
  for (const [path, each] of files) shop.give(path, new TextEncoder().encode(each));
  return shop;
}

/** The program once more, which has seen nothing of what was typed. */
async function anew(): Promise<typeof openShop> {
  vi.resetModules();
  return (await import('../../src/workshop/shop.ts')).openShop;
}

const words = fc.oneof(
  fc.constantFrom(
    '',
    '完成投资【29｜25】亿元',
    '推进园区道路建设，',
    '甲\n\n乙',
    '“好”',
    '3.5%',
    '【】',
  ),
  fc
    .array(fc.constantFrom(...'推进园区道路，。1一（）【】｜ABC -:#'), { maxLength: 60 })
    .map((all) => all.join('')),
);
const deed = fc.record({
  kind: fc.constantFrom('type', 'type', 'type', 'box', 'move', 'insert', 'remove'),
  which: fc.nat(),
  at: fc.nat(),
  words,
});
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** What a person might do next, to what is shown. */
function actOf({ kind, which, at, words: put }: Deed, body: SectionView): Act | undefined {
  const texts = [...textsOf(body)];
  const text = texts[which % texts.length];
  if (text === undefined) return undefined;
  const place = at % (text.text.length + 1);
  const index = text.at.path.at(-1);
  const list = { ...text.at, path: text.at.path.slice(0, -1) };
  switch (kind) {
    case 'type':
      return {
        do: 'set',
        at: text.at,
        text: `${text.text.slice(0, place)}${put}${text.text.slice(place + (at % 3))}`,
      };
    case 'box':
      return boxOf(text, which, String(at % 1000));
    default:
      if (typeof index !== 'number') return undefined;
      if (kind === 'move') return { do: 'move', at: text.at, index: at % (index + 2) };
      if (kind === 'insert') return { do: 'insert', at: list, index, item: put };
      return { do: 'remove', at: text.at };
  }
}

function boxOf(text: TextView, which: number, value: string): Act | undefined {
  const boxes = text.pieces.filter((piece) => piece.kind === 'hand');
  const box = boxes[which % Math.max(1, boxes.length)];
  return box?.kind === 'hand' ? { do: 'box', at: text.at, index: box.index, value } : undefined;
}

/** What a sheet says of where things stood before. */
function withoutHistory(sheet: ReturnType<Shop['sheet']>): unknown {
  return JSON.parse(
    JSON.stringify(sheet, (name, value) => (name === 'key' || name === 'seen' ? undefined : value)),
  );
}

const examples = filesIn(join(projectFolder, 'examples'));

const NOTICE = `文种: 通知
年度: 2024
发文机关: 云溪市青禾产业园区管理委员会
发文字号: 云园发〔2025〕3号
标题: 关于做好重点工作的通知
主送机关: 各科室
成文日期: 2025年1月10日
指标:
  财政收入: {值: 7.46, 单位: 亿元, 上年: 6.59}
导语: |
  一年来，园区实现财政收入【财政收入】，【财政收入·同比】。

  现将有关事项通知如下。
正文:
${[1, 2, 3, 4, 5, 6, 7]
  .map(
    (n) => `  - 标题: 第${n}项工作
    导语: 重点抓了【小节数】项工作。
    小节:
      - 标题: 片区${n}建设
        要点:
          - 推进第【${n}｜${n + 1}】号片区道路和厂房建设，完成投资【${n}.50｜2.25】亿元，各项工作按计划有序开展，服务企业【120】家
          - 协调解决企业用工、用地、用能等困难问题【${n}｜9】个，企业对服务的评价总体良好；组织产销对接活动【3】场
      - 标题: 管网${n}
        条目:
          - 完善雨水、污水、供热管网【${n}】公里
        表格:
          表头: [项目, 数量]
          行:
            - [道路, 【3】]
            - [厂房, 【${n}】]
`,
  )
  .join('')}结语: 特此通知。
附件:
  - 标题: 任务分工表
    正文:
      - 各科室按分工抓好落实。
`;

describe('what is typed step by step', () => {
  it.each([
    ['in a notice over several pages', new Map([['通知.yaml', NOTICE]]), '通知.yaml', 12],
    ['in an example with departments and last year', examples, '2024/工作总结.yaml', 4],
  ] as const)('is shown as if it had always stood there: %s', async (_, files, path, numRuns) => {
    const openAnew = await anew();
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 7 }), async (deeds) => {
        const shop = opened(openShop, files);
        for (const each of deeds) {
          const { value } = shop.sheet(path);
          const act = value && actOf(each, value.view.body);
          if (act) shop.act([act]);
        }
        const texts = new Map([...files.keys()].map((file) => [file, shop.text(file)]));
        const whole = opened(openAnew, texts);
        const [again, once] = [shop, whole].map((each) => withoutHistory(each.sheet(path)));
        expect(again).toEqual(once);
        for (const variant of ['draft', 'full'] as const) {
          const prints = await Promise.all(
            [shop, whole].map((each) => each.print(path, 'html', variant)),
          );
          expect(prints[0]).toEqual(prints[1]);
        }
      }),
      { numRuns },
    );
  });
});
