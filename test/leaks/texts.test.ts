/** What must not be public in a line of text: each leak planted, and its harmless sister beside it. */
import { describe, expect, it } from 'vitest';
import { leaksInLines } from '../../src/leaks/index.ts';

const CASES: readonly [code: string, leak: string, harmless: string][] = [
  ['telephone', '联系人：林知远，手机：13800000000。', '编号为1380000的设备运行正常。'],
  ['telephone', '请拨打138 0000 0000报名。', '投资由1380万元增加到3800万元。'],
  ['telephone', '林知远138-0000-0000。', '产值138.00亿元。'],
  [
    'telephone',
    '电话：０００００－１２３４５６７，请勿外借。'.replace('０００００', '００００'),
    '第0001号。',
  ],
  ['telephone', '办公室电话0000-1234567。', '2020-2024年。'],
  ['telephone', '传真：(0000)12345678', '坐标（0000）。'],
  ['telephone', '值班室 1234567', '受理1234567件。'],
  ['telephone', '联系电话为1234567。', '合计1234567元。'],
  ['identity-number', '身份证号110101199001011234。', '文号〔1990〕1234号。'],
  ['identity-number', '林知远，11010119900101123X，男。', '流水号110101199013451234567。'],
  ['identity-number', '110101 19900101 1234', '110101、19900101、1234三个编号。'],
  ['identity-number', '身份证号码：110101900101123', '身份证办理量110101件。'],
  ['certificate-number', '护照号码：E00000000', '办理护照8000本。'],
  ['certificate-number', '驾驶证号：110101001234', '核发驾驶证1101本。'],
  ['bank-card', '卡号6222020000000000000', '补助6222万元。'],
  ['bank-card', '请汇入 4111 1111 1111 1111。', '四组数据：4111、1111、1111、1111。'],
  ['bank-card', '账号：1234567890', '开立账户1234个。'],
  ['e-mail', '请发送到lin@qinghe.example。', '“互联网+”行动@青禾园区。'],
  ['e-mail', '微信号：linzhiyuan88', '通过微信公众号发布。'],
  ['e-mail', 'QQ群：12345678', '建立QQ群12个。'],
  ['home-address', '住址：云溪市青禾路1号2单元', '住址变更登记12件。'],
  ['classified', '机密★1年', '保守国家机密是每个人的义务。'],
  ['classified', '秘密', '商业秘密保护。'],
  ['classified', '密级：机密', '密级变更程序。'],
  ['not-public', '内部资料，注意保存', '加强内部管理。'],
  ['not-public', '此件不公开', '此件公开发布'],
  ['not-public', '此文不得外传。', '不得外包。'],
  ['not-public', '公开方式：不予公开', '公开方式：主动公开'],
  ['not-public', '仅供领导参阅', '供各单位学习。'],
  ['receivers', '抄送：市委办公室，市政府办公室。', '抄送范围由办公室拟定。'],
  ['receivers', '分送：林知远、沈若川。', '分送各科室。'],
  ['signatory', '签发人：林知远', '签发制度进一步完善。'],
  ['signatory', '拟稿人：林知远　核稿：沈若川', '拟稿质量提高。'],
  ['unfinished', '会议定于XX日召开。', '完成XXL号服装采购。'],
  ['unfinished', '完成投资【】亿元。', '【青禾讯】园区召开大会。'.replace('【青禾讯】', '')],
  ['unfinished', '参加人数____人。', '参加人数12人。'],
  ['unfinished', '实施方案（征求意见稿）', '印发征求意见稿的程序。'],
];

const codesIn = (text: string) =>
  leaksInLines([{ text, place: () => undefined }]).map(({ code }) => code);

describe('a line of text', () => {
  it.each(CASES)('%s: %s', (code, leak) => {
    expect(codesIn(leak)).toContain(`leaks/${code}`);
  });

  it.each(CASES)('not %s: the harmless sister of %s', (code, _leak, harmless) => {
    expect(codesIn(harmless)).not.toContain(`leaks/${code}`);
  });
});

describe('a leak', () => {
  it('has the place of its very words, and is told once', () => {
    const place = (start: number, end: number) => ({
      file: '通知.txt',
      line: 3,
      column: start + 1,
      length: end - start,
      lineText: '联系人：林知远，手机：13800000000。',
    });
    const found = leaksInLines([{ text: '联系人：林知远，手机：13800000000。', place }]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      severity: 'warning',
      place: { line: 3, column: 12, length: 11 },
      message: { zh: '这里有手机号：13800000000' },
    });
  });
});
