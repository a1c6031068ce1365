/** Characters that show nothing, or nothing certain: left by web pages, chat programs and old fonts. */
import { codePointOf, unseenSigns } from '../../text/index.ts';
import { eachMatch, mistakeAt } from '../pattern.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';

export const INVISIBLE_CHARACTER = 'check/invisible-character';

const PRIVATE = /\p{Co}+/gu;
/** A tab that stands for an indent, in text that has its indent by style. */
const TAB = /\t+/gu;

function checkInvisible(text: Text): Mistake[] {
  return unseenSigns(text.text).map(({ start, end, name }) => ({
    start,
    end,
    message: {
      zh: `这里有看不见的字符：${name.zh}`,
      en: `An invisible character: ${name.en}`,
    },
    hint: {
      zh: '删去它：它会让查找、比对和断行出错',
      en: 'Take it out: it spoils searching, comparing and line ends',
    },
    fixes: [{ start, end, text: '' }],
  }));
}

function checkPrivateUse(text: Text): Mistake[] {
  return eachMatch(text, PRIVATE, (match) =>
    mistakeAt(match, {
      message: {
        zh: `“${match[0]}”（${codePointOf(match[0])}）是某种字体自造的字，换一台电脑就显示不出来`,
        en: `${match[0]} (${codePointOf(match[0])}) is a sign of one font's own; other computers cannot show it`,
      },
      hint: {
        zh: '对照原件，换成通用的字或符号',
        en: 'See the original and write a sign of Unicode instead',
      },
    }),
  );
}

function checkTabs(text: Text): Mistake[] {
  // Cells of a row are parted by tabs where a file is read as lines.
  if (text.part === 'cell') return [];
  return eachMatch(text, TAB, (match) => {
    const leads = text.text.slice(0, match.index).trim() === '';
    return mistakeAt(match, {
      message: {
        zh: leads ? '段首用制表符（Tab）空格' : '文字中间有制表符（Tab）',
        en: leads ? 'A tab stands for the indent' : 'A tab within the text',
      },
      hint: {
        zh: leads ? '删去它：段首空两字由版式来留' : '删去它，或者改成标点、表格',
        en: leads ? 'Take it out: the style indents' : 'Take it out, or use a mark or a table',
      },
      ...(leads && { fix: '' }),
    });
  });
}

export const invisibleRules: readonly Rule[] = [
  {
    code: INVISIBLE_CHARACTER,
    severity: 'warning',
    family: 'words',
    basis: 'practice',
    source: 'Unicode, 第23章：布局控制符；公文正文不用',
    certain: true,
    words: {
      zh: '从网页、聊天软件复制来的文字常带零宽空格、软连字符等看不见的字符，查找、比对、断行都会出错。',
      en: 'Text copied from web pages and chats brings invisible characters, which spoil searching and line ends.',
    },
    examples: {
      bad: [
        '青禾产业「\u200b→」园区管理委员会。',
        '新增企业「\ufeff→」12家。',
        '落实「\u00ad→」各项措施。',
        '完成「\u0007→」全年任务。',
      ],
      good: ['青禾产业园区管理委员会。', '网站域名含😀\u200d😀图形。', '第一行\n第二行'],
    },
    inText: checkInvisible,
  },
  {
    code: 'check/private-use',
    severity: 'warning',
    family: 'words',
    basis: 'practice',
    source: 'GB 18030—2022；Unicode 专用区',
    words: {
      zh: '专用区的字由字体自己规定，换一台电脑就成了空框或别的字。',
      en: 'Signs of the private use area mean what one font says; elsewhere they are boxes.',
    },
    examples: {
      bad: ['联系人：王「\ue863」。', '「\uf0d8」加强值守。'],
      good: ['联系人：王䶮。', '●加强值守。'],
    },
    inText: checkPrivateUse,
  },
  {
    code: 'check/tab',
    severity: 'warning',
    family: 'words',
    basis: 'practice',
    source: 'GB/T 9704—2012，7.3.3：段首空两字由版式来留',
    words: {
      zh: '用制表符（Tab）空格、对齐，字号或页边一变就错位。',
      en: 'Tabs that stand for spaces shift as soon as a size or a margin changes.',
    },
    examples: {
      bad: ['「\t→」现将有关事项通知如下。', '联系人：张明「\t」电话：12345。'],
      good: ['现将有关事项通知如下。'],
    },
    inText: checkTabs,
  },
];
