/** Where issuers, seals and date stand (GB/T 9704-2012, 7.3.5), in characters from the left of a line of 28. */
import { describe, expect, it } from 'vitest';
import { signatoryPlaces } from '../../src/layout/head/signatories.ts';
import {
  sealedDate,
  sealedRows,
  stampPlaces,
  unsealedPlaces,
} from '../../src/layout/signature/signature.ts';

const DATE = '2024年1月16日';
/** Digits are half as wide as 年, 月 and 日. */
const DATE_WIDTH = 6.5;
/** The middle of the date. */
const MIDDLE = 28 - 4 - DATE_WIDTH / 2;

describe('without a seal (7.3.5.2)', () => {
  it('the issuer ends two from the right, the date begins two further in', () => {
    const { start, end, names, dateStart } = unsealedPlaces(['青禾产业园区管理委员会'], DATE);
    expect({ start, end, names, dateStart }).toEqual({
      start: 28 - 2 - 11,
      end: 26,
      names: [['青禾产业园区管理委员会']],
      dateStart: 28 - 2 - 11 + 2,
    });
  });

  it('the date ends two from the right where it is longer than the issuer', () => {
    expect(unsealedPlaces(['甲会'], DATE)).toMatchObject({
      start: 28 - 2 - DATE_WIDTH - 2,
      dateStart: 28 - 2 - DATE_WIDTH,
    });
  });

  it('several issuers share a left edge, that of the longest', () => {
    const { start, end, names } = unsealedPlaces(['青禾产业园区管理委员会', '云溪市财政局'], DATE);
    expect([start, end]).toEqual([15, 26]);
    expect(names).toEqual([['青禾产业园区管理委员会'], ['云溪市财政局']]);
  });

  it('a date alone ends two from the right', () => {
    expect(unsealedPlaces([], DATE)).toMatchObject({ dateStart: 28 - 2 - DATE_WIDTH, names: [] });
  });

  it('a name that is longer than a line stands in lines of its own', () => {
    const long = '云溪市青禾产业园区管理委员会综合行政执法局第一派驻中队联合办公室';
    const { start, end, names } = unsealedPlaces([long], DATE);
    expect(names[0]?.length).toBe(2);
    expect(names.flat().join('')).toBe(long);
    expect(end - start).toBe(Math.max(...names.flat().map((line) => line.length)));
    expect(end).toBe(26);
  });
});

