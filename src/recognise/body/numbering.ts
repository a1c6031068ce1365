/** Labels in order: what is repeated, skipped or begins anew is kept as it stands, and reported. */
import type { Findings } from '../lines/doubts.ts';
import type { Entry } from '../lines/entries.ts';
import { type Label, type LabelStyle, RANKS } from '../lines/labels.ts';

interface Count {
  style: LabelStyle;
  rank: number;
  number: number;
}

export class Numbering {
  readonly #findings: Findings;
  /** The last label of each open level, the highest first. */
  readonly #counts: Count[] = [];

  /** The last number of each style, under whatever heading. */
  readonly #latest = new Map<LabelStyle, number>();

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  /** An unnumbered heading ends the lists below its level. */
  pass(rank: number): void {
    while ((this.#counts.at(-1)?.rank ?? -1) > rank) this.#counts.pop();
  }

  check(entry: Entry, label: Label): void {
    const rank = RANKS[label.style];
    this.pass(rank);
    const last = this.#counts.at(-1);
    const same = last?.rank === rank && last.style === label.style ? last : undefined;
    const expected = (same?.number ?? 0) + 1;
    // Key points and opinions count on through their chapters: 二、 begins with （四）.
    const goesOn = same === undefined && label.number === (this.#latest.get(label.style) ?? 0) + 1;
    if (label.number !== expected && !goesOn) this.#report(entry, label, same?.number);
    this.#latest.set(label.style, label.number);
    if (last?.rank === rank) this.#counts.pop();
    this.#counts.push({ style: label.style, rank, number: label.number });
  }

  #report(entry: Entry, label: Label, last: number | undefined): void {
    const typed = label.typed.trim();
    if (last === undefined) {
      this.#findings.doubt(
        entry,
        'numbering-start',
        {
          zh: `编号从“${typed}”开始，前面没有第一项。`,
          en: `The numbering begins with "${typed}"; nothing comes before it.`,
        },
        keep(label),
        typed,
      );
    } else if (label.number === last) {
      this.#findings.doubt(
        entry,
        'numbering-repeated',
        { zh: `编号“${typed}”重复了。`, en: `The number "${typed}" comes twice.` },
        keep(label),
        typed,
      );
    } else if (label.number === 1) {
      this.#findings.doubt(
        entry,
        'numbering-restarted',
        { zh: `编号又从“${typed}”开始。`, en: `The numbering begins again with "${typed}".` },
        { zh: '可能少了一级标题，请核对。', en: 'A heading above it may be missing.' },
        typed,
      );
    } else {
      this.#findings.doubt(
        entry,
        'numbering-skipped',
        {
          zh: `编号从第${last}跳到“${typed}”。`,
          en: `The numbering goes from ${last} to "${typed}".`,
        },
        keep(label),
        typed,
      );
    }
  }
}

function keep({ standard }: Label) {
  return {
    zh: `照印“${standard}”；要按顺序编，删掉表单里这一节的“编号: 从${standard}起”。`,
    en: `Printed as "${standard}"; deleting its 编号 in the form numbers it in order.`,
  };
}
