/** A filled form through its template to a document. */
import type { OfficialDocument } from '../document/document.ts';
import type { BlockData, FilledData, FilledForm } from '../form/index.ts';
import type { Checked } from '../problem.ts';
import { loadTemplate } from './environment.ts';
import { readMarkup } from './read-markup.ts';
import type { TemplateSource } from './source.ts';
import { toDocument } from './to-document.ts';

/** English names of the shipped templates; an office's own may bear the Chinese one. */
const TEMPLATE_NAMES: Record<string, string> = {
  印发通知: 'issuing-notice',
  通知: 'notice',
  报告: 'report',
  请示: 'request',
  批复: 'reply',
  函: 'letter',
  纪要: 'minutes',
  意见: 'opinion',
  决定: 'decision',
  决议: 'resolution',
  通报: 'circular',
  公告: 'announcement',
  通告: 'public-notice',
  公报: 'communique',
  命令: 'order',
  议案: 'bill',
  工作总结: 'summary',
  半年工作总结: 'half-year-summary',
  工作要点: 'key-points',
  工作计划: 'plan',
  总结和计划: 'summary-and-plan',
};

/** Lays a filled form into the template of its kind. Linear in the length of the text. */
export function renderTemplate(
  form: FilledForm,
  templates: TemplateSource,
): Checked<OfficialDocument> {
  const names = [form.kind, TEMPLATE_NAMES[form.kind]].filter((name) => name !== undefined);
  const loaded = loadTemplate(names, templates);
  if (loaded.value === undefined) return { problems: loaded.problems };
  const markup = loaded.value.run(forTemplate(form.data));
  if (markup.value === undefined) return { problems: markup.problems };
  const read = readMarkup(markup.value, loaded.value.files);
  if (read.value === undefined) return { problems: read.problems };
  return { value: toDocument(read.value), problems: [] };
}

type OptionalKeys<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];

/** Templates are strict: a key that may be missing must be there, with nothing in it. */
const ABSENT: Record<OptionalKeys<FilledData>, undefined> = {
  年度: undefined,
  上年度: undefined,
  下年度: undefined,
  标题: undefined,
  发文机关标志: undefined,
  发文字号: undefined,
  令号: undefined,
  期号: undefined,
  份号: undefined,
  密级: undefined,
  保密期限: undefined,
  紧急程度: undefined,
  主送机关: undefined,
  成文日期: undefined,
  签名章: undefined,
  出席: undefined,
  请假: undefined,
  列席: undefined,
  题注: undefined,
  联系人: undefined,
  联系电话: undefined,
  附件说明: undefined,
  附注: undefined,
  抄送: undefined,
  印发机关: undefined,
  印发日期: undefined,
  审议: undefined,
  印发内容: undefined,
};
const ABSENT_IN_BLOCK = {
  引语: undefined,
  题名: undefined,
  代号: undefined,
  序号: undefined,
  横排: undefined,
};

/** A form's data with every key, its texts fit for markup. */
function forTemplate({ 正文, 附件, 印发内容, ...rest }: FilledData): object {
  return {
    ...ABSENT,
    ...(asMarkupText(rest) as object),
    正文: blocksForTemplate(正文),
    附件: 附件.map((attachment) => ({
      标题: asMarkupText(attachment.标题),
      正文: blocksForTemplate(attachment.正文),
    })),
    ...(印发内容 && { 印发内容: forTemplate(印发内容) }),
  };
}

function blocksForTemplate(blocks: readonly BlockData[]): object[] {
  return blocks.map((block) => {
    const copy: Record<string, unknown> = { ...ABSENT_IN_BLOCK };
    for (const [key, item] of Object.entries(block)) {
      copy[key] =
        key === '内容' && block.类型 === '小节'
          ? blocksForTemplate(block.内容)
          : asMarkupText(item);
    }
    return copy;
  });
}

/** The characters that XML 1.0 cannot hold, unpaired surrogates among them. */
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** What may have to be mended, and pairs of surrogates, which may stay: most texts have none of it. */
const TO_BE_MENDED = /[^\t\n\u0020-\ud7ff\ue000-\ufffd]/;

/** Texts without characters that XML cannot hold; XML knows one kind of line end. */
function asMarkupText(value: unknown): unknown {
  if (typeof value === 'string') {
    if (!TO_BE_MENDED.test(value)) return value;
    return value.replace(NOT_IN_XML, '').replace(/\r\n?/g, '\n');
  }
  if (Array.isArray(value)) return value.map(asMarkupText);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) copy[key] = asMarkupText(item);
  return copy;
}
