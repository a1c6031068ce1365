/** Attachments: their names after the body and on their own page, and what the body says of them. */
import { isNearly } from '../letterhead/titles.ts';
import { eachMatch, mistakeAt } from '../pattern.ts';
import type { Mistake, PlacedMistake, Rule, Whole } from '../rule.ts';
import type { Text } from '../text.ts';

const STANDARD = 'GB/T 9704—2012';

/** 附件：1.名称。 and names in the note: no mark at the end, no 《》 around. */
function checkName(text: Text): Mistake[] {
  const line = /^(\s*附件\s*[:：]\s*(?:\d{1,2}[.．、]\s*)?|\s*\d{1,2}[.．、]\s*)(.+)$/u.exec(
    text.text,
  );
  const isName = text.part === 'attachmentName' || /^\s*附件\s*[:：]/u.test(text.text);
  if (!isName) return [];
  const name = line?.[2] ?? text.text;
  const from = line?.[1]?.length ?? 0;
  const mistakes: Mistake[] = [];
  const last = /[。；，、;,.]\s*$/u.exec(name);
  if (last) {
    const start = from + last.index;
    mistakes.push({
      start,
      end: start + 1,
      message: { zh: '附件名称后不加标点', en: 'No mark after the name of an attachment' },
      hint: { zh: `删去“${last[0].trim()}”`, en: 'Delete it' },
      fixes: [{ start, end: start + 1, text: '' }],
    });
  }
  const wrapped = /^\s*《([^《》]+)》\s*$/u.exec(name.replace(/[。；，、;,.]\s*$/u, ''));
  if (wrapped) {
    const start = from + name.indexOf('《');
    mistakes.push({
      start,
      end: from + name.indexOf('》') + 1,
      message: {
        zh: '附件说明里的附件名称不加书名号',
        en: 'No title marks around the name of an attachment',
      },
      hint: { zh: `写作“${wrapped[1]}”`, en: `Write ${wrapped[1]}` },
      fixes: [{ start, end: from + name.indexOf('》') + 1, text: wrapped[1] ?? '' }],
    });
  }
  return mistakes;
}

/** A line of its own: 附件：1.分工表, 附件2 分工表. */
const LISTED = /^\s*附\s*件\s*(?:[:：]|\d{1,2}(?![\d的、和及至中格]))/u;

const GLUED = /\S[\s　]+附件\s*[:：]\s*(?:\d{1,2}[.．、])?\S/u;

const REFERENCE = /(?:见|按|附)?附件\s?(\d{1,2})?(?![\d：:说明])/gu;

/** 附件3 in the body of a document with two attachments; 见附件 where there is none. */
function checkReferences({ texts, document }: Whole): PlacedMistake[] {
  if (document === undefined) return [];
  // lines copied into one: the note stands within the text
  if (texts.some(({ text }) => GLUED.test(text))) return [];
  const count = document.attachmentNote?.length ?? document.attachments.length;
  const found = texts.flatMap((text): PlacedMistake[] => {
    if (text.part !== 'body') return [];
    return eachMatch(text, REFERENCE, (match) => {
      const number = match[1] === undefined ? undefined : Number(match[1]);
      const refers = number !== undefined || /^[见按]/u.test(match[0]);
      if (!refers || (number === undefined ? count > 0 : number <= count)) return undefined;
      return {
        strong: count > 1,
        ...mistakeAt(match, {
          message: {
            zh:
              count === 0
                ? '文中提到附件，但没有附件'
                : `文中提到附件${number}，但只有${count}个附件`,
            en:
              count === 0
                ? 'The text names an attachment, there is none'
                : `There are ${count} attachments only`,
          },
          hint: { zh: '核对附件和附件说明', en: 'Check the attachments and their note' },
        }),
      };
    }).map((mistake) => ({ ...mistake, text }));
  });
  const [first] = found;
  // the list stands behind the text, where it is not taken for the paper's note
  if (count === 0 && texts.some(({ text }) => LISTED.test(text))) return [];
  if (count > 0 || first === undefined || found.length === 1) return found;
  // a note that is not there is one thing to mend, however often it is referred to
  const message = {
    zh: `文中${found.length}处提到附件，但没有附件`,
    en: `The text names attachments in ${found.length} places, there is none`,
  };
  return [{ ...first, message }];
}

/** The name in the note and the title on the attachment's page are the same (7.3.7). */
function checkTitles({ texts, document }: Whole): PlacedMistake[] {
  // a text without a note has its attachments elsewhere, or something behind it that only looks like one
  if (!document?.attachmentNote?.length || document.attachments.length === 0) return [];
  const { attachmentNote, attachments } = document;
  const at = (name: string) =>
    texts.find((text) => text.part === 'attachmentName' && text.text === name);
  if (attachmentNote.length !== attachments.length) {
    const first = attachmentNote[0] === undefined ? undefined : at(attachmentNote[0]);
    return [
      {
        ...(first ? { text: first } : {}),
        start: 0,
        end: first?.text.length ?? 0,
        message: {
          zh: `附件说明列了${attachmentNote.length}个，后面有${attachments.length}个附件`,
          en: `The note names ${attachmentNote.length} attachments, ${attachments.length} follow`,
        },
        hint: { zh: '核对附件说明', en: 'Check the note' },
      },
    ];
  }
  return attachmentNote.flatMap((name, index): PlacedMistake[] => {
    const title = attachments[index]?.title.replaceAll('\n', '') ?? '';
    // 国土资源部关于……的报告: its page may leave the issuer to the letterhead, and what stands in brackets
    const [said, there] = [plain(name), plain(title)];
    const isIssuer =
      (there.startsWith('关于') && said.endsWith(there)) || (said !== '' && there.startsWith(said));
    if (said === there || isIssuer || bare(said) === bare(there) || DATE.test(name)) return [];
    const text = at(name);
    return [
      {
        ...(text ? { text } : {}),
        start: 0,
        end: name.length,
        strong: isNearly(said, there),
        message: {
          zh: `附件说明里是“${name}”，附件的标题是“${title}”`,
          en: `The note says ${name}, the attachment ${title}`,
        },
        hint: { zh: '两处名称应当一致', en: 'Both must be the same' },
      },
    ];
  });
}

