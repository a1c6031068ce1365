/** What is said of the register of numbers given, 登记簿.xlsx. */
import type { CodeOf } from '../codes.ts';
import type { Explanation } from './explanation.ts';

export const registerWords = {
  next: {
    zh: '“发文字号”还没有编，登记簿里排到的下一个号是这个。',
    en: 'The paper has no number yet; this one comes next in the register.',
    remedy: {
      zh: '定下来就填上，再用 hongtou register 登记。',
      en: 'Fill it in, and enter it with hongtou register.',
    },
    typed: '发文字号: 【】',
    said: '还没有编号，下一个是青禾园委发〔2024〕32号。',
  },
  'no-number': {
    zh: '表单里没有写全的发文字号，登记不了。',
    en: 'The form has no whole number, so there is nothing to enter.',
    remedy: {
      zh: '写上“发文字号: 青禾园委发〔2024〕3号”这样，再登记。',
      en: 'Write 发文字号 first.',
    },
    typed: '发文字号: 【】',
    said: '没有写全的发文字号，登记不了。',
  },
  'not-entered': {
    zh: '这个发文字号登记簿里还没有。',
    en: 'The number is not in the register yet.',
    remedy: {
      zh: 'hongtou register 加表单的名字，登记上。',
      en: 'Enter it: hongtou register FORM.',
    },
    typed: '发文字号: 青禾园委发〔2024〕32号',
    said: '青禾园委发〔2024〕32号还没有登记。',
  },
  'other-title': {
    zh: '登记簿里这个号是这份表单的，标题却不一样。',
    en: 'The register has this number for this form, under another title.',
    remedy: {
      zh: '标题后来改过的，把登记簿里的也改了；表单拿来写了另一份文件的，换一个新号。',
      en: 'Mend the register where the title was changed; take a new number for another paper.',
    },
    typed: '（登记以后改了标题）',
    said: '登记簿里青禾园委发〔2024〕31号是《关于开会的通知》。',
  },
  renumbered: {
    zh: '登记簿里这份表单登记的是另一个号。',
    en: 'The register has this form under another number.',
    remedy: {
      zh: '核对用哪个号；改了号的，在登记簿里把原来那一行作废。',
      en: 'See which one counts; void the other row in the register.',
    },
    typed: '（登记的是31号，表单里改成了32号）',
    said: '登记簿里登记的是青禾园委发〔2024〕31号。',
  },
  skipped: {
    zh: '中间空着号：登记簿排到的下一个号比这个小。',
    en: 'Numbers are left out: another one comes next in the register.',
    remedy: { zh: '核对是不是写错了。', en: 'See whether it is right.' },
    typed: '发文字号: 青禾园委发〔2024〕35号',
    said: '登记簿排到的下一个是青禾园委发〔2024〕32号，中间空着号。',
  },
  unreadable: {
    zh: '“登记簿.xlsx”打不开，或者没有“发文字号”这一列。',
    en: '登记簿.xlsx cannot be read, or has no column of numbers (发文字号).',
    remedy: {
      zh: '在 Excel 或 WPS 里打开看看；表头要有“发文字号”（或“文号”）。',
      en: 'Open it in Excel; one column must be headed 发文字号.',
    },
    typed: '（登记簿的表头里没有“发文字号”）',
    said: '打不开，或者没有“发文字号”这一列。',
  },
  unread: {
    zh: '登记簿里“发文字号”这一列有一格看不出是哪个号，排号时没有算它，下一个号可能排错。',
    en: 'A cell in the register’s column of numbers cannot be read, so the next number may be wrong.',
    remedy: {
      zh: '在登记簿里把那一格写全：代字、年份、顺序号。',
      en: 'Write that cell in full: code, year, serial.',
    },
    typed: '（登记簿第5行写的是“2024-7”）',
    said: '登记簿“2024年”第5行的“2024-7”看不出是哪个号',
  },
  'used-twice': {
    zh: '这个发文字号登记簿里已经给了别的文件，一个号只能用一次。',
    en: 'The register has given this number to another paper.',
    remedy: { zh: '换成提示里的下一个号。', en: 'Take the next number.' },
    typed: '（31号已经给了《关于开会的通知》）',
    said: '青禾园委发〔2024〕31号已经用过',
  },
} as const satisfies Record<CodeOf<'register'>, Explanation>;
