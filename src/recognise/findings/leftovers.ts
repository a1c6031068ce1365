/** Why text is kept apart from a document, in plain words. */
import type { LeftoverReason } from './recognition.ts';

export const LEFTOVER_REASONS: Readonly<Record<LeftoverReason, string>> = {
  artefact: '软件留下的痕迹',
  'page-header': '页眉',
  'page-footer': '页脚',
  'page-number': '页码',
  rule: '分隔线',
  'web-furniture': '网页上的其他内容',
  metadata: '登记信息',
  'page-title': '整页的标题',
  'repeated-title': '重复的标题',
  'part-mark': '篇次标记',
  'attachment-mark': '附件标记',
  download: '下载链接',
  'printing-note': '印制信息',
  'repeated-recipients': '重复的主送',
  contents: '目录',
  'after-end': '文末其他内容',
};
