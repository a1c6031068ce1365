/** Slips within one text: two boxes for one number, 第三组 twice, signs of the traditional script. */
import type { Problem } from '../../problem.ts';
import { readCount } from '../../text/index.ts';
import type { Form } from '../compose/form.ts';
import { asked } from '../head/asked.ts';
import { placeInText } from '../source/places.ts';
import type { TextNode } from '../source/tree.ts';
import { placeOfPlain, plainOf } from '../tables/index.ts';
import { type BodyText, formsOf, mapsOf, textsIn } from './walk.ts';

/** In one paragraph: cells of a table that was pasted as text stand in paragraphs of their own. */
const JOINED = /【[\d.]+】[ \t　]*【[\d.]+】/u;

/** 【27】【22】批次: printed as 2722, or with the blank between them. */
export function* boxesJoined(node: TextNode): Generator<Problem> {
  const match = JOINED.exec(node.text);
  if (match === null) return;
  const [now = '', last = ''] = match[0].match(/[\d.]+/gu) ?? [];
  yield {
    severity: 'error',
    code: 'figures/odd-value',
    message: {
      zh: `两个方框连在一起，会印成“${match[0].replace(/[【】]/gu, '')}”。`,
      en: 'Two boxes would be printed as one number.',
    },
    place: placeInText(node, match.index, match[0].length),
    hint: {
      zh: `今年和上年写在一个方框里：【${now}｜${last}】。`,
      en: `Write 【${now}｜${last}】.`,
    },
  };
}

const ORDINAL =
  /^第(?<number>[一二三四五六七八九十]{1,2})(?<what>组|批|阶段|步|场|片区|小组|检查组)/u;

/** 第三组 twice in a list of its groups. */
export function* ordinalTwice({ node, list }: BodyText): Generator<Problem> {
  const own = ORDINAL.exec(node.text)?.[0];
  if (own === undefined) return;
  const first = list.find(({ text }) => ORDINAL.exec(text)?.[0] === own);
  const others = list.filter(({ text }) => ORDINAL.test(text)).length;
  if (first === node || others < 3) return;
  yield asked(
    placeInText(node, 0, own.length),
    'twice',
    { zh: `“${own}”写了两次。`, en: `${own} stands twice.` },
    { zh: '核对是不是复制以后忘了改。', en: 'Was it copied and not changed?' },
  );
}

const TRADITIONAL =
  /[為個們來時對會國與這說還過發經現實點業產電話請關開門間問題進運動務員設備聯網處應總結報導領議園區體單據數質環試驗標準廠構築組織類資財稅貸額當選舉責護權農連辦協黨積極鍵風險階級屬勞壓顯範圍礎歷歲盡斷優勢態適讓執線續給繼約紅紀納統計劃創則剛劑勝參雙變讀誰課調談論諸識譯證評詞該詳誠語誤譜讚貢貧貨販購貴買費賀賓賠賢賣賦賞車軍軌軟轉輪載輕較輔輛輸辭達違遠遲遺邊鄉鄰醫釋針釣鋼錄錢錯鎮鏈鐵閉閱隊陽陰陸際隨隱雖靈靜頂頁項順須預頒頭頻顧飛飯飲養餘館馬馳驚髮鬥魚鳥鹽麗麥黃齊齒龍龜]/gu;
/** One such sign may belong to a name. */
const FEW = 2;

/** 為中小企業提供: pasted from a text in the traditional script. */
export function* traditionalSigns(node: TextNode): Generator<Problem> {
  const found = [...node.text.matchAll(TRADITIONAL)];
  const [first] = found;
  if (first === undefined || found.length < FEW) return;
  const signs = [...new Set(found.map(({ 0: sign }) => sign))].slice(0, 4).join('');
  yield asked(
    placeInText(node, first.index, 1),
    'word-remains',
    { zh: `这里有繁体字：“${signs}”。`, en: 'Signs of the traditional script.' },
    { zh: '改成简体字。', en: 'Write them in the simplified script.' },
  );
}

const HAN = '零一二三四五六七八九十';
const NUMERAL = '\\d{1,2}|[两二三四五六七八九十]{1,2}';
/** 组成【6】个检查组, 分三批: so many of what is then numbered. */
const SO_MANY = new RegExp(
  `(?:组成|组建|成立|设立?|分成?|分为|抽调[^。；，]{0,12}?组成|派出|共|安排)(?<count>${NUMERAL})(?:个|支)?(?<name>\\p{Script=Han}{0,6}?)(?<what>组|批|场)(?![\\p{Script=Han}]{0,1}[长员织成合次])`,
  'gu',
);

