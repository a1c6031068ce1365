/** What the kind of a paper asks of its head: who it goes to, that it is public, how it tells that it was passed. */
import { isMisnamed } from '../../kinds/index.ts';
import type { Problem } from '../../problem.ts';
import { withArabicYears } from '../../text/index.ts';
import { own } from '../fill/fields.ts';
import { placeOf } from '../source/places.ts';
import { type TextNode, textOf, valueAt } from '../source/tree.ts';
import { asked, isRegulated, type Paper, topOf } from './asked.ts';

export function* customProblems(paper: Paper): Generator<Problem> {
  if (!isRegulated(paper.form)) return;
  yield* downward(paper);
  yield* billTo(paper);
  yield* unpublished(paper);
  yield* withoutNote(paper);
  yield* aimsOfPast(paper);
}

/** 园区各企业, 各部门: many that the issuer leads. */
const LED = /^(?:(?:本|全|我)?[园市县区镇乡]区?|所属|下属|直属|辖区)?(?:内)?各/u;

/** 报告 and 请示 go up. */
function* downward({ form }: Paper): Generator<Problem> {
  if (!/^(?:报告|请示)$/u.test(form.kind.name)) return;
  const node = textOf(form.root, '主送机关');
  const led = form.office && textOf(form.office, '主送机关');
  const usual = led?.text.split(/[、，]/u).map((name) => name.trim()) ?? [];
  const names = node?.text.split(/[、，；]/u).map((name) => name.trim()) ?? [];
  const lower = names.find((name) => LED.test(name) || usual.includes(name));
  if (node === undefined || lower === undefined) return;
  // several where one belongs are told as such
  if (form.kind.habits.oneRecipient === true && names.length > 1) return;
  yield asked(
    node,
    'recipients',
    {
      zh: `“${form.kind.name}”是上行文，主送的应是上级机关，这里写的是“${lower}”。`,
      en: `A ${form.kind.name} goes to those above; "${lower}" is led by the issuer.`,
    },
    {
      zh: '写上级机关的名称；是发给下级的，核对“文种”。',
      en: 'Name the office above, or check the kind.',
    },
  );
}

/** A bill is laid before the people's congress of the same level, or its committee. */
function* billTo({ form }: Paper): Generator<Problem> {
  const node = textOf(form.root, '主送机关');
  if (form.kind.name !== '议案' || node === undefined) return;
  if (/人民代表大会|人大|代表大?会|常务委员会|常委会|主席团|大会|【/u.test(node.text)) return;
  yield asked(
    node,
    'recipients',
    {
      zh: `议案提请同级人民代表大会或者它的常务委员会审议，这里主送“${node.text.trim()}”。`,
      en: 'A bill is laid before the people’s congress.',
    },
    {
      zh: '写“××人民代表大会常务委员会”；是请上级批准的，用“请示”。',
      en: 'Name the congress or its standing committee.',
    },
  );
}

const NOT_PUBLIC =
  /不(?:予|得|宜|再)?(?:对外)?公开|依申请公开|(?:仅限?|限于?)?(?:内部|机关)(?:使用|掌握|资料|传阅)|不得(?:外传|翻印|张贴|扩散)|注意(?:保存|保密)/u;

/** 通告 and 公告 are made known to all. */
function* unpublished({ form }: Paper): Generator<Problem> {
  const node = textOf(form.root, '附注');
  if (!/^(?:通告|公告|公报)$/u.test(form.kind.name) || node === undefined) return;
  const said = NOT_PUBLIC.exec(node.text)?.[0];
  if (said === undefined) return;
  yield asked(
    node,
    'other-kind',
    {
      zh: `“${form.kind.name}”是公开发布的，附注写的是“${said}”。`,
      en: `A ${form.kind.name} is made known to all; the note says it is not.`,
    },
    { zh: '写“此件公开发布”，或者删掉附注；不公开的，换一个文种。', en: 'Mend the note.' },
  );
}

/** A resolution says under its title which meeting passed it, and when. */
function* withoutNote({ form, data }: Paper): Generator<Problem> {
  const { root, kinds } = form;
  if (form.kind.name !== '决议' || root.entries.has('题注')) return;
  if (valueAt(root, '成文日期') || isMisnamed(kinds, root.entries.keys(), '题注')) return;
  if (/\d{4}年\d{1,2}月\d{1,2}日/u.test(withArabicYears(data.标题 ?? ''))) return;
  yield {
    ...asked(
      topOf({ form, data }),
      'required',
      { zh: '决议没有“题注”：哪一天、哪次会议通过的。', en: 'A resolution without its note.' },
      {
        zh: '加一行“题注: 2024年1月26日××会议通过”。',
        en: 'Add 题注: the day and the meeting.',
      },
    ),
    about: '题注',
  };
}

