/** The note on attachments as it is typed (GB/T 9704-2012, 7.3.4). */
import type { PlacedMistake, Rule, Whole } from '../rule.ts';
import type { Text } from '../text.ts';
import { atLine, type Paper, paperOf } from './paper.ts';

const STANDARD = 'GB/T 9704—2012';

type Doubt = readonly [RegExp, string, string, string];

/** Of the line that begins the note. */
const doubts: readonly Doubt[] = [
  [
    /^附件\s*[：:]\s*(?:如[文上]|见文|附后|[（(]?略[）)]?|文件|材料|[一二三四五六七八九\d]+[份件])\s*[。.]?$/u,
    '附件说明没有写附件名称',
    'The note names no attachment',
    '写作“附件：名称”',
  ],
  [
    /^附件\s*[；;，,、。.]\s*\S/u,
    '“附件”后面用全角冒号',
    'A colon stands behind 附件',
    '写作“附件：”',
  ],
  [
    /^附件(?:[ 　]+(?![：:]|[\d一二三四五六七八九十]{0,2}$)\S|(?!\d)\p{Script=Han}{2,30}[表单册案法图书录]$)/u,
    '“附件”后面没有冒号',
    'A colon stands behind 附件',
    '写作“附件：”',
  ],
  [/^附(?:件名称|表|后)?\s*[：:]\s*\S/u, '附件说明写“附件：”', 'Write 附件：', '写作“附件：”'],
  [
    /^附件\s*[一二三四五六七八九十]{1,2}\s*[：:、.]/u,
    '附件顺序号用阿拉伯数字',
    'Attachments have Arabic numbers',
    '写作“附件：1.……”',
  ],
  [
    /^附件\s*\d{1,2}\s*[：:]\s*\S/u,
    '“附件”和顺序号之间用冒号',
    'The colon stands before the number',
    '写作“附件：1.……”',
  ],
  [
    /^附件\s*[：:]\s*(?:\d{1,2}\s*[、，,：:)）]|[（(]\d{1,2}[）)]|[一二三四五]{1,2}、|[①-⑩])/u,
    '附件顺序号后面用“.”',
    'A dot stands behind the number',
    '写作“附件：1.……”',
  ],
];

function checkNote(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  if (!paper?.isTyped || paper.kind === undefined) return [];
  const line = noteLine(paper);
  const doubt = line && doubts.find(([pattern]) => pattern.test(line.text.trim()));
  return line && doubt ? [atLine(line, doubt[1], doubt[2], doubt[3])] : single(line, paper);
}

/** The first line below the text that says 附件; a bare mark 附件1 begins an attachment. */
function noteLine({ body, foot }: Paper): Text | undefined {
  const date = foot.findIndex(({ part }) => part === 'date');
  const above = [...body.slice(-4), ...(date < 0 ? foot : foot.slice(0, date))];
  return above.find(({ text }) => /^\s*附/u.test(text) && text.trim().length < 60);
}

/** One attachment has no number. */
function single(line: Text | undefined, { document }: Paper): PlacedMistake[] {
  if (line === undefined || !/^\s*附件\s*[：:]\s*1\s*[.．]/u.test(line.text)) return [];
  if (document.attachmentNote?.length !== 1) return [];
  return [
    atLine(
      line,
      '只有一个附件，不编顺序号',
      'A single attachment has no number',
      '写作“附件：名称”',
    ),
  ];
}

const notice = { title: '关于做好防汛工作的通知' } as const;

export const paperAttachmentRules: Rule[] = [
  {
    code: 'check/attachment-mark',
    severity: 'warning',
    family: 'attachments',
    basis: 'standard',
    source: `${STANDARD}，7.3.4`,
    words: { zh: '附件说明的写法不规范。', en: 'The note on attachments is not in its form.' },
    examples: {
      bad: [
        { text: '附件；防汛物资清单', document: { ...notice } },
        { text: '附：防汛物资清单', document: { ...notice } },
        { text: '附件：1、防汛物资清单\n2、值班表', document: { ...notice } },
        { text: '附件1：防汛物资清单', document: { ...notice } },
        { text: '附件：如文', document: { ...notice } },
      ],
      good: [
        { text: '附件：1.防汛物资清单\n2.值班表', document: { ...notice } },
        { text: '附件：防汛物资清单', document: { ...notice } },
      ],
    },
    inWhole: checkNote,
  },
];
