/** 份号, 密级 and 保密期限 go together (GB/T 9704-2012, 7.2.1, 7.2.2). */
import type { Problem } from '../../problem.ts';
import { textOf } from '../source/tree.ts';
import { asked, type Paper, topOf } from './asked.ts';

/** No term is longer: 《保密法》, 绝密 30, 机密 20, 秘密 10 years. */
const LONGEST: Record<string, number> = { 绝密: 30, 机密: 20, 秘密: 10 };

/** One doubt at most: the first of level, term and number. */
export function* secrecyProblems(paper: Paper): Generator<Problem> {
  const { root } = paper.form;
  const level = textOf(root, '密级');
  const term = textOf(root, '保密期限');
  const number = textOf(root, '份号');
  const ask = (at: Parameters<typeof asked>[0], zh: string, hint: string) =>
    asked(
      at,
      'secrecy',
      { zh, en: 'Level, term and number of a classified paper go together.' },
      { zh: hint, en: hint },
    );
  if (level === undefined) {
    if (term)
      yield ask(term, '写了“保密期限”，没有写“密级”。', '加一行“密级: 秘密”这样，或者删掉期限。');
    return;
  }
  if (LONGEST[level.text.replace(/\s/gu, '')] === undefined) return;
  const note = textOf(root, '附注');
  if (note && /(?<!不)(?:公开发布|主动公开|全文公开)/u.test(note.text)) {
    yield ask(
      level,
      `“密级”是${level.text.trim()}，附注写的是“${note.text.trim().slice(0, 16)}”。`,
      '涉密公文不能公开：删掉密级，或者删掉附注。',
    );
    return;
  }
  const typed = term?.text.replace(/^[★*]|[【】\s]/gu, '') ?? '';
  const years = Number(/^(\d{1,2})年$/u.exec(typed)?.[1] ?? 0);
  if (term === undefined)
    yield ask(level, '写了“密级”，没有写“保密期限”。', '加一行“保密期限: 1年”这样。');
  else if (!/^(?:\d{1,2}年|\d{1,2}个月|长期|.*(?:前|公布))$/u.test(typed)) {
    yield ask(term, `“保密期限”写的是“${typed}”。`, '写成“1年”“6个月”或“长期”，数字用阿拉伯数字。');
  } else if (years > (LONGEST[level.text.replace(/\s/gu, '')] ?? years)) {
    yield ask(
      term,
      `“${level.text}”的期限一般不超过${LONGEST[level.text]}年，这里是${typed}。`,
      '核对期限。',
    );
  } else if (number === undefined) {
    yield ask({ ...topOf(paper) }, '涉密公文没有“份号”。', '加一行“份号: 000001”。');
  }
}
