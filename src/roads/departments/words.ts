/** What is said of files that came back: whose, why not taken, what is new, who contradicts whom. */
import {
  type Clash,
  type Conflict,
  conflictsIn,
  nameOfWay,
  type PartChange,
  shownPlain,
} from '../../departments/index.ts';
import type { Form } from '../../form/index.ts';
import type { CodeOf, Problem, Words } from '../../problem.ts';
import { basename } from '../../text/index.ts';

/** What is reported differently and not decided. */
export function contradictionsOf(form: Form): Conflict[] {
  return conflictsIn(form).filter(({ decided }) => decided === undefined);
}

/** 招商合作部28.90亿元（2024/部门稿/招商合作部.yaml:5） */
export function saidOf({ department, value, unit, place }: Conflict['said'][number]): string {
  return `${department}${value}${unit}（${place.file}:${place.line}）`;
}

/** What is reported differently since a file was taken. */
export function newContradictions(
  before: readonly Conflict[],
  now: readonly Conflict[],
  file: string,
): Problem[] {
  const known = new Set(before.map(keyOf));
  return now
    .filter((each) => !known.has(keyOf(each)))
    .map((each) => problemOf('contradiction', file, each.name, each));
}

function keyOf({ name, said }: Conflict): string {
  return JSON.stringify([
    name,
    said.map(({ department, value, unit }) => [department, value, unit]),
  ]);
}

/** So many names are listed. */
const LISTED = 5;

/** Three lines of what is new. */
export function newsOf(changes: readonly PartChange[], blanks: number, reporter: string): Words[] {
  const sets = changes.filter((change) => change.do === 'set');
  const filled = sets.filter(
    ({ path, from }) => isFigure(path) || /【(?:｜[^】]*)?】/u.test(from),
  ).length;
  const put = changes.filter(({ do: what }) => what === 'add' || what === 'insert').length;
  const gone = changes.filter(({ do: what }) => what === 'remove').length;
  const values = changes.flatMap((change) => {
    if (!isFigure(change.path)) return [];
    if (change.do === 'set') return [`${nameOfWay(change.path)} ${change.text}`];
    return change.do === 'add'
      ? [`${nameOfWay([...change.path, change.name])} ${shownPlain(change.value)}`]
      : [];
  });
  const texts = sets.filter(({ path }) => !isFigure(path)).map(({ text }) => shortened(text));
  const more = (all: readonly string[]) => (all.length > LISTED ? ` 等${all.length}处` : '');
  const by = reporter === '' ? '' : `（填报人：${reporter}）`;
  return [
    {
      zh: `填空、填数 ${filled} 处，改文字 ${sets.length - filled} 处，新添 ${put} 处，删去 ${gone} 处；还空着 ${blanks} 处${by}。`,
      en: `${filled} filled in, ${sets.length - filled} reworded, ${put} added, ${gone} removed; ${blanks} still empty.`,
    },
    ...(values.length === 0
      ? []
      : [
          {
            zh: `指标：${values.slice(0, LISTED).join('，')}${more(values)}。`,
            en: `Figures: ${values.slice(0, LISTED).join(', ')}${values.length > LISTED ? ` and others (${values.length})` : ''}.`,
          },
        ]),
    ...(texts.length === 0
      ? []
      : [
          {
            zh: `文字：${texts.slice(0, 2).join('；')}${texts.length > 2 ? ` 等${texts.length}段` : ''}。`,
            en: `Texts: ${texts.slice(0, 2).join('; ')}${texts.length > 2 ? ` and others (${texts.length})` : ''}.`,
          },
        ]),
  ];
}

function isFigure(path: readonly (string | number)[]): boolean {
  return path[0] === '指标';
}

const SHOWN = 28;

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').replace(/[。；]$/u, '');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}……` : line;
}

type Code = CodeOf<'departments'>;
type Detail = Clash | PartChange | Conflict | string;

const SEVERITIES: Partial<Record<Code, Problem['severity']>> = {
  'other-form': 'error',
  'unknown-department': 'error',
  unreadable: 'error',
  'with-errors': 'error',
  comment: 'note',
  'same-again': 'note',
};

/** A problem with a file that came back. */
export function problemOf(code: Code, name: string, department: string, detail?: Detail): Problem {
  const file = basename(name);
  return {
    severity: SEVERITIES[code] ?? 'warning',
    code: `departments/${code}`,
    message: wordsFor(code, `“${file}”`, { department, ...detailWords(detail) }),
  };
}

interface Named {
  department: string;
  place: string;
  ours: string;
  theirs: string;
}

