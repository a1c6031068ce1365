/** Below the text: note and printing line (GB/T 9704-2012, 7.3.6, 7.4). */
import type { PlacedMistake, Rule, Whole } from '../rule.ts';
import type { Text } from '../text.ts';
import { atLine, CONTACT, isSent, type Paper, paperOf } from './paper.ts';

const STANDARD = 'GB/T 9704—2012';
const REGULATIONS = '《党政机关公文处理工作条例》';

const DIGITS = /\d{7,}|\d{3,4}[-－—]\d{6,}|\d[\dxX×*＊]{6,}/u;

/** 附注: in brackets, below the date; of a request with name and number. */
function checkNote(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  if (!paper?.isTyped || paper.kind === undefined) return [];
  const { document, foot, kind } = paper;
  const note = foot.find(({ text }) => CONTACT.test(text));
  if (note) return noteDoubt(paper, note);
  const isHeaded = document.documentNumber !== undefined || document.letterhead !== undefined;
  if (kind !== '请示' || !isHeaded || document.signature?.date === undefined) return [];
  if (document.note !== undefined || foot.some(({ text }) => /联系/u.test(text))) return [];
  return [
    atLine(
      foot.find(({ part }) => part === 'date'),
      '请示没有附注联系人和电话',
      'A request names whom to call',
      '在成文日期下一行加“（联系人：……，联系电话：……）”',
    ),
  ];
}

function noteDoubt({ kind, foot }: Paper, note: Text): PlacedMistake[] {
  const bare = note.text.trim();
  const date = foot.find(({ part }) => part === 'date');
  if (!/^[（(].*[）)]$/u.test(bare)) {
    return [
      atLine(
        note,
        '附注没有加圆括号',
        'The note stands in brackets',
        `写作“（${bare.replace(/^[（(]|[）)。]$/gu, '')}）”`,
      ),
    ];
  }
  if (date && note.index < date.index)
    return [
      atLine(note, '附注应在成文日期下一行', 'The note stands below the date', '移到成文日期下面'),
    ];
  if (kind === '请示' && !DIGITS.test(bare))
    return [atLine(note, '附注没有联系电话', 'The note has no number', '写明联系人姓名和电话')];
  return [];
}

/** 抄送 without its colon; 抄报, which is no more; a printing line without date or 印发. */
function checkImprint(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  if (!paper?.isTyped || paper.kind === undefined) return [];
  const lines = whole.texts.filter(({ text }) => text.trim() !== '').slice(-5);
  return lines.flatMap((line, index) => imprintDoubt(line, lines[index - 1]));
}

function imprintDoubt(line: Text, above: Text | undefined): PlacedMistake[] {
  const words = line.text.trim();
  if (
    /^抄\s*送\s*(?![\s:：机单])\p{Script=Han}{2,}/u.test(words) &&
    words.length < 80 &&
    !words.slice(0, -1).includes('。')
  )
    return [atLine(line, '“抄送”后面没有冒号', '抄送 lacks its colon', '写作“抄送：”')];
  if (/^抄\s*报\s*[:：]/u.test(words))
    return [atLine(line, '不再使用“抄报”', '抄报 is not used', '一律写“抄送”')];
  const isBelow = above !== undefined && /^抄\s*[送报]/u.test(above.text.trim());
  if (
    /(?:办公[室厅]|秘书[处科]|委员会|局|政府|[处科部委办])\s*印\s*发$/u.test(words) &&
    words.length < 40
  )
    return [
      atLine(
        line,
        '印发机关后面没有印发日期',
        'No date in the printing line',
        '写作“综合办公室　2024年5月9日印发”',
      ),
    ];
  if (isBelow && /\p{Script=Han}{4,}\s*\d{4}年\d{1,2}月\d{1,2}日$/u.test(words))
    return [
      atLine(line, '印发日期后面没有“印发”', 'The printing line lacks 印发', '日期后加“印发”'),
    ];
  return [];
}

const OFFICE_END = /[局厅委办部处科院所站社会室组府段队团校馆司心区场园企]$|机关$|人民代表大会$/u;

const PERSON_NAME =
  /^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚钟姜崔谭陆汪范石廖贾韦付方邹熊白孟秦邱侯江尹薛雷龙史陶贺毛顾龚邵万覃武钱戴严莫孔向汤康易乔文]\p{Script=Han}{1,2}$/u;