describe('with a seal (7.3.5.1)', () => {
  it('the date ends four from the right; a missing one is as wide as seven characters', () => {
    expect(sealedDate(DATE)).toEqual({ indent: 4, centre: 4 + DATE_WIDTH / 2 });
    expect(sealedDate('')).toEqual({ indent: 4, centre: 7.5 });
    expect(sealedDate('2024年12月16日')).toEqual({ indent: 4, centre: 7.5 });
  });

  it('one issuer stands over the middle of the date', () => {
    expect(sealedRows(['甲会'], DATE)).toEqual([
      {
        names: [
          { text: '甲会', lines: ['甲会'], centre: MIDDLE, left: 2 * MIDDLE - 28, right: 28 },
        ],
        lines: 1,
        blankLinesAbove: 2,
      },
    ]);
  });

  it('a long name ends at the edge', () => {
    const name = '云溪市青禾产业园区综合行政执法管理委员会';
    const [row] = sealedRows([name], DATE);
    expect(row?.names[0]).toMatchObject({ centre: 28 - name.length / 2, right: 28 });
    expect(row?.names[0]?.left).toBe(28 - name.length);
  });

  it('no issuer, no row', () => expect(sealedRows([], DATE)).toEqual([]));

  const shape = (count: number, name = '甲会') =>
    sealedRows(
      Array.from({ length: count }, () => name),
      DATE,
    ).map(({ names }) => names.length);

  it.each([
    [2, [2]],
    [3, [3]],
    [4, [2, 2]],
    [5, [3, 2]],
    [6, [3, 3]],
    [7, [3, 2, 2]],
    [8, [3, 3, 2]],
    [9, [3, 3, 3]],
    [10, [3, 3, 2, 2]],
  ])('%i issuers stand in rows of %j, the first ones full', (count, rows) => {
    expect(shape(count)).toEqual(rows);
  });

  it('names that are too long for three a row stand two a row', () => {
    const name = '云溪市青禾产业园区综合行政执法管理';
    expect(shape(3, name)).toEqual([2, 1]);
    expect(shape(5, name)).toEqual([2, 2, 1]);
    expect(shape(9, name)).toEqual([3, 3, 3]);
  });

  it('the last of a row stands over the date, the others as far to the left as there is room', () => {
    const [row] = sealedRows(['甲会', '乙会'], DATE);
    const width = Math.min(MIDDLE / 1.5, 2 * (28 - MIDDLE));
    expect(row?.names.map(({ centre }) => centre)).toEqual([MIDDLE - width, MIDDLE]);
    expect(row?.names[1]?.left).toBeCloseTo(MIDDLE - width / 2, 9);
    expect(row?.names[1]?.right).toBeCloseTo(MIDDLE + width / 2, 9);
    const [three] = sealedRows(['甲会', '乙会', '丙会'], DATE);
    const third = MIDDLE / 2.5;
    expect(three?.names.map(({ centre }) => centre)).toEqual([
      MIDDLE - 2 * third,
      MIDDLE - third,
      MIDDLE,
    ]);
  });

  it('seals of two rows do not touch: five lines from name to name, fewer blank ones below long names', () => {
    const rows = sealedRows(['甲', '乙', '丙', '丁'], DATE);
    expect(rows.map(({ blankLinesAbove }) => blankLinesAbove)).toEqual([2, 4]);
    const long = '云溪市青禾产业园区综合行政执法管理';
    const longer = sealedRows([long, long, long, long], DATE);
    expect(longer.map(({ lines }) => lines)).toEqual([2, 2]);
    expect(longer.map(({ blankLinesAbove }) => blankLinesAbove)).toEqual([2, 3]);
  });
});

describe('with the stamp of a signature (7.3.5.3)', () => {
  it('names share a left edge four from the right, offices end two before it', () => {
    const signers = [
      { office: '主任', name: '程禾生' },
      { office: '副主任', name: '林溪' },
    ];
    expect(stampPlaces(signers)).toEqual({
      indent: 4,
      nameStart: 28 - 4 - 3,
      officeEnd: 28 - 4 - 3 - 2,
      offices: [['主任'], ['副主任']],
    });
  });

  it('a long office stands in several lines', () => {
    const office = '云溪市青禾产业园区管理委员会党工委书记主任';
    const { offices } = stampPlaces([{ office, name: '程禾生' }]);
    expect(offices[0]?.length).toBe(2);
    expect(offices[0]?.join('')).toBe(office);
  });

  it('without signers there is room for none', () => {
    expect(stampPlaces([])).toEqual({ indent: 4, nameStart: 24, officeEnd: 22, offices: [] });
  });
});

describe('签发人 with a long foreign name (7.2.6)', () => {
  it.each([
    ['阿卜杜拉·买买提江', ['阿卜杜拉·买买提江']],
    ['阿卜杜拉·买买提江·艾山江', ['阿卜杜拉·', '买买提江·艾山江']],
    ['阿卜杜拉·买买提江·艾山江·吐尔逊', ['阿卜杜拉·', '买买提江·艾山江·', '吐尔逊']],
    ['努尔买买提艾合买提江阿卜杜拉', ['努尔买买提艾合买提', '江阿卜杜拉']],
  ])('goes on behind a dot, where it has one: %s', (name, lines) => {
    const { rows } = signatoryPlaces({
      signatories: [name],
      documentNumber: '青禾园管发〔2024〕13号',
    });
    expect(rows.map(({ names }) => names.join(''))).toEqual(lines);
  });
});
