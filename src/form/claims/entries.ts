/** Numbers in the short entries of a form, held against its body: 申请经费36.5万元 above 所需经费35.6万元. */
import { findQuantities, type Quantity } from '../../figures/index.ts';
import type { Problem } from '../../problem.ts';
import type { Form } from '../compose/form.ts';
import type { TextNode } from '../source/tree.ts';
import { placeOfPlain, plainOf } from '../tables/index.ts';

/** Entries that hold no sentence of the paper, and the body itself. */
const OTHER = new Set(
  '文种 单位 年度 份号 密级 保密期限 紧急程度 发文字号 令号 期号 签发人 成文日期 印发日期 导语 引语 结语 正文 总结 计划 指标 数据 联系电话 版式 字体 校对 用语 上年文字 待核对'.split(
    ' ',
  ),
);
/** Fewer digits are in another order by chance. */
const TELLING = 3;

const sorted = (digits: string) => [...digits].sort().join('');
const unitOf = ({ scale, unit }: Quantity) => `${scale}${unit}`;

/** At most one doubt: a number of an entry stands nowhere in the body, and one with its digits in another order does. */
export function* turnedInBody(form: Form, texts: readonly TextNode[]): Generator<Problem> {
  const entries = [...form.root.entries].flatMap(([key, { value }]) =>
    OTHER.has(key) || value.type !== 'text' || !/\d{2}/u.test(value.text)
      ? []
      : findQuantities(plainOf(value).text).map((quantity) => ({ key, quantity })),
  );
  const telling = entries.filter(
    ({ quantity }) => quantity.unit !== '' && quantity.value.replace(/\D/gu, '').length >= TELLING,
  );
  if (telling.length === 0) return;
  const body = texts.flatMap((node) => {
    const plain = plainOf(node);
    return findQuantities(plain.text).map((quantity) => ({ plain, quantity }));
  });
  for (const { key, quantity } of telling) {
    const isSame = (one: Quantity) => unitOf(one) === unitOf(quantity);
    if (body.some((one) => isSame(one.quantity) && one.quantity.value === quantity.value)) continue;
    const turned = body.find(
      (one) => isSame(one.quantity) && sorted(one.quantity.value) === sorted(quantity.value),
    );
    if (turned === undefined) continue;
    const { plain, quantity: other } = turned;
    yield {
      severity: 'warning',
      code: 'figures/claim-differs',
      message: {
        zh: `这里是${other.digits}${unitOf(other)}，“${key}”里写的是${quantity.digits}${unitOf(quantity)}。`,
        en: `${other.digits} here, ${quantity.digits} in ${key}.`,
      },
      place: placeOfPlain(plain, other.start, other.digits.length),
      hint: { zh: '核对是不是把数字打颠倒了。', en: 'Were two digits swapped?' },
    };
    return;
  }
}