/** 张建国 below a notice: a paper is signed by the office; orders and bills by a person. */
function checkSigned(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  if (!paper?.isTyped || paper.kind === undefined || !isSent(paper)) return [];
  if (/令$|议案|报告/u.test(paper.kind)) return [];
  const lines = [...paper.body.slice(-4), ...paper.foot];
  const date = lines.findIndex(
    ({ part, text }) => part === 'date' || /^\s*\d{4}年\d{1,2}月\d{1,2}日\s*$/u.test(text),
  );
  const line = lines[date - 1];
  const only = line?.text.trim() ?? '';
  if (!PERSON_NAME.test(only) || OFFICE_END.test(only)) return [];
  return [
    atLine(
      line,
      `署名“${only}”不是机关`,
      `${only} is no office`,
      '发文机关署名写机关全称或规范化简称',
    ),
  ];
}

/** The note on attachments stands above the signature; web pages put their links below. */
function checkNotePlace(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  if (!paper?.isTyped || paper.kind === undefined) return [];
  const lines = [...paper.body.slice(-6), ...paper.foot];
  const date = lines.findIndex(
    ({ part, text }) => part === 'date' || /^\s*\d{4}年\d{1,2}月\d{1,2}日\s*$/u.test(text),
  );
  const isNote = ({ text }: Text) => /^\s*附\s*件\s*[：:]\s*\S/u.test(text);
  const late = date < 0 ? undefined : lines.slice(date + 1).find(isNote);
  if (late === undefined || lines.slice(0, date).some(isNote)) return [];
  return [
    {
      ...atLine(
        late,
        '附件说明在正文之下、署名之上',
        'The note on attachments stands above the signature',
        '移到正文下空一行处',
      ),
      severity: 'note',
    },
  ];
}

const notice = { title: '关于做好防汛工作的通知' } as const;
const dated = (...issuers: string[]) => ({
  ...notice,
  recipients: '各科室',
  signature: { issuers, sealed: true, date: '2024年5月9日' },
});

export const paperFootRules: Rule[] = [
  {
    code: 'check/note',
    severity: 'warning',
    family: 'letterhead',
    basis: 'standard',
    source: `${STANDARD}，7.3.6；${REGULATIONS}第九条`,
    words: {
      zh: '附注没有圆括号、位置不对，或请示没有联系人和电话。',
      en: 'The note lacks brackets, or a request names nobody to call.',
    },
    examples: {
      bad: [
        {
          text: '附件：甲\n联系人：罗敏，电话：0800-7654321',
          document: { kind: '请示', title: '关于增加经费的请示' },
        },
      ],
      good: [
        {
          text: '附件：甲\n（联系人：罗敏，电话：0800-7654321）',
          document: { kind: '请示', title: '关于增加经费的请示' },
        },
      ],
    },
    inWhole: checkNote,
  },
  {
    code: 'check/imprint-line',
    severity: 'warning',
    family: 'letterhead',
    basis: 'standard',
    source: `${STANDARD}，7.4.2、7.4.3`,
    words: {
      zh: '“抄送”没有冒号，或印发机关后面没有印发日期、“印发”。',
      en: '抄送 lacks its colon, or the printing line its date or 印发.',
    },
    examples: {
      bad: [
        { text: '抄送市财政局，市水利局。', document: { ...notice } },
        { text: '园区综合办公室印发', document: { ...notice } },
      ],
      good: [{ text: '园区综合办公室　2024年5月9日印发', document: { ...notice } }],
    },
    inWhole: checkImprint,
  },
  {
    code: 'check/signed-by-person',
    severity: 'warning',
    family: 'letterhead',
    basis: 'standard',
    source: `${STANDARD}，7.3.5`,
    words: { zh: '公文由个人署名。', en: 'A paper is signed by a person.' },
    examples: {
      bad: [{ text: '特此通知。\n张建国\n2024年5月9日', document: dated('张建国') }],
      good: [{ text: '特此通知。\n市水利局\n2024年5月9日', document: dated('市水利局') }],
    },
    inWhole: checkSigned,
  },
  {
    code: 'check/attachment-place',
    severity: 'note',
    family: 'attachments',
    basis: 'standard',
    source: `${STANDARD}，7.3.4`,
    words: {
      zh: '附件说明放在了署名和成文日期下面。',
      en: 'The note on attachments stands below the date.',
    },
    examples: {
      bad: [
        {
          text: '加强值守。\n青禾产业园管委会\n2024年5月9日\n附件：防汛物资清单',
          document: dated('青禾产业园管委会'),
        },
      ],
      good: [
        {
          text: '加强值守。\n附件：防汛物资清单\n青禾产业园管委会\n2024年5月9日',
          document: dated('青禾产业园管委会'),
        },
      ],
    },
    inWhole: checkNotePlace,
  },
];