const AIMS =
  /(?:提出|确定|安排|拟订|编制)的(?<year>20\d\d)年(?:度)?(?:国民)?(?:经济|社会|工作|发展|和|主要|预期|重点|总体|目标|任务|计划|预算|财政|收支)*?(?:要求|目标|任务|计划|安排|预算|思路)/u;
/** What was done of it, or came of it, is of the year before. */
const CAME_OF_IT = /完成情况|执行情况|落实情况|实施情况|决算|回顾|上年|去年|调整/u;

/** 同意报告提出的2023年…目标 in a resolution of January 2024: a congress decides on its own year. */
function* aimsOfPast({ form }: Paper): Generator<Problem> {
  if (form.kind.name !== '决议' && form.kind.name !== '公报') return;
  const year = Number(/(?<!\d)(20\d\d)年/u.exec(textOf(form.root, '题注')?.text ?? '')?.[1]);
  const body = valueAt(form.root, '正文');
  if (Number.isNaN(year) || body === undefined) return;
  const nodes = body.type === 'list' ? body.items : [body];
  const texts = nodes.filter((node): node is TextNode => node.type === 'text');
  for (const node of texts) {
    const match = AIMS.exec(node.text);
    if (match === null || Number(match.groups?.year) >= year) continue;
    const sentence = node.text.split('。').find((one) => one.includes(match[0])) ?? '';
    if (CAME_OF_IT.test(sentence)) continue;
    yield asked(
      { ...placeOf(node) },
      'years-differ',
      {
        zh: `“${match[0]}”：题注是${year}年的会议，提出的应是${year}年的目标任务。`,
        en: `Aims of ${match.groups?.year} at a meeting of ${year}.`,
      },
      { zh: '核对是不是沿用了去年的年份。', en: 'Is it last year’s?' },
    );
    return;
  }
}

/** Names of offices, and what their last sign is where it was lost. */
const CUT: readonly (readonly [RegExp, string])[] = [
  // 李明委员 may well be written to
  [/(?:工作|管理|常务|建设|改革|健康|监督|指导|评审|仲裁|居民|村民)委员$/u, '委员会'],
  [/人民政$/u, '人民政府'],
  [/(?<!集中|联合|现场)办公$/u, '办公室'],
  [/街道办事$/u, '街道办事处'],
  [/(?:服务|指挥|管理|事务|发展)中$/u, '中心'],
  [/监督管理$/u, '监督管理局'],
  [/指挥$/u, '指挥部'],
  [/代表大$/u, '代表大会'],
];

/** 中共…工作委员: the last sign of an office's name was lost. Of names in a list only the first is told. */
export function* cutNames({ form }: Pick<Paper, 'form'>): Generator<Problem> {
  for (const key of ['发文机关', '主送机关', '印发机关'] as const) {
    const value = own(form, key);
    const items = value === undefined ? [] : value.type === 'list' ? value.items : [value];
    for (const node of items) {
      if (node.type !== 'text') continue;
      const names = node.text.split(/[、，；]/u).map((name) => name.trim());
      const cut = names.flatMap((name) => {
        const whole = CUT.find(([end]) => end.test(name))?.[1];
        return whole === undefined || /^(?:各|全体)/u.test(name) ? [] : [{ name, whole }];
      })[0];
      if (cut === undefined) continue;
      yield asked(
        node,
        'issuers',
        {
          zh: `“${cut.name}”像是少了字：机关名称的末尾没有写完。`,
          en: `"${cut.name}" lacks its end.`,
        },
        { zh: `写全，如“……${cut.whole}”。`, en: `Like …${cut.whole}.` },
      );
      break;
    }
  }
}

/** 抄送机关 and 分送 in the office's file: one of them is printed nowhere. */
export function* copiesTwice({ form }: Pick<Paper, 'form'>): Generator<Problem> {
  const { office } = form;
  const [copies, other] = ['抄送机关', '分送'].map((key) => office && textOf(office, key));
  if (copies === undefined || other === undefined) return;
  yield asked(
    other,
    'copies',
    {
      zh: '“抄送机关”和“分送”只印一个，这里的“分送”印不出来。',
      en: 'Of 抄送机关 and 分送 one is printed.',
    },
    { zh: '删掉一个，机关并到另一个里。', en: 'Delete one of them.' },
  );
}
