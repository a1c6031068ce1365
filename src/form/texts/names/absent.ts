/** Who is excused in the head of minutes, and speaks in them. */
import type { Problem } from '../../../problem.ts';
import { oneSignOff } from '../../../text/index.ts';
import type { Form } from '../../compose/form.ts';
import { asked } from '../../head/asked.ts';
import { peopleIn } from '../../head/attendance.ts';
import { placeInText } from '../../source/places.ts';
import { textsOf } from '../../source/tree.ts';
import { textsIn } from '../walk.ts';

/** 的: 何晓原同志的讲话精神; 因, 未, 委托: not there. */
const TAKES_PART =
  '(?:(?!因|未|没|请假|委托|缺席)[^，。；、的]){0,8}?(?:主持|出席|参加|讲话|汇报|发言|传达|强调|指出|要求|介绍了|作了?(?:说明|总结|点评|部署))';

/** 局长郑怀远同志主持: who chairs is there. */
const CHAIRS =
  /(?:(?:书记|主任|[局部处科市县区院校组]长|主席|经理)(?<name>\p{Script=Han}{2,3}?)(?:同志)?|(?<=[，。；日午])(?<plain>\p{Script=Han}{2,3})同志)主持/u;

export function* chairAway(form: Form): Generator<Problem> {
  const there = textsOf(form.root, '出席')
    .map(({ text }) => text)
    .join('、');
  if (there === '' || /[等各]/u.test(there)) return;
  for (const { node } of textsIn(form)) {
    const match = CHAIRS.exec(node.text);
    const name = match?.groups?.name ?? match?.groups?.plain;
    if (match === null || name === undefined || there.includes(name)) continue;
    yield asked(
      placeInText(node, match.index, match[0].length),
      'name-twice',
      { zh: `“${name}”主持会议，“出席”里没有这个名字。`, en: `${name} chairs and is not there.` },
      { zh: '核对姓名和出席名单。', en: 'Check the name and the list.' },
    );
    return;
  }
}

export function* absentSpeakers(form: Form): Generator<Problem> {
  const names = textsOf(form.root, '请假')
    .flatMap(({ text }) => peopleIn(text.replace(/^请假[：:]/u, '')))
    .filter((name) => /^\p{Script=Han}{2,4}$/u.test(name));
  if (names.length === 0) return;
  const speaks = new RegExp(`(?<!委托|代表|代|受)(?<name>${names.join('|')})${TAKES_PART}`, 'u');
  for (const { node } of textsIn(form)) {
    const match = speaks.exec(node.text);
    const name = match?.groups?.name;
    if (match === null || name === undefined) continue;
    yield asked(
      placeInText(node, match.index, match[0].length),
      'name-twice',
      {
        zh: `“${name}”写在“请假”里，这里又说${name}到了会。`,
        en: `${name} is excused, and takes part here.`,
      },
      { zh: '核对出席和请假的名单。', en: 'Check who was there.' },
    );
    return;
  }
}

/** 何小原同志 beside 何晓原 in the lists: one sign apart, and the list has no such name. */
export function* misspeltPersons(form: Form): Generator<Problem> {
  const listed = ['出席', '请假', '列席'].flatMap((key) =>
    textsOf(form.root, key).flatMap(({ text }) => peopleIn(text)),
  );
  if (listed.length === 0) return;
  for (const { node } of textsIn(form)) {
    for (const match of node.text.matchAll(/(?<name>\p{Script=Han}{3})同志(?!主持)/gu)) {
      const name = match.groups?.name ?? '';
      // one family name, and one other sign
      const near = listed.find((one) => (oneSignOff(one, name) ?? 0) > 0);
      if (near === undefined || listed.includes(name) || listed.includes(name.slice(1))) continue;
      yield asked(
        placeInText(node, match.index, name.length),
        'name-twice',
        { zh: `这里写的是“${name}”，名单里是“${near}”。`, en: `${name} is ${near} in the list.` },
        { zh: '核对姓名。', en: 'Check the name.' },
      );
      return;
    }
  }
}