/** Lines that were copied into one hold more than a name. */
const DATE = /\d{4}年\d{1,2}月\d{1,2}日\s/u;

const bare = (name: string) => name.replace(/[（(][^（）()]*[）)]$/u, '');

const plain = (name: string) =>
  name.replace(/^\s*\d{1,2}[.．、](?!\d)|^\s*\d{1,2}[.．、](?=\d{4}年)|[《》。\s]/gu, '');

/** 附件：1. 2. 4. in the lines of a file. */
function checkOrder({ texts }: Whole): PlacedMistake[] {
  const mistakes: PlacedMistake[] = [];
  for (const [index, text] of texts.entries()) {
    const first = /^\s*附件\s*[:：]\s*(\d{1,2})[.．、]/u.exec(text.text);
    if (first === null) continue;
    let expected = 1;
    for (let at = index; at < Math.min(texts.length, index + 30); at++) {
      const line = texts[at];
      const match = at === index ? first : /^\s*(\d{1,2})[.．、]\s*\S/u.exec(line?.text ?? '');
      if (!line || match === null || line.text.length > 60) break;
      const number = Number(match[1]);
      if (number !== expected) {
        const start = match[0].search(/\d/u);
        mistakes.push({
          text: line,
          start,
          end: start + String(number).length,
          message: { zh: `附件序号应为${expected}`, en: `This should be attachment ${expected}` },
          hint: { zh: '附件依次编号', en: 'Number attachments in order' },
        });
      }
      expected = number + 1;
    }
  }
  return mistakes;
}

const annex = (title: string) => ({ title, body: [] });

export const attachmentRules: Rule[] = [
  {
    code: 'check/attachment-name',
    severity: 'warning',
    family: 'attachments',
    basis: 'standard',
    source: `${STANDARD}，7.3.4`,
    words: {
      zh: '附件说明的标点不规范。',
      en: 'The note on attachments has marks it should not have.',
    },
    examples: {
      bad: ['附件：1.任务分解表「。→」', '附件：「《任务分解表》→任务分解表」'],
      good: ['附件：1.任务分解表', '附件：任务分解表（试行）', '《任务分解表》见附件。'],
    },
    inText: checkName,
  },
  {
    code: 'check/attachment-reference',
    severity: 'error',
    family: 'attachments',
    basis: 'standard',
    source: `${STANDARD}，7.3.4`,
    words: {
      zh: '正文提到的附件并不存在。',
      en: 'The body names an attachment that is not there.',
    },
    examples: {
      bad: [
        {
          document: {
            body: [{ type: 'paragraph', text: '任务分解见附件3。' }],
            attachments: [annex('甲'), annex('乙')],
          },
        },
        { document: { body: [{ type: 'paragraph', text: '任务分解见附件。' }] } },
        { document: { body: [{ type: 'paragraph', text: '任务分解见附件1，报送格式见附件2。' }] } },
      ],
      good: [
        '附件2格式自定，按附件1分工。\n附件1 分工表\n附件2 汇总表',
        {
          document: {
            body: [{ type: 'paragraph', text: '任务分解见附件2。' }],
            attachments: [annex('甲'), annex('乙')],
          },
        },
      ],
    },
    inWhole: checkReferences,
  },
  {
    code: 'check/attachment-title',
    severity: 'error',
    family: 'attachments',
    basis: 'standard',
    source: `${STANDARD}，7.3.7`,
    words: {
      zh: '附件说明与附件的个数或标题不一致。',
      en: 'The note and the attachments do not agree.',
    },
    examples: {
      bad: [
        { document: { attachmentNote: ['任务分解表'], attachments: [annex('任务分工表')] } },
        {
          document: {
            attachmentNote: ['任务分解表'],
            attachments: [annex('任务分解表'), annex('联系表')],
          },
        },
      ],
      good: [{ document: { attachmentNote: ['任务分解表'], attachments: [annex('任务分解表')] } }],
    },
    inWhole: checkTitles,
  },
  {
    code: 'check/attachment-order',
    severity: 'error',
    family: 'attachments',
    basis: 'standard',
    source: `${STANDARD}，7.3.4`,
    words: { zh: '附件序号跳号或重号。', en: 'Attachments are not numbered in order.' },
    examples: {
      bad: ['附件：1.任务分解表\n「3」.联系表', '附件：「2」.任务分解表'],
      good: ['附件：1.任务分解表\n2.联系表'],
    },
    inWhole: checkOrder,
  },
];
