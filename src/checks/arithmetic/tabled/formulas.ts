/** The formulas by which a column of a table may follow from others, by what its head says. */

/** A cell that is one number. */
export interface Cell {
  value: number;
  /** What rounding of its last digit leaves open; nothing of a whole number. */
  half: number;
  places: number;
  unit: string;
}

/** What a row should have, and what rounding leaves open. */
interface Made {
  value: number;
  off: number;
}

export interface Formula {
  /** What is reckoned, in words: 数量×单价. */
  words: string;
  make: (cells: readonly (Cell | undefined)[], said: Cell) => Made | undefined;
  /** So many rows must follow it before one that does not is odd. */
  fewest: number;
  /** The heads alone say it: one row that does not follow is odd where there is no other. */
  isNamed?: boolean;
  /** A row of totals follows it, too. */
  addsUp?: boolean;
}

const NUMBER =
  /^\s*(?<digits>-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)\s*(?<unit>[\p{Script=Han}]{0,4}|[%％])\s*$/u;

export function cellIn(text: string): Cell | undefined {
  const { digits, unit = '' } = NUMBER.exec(text)?.groups ?? {};
  if (digits === undefined) return undefined;
  const plain = digits.replaceAll(',', '');
  const places = plain.split('.')[1]?.length ?? 0;
  const half = places === 0 ? 0 : 0.5 * 10 ** -places;
  return { value: Number(plain), half, places, unit: unit.replace('％', '%') };
}

const IN_HEAD = /[（(](?<unit>[^（）()]{1,8})[）)]$/u;

/** A head without its unit: 金额（元） → 金额. */
export const nameOf = (head: string) => head.replace(IN_HEAD, '');
const unitOf = (head: string) => IN_HEAD.exec(head)?.groups?.unit ?? '';

const SUM = /^(?:合计|小计|总计|共计|总数|总和|总额|合计数|累计|全年|上半年|下半年|前三季度)$/u;
const SURE_SUM = /^(?:合计|小计|总计|共计|总和|合计数)$/u;
/** Columns that no sum has among its parts. */
const NO_PART =
  /%|率|比|增长|增幅|增速|序号|编号|年份|平均|均|单价|价格|电话|日期|时间|排名|位次|名次|备注/u;
const REST = /^(?:未|剩|尚|余|欠|缺|待|在办|结余|差额|净增|增减|增加|减少|增量|不合格)/u;
const WHOLE = /^(?:应|计划|任务|总|受理|发现|隐患|问题|交办|登记|下达|目标|收入|预算|本年|今年)/u;
const PART = /^(?:已|实|完成|整改|办结|合格|支出|使用|上年|去年)/u;
const RATE = /率$|比例$|比重$|占比$|进度$|[%％]/u;
const GROWTH = /增长|增幅|增速|同比|增减|涨幅|降幅/u;
const MEAN = /均/u;
const PRICE = /单价|价格|标准|均价/u;
const COUNT = /^(?:数量|台数|件数|套数|人数|户数|面积|用量|采购量|工程量|课时|次数|天数)/u;
const AMOUNT = /金额|总价|合价|小计|合计|总额|费用|总计|投资|资金/u;

interface Row {
  cells: readonly (Cell | undefined)[];
}

/** The formulas that the head of a column allows, the likeliest first. */
export function formulasFor(
  heads: readonly string[],
  target: number,
  rows: readonly Row[],
): Formula[] {
  const name = nameOf(heads[target] ?? '');
  const numeric = heads.map((_, column) => rows.some(({ cells }) => cells[column] !== undefined));
  if (!numeric[target]) return [];
  const isPercent =
    /[%％]/u.test(heads[target] ?? '') || rows.some(({ cells }) => cells[target]?.unit === '%');
  const others = heads.flatMap((_, column) => (numeric[column] && column !== target ? column : []));
  const formulas: Formula[] = [];
  if (isPercent || RATE.test(name)) {
    if (GROWTH.test(name)) formulas.push(...pairs(heads, others, growthOf));
    else if (!/占|构成/u.test(name)) formulas.push(...pairs(heads, others, rateOf));
    return formulas;
  }
  if (AMOUNT.test(name)) formulas.push(...prices(heads, target, others));
  if (MEAN.test(name)) formulas.push(...means(heads, target, numeric), ...ratios(heads, others));
  if (REST.test(name)) formulas.push(...rests(heads, others));
  if (!NO_PART.test(name)) formulas.push(...sums(heads, target, numeric));
  return formulas;
}

