/** 以下简称“实训基地”: a short name that the paper then never uses, most of the time typed otherwise than it is used. */
import type { Problem } from '../../../problem.ts';
import type { Form } from '../../compose/form.ts';
import { asked } from '../../head/asked.ts';
import { placeInText } from '../../source/places.ts';
import type { FormNode } from '../../source/tree.ts';
import { textsIn } from '../walk.ts';

const SHORT =
  /以下(?:简称|统称)(?:为)?[“"《【]?(?<name>[\p{Script=Han}A-Za-z\d]{2,12})[”"》】]?(?=[）),，；。、])/gu;

/** Names that are said otherwise than they are given elsewhere in the form. */
export function* namesOtherwise(form: Form, title: string): Generator<Problem> {
  yield* unusedNames(form);
  yield* departmentOtherwise(form);
  yield* otherMatter(form, title);
}

/** At most one doubt for each short name. */
function* unusedNames(form: Form): Generator<Problem> {
  const texts = [...textsIn(form)];
  if (!texts.some(({ node }) => node.text.includes('以下'))) return;
  // what is taken from elsewhere may use the name, too
  if (form.included.size > 0) return;
  const all = wordsOf(form.root);
  for (const { node } of texts) {
    for (const match of node.text.matchAll(SHORT)) {
      const name = match.groups?.name ?? '';
      if (all.split(name).length > 2) continue;
      yield asked(
        placeInText(node, match.index, match[0].length),
        'announced',
        {
          zh: `简称“${name}”后面没有用到。`,
          en: `The short name ${name} is used nowhere.`,
        },
        {
          zh: '核对简称和后面的写法；后面不再提，就删掉“以下简称”。',
          en: 'Check the name, or leave it out.',
        },
      );
    }
  }
}

function wordsOf(node: FormNode): string {
  if (node.type === 'text') return node.text;
  const below =
    node.type === 'list' ? node.items : [...node.entries.values()].map(({ value }) => value);
  return below.map(wordsOf).join('\n');
}

/** Names of places end so; what ends otherwise may be any word. */
const PLACE = '\\p{Script=Han}[湖河江海山门桥屏埠湾溪泉岭坪塘洲港沟岗坡泽渡峰禾竹柳桃]';
const MATTER = `(?<place>${PLACE})(?<what>\\p{Script=Han}{3,8}?(?:工程|项目|行动|公园|大桥|隧道|水库|片区改造))`;
/** Between two matters of one kind. */
const BOTH = /[和与及、同]$|借鉴|参照|类似|一期|二期|另/u;

/** 松湖生态修复工程 in the title, 石门生态修复工程 once in the text. */
function* otherMatter(form: Form, title: string): Generator<Problem> {
  const own = [...title.matchAll(new RegExp(MATTER, 'gu'))];
  const [first] = own;
  if (first === undefined || own.length > 1) return;
  const { place = '', what = '' } = first.groups ?? {};
  const other = new RegExp(`(?<=[\\p{Script=Han}，。；：、（])(?<place>${PLACE})${what}`, 'gu');
  const texts = [...textsIn(form)].map(({ node }) => node);
  const found = texts.flatMap((node) =>
    [...node.text.matchAll(other)].map((match) => ({
      node,
      match,
      said: match.groups?.place ?? '',
    })),
  );
  const odd = found.filter(({ said }) => said !== place);
  const [only] = odd;
  if (only === undefined || odd.length > 1) return;
  const { node, match, said } = only;
  if (BOTH.test(node.text.slice(Math.max(0, match.index - 8), match.index))) return;
  if (title.includes(said)) return;
  yield asked(
    placeInText(node, match.index, match[0].length),
    'title',
    {
      zh: `这里写的是“${match[0]}”，标题是“${place}${what}”。`,
      en: `The text says ${match[0]}, the title ${place}${what}.`,
    },
    { zh: '核对是不是一件事，改成一样。', en: 'Is it the same matter?' },
  );
}

const DEPARTMENT = /(?<stem>\p{Script=Han}{4})(?<end>部|局|办(?![理公])|处(?![理置罚长]))/gu;
/** In front of an office of another level, in its name or its list: 市住房城乡建设局, 市发展改革局、生态环境局. */
const LEVEL = /[市省县区国州旗镇乡各级][\p{Script=Han}、]{0,24}$/u;
/** Ministries, of which a place has its own office. */
const MINISTRY =
  /生态环境|自然资源|城乡建设|社会保障|交通运输|农业农村|应急管理|退役军人|文化旅游|商务|教育|科学技术|工业信息|财政|公安|民政|司法|水利|宣传|组织|统战/u;

/** 报安全应急局 once, where all else says 安全应急部. */
function* departmentOtherwise(form: Form): Generator<Problem> {
  const all = wordsOf(form.root);
  const counts = new Map<string, Map<string, number>>();
  for (const { groups } of all.matchAll(DEPARTMENT)) {
    const { stem = '', end = '' } = groups ?? {};
    const ends = counts.get(stem) ?? new Map<string, number>();
    counts.set(stem, ends.set(end, (ends.get(end) ?? 0) + 1));
  }
  for (const [stem, ends] of counts) {
    const usual = ends.get('部') ?? 0;
    const [odd, ...more] = [...ends].filter(([end]) => end !== '部');
    if (usual < 1 || odd?.[1] !== 1 || more.length > 0 || MINISTRY.test(stem)) continue;
    const name = `${stem}${odd[0]}`;
    const node = [...textsIn(form)].find((text) => text.node.text.includes(name))?.node;
    const at = node?.text.indexOf(name) ?? -1;
    if (node === undefined || at < 0 || LEVEL.test(node.text.slice(0, at))) continue;
    yield asked(
      placeInText(node, at, name.length),
      'issuers',
      {
        zh: `这里写的是“${name}”，别处${usual > 1 ? '都' : ''}是“${stem}部”。`,
        en: `"${name}" here, ${stem}部 elsewhere.`,
      },
      { zh: '核对部门的名称。', en: 'Check the name.' },
    );
  }
}
