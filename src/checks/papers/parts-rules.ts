/** Parts of a paper that are empty, missing or out of place: title, recipients, 签发人, note on attachments, signature. */
import type { PlacedMistake, Rule, Whole } from '../rule.ts';
import type { Text } from '../text.ts';
import { EXAMPLE_OFFICE, examplePaper } from './example-paper.ts';
import { atLine, paperOf } from './paper.ts';

/** 此致 敬礼 belong to letters. */
function checkSalute(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  if (!paper?.isTyped || paper.kind === undefined) return [];
  const line = [...paper.body, ...paper.foot].find(({ text }) =>
    /^[\s　]*(?:此致|敬礼|此致敬礼|此致，敬礼)[！!。]?[\s　]*$/u.test(text),
  );
  return line
    ? [
        atLine(
          line,
          '公文末尾不写“此致敬礼”',
          'A paper ends without salute',
          '删去；主送机关写在正文之上',
        ),
      ]
    : [];
}

const OFFICE_LINE =
  /(?:委员会|政府|办公[室厅]|局|厅|部|院|公司|中心|支队|管委会)(?:（(?:公章|盖章|印章|章)）)$/u;
const DATE_LINE = /^[\s　]*\d{4}年\d{1,2}月\d{1,2}日[\s　]*$/u;

/** Signature and date: neither, one of them, the wrong way round, or with （公章） typed. */
function checkSignature(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  if (!paper?.isTyped || paper.kind === undefined || paper.document.recipients === undefined)
    return [];
  const lines = [...paper.body.slice(-3), ...paper.foot];
  const sealed = lines.find(({ text }) => OFFICE_LINE.test(text.trim()));
  if (sealed)
    return [
      atLine(
        sealed,
        '署名后面不写“（公章）”',
        'No （公章） behind the signature',
        '删去，用印即可',
      ),
    ];
  const at = lines.findIndex(({ text }) => DATE_LINE.test(text));
  const named =
    (paper.document.signature?.issuers.length ?? 0) > 0 ||
    paper.document.titleIssuers.length > 0 ||
    (paper.document.letterhead?.issuers.length ?? 0) > 0;
  const [date, below] = [lines[at], lines[at + 1]];
  if (
    date &&
    below &&
    /(?:委员会|政府|办公[室厅]|局|厅|管委会)$/u.test(below.text.trim()) &&
    below.text.trim().length < 30 &&
    !/[：:，。]/u.test(below.text)
  )
    return [
      atLine(
        date,
        '成文日期写在了署名上面',
        'The date stands below the signature',
        '署名在上，成文日期在下',
      ),
    ];
  if (date && !named && lines[at - 1] && /[。；）]$/u.test(lines[at - 1]?.text.trim() ?? ''))
    return [atLine(date, '没有发文机关署名', 'Nobody signs', '在成文日期上一行写发文机关名称')];
  return [];
}

/** 关于…的决定的通知; 云溪市人民政府通知; 王书记并市委编办; 签发人 with nobody. */
function checkHead(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  if (!paper?.isTyped || paper.kind === undefined) return [];
  const { title, titleText, document, head, kind } = paper;
  const outside = title.replace(/《[^》]*》/gu, '');
  if (
    /的(?:决定|意见|通报|批复|请示)的通知$/u.test(outside) &&
    /关于/u.test(outside) &&
    !/印发|转发|批转|发布|公布|贯彻|落实|学习|执行|实施|修改|废止|征求|做好|下达|报送|上报|开展|宣传|组织|认真/u.test(
      outside,
    )
  )
    return [
      atLine(
        titleText,
        '标题里两个文种相套，缺“印发”“转发”一类的动词',
        'Two kinds in one title',
        '写作“关于印发……的通知”',
      ),
    ];
  if (
    document.recipients !== undefined &&
    !/关于|印发|转发/u.test(title) &&
    title.length < 40 &&
    /(?:委员会|政府|局|办公[室厅]|厅|部|中心|管委会)(?:通知|通报|报告|请示|函|决定|意见|批复)$/u.test(
      title,
    )
  )
    return [
      atLine(
        titleText,
        '标题没有事由',
        'The title does not say what about',
        '写成“……关于……的通知”',
      ),
    ];
  const person =
    /^[\p{Script=Han}]{1,4}(?:书记|市长|县长|区长|局长|主任|主席|省长)(?:并|及|暨)/u.exec(
      document.recipients ?? '',
    )?.[0];
  if (person !== undefined && kind !== '函')
    return [
      atLine(
        paper.recipients ?? titleText,
        `主送了个人“${person.slice(0, -1)}”`,
        'A paper goes to an office',
        '主送机关写机关名称，不写个人',
      ),
    ];
  const blank = head.find(({ text }) => /签发人[:：][\s　]*$/u.test(text));
  if (blank)
    return [atLine(blank, '签发人后面没有姓名', 'Nobody stands behind 签发人', '写签发人姓名')];
  return [];
}

/** 附件： with nothing behind it. */
function checkEmptyNote(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  if (!paper?.isTyped || paper.kind === undefined) return [];
  const lines: readonly Text[] = [...paper.body.slice(-3), ...paper.foot];
  const at = lines.findIndex(({ text }) => /^[\s　]*附件[:：][\s　]*$/u.test(text));
  const next = lines[at + 1]?.text.trim() ?? '';
  if (at < 0 || !/(?:委员会|政府|局|办公[室厅]|厅|管委会|日)$/u.test(next)) return [];
  return [
    atLine(lines[at], '“附件：”后面没有附件名称', 'No attachment is named', '写附件名称，或删去'),
  ];
}

export const paperPartsRules: Rule[] = [
  {
    code: 'check/paper-parts',
    severity: 'warning',
    family: 'letterhead',
    basis: 'standard',
    source: 'GB/T 9704—2012，7.2.6、7.3.1、7.3.2、7.3.4、7.3.5',
    words: {
      zh: '标题没有事由或两个文种相套，主送个人，签发人空着，附件说明空着，没有署名，日期在署名之上，写了“此致敬礼”“（公章）”。',
      en: 'Parts of a paper are empty, missing, out of place, or those of a letter.',
    },
    examples: {
      bad: [
        examplePaper('通知', '做好防汛工作', '各企业', '请做好防汛工作。\n「此致」\n敬礼'),
        examplePaper(
          '通知',
          '做好防汛工作',
          '各企业',
          `请做好防汛工作。\n「${EXAMPLE_OFFICE}（公章）」\n2024年6月5日`,
        ),
        examplePaper(
          '通知',
          '做好防汛工作',
          '各企业',
          `请做好防汛工作。\n「2024年6月5日」\n${EXAMPLE_OFFICE}`,
        ),
        examplePaper(
          '通知',
          '做好防汛工作',
          '各企业',
          `请做好防汛工作。\n「附件：」\n${EXAMPLE_OFFICE}\n2024年6月5日`,
        ),
      ],
      good: [
        examplePaper(
          '通知',
          '做好防汛工作',
          '各企业',
          `请做好防汛工作。\n${EXAMPLE_OFFICE}\n2024年6月5日`,
        ),
      ],
    },
    inWhole: (whole) => [
      ...checkHead(whole),
      ...checkSalute(whole),
      ...checkSignature(whole),
      ...checkEmptyNote(whole),
    ],
  },
];