const quoted = (heads: readonly string[], column: number) => nameOf(heads[column] ?? '');

/** So many columns beside a total are tried. */
const MOST_PARTS = 12;

/** Stretches of columns that end right before a column, or begin right behind it, the longest first. */
function runsBeside(target: number, isPart: (column: number) => boolean): number[][] {
  const side = (step: 1 | -1): number[][] => {
    const runs: number[][] = [];
    for (let column = target + step, run: number[] = []; isPart(column); column += step) {
      run = step > 0 ? [...run, column] : [column, ...run];
      if (run.length > MOST_PARTS) break;
      if (run.length > 1) runs.unshift(run);
    }
    return runs;
  };
  return [...side(-1), ...side(1)];
}

function sums(heads: readonly string[], target: number, numeric: readonly boolean[]): Formula[] {
  const name = nameOf(heads[target] ?? '');
  const isSum = SUM.test(name);
  const unit = unitOf(heads[target] ?? '');
  const isPart = (column: number) =>
    numeric[column] === true &&
    !NO_PART.test(heads[column] ?? '') &&
    (unitOf(heads[column] ?? '') === unit || !isSum);
  const runs = runsBeside(target, isPart);
  const subtotals = heads.flatMap((head, column) =>
    column < target && numeric[column] && SUM.test(nameOf(head)) ? column : [],
  );
  const tried = isSum && subtotals.length > 1 ? [...runs, subtotals] : runs;
  return tried.map((parts, index) => ({
    words:
      parts.length < 4
        ? parts.map((column) => quoted(heads, column)).join('＋')
        : `${quoted(heads, parts[0] ?? 0)}到${quoted(heads, parts.at(-1) ?? 0)}相加`,
    make: (cells, said) =>
      sumOf(
        parts.map((column) => cells[column]),
        said.unit,
      ),
    fewest: isSum ? 1 : 3,
    isNamed: index === 0 && SURE_SUM.test(name) && parts.at(-1) === target - 1,
    addsUp: true,
  }));
}

function sumOf(parts: readonly (Cell | undefined)[], unit: string): Made | undefined {
  const cells = parts.filter((cell) => cell !== undefined);
  if (cells.length < 2 || cells.some((cell) => cell.unit !== unit)) return undefined;
  return {
    value: cells.reduce((sum, cell) => sum + cell.value, 0),
    off: cells.reduce((sum, cell) => sum + cell.half, 0),
  };
}

const SCALES: Readonly<Record<string, number>> = { 元: 1, 千元: 1e3, 万元: 1e4, 亿元: 1e8 };
const scaleOf = (head: string) => SCALES[unitOf(head).split(/[/／]/u)[0] ?? ''];

function prices(heads: readonly string[], target: number, others: readonly number[]): Formula[] {
  const price = others.filter((column) => PRICE.test(nameOf(heads[column] ?? '')));
  const count = others.filter((column) => COUNT.test(nameOf(heads[column] ?? '')));
  const [p, q] = [price[0], count[0]];
  if (p === undefined || q === undefined || price.length > 1 || count.length > 1) return [];
  const scales = [scaleOf(heads[p] ?? ''), scaleOf(heads[target] ?? '')];
  const factor = (scales[0] ?? scales[1] ?? 1) / (scales[1] ?? scales[0] ?? 1);
  const areBoth = (scales[0] === undefined) === (scales[1] === undefined);
  return [
    {
      words: `${quoted(heads, q)}×${quoted(heads, p)}`,
      make: (cells, said) => {
        const [a, b] = [cells[p], cells[q]];
        if (a === undefined || b === undefined) return undefined;
        const value = a.value * b.value * factor;
        const off = (a.half * b.value + b.half * a.value) * factor;
        return { value, off: off + 0.5 * 10 ** -said.places * (Number.isInteger(value) ? 0 : 1) };
      },
      fewest: 1,
      isNamed: areBoth,
    },
  ];
}