function detailWords(detail: Detail | undefined): Omit<Named, 'department'> {
  if (detail === undefined) return { place: '', ours: '', theirs: '' };
  if (typeof detail === 'string') return { place: detail, ours: '', theirs: '' };
  if ('said' in detail)
    return { place: detail.name, ours: detail.said.map(saidOf).join('，'), theirs: '' };
  const shown = (plain: Clash['ours']) =>
    plain === undefined ? '（删去）' : shortened(shownPlain(plain));
  if ('do' in detail) {
    const place = nameOfWay(detail.do === 'add' ? [...detail.path, detail.name] : detail.path);
    const theirs =
      detail.do === 'set'
        ? detail.text
        : detail.do === 'add'
          ? shownPlain(detail.value)
          : detail.do === 'insert'
            ? shownPlain(detail.item)
            : '（删去）';
    return { place, ours: '', theirs: shortened(theirs) };
  }
  return { place: nameOfWay(detail.path), ours: shown(detail.ours), theirs: shown(detail.theirs) };
}

function wordsFor(code: Code, file: string, { department, place, ours, theirs }: Named): Words {
  const whose = department === '' ? '' : `（${department}）`;
  switch (code) {
    case 'clash':
      return {
        zh: `${file}${whose}：“${place}”这一处两边都改了，留着本办的。本办：${ours}；部门：${theirs}`,
        en: `${file}: both sides changed ${place}; the office's stays. Office: ${ours}; department: ${theirs}`,
      };
    case 'comment':
      return {
        zh: `${file}${whose}有批注：“${place}”。`,
        en: `${file} has a comment: "${place}".`,
      };
    case 'contradiction':
      return {
        zh: `${file}收进来以后，“${place}”报的不一样：${ours}。`,
        en: `With ${file}, "${place}" is reported differently: ${ours}.`,
      };
    case 'newer-version':
      return {
        zh: `${file}是用更新的红头填的，只收看得懂的。`,
        en: `${file} was filled in with a newer program; what is understood was taken.`,
      };
    case 'cut-off':
      return {
        zh: `${file}${whose}没有存全，少了末尾的一截，没有收；请部门重新存一份再交。确实是删掉的，加 --force 再收。`,
        en: `${file} ends before its last line and was not taken; ask for it again, or use --force.`,
      };
    case 'unchanged':
      return {
        zh: `${file}${whose}和发出去的一样，一个空也没填。是不是用浏览器的“另存为”存的？要点网页上的“保存，交回”。`,
        en: `${file} is as it was handed out, nothing was filled in: was it kept with the browser's own "save as"?`,
      };
    case 'no-mark':
      return {
        zh: `${file}${whose}里没有分发记号，按最近一次发出去的对照。`,
        en: `${file} has no mark of the hand-out; it was held against the last one.`,
      };
    case 'no-place':
      return {
        zh: `${file}${whose}：“${place}”这处改动没有收，表单里没有能放的地方，或者部门不能改：${theirs}`,
        en: `${file}: the change at ${place} was not taken: ${theirs}`,
      };
    case 'unknown-row':
      return {
        zh: `${file}里“${place}”这一行不认识，没有收这一行。`,
        en: `${file} has a row "${place}" that is not known; it was left out.`,
      };
    case 'older':
      return {
        zh: `${file}${whose}比已经收下的旧，没有收。确实要用，加 --force 再收。`,
        en: `${file} is older than what was taken already and was left out; --force takes it.`,
      };
    case 'same-again':
      return {
        zh: `${file}${whose}和已经收下的一样，不用再收。`,
        en: `${file} is the same as what was taken already.`,
      };
    case 'other-form':
      return {
        zh: `${file}${whose}是另一张表或另一年的，没有收。`,
        en: `${file} belongs to another form or year and was left out.`,
      };
    case 'unknown-department':
      return department === ''
        ? {
            zh: `看不出${file}是哪个部门的，没有收。`,
            en: `Nobody can say whose ${file} is; it was left out.`,
          }
        : {
            zh: `${file}是${department}的，表单里没有请这个部门填报，没有收。`,
            en: `${file} is from ${department}, whom the form asks nothing; it was left out.`,
          };
    case 'unreadable':
      return {
        zh: `${file}${whose}打不开，没有收，请部门重新发一份${/\.(?:rar|7z)”$/iu.test(file) ? '（这种压缩包请先解压）' : ''}。`,
        en: `${file} cannot be read and was not taken; ask for it again.`,
      };
    case 'with-errors':
      return {
        zh: `${file}${whose}有错，没有收；请部门照下面的提示改好再交。`,
        en: `${file} has errors and was not taken; the department should mend these.`,
      };
    default:
      return { zh: `没有写“填报”，不知道发给谁。`, en: 'Nobody is named under 填报.' };
  }
}
