/** What stands under a letterhead: number, printing office and date (GB/T 9704-2012, 7.2.5, 7.4.3), and 审议. */
import { isMisnamed } from '../../kinds/index.ts';
import type { Problem } from '../../problem.ts';
import { own } from '../fill/fields.ts';
import type { TextNode } from '../source/tree.ts';
import { textOf, valueAt } from '../source/tree.ts';
import { isNone } from '../values/formats.ts';
import { asked, isRegulated, type Paper, topOf } from './asked.ts';

export function* imprintProblems(paper: Paper): Generator<Problem> {
  const { form, data } = paper;
  const isUnderLetterhead = data.格式 === '文件' && isRegulated(form);
  const lacks = (key: string) =>
    !form.root.entries.has(key) &&
    !isMisnamed(form.kinds, form.root.entries.keys(), key) &&
    ![...form.root.entries.keys()].some((typed) => isMistyped(typed, key));
  const missing = (about: string, zh: string, hint: string): Problem => ({
    ...asked(topOf(paper), 'required', { zh, en: zh }, { zh: hint, en: hint }),
    about,
  });
  const typed = own(form, '印发机关');
  const office = typed?.type === 'text' && isNone(typed.text) ? undefined : typed;
  const hasNumber = isUnderLetterhead || (data.格式 === '信函' && isRegulated(form));
  if (hasNumber && lacks('发文字号') && lacks('令号')) {
    yield missing(
      '发文字号',
      '有红头，没有“发文字号”。',
      '加一行“发文字号: 青禾园委发〔2024〕3号”这样；还没有编号就写【】。',
    );
  }
  if (isUnderLetterhead) {
    if (lacks('印发日期') && office)
      yield missing(
        '印发日期',
        '有“印发机关”，没有“印发日期”。',
        '加一行“印发日期: 2024-01-16”；还不知道就写【】。',
      );
    if (!office && valueAt(form.root, '印发日期'))
      yield missing(
        '印发机关',
        '有“印发日期”，没有“印发机关”。',
        '加一行“印发机关: 综合办公室”这样。',
      );
  }
  if (data.格式 === '纪要' && lacks('期号') && lacks('发文字号')) {
    yield missing('期号', '纪要没有“期号”。', '加一行“期号: 3”。');
  }
  if (office?.type === 'text' && /\d{1,4}年|\d月|\d日/u.test(office.text)) {
    yield asked(
      office,
      'printing-office',
      { zh: '“印发机关”里写了日期，会印两遍。', en: 'The date stands in 印发机关.' },
      { zh: '日期写在“印发日期”里，“印发”二字会自动加。', en: 'It belongs to 印发日期.' },
    );
  }
  if (office?.type === 'text') {
    yield* otherPlace(office, data.发文机关);
    yield* otherOffice(office, data.发文机关);
  }
  yield* otherCode(paper);
  yield* codeProblems(paper);
  yield* reviewProblems(paper);
}

/** 印发日其: told as a key that there is none of. */
function isMistyped(typed: string, key: string): boolean {
  return (
    typed.length === key.length && [...typed].filter((sign, at) => sign !== key[at]).length === 1
  );
}

/** 县水利局办公室 below a paper of 县教育局. */
const BODY = '(?:局|厅|委员会|委|中心|馆|院|校|队)';
const OF_OFFICE = new RegExp(
  `^(?<name>.{2,20}${BODY})(?:办公室|综合[科股室处]|秘书[科股处])$`,
  'u',
);

function* otherOffice(node: TextNode, issuers: readonly string[]): Generator<Problem> {
  const name = OF_OFFICE.exec(node.text.trim())?.groups?.name;
  if (name === undefined || issuers.length === 0) return;
  const place = PLACE.exec(name)?.groups?.place;
  const isOwn = (issuer: string) =>
    !new RegExp(`${BODY}$`, 'u').test(issuer) ||
    PLACE.exec(issuer)?.groups?.place !== place ||
    isShortFor(name, issuer) ||
    isShortFor(issuer, name);
  if (issuers.some(isOwn)) return;
  yield asked(
    node,
    'printing-office',
    {
      zh: `“印发机关”是${name}的，发文机关是${issuers[0]}。`,
      en: 'The printing office is of another office than the issuer.',
    },
    {
      zh: '写发文机关自己的办公室；核对是不是照抄了别处的表。',
      en: 'Name the issuer’s own office.',
    },
  );
}