type Pair = (a: Cell, b: Cell, said: Cell) => Made | undefined;

/** Of any two columns that do it in all rows but one. */
function pairs(
  heads: readonly string[],
  others: readonly number[],
  { make, sign }: { make: Pair; sign: string },
): Formula[] {
  return others.flatMap((a) =>
    others.flatMap((b): Formula[] =>
      a === b
        ? []
        : [
            {
              words: `按${quoted(heads, a)}和${quoted(heads, b)}${sign}`,
              make: (cells, said) => {
                const [one, other] = [cells[a], cells[b]];
                return one && other && one.unit === other.unit ? make(one, other, said) : undefined;
              },
              fewest: 1,
            },
          ],
    ),
  );
}

const rounding = (said: Cell) => 0.5 * 10 ** -said.places;

const rateOf = {
  sign: '算',
  make: (a: Cell, b: Cell, said: Cell): Made | undefined => {
    if (b.value <= 0 || a.value <= 0) return undefined;
    const value = (a.value / b.value) * 100;
    return { value, off: value * (a.half / a.value + b.half / b.value) + rounding(said) };
  },
};

const growthOf = {
  sign: '算',
  make: (a: Cell, b: Cell, said: Cell): Made | undefined => {
    if (b.value <= 0 || a.value <= 0) return undefined;
    const ratio = (a.value / b.value) * 100;
    const off = ratio * (a.half / a.value + b.half / b.value) + rounding(said);
    return { value: ratio - 100, off };
  },
};

function rests(heads: readonly string[], others: readonly number[]): Formula[] {
  const difference = {
    sign: '相减',
    make: (a: Cell, b: Cell): Made => ({ value: a.value - b.value, off: a.half + b.half }),
  };
  const all = pairs(heads, others, difference);
  const [whole, part] = [WHOLE, PART].map((words) =>
    others.filter((column) => words.test(nameOf(heads[column] ?? ''))),
  );
  const named = pairs(heads, [...(whole ?? []), ...(part ?? [])], difference)[0];
  const isOnly = whole?.length === 1 && part?.length === 1 && whole[0] !== part[0];
  return [...(isOnly && named ? [{ ...named, isNamed: true }] : []), ...all].map((formula) => ({
    ...formula,
    addsUp: true,
  }));
}

function means(heads: readonly string[], target: number, numeric: readonly boolean[]): Formula[] {
  const isPart = (column: number) => numeric[column] === true && !NO_PART.test(heads[column] ?? '');
  return runsBeside(target, isPart).map((parts) => ({
    words: `${quoted(heads, parts[0] ?? 0)}到${quoted(heads, parts.at(-1) ?? 0)}的平均`,
    make: (cells, said) => {
      const sum = sumOf(
        parts.map((column) => cells[column]),
        said.unit,
      );
      return (
        sum && { value: sum.value / parts.length, off: sum.off / parts.length + rounding(said) }
      );
    },
    fewest: 1,
  }));
}

/** 人均 and the like: one column by another, in whatever powers of ten their units part. */
function ratios(heads: readonly string[], others: readonly number[]): Formula[] {
  return [1, 1e4, 1e-4, 1e8].flatMap((power) =>
    pairs(heads, others, {
      sign: '相除',
      make: (a, b, said) => {
        if (b.value <= 0 || a.value <= 0) return undefined;
        const value = (a.value / b.value) * power;
        return { value, off: value * (a.half / a.value + b.half / b.value) + rounding(said) };
      },
    }).map((formula) => ({
      ...formula,
      make: (cells: readonly (Cell | undefined)[], said: Cell) =>
        formula.make(
          cells.map((cell) => cell && { ...cell, unit: '' }),
          said,
        ),
    })),
  );
}
