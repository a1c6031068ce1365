/** What is remembered from key to key stays as much as it is, however long a person types. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { textsOf } from '../../src/fields/index.ts';
import { openShop } from '../../src/workshop/shop.ts';
import { templatesFolder } from '../support/project.ts';

const shipped = new Map(
  readdirSync(templatesFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/u.test(name))
    .map((name) => [name, readFileSync(join(templatesFolder, name), 'utf8')]),
);
const LINES = Array.from(
  { length: 60 },
  (_, at) =>
    `      - 推进第【${at}｜9】号片区道路和厂房建设，各项工作按计划有序开展；协调解决企业用工、用地、用能等困难问题【${at}｜9】个，企业对服务的评价总体良好`,
);
const FORM = `文种: 工作总结
年度: 2024
发文机关: 云溪市青禾产业园区管理委员会
标题: 2024年工作总结
正文:
  - 标题: 主要工作
    要点:
${LINES.join('\n')}
`;

function heldNow(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}

it('of hundreds of keys no form is left behind', () => {
  const shop = openShop(shipped);
  shop.lay(['总结.yaml']);
  shop.give('总结.yaml', new TextEncoder().encode(FORM));
  const body = shop.sheet('总结.yaml').value?.view.body;
  const texts = body
    ? [...textsOf(body)].filter(({ blanks, pieces }) => blanks === 0 && pieces.length > 3)
    : [];
  expect(texts.length).toBeGreaterThan(50);
  const type = (from: number, to: number) => {
    for (let key = from; key < to; key += 1) {
      const at = texts[key % texts.length]?.at;
      if (at) shop.act([{ do: 'box', at, index: 0, value: String(key) }]);
      shop.sheet('总结.yaml');
    }
    return heldNow();
  };
  const before = type(0, 150);
  const after = type(150, 450);
  expect(after - before).toBeLessThan(6);
}, 300_000);
