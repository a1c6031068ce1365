/** Words that say a paper is not for everyone, or not finished: classifications, inside papers, lists of receivers. */
import type { Words } from '../problem.ts';
import type { Leak } from './leak.ts';

interface Mark {
  code: Leak['code'];
  severity: Leak['severity'];
  /** Its first group is the stretch, else all of it. */
  pattern: RegExp;
  message(typed: string): Words;
  hint: Words;
}

const TERM = '(?:★|\\*|☆)';

const MARKS: readonly Mark[] = [
  {
    code: 'classified',
    severity: 'error',
    pattern: new RegExp(
      `(?:绝密|机密|秘密)\\s*${TERM}(?:\\s*(?:\\d+\\s*年|长期|解密))?|^\\s*(?:绝密|机密|秘密)\\s*$|密级\\s*[:：]\\s*(?:绝密|机密|秘密)`,
      'gu',
    ),
    message: (typed) => ({
      zh: `这里有密级“${typed}”：涉密的公文不能公开。`,
      en: `"${typed}" is a classification: such a paper must not be published.`,
    }),
    hint: {
      zh: '不要公开这份文件；已经解密的，先办完解密手续，再删去密级。',
      en: 'Do not publish it; once it is declassified, take the mark out first.',
    },
  },
  {
    code: 'not-public',
    severity: 'error',
    pattern:
      /工作秘密|内部(?:文件|资料|材料|使用|明电)[^，。；]{0,3}(?:注意保(?:存|密)|不得外传|请勿外传)?|(?:不得|请勿|严禁|禁止)(?:对外|随意)?(?:外传|公开|转载|翻印|扩散)|(?:此件|本件|此文)(?:不公开|不予公开|依申请公开)|公开(?:属性|方式|类别)\s*[:：]\s*(?:不予公开|不公开|依申请公开)|仅供(?:领导|内部)(?:参阅|参考|使用)/gu,
    message: (typed) => ({
      zh: `这里写着“${typed}”，却要做成公开版。`,
      en: `It says "${typed}", and yet is to be published.`,
    }),
    hint: {
      zh: '先核对公开属性；可以公开的，删去这句话。',
      en: 'See whether it may be published at all; if so, take these words out.',
    },
  },
  {
    code: 'receivers',
    severity: 'warning',
    pattern: /^\s*(?:分送|抄送|抄报|发送|印送|主送人)\s*[:：]\s*(.+)$/gu,
    message: () => ({
      zh: '这里列着分送、抄送的单位和人员。',
      en: 'The list of those who receive copies stands here.',
    }),
    hint: {
      zh: '公开版不带版记里的抄送和分送，删去这一行。',
      en: 'A public copy has no such list: leave the line out.',
    },
  },
  {
    code: 'signatory',
    severity: 'warning',
    pattern: /(?:签发人|会签人?|拟稿人?|核稿人?|校对人?|打字)\s*[:：]\s*[\p{Script=Han}·]{2,12}/gu,
    message: (typed) => ({
      zh: `这里有办文人员：${typed}`,
      en: `Those who handled the paper are named: ${typed}`,
    }),
    hint: { zh: '公开版里删去。', en: 'Leave them out of the public copy.' },
  },
  {
    code: 'unfinished',
    severity: 'error',
    pattern:
      /【[^【】]{0,40}】|[＿_]{3,}|(?:征求意见|代拟|讨论|送审|初)稿(?=[）)】\]])|(?<![A-Za-z])[xX×]{2,}(?=[年月日号市县区局省亿万元个%])|[（(]此处[^）)]{1,20}[）)]/gu,
    message: (typed) => ({
      zh: `这里还没有写定：${typed}`,
      en: `This is not finished: ${typed}`,
    }),
    hint: { zh: '写好以后再公开。', en: 'Finish it before it is published.' },
  },
];

/** In the order of the line. */
export function markLeaks(text: string): Leak[] {
  const found = MARKS.flatMap(({ code, severity, pattern, message, hint }) =>
    [...text.matchAll(pattern)].map((match): Leak => {
      const typed = match[0].trim();
      const start = match.index + match[0].indexOf(typed);
      return { code, severity, start, end: start + typed.length, message: message(typed), hint };
    }),
  );
  return found.sort((a, b) => a.start - b.start);
}
