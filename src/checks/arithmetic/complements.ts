/** Pairs of names that leave nothing over: what is not the one is the other. */
import type { Said } from './roles.ts';

const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/续建|结转/u, /新开工|新建|新上/u],
  [/^男/u, /^女/u],
  [/城镇|城市|城区/u, /农村|乡村/u],
  [/上半年/u, /下半年/u],
  [/进口/u, /出口/u],
  [/线上/u, /线下/u],
  [/专职|全职/u, /兼职/u],
  [/在职|在岗/u, /离退休|退休/u],
  [/内资/u, /外资/u],
  [/公办/u, /民办/u],
  [/长期/u, /短期/u],
  [/室内/u, /室外/u],
  [/^合格/u, /^不合格/u],
  [/^已(?!有|建)/u, /^(?:未|尚未|没有)/u],
  [/^赞成|^同意/u, /^反对|^不同意/u],
  [/国内|境内/u, /国外|境外/u],
  [/省内|市内|区内/u, /省外|市外|区外/u],
  [/本地|当地/u, /外地|异地/u],
];

/** Whether two names share all there is: 续建 and 新开工, 男 and 女. */
export function areComplements(one: string, other: string): boolean {
  return PAIRS.some(([a, b]) => (a.test(one) && b.test(other)) || (a.test(other) && b.test(one)));
}

/** 职工216名（含退休6人，其中非科任教师16人）: what 其中 divides stands before the brackets. */
export function isBeside(line: string, whole: Said, parts: readonly Said[]): boolean {
  // A级7人（含管理人员1人）: what is in the part already
  if (parts.length > 1) {
    const included = parts.filter(({ quantity }) => isIncluded(line, quantity.start));
    return included.length > 0 && included.length < parts.length;
  }
  const [part] = parts;
  const open = line.lastIndexOf('（', whole.quantity.start);
  const inside = part && open >= 0 ? line.slice(open, part.quantity.start) : '';
  return INCLUDES.test(inside) && !inside.includes('）');
}

const INCLUDES = /^（(?:含|包括|包含)/u;

function isIncluded(line: string, at: number): boolean {
  const open = line.lastIndexOf('（', at);
  return open >= 0 && INCLUDES.test(line.slice(open)) && !line.slice(open, at).includes('）');
}

/** 其中制造业34.3亿元，占35%，普惠小微24.5亿元，占25%: their own shares say that they are not all. */
export function leaveSome(text: string, parts: readonly Said[]): boolean {
  const shares = parts.map(({ quantity }) =>
    Number(
      /^[，、（(]占[^，。；\d]{0,10}(\d+(?:\.\d+)?)[%％]/u.exec(
        text.slice(quantity.whole.end, quantity.whole.end + 24),
      )?.[1],
    ),
  );
  return shares.every((share) => share > 0) && shares.reduce((a, b) => a + b, 0) < 97;
}
