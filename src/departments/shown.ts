/** Places and values of a department's tree in words. */
import { isPlainMap, type NodePath, type Plain } from '../edit/index.ts';

/** 指标·安置房, 第2节·要点第3条 */
export function nameOfWay(path: NodePath): string {
  const words: string[] = [];
  for (const [at, step] of path.entries()) {
    if (typeof step === 'number') {
      const list = path[at - 1];
      if (list === '小节') words.push(`第${step + 1}节`);
      else words.push(`${words.pop() ?? ''}第${step + 1}条`);
    } else if (step === '小节' || step === '值' || (step === '指标' && at === 0)) continue;
    else words.push(step);
  }
  return words.join('·') || String(path.at(-1) ?? '');
}

/** A value as one line. */
export function shownPlain(plain: Plain): string {
  if (typeof plain === 'string') return plain.replace(/\s+/gu, ' ');
  if (!isPlainMap(plain)) return plain.map(shownPlain).join('；');
  const at = (name: string) => plain.entries.find(([each]) => each === name)?.[1];
  const value = at('值');
  if (typeof value === 'string') {
    const unit = at('单位');
    return `${value}${typeof unit === 'string' ? unit : ''}`;
  }
  return plain.entries.map(([name, each]) => `${name}：${shownPlain(each)}`).join('，');
}
