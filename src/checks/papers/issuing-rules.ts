/** Papers that issue or forward others: what title and text call it, and how (印发, 转发, 批转). */
import type { PlacedMistake, Rule, Whole } from '../rule.ts';
import { atLine, atWords, paperOf } from './paper.ts';

/** 关于转发《…转发…的通知》的通知: name the first paper only. */
function checkNesting(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  if (paper === undefined) return [];
  const { title, titleText } = paper;
  const times = title.match(/通知/gu)?.length ?? 0;
  const isNested = /印发[《〈]?(?:关于)?印发|印发《[^》]*印发|转发[^》]*转发|批转[^》]*批转/u.test(
    title,
  );
  if (!isNested && times < 3) return [];
  return [
    atLine(
      titleText,
      '标题里印发、转发层层相套',
      'Papers are issued within papers',
      '直接写最初的文件：“关于印发《……办法》的通知”“转发……关于……的通知”',
    ),
  ];
}

const VERBS = ['印发', '转发', '批转'] as const;

/** 关于转发…的通知 whose text says 现印发给你们. */
function checkVerb(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  if (paper?.kind !== '通知') return [];
  const outside = paper.title.replace(/《[^》]*》/gu, '');
  const inTitle = VERBS.find((verb) => outside.includes(verb));
  if (inTitle === undefined) return [];
  for (const text of paper.body.slice(0, 3)) {
    const said = /(印发|转发|批转)给?你们/u.exec(text.text)?.[1];
    if (said === undefined || said === inTitle) continue;
    return [
      atWords(text, said, [
        `标题写“${inTitle}”，正文写“${said}”`,
        `${inTitle} in the title, ${said} in the text`,
        '自己制定的用印发，上级和同级的用转发，下级的用批转',
      ]),
    ];
  }
  return [];
}

/** 《甲》 in the title, 现将《乙》印发给你们 in the text. */
function checkName(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  const named = /(?:印发|转发|批转|发布|审议)[^《]{0,20}《(.+)》/u.exec(paper?.title ?? '')?.[1];
  if (paper === undefined || named === undefined) return [];
  const text = paper.body.find((each) =>
    /(?:印发|转发|批转)给?你们|拟[订定]了?《|制定了?《|提请审议《/u.test(each.text),
  );
  const names = text?.text.match(/《[^《》]+》/gu) ?? [];
  const [only] = names;
  if (text === undefined || only === undefined || names.length > 1) return [];
  const [a, b] = [plain(named), plain(only)];
  if (a.includes(b) || b.includes(a)) return [];
  return [
    atWords(text, only, [
      `标题印发《${named}》，正文写的是${only}`,
      `The title issues 《${named}》, the text ${only}`,
      '两处名称应当一致',
    ]),
  ];
}

const plain = (title: string) => title.replace(/[《》〈〉\s]|（[^）]*）/gu, '');

/** 关于印发道路养护办法的通知: names of rules stand in 《》. */
function checkRules(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  const name =
    /^(?:[^《]*)(?:印发|发布|公布)([^《》的]{4,40}(?:办法|规定|条例|细则|章程|规则))的通知$/u.exec(
      paper?.title ?? '',
    )?.[1];
  if (paper?.titleText === undefined || name === undefined) return [];
  return [
    atWords(paper.titleText, name, [
      `“${name}”没有加书名号`,
      'The name of rules stands without 《》',
      `写作“《${name}》”`,
    ]),
  ];
}

const issue = (text: string) => [{ type: 'paragraph' as const, text }];

export const paperIssuingRules: Rule[] = [
  {
    code: 'check/title-nesting',
    severity: 'warning',
    family: 'letterhead',
    basis: 'practice',
    source: '公文惯例：转发通知标题只保留最初发文机关和事由',
    words: { zh: '标题里印发、转发层层相套。', en: 'A title issues what issues something.' },
    examples: {
      bad: [{ document: { title: '关于转发《市政府转发省政府防汛意见的通知》的通知' } }],
      good: [{ document: { title: '关于转发《关于做好防汛工作的通知》的通知' } }],
    },
    inWhole: checkNesting,
  },
  {
    code: 'check/title-verb',
    severity: 'warning',
    family: 'letterhead',
    basis: 'practice',
    source: '公文惯例：印发、转发、批转各有所用',
    words: { zh: '标题和正文的印发、转发、批转不一致。', en: 'Title and text issue and forward.' },
    examples: {
      bad: [
        {
          document: {
            title: '关于转发《工作方案》的通知',
            body: issue('现将《工作方案》印发给你们，请认真执行。'),
          },
        },
      ],
      good: [
        {
          document: {
            title: '关于印发《工作方案》的通知',
            body: issue('现将《工作方案》印发给你们，请认真执行。'),
          },
        },
      ],
    },
    inWhole: checkVerb,
  },
  {
    code: 'check/issued-name',
    severity: 'warning',
    family: 'letterhead',
    basis: 'practice',
    source: '公文惯例：标题与正文所印文件名称一致',
    words: { zh: '标题与正文所印文件的名称不一致。', en: 'Title and text name other papers.' },
    examples: {
      bad: [
        {
          document: {
            title: '关于印发《防汛工作方案》的通知',
            body: issue('现将《抗旱工作要点》印发给你们。'),
          },
        },
      ],
      good: [
        {
          document: {
            title: '关于印发《防汛工作方案》的通知',
            body: issue('现将《防汛工作方案》印发给你们。'),
          },
        },
      ],
    },
    inWhole: checkName,
  },
  {
    code: 'check/issued-marks',
    severity: 'note',
    family: 'letterhead',
    basis: 'practice',
    source: '公文惯例：标题中法规、规章名称加书名号',
    words: { zh: '标题里法规、规章的名称没有书名号。', en: 'Rules are named without 《》.' },
    examples: {
      bad: [{ document: { title: '关于印发园区道路养护办法的通知' } }],
      good: [{ document: { title: '关于印发《园区道路养护办法》的通知' } }],
    },
    inWhole: checkRules,
  },
];