/** 组成6个检查组 above a list from 第一组 to 第五组. */
export function* groupsCounted(form: Form): Generator<Problem> {
  const texts = formsOf(form).flatMap((one) => [...textsIn(one)]);
  const lists = new Set(texts.map(({ list }) => list));
  for (const what of ['组', '批', '场']) {
    const numbered = [...lists].flatMap((list) => {
      const found = list.flatMap(({ text }) => {
        const { number = '', what: named = '' } = ORDINAL.exec(text)?.groups ?? {};
        return named.endsWith(what) ? [readCount(number)] : [];
      });
      return found.length > 1 ? [found] : [];
    });
    const [own, ...more] = numbered;
    if (own === undefined || more.length > 0 || own.some((number, at) => number !== at + 1))
      continue;
    const claims = texts.flatMap(({ node }) =>
      [...node.text.replace(/[【】]/gu, '').matchAll(SO_MANY)]
        .filter(({ groups }) => groups?.what === what)
        .map((claim) => ({ node, claim })),
    );
    // 3个工作组 and 5个检查组 are two things
    const [only, ...others] = claims;
    const count = readCount(only?.claim.groups?.count ?? '');
    if (only === undefined || others.length > 0 || count === undefined || count === own.length)
      continue;
    const { node, claim } = only;
    const at = node.text.indexOf(claim.groups?.count ?? '');
    yield asked(
      placeInText(node, Math.max(0, at), (claim.groups?.count ?? '').length),
      'announced',
      {
        zh: `这里说“${claim[0]}”，下面从第一${what}写到第${HAN[own.length] ?? own.length}${what}。`,
        en: `${claim[0]} are announced, ${own.length} are numbered.`,
      },
      { zh: '核对数目，或者补上缺的。', en: 'Check the count, or add what is missing.' },
    );
  }
}

const PARTED = new RegExp(
  `分(?:为|成)?(?<count>${NUMERAL})(?:个|大)?(?<what>阶段|环节|步骤|批次|小组|部分|层次|片区|类别)(?:进行|实施|推进|开展)?：(?<rest>[^。\\n]*)`,
  'u',
);

/** 调查分三个阶段：…为入户调查阶段，…为汇总核实阶段。 */
export function* partsNamed(node: TextNode): Generator<Problem> {
  if (!node.text.includes('分') || !node.text.includes('：')) return;
  const plain = plainOf(node);
  const match = PARTED.exec(plain.text);
  const { count = '', what = '', rest = '' } = match?.groups ?? {};
  const said = readCount(count);
  const named = rest.match(new RegExp(`\\p{Script=Han}{2}${what}(?=[，；、（：]|$)`, 'gu')) ?? [];
  if (match === null || named.length < 2 || said === undefined || said === named.length) return;
  // each of them is named once
  if (new Set(named).size < named.length || /等|[一二三四五六]是/u.test(rest)) return;
  yield asked(
    placeOfPlain(plain, match.index, match[0].length - rest.length - 1),
    'announced',
    {
      zh: `这里说分${count}个${what}，后面写了${named.length}个。`,
      en: `${count} are announced, ${named.length} follow.`,
    },
    { zh: '核对数目，或者补上缺的。', en: 'Check the count, or add what is missing.' },
  );
}

const NUMBER =
  /^(?:(?<one>\d{1,2})[.．、](?!\d)|[（(](?<two>\d{1,2}|[一二三四五六七八九十]{1,2})[）)]|(?<three>[①-⑳⑴-⒇]))/u;

function hasHeadings(form: Form): boolean {
  return [...mapsOf(form)].some((map) => map !== form.root && map.entries.has('标题'));
}

/** 二、 at the start of a paragraph: the number of a heading; 一、二、三产业 is none. */
const FIRST_LEVEL = /^[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十、产])/mu;

/** 1.坚持…: a number in front of words that stand alone, where nothing is numbered. */
export function* loneNumber({ node, key, list, form }: BodyText): Generator<Problem> {
  if (key !== '导语' && key !== '引语' && key !== '正文' && key !== '结语') return;
  const first = FIRST_LEVEL.exec(node.text);
  if (first !== null && hasHeadings(form)) {
    yield asked(
      placeInText(node, first.index, first[0].length),
      'typed-number',
      {
        zh: `“${first[0]}”会照样印出来，和自动编的“一、二、”混在一起。`,
        en: `"${first[0]}" is printed among the numbers that are made automatically.`,
      },
      {
        zh: '删掉它；是小标题，就写成“- 标题: ……”，编号自动生成。',
        en: 'Delete it; a heading is written as "- 标题: …" and numbered automatically.',
      },
    );
    return;
  }
  const label = NUMBER.exec(node.text)?.[0];
  if (label === undefined || list.length > 1 || key === '正文' || /\n/u.test(node.text)) return;
  yield asked(
    placeInText(node, 0, label.length),
    'typed-number',
    {
      zh: `“${label}”会照样印出来，这里只有一段，没有下一个序号。`,
      en: `"${label}" numbers one paragraph alone.`,
    },
    { zh: '删掉它；要编号就写在“条目”或“小节”里。', en: 'Delete it, or use 小节.' },
  );
}
