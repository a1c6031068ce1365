/** How many are named, held against the number that follows them: 张湾、李桥、白水、河口五个村; 《甲》《乙》《丙》两项制度. */
import { readCount } from '../../../text/index.ts';
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';

const N =
  '(?<n>\\d{1,2}|[一二两三四五六七八九十]{1,2})(?:个|项|家|大|种|类|件|名|位|部|份|所|条|座|支|方面|张|场|组|级|处)(?!月|百分点|人)';
const COUNT = new RegExp(N, 'gu');
/** An item of a list: a name, no clause. */
const LONGEST = 9;

export function tiedNames(text: Text): Mistake[] {
  if (!/[、》”]/u.test(text.text)) return [];
  return text.matches(COUNT).flatMap((match): Mistake[] => {
    const n = match.groups?.n ?? '';
    const said = readCount(n) ?? Number(n);
    const named = quotedBefore(text.text, match.index) ?? namedBefore(text.text, match.index);
    if (named === undefined || named === said || said < 2 || Math.abs(named - said) > 2) return [];
    if (/^(?:规定|基本|一体)/u.test(text.text.slice(match.index + match[0].length))) return [];
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        severity: 'warning',
        message: {
          zh: `前面列出${named}个，文中写的是${match[0]}`,
          en: `${named} are named, the text says ${n}`,
        },
        hint: { zh: '核对个数和所列名称', en: 'Check the number and the names' },
      },
    ];
  });
}

/** 《甲》《乙》 or “甲”“乙”, or “甲、乙、丙”, straight before a place. */
function quotedBefore(text: string, at: number): number | undefined {
  const close = text.charAt(at - 1);
  if (close !== '》' && close !== '”') return undefined;
  const open = close === '》' ? '《' : '“';
  let end = at;
  let count = 0;
  let inner = '';
  while (end > 0 && text.charAt(end - 1) === close) {
    const start = text.lastIndexOf(open, end - 1);
    if (start < 0 || end - start > 40) return undefined;
    inner = text.slice(start + 1, end - 1);
    if (/[。；]/u.test(inner)) return undefined;
    count++;
    end = start;
    if (/[、和与及]/u.test(text.charAt(end - 1)) && text.charAt(end - 2) === close) end--;
  }
  if (/等/u.test(text.slice(end, at))) return undefined;
  if (count > 1) return count;
  const items = inner.split(/[、，]/u);
  return open === '“' && items.length > 2 && items.every(({ length }) => length <= LONGEST)
    ? items.length
    : undefined;
}

/** 云溪、北岸、柳桥、新塘, straight before a place; names of one length only. */
function namedBefore(text: string, at: number): number | undefined {
  let start = at;
  while (
    start > 0 &&
    at - start < 60 &&
    !'，。；：（）“”《》'.includes(text.charAt(start - 1)) &&
    !/\d/u.test(text.charAt(start - 1))
  )
    start--;
  const items = text.slice(start, at).split(/[、]/u);
  const last = items.at(-1) ?? '';
  const [tail, ...more] = last.split(/[和与及]/u).reverse();
  const names = [...items.slice(1, -1), ...more.filter(Boolean), tail ?? ''];
  const [first] = names;
  if (items.length < 3 || !first || /等|分别|各|共|余/u.test(last)) return undefined;
  const isAlike = names.every(
    (name) => name.length === first.length && /^\p{Script=Han}+$/u.test(name),
  );
  return isAlike && first.length > 1 && first.length < 6 ? names.length + 1 : undefined;
}
