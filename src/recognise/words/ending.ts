/** What the lines around the end of a document say: signature, 附注, 附件, 版记, and who printed it. */
import { anyOf, beginsWith } from '../../text/index.ts';

const COPIES = '抄送 分送 主送';
/** Lines of the imprint and of attachments, which pages print below their text. */
export const ENDS_PAPER = beginsWith(COPIES, '附件');
/** Lines below a signature that are the document's, and no page's. */
export const BELOW_SIGNATURE = new RegExp(
  `^${anyOf('附件 附[:：]', COPIES, '联系人 附注')}|印发|[》。：:]$`,
  'u',
);

/** Whom to ask, and what is published: with a colon. */
export const CONTACT = new RegExp(
  `^${anyOf('联系人(?:[及和]?(?:联系)?(?:电话|方式))? 联系电话 联系单位 联系方式 电话 信息公开(?:选项|类别|形式|属性)')}\\s*[:：]`,
  'u',
);
/** Signed by a person: 述职人：李某. */
export const SIGNER = new RegExp(
  `^${anyOf('述职人 报告人 汇报人 总结人 承诺人 责任人 填报人 署名 签名')}[:：]?\\s*\\S{2,8}$`,
  'u',
);
/** Who was there, in minutes: the label, the names. */
export const ATTENDANCE = /^(出\s*席|请\s*假|列\s*席)\s*[:：]\s*(.+)$/u;

/** 附件 or 附件2 alone on its line. */
export const ATTACHMENT_MARK = /^附\s*件\s*[\d一二三四五六七八九十０-９]{0,3}\s*[:：]?$/u;
/** An attachment that is not here: （另附）. */
export const SENT_APART = new RegExp(`^[（(]${anyOf('另附 另发 附后 见 略')}`, 'u');
/** What stands above a paper that is one of several: 附表2, 大纲4. */
export const ONE_OF_SEVERAL = new RegExp(
  `^${anyOf('附表 附录 附 大纲 样本 样表 格式')}\\s*[\\d一二三四五六七八九十０-９]{1,3}\\s*[:：]?$`,
  'u',
);
/** What stands above notes on a text, or begins a list of attachments: their numbers head nothing. */
export const NOTES = new RegExp(
  `^[（(]?${anyOf('注释? 备注 附注 名词解释 说明')}[)）]?\\s*[:：]?$|^附\\s*[件表图录]\\s*[:：]\\s*1\\s*[.．、]`,
  'u',
);
/** What heads a list of terms, each with what it means. */
export const GLOSSARY = /^(?:有关|相关|专业性?)?(?:名词|术语)(?:解释|说明|和定义)?$/u;
/** Who is in charge, in brackets, and nothing else; what is left out there is text: （略）. */
export const ONLY_BRACKETS = new RegExp(
  `^[（(](?!${anyOf('略 从略 此处略 省略')})[^（）()]*[)）][。；;]?$`,
  'u',
);

/** The last line of an imprint (7.4.3): 印发机关, 印发日期, 印发. */
export const PRINTED_ON = /^[^。；：:]{2,60}日\s*印\s*[发制][\s。]*$/u;

/** How many were printed, who typed and proofread: （共印50份）. */
export const PRINTING_NOTE = new RegExp(
  `^[（(]?${anyOf('共印 印数? 印发份数 打印 校对 打字 录入 存档 归档')}[:：]?\\s*\\d*\\s*.{0,20}份?[)）]?$`,
  'u',
);

/** Where a site has a text from and who brought it there: （稿件来源：……网）. */
export const SITE_REMARK = new RegExp(
  `^[（(【[]?${anyOf('稿件 信息 文章 内容 新闻')}?${anyOf('来源 作者 编辑 责编 供稿 撰稿 记者 通讯员 摄影 初审 复审 终审')}\\s*[:：][^。；]{1,60}$`,
  'u',
);

/** The name of a table or a list. */
export const NAMES_TABLE = new RegExp(
  `^[^。；，：:]*${anyOf('表 名单 清单 明细 一览 台账')}$`,
  'u',
);

/** Who sets the seal for another: （青禾县教育局代章）. */
export const SEALED_FOR = new RegExp(
  `^[（(][^（）()]{0,30}${anyOf('代章 代印 盖章 印章')}[)）]$`,
  'u',
);