/** 县发改局 for 县发展和改革局: its signs, in their order. */
function isShortFor(short: string, long: string): boolean {
  let at = 0;
  for (const sign of long) if (sign === short[at]) at += 1;
  return at === short.length;
}

const PLACE = /^(?:中共)?(?<place>(?:(?!中共)\p{Script=Han}){2,4}?(?<sort>省|市|县|旗|州))/u;

/** The office of another town, left over from a form that was copied. */
function* otherPlace(node: TextNode, issuers: readonly string[]): Generator<Problem> {
  const typed = PLACE.exec(node.text.trim());
  const own = issuers.map((issuer) => PLACE.exec(issuer)).filter((place) => place !== null);
  if (typed === null || own.length === 0) return;
  const isOther = own.every(
    ({ groups }) => groups?.sort === typed.groups?.sort && groups?.place !== typed.groups?.place,
  );
  if (!isOther) return;
  yield asked(
    node,
    'printing-office',
    {
      zh: `“印发机关”是${typed.groups?.place}的，发文机关是${own[0]?.groups?.place}的。`,
      en: 'The printing office is of another place than the issuer.',
    },
    { zh: '核对是不是照抄了别处的表。', en: 'Was it copied from another office?' },
  );
}

/** 青禾园党发 beside 青禾园管发: one sign of the office's own code typed wrongly. */
function* otherCode({ form }: Paper): Generator<Problem> {
  const code = form.office && textOf(form.office, '代字')?.text.trim();
  const node = textOf(form.root, '发文字号');
  const typed =
    node && /^(?<code>\p{Script=Han}{3,})[〔[(（]/u.exec(node.text.trim())?.groups?.code;
  if (!code || !node || !typed || valueAt(form.root, '发文机关') || typed.length !== code.length)
    return;
  const wrong = [...typed].flatMap((sign, at) => (sign === code[at] ? [] : [at]));
  // the last sign is the kind's: 发, 函, 字
  if (wrong.length !== 1 || wrong[0] === code.length - 1) return;
  yield asked(
    node,
    'document-number',
    {
      zh: `代字写的是“${typed}”，“单位”文件里是“${code}”。`,
      en: `The code is ${typed} here, ${code} in the office's file.`,
    },
    { zh: '核对代字；只写顺序号就不会错。', en: 'Check the code, or write the serial alone.' },
  );
}

/** 代字 is letters only: year and serial are put behind it. */
export function* codeProblems({ form }: Pick<Paper, 'form'>): Generator<Problem> {
  const code = form.office && textOf(form.office, '代字');
  if (!code || !/[\d〔〕[\]（）()号，、。]/u.test(code.text)) return;
  yield asked(
    code,
    'document-number',
    {
      zh: `“代字”里有年份、括号、标点或序号：“${code.text.trim()}”。`,
      en: '代字 is letters only.',
    },
    { zh: '只写〔年份〕前面的几个字，如“青禾园委发”。', en: 'Like 青禾园委发.' },
  );
}

function* reviewProblems(paper: Paper): Generator<Problem> {
  const { form } = paper;
  const hasReview = Object.hasOwn(form.kind.schema.properties ?? {}, '审议');
  if (!hasReview || valueAt(form.root, '正文') || valueAt(form.root, '导语')) return;
  const node = textOf(form.root, '审议');
  if (node === undefined) {
    yield {
      ...asked(
        topOf(paper),
        'required',
        { zh: '少了“审议”这一项，正文会印成“已经，现印发给你们”。', en: '审议 is missing.' },
        { zh: '加一行“审议: 领导审议同意”；正文另写的不用。', en: 'Add 审议.' },
      ),
      severity: 'error',
      about: '审议',
    };
    return;
  }
  const text = node.text.replace(/[【】。，\s]+$/gu, '');
  if (/(?:通过|同意|批准|审定|审核|研究|签批|【)/u.test(text) && !/印发/u.test(text)) return;
  yield asked(
    node,
    'review',
    {
      zh: `“审议”接在“已经”后面、“现印发给你们”前面，写的是“${text.slice(0, 20)}”。`,
      en: '审议 stands between 已经 and 现印发.',
    },
    { zh: '写成“党工委会议审议通过”这样。', en: 'Like 党工委会议审议通过.' },
  );
}
