/**
 * Pairs of words that are typed for each other, and the words near them that tell which is meant:
 * src/checks/lexicon/context-list.ts. Counted in the same laws and news as followers.mjs; texts are cut as the proofreader
 * cuts them. `npm run lists -- contexts laws news`.
 */
import { createHash } from 'node:crypto';
import { bundled } from './bundled.mjs';
import { wrapped } from './dictionary.mjs';
import { newsTexts, texts } from './followers.mjs';

/** Words that practitioners name as typed for each other. */
const PAIRS =
  '反应/反映 权利/权力 必须/必需 启用/起用 度过/渡过 泄漏/泄露 考查/考察 法制/法治 以至/以致 行使/行驶 检查/检察 启示/启事 报道/报到 包含/饱含 营利/盈利 界限/界线 形势/形式 事物/事务 树立/竖立 侦察/侦查 审定/审订 违反/违犯 经历/精力 接收/接受 会合/汇合 增值/增殖 自治/自制 终生/终身 变换/变幻 爆发/暴发 常年/长年 抚养/扶养 妨害/妨碍 合龙/合拢 计量/剂量 流传/留传 谋取/牟取 启动/起动 申明/声明 实验/试验 收集/搜集 相应/响应 心里/心理 学历/学力 有利/有力 预定/预订 原型/原形 终止/中止 实施/事实 公正/公证 公示/公式 期间/其间 方案/法案 审查/审察 开发/开放 重点/终点 主题/主体 时间/实践 通知/同志 自愿/资源 自主/自助 世纪/实际 实力/势力 适宜/事宜 任务/人物 范围/氛围 行程/形成 申请/深情 物资/物质 委屈/委曲 定金/订金 汇集/会集 议案/预案'
    .split(' ')
    .map((pair) => pair.split('/'));
/** So many words on either side are looked at. */
const REACH = 3;
/** A neighbour counts when it stands there so often, and so much oftener (logarithm) with one word than with the other. */
const SEEN = 8;
const SEEN_AGAINST = 12;
const LEAST = 1.5;
const MOST = 4;
/** A word of a pair must have been met so often. */
const MET = 20;
const PRIOR = { least: -5, most: 0.5 };
const COLUMN = 720;

const RUN = /[\u4e00-\u9fff]{2,}/gu;

/** How the proofreader cuts signs into words. */
async function cutter() {
  const { read } = await bundled('src/checks/lexicon/reading.ts', 'read');
  return (run) => {
    const { words } = read(run);
    return words.map((word) => run.slice(word >> 2, (word >> 2) + (word & 3) + 1));
  };
}

/** How often each word of a pair is met, and each of its neighbours: < or > for its side, then the word, # for the end. */
async function counted(all) {
  const cut = await cutter();
  const pairWords = new Set(PAIRS.flat());
  const met = new Map();
  const near = new Map();
  const seen = new Set();
  const add = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const run of runsOf(all, pairWords)) {
    const key = createHash('md5').update(run).digest('base64');
    if (run.length > 8 && seen.has(key)) continue;
    seen.add(key);
    const words = cut(run);
    words.forEach((word, at) => {
      if (!pairWords.has(word)) return;
      add(met, word);
      const mine = near.get(word) ?? near.set(word, new Map()).get(word);
      for (const neighbour of new Set(neighboursOf(words, at))) add(mine, neighbour);
    });
  }
  return { met, near };
}

/** The stretches between marks that hold a word of a pair. */
function* runsOf(all, words) {
  for (const text of all) {
    for (const [run] of text.replace(/<[^>]+>/gu, '\n').matchAll(RUN)) {
      for (let at = 0; at + 2 <= run.length; at++) {
        if (!words.has(run.slice(at, at + 2))) continue;
        yield run;
        break;
      }
    }
  }
}

/** src/checks/words/context-rule.ts looks at the same. */
function neighboursOf(words, at) {
  const found = [];
  for (let place = at - REACH; place <= at + REACH; place++) {
    const word = words[place] ?? (Math.abs(place - at) === 1 ? '#' : undefined);
    if (place !== at && word !== undefined) found.push((place < at ? '<' : '>') + word);
  }
  return found;
}

/** One direction of a pair: typed, meant, the odds without neighbours, then the neighbours by how much they tell. */
function entryOf(typed, meant, { met, near }) {
  const [mine, other] = [met.get(typed) ?? 0, met.get(meant) ?? 0];
  if (mine < MET || other < MET) return [];
  const byValue = new Map();
  for (const neighbour of new Set([...near.get(typed).keys(), ...near.get(meant).keys()])) {
    const [here, there] = [
      near.get(typed).get(neighbour) ?? 0,
      near.get(meant).get(neighbour) ?? 0,
    ];
    if (Math.max(here, there) < SEEN) continue;
    const value = Math.log((there + 0.3) / (other + 20) / ((here + 0.3) / (mine + 20)));
    if (value > -LEAST && value < LEAST) continue;
    if (value < 0 && here < SEEN_AGAINST) continue;
    const halves = Math.round(2 * Math.max(-MOST, Math.min(MOST, value)));
    byValue.set(halves, `${byValue.get(halves) ?? ''}${neighbour}`);
  }
  const prior = Math.max(PRIOR.least, Math.min(PRIOR.most, Math.log(other / mine)));
  const values = [...byValue].sort(([a], [b]) => a - b).map(([halves, all]) => `${halves}${all}`);
  return [`${typed}=${meant}=${Math.round(prior * 2)}`, ...values];
}

/** The text of the list, from counts. */
export function contextListOf(counts) {
  const entries = PAIRS.flatMap(([one, other]) => [
    entryOf(one, other, counts),
    entryOf(other, one, counts),
  ]).filter((entry) => entry.length > 1);
  return `/**
 * Words that are typed for each other, and the words near them that tell which is meant. An entry is typed=meant=odds, then
 * for each weight (halves of a logarithm) the neighbours: < before and > behind, # for the end of a stretch. Counted in laws
 * and news, by \`npm run lists -- contexts laws news\` (src/tools/lists/contexts.mjs).
 */
export const CONTEXT_LIST = \`
${wrapped(entries.flat(), COLUMN)}
\`;
`;
}

/** The text of the list. */
export async function contextList(laws, news) {
  return contextListOf(await counted([...texts(laws), ...newsTexts(news)]));
}
