/** A room on another floor than the one named before it: 三楼201会议室. */
import { readCount } from '../../text/index.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';

const ROOM =
  /(?<!负|地下|\d)(?<floor>\d{1,2}|[一二三四五六七八九]|十[一二三四五六七八九]?|二十[一二三四五六七八九]?)(?:楼|层)(?:的)?(?<room>\d{3,4})(?:号(?!窗口|柜|桌|座|工位)|室|会议室|房间?|办公室|多功能厅|培训室|报告厅|教室|接待室)/dgu;

function checkRooms(text: Text): Mistake[] {
  return [...text.matches(ROOM)].flatMap((match): Mistake[] => {
    const { floor = '', room = '' } = match.groups ?? {};
    const said = readCount(floor);
    const [start = 0, end = 0] = match.indices?.groups?.room ?? [];
    // 2304 may be the third floor of the second building
    const floors = room.length === 3 ? [room[0]] : [room.slice(0, 2), room[1], room[0]];
    if (said === undefined || floors.some((one) => Number(one) === said)) return [];
    return [
      {
        start,
        end,
        message: {
          zh: `${floor}楼没有${room}这样的房间号`,
          en: `Room ${room} is hardly on floor ${said}`,
        },
        hint: { zh: '核对楼层和房间号', en: 'Check the floor and the room' },
      },
    ];
  });
}

export const roomRules: Rule[] = [
  {
    code: 'check/room-floor',
    severity: 'warning',
    family: 'numbers',
    basis: 'practice',
    source: '按房间编号的通例：头一位（两位）是楼层',
    words: {
      zh: '楼层与房间号的头一位（两位）不一致。',
      en: 'The number of a room does not begin with its floor.',
    },
    examples: {
      bad: ['会议地点：管委会办公楼三楼「201」会议室。', '请到综合楼十二层「1103」室领取。'],
      good: [
        '会议地点：管委会办公楼二楼201会议室。',
        '请到综合楼十二层1203室领取。',
        '2号楼三楼2304室，负一楼102室。',
        '请到三楼206号窗口办理。',
      ],
    },
    inText: checkRooms,
  },
];
