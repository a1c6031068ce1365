/** A form as a person fills it in: sentences with boxes, sections with their lists, fields around them. */
import type { Where } from '../edit/index.ts';

/** A stretch of a text: words, or a box in one of its three kinds. */
export type Piece =
  | { kind: 'text'; text: string }
  /** A box filled by hand: its index among the text's boxes. */
  | { kind: 'hand'; index: number; now: string; last?: string; unit: string }
  /** A box that prints a key figure: what is typed goes to the figure's own value. */
  | {
      kind: 'figure';
      index: number;
      name: string;
      at?: Where;
      now: string;
      last?: string;
      unit: string;
    }
  /** A box that is computed: 同比增长13.2%. */
  | {
      kind: 'auto';
      index: number;
      text: string;
      name: string /** Shown with it. */;
      beside?: string;
    };

/** A stretch of this year's or last year's text, as it differs from the other. */
export interface Mark {
  kind: 'same' | 'added' | 'gone';
  text: string;
}

export interface TextView {
  type: 'text';
  /** Names it as long as nothing before it in its list comes or goes. */
  id: string;
  /** Of an item of a list: names it wherever it is moved. Absent where the id still does. */
  key?: string;
  at: Where;
  /** As typed, boxes and all. */
  text: string;
  pieces: readonly Piece[];
  /** What is printed before it: 一是, ——, （一）. */
  label: string;
  /** The page it is printed on, from 1. */
  page?: number;
  /** How many of its boxes are empty. */
  blanks: number;
  /** Last year's, where the form or last year's form has it. */
  last?: { text: string; marks: readonly Mark[] };
}

export interface TableView {
  type: 'table';
  id: string;
  caption?: TextView;
  head: readonly TableRow[];
  rows: readonly TableRow[];
  /** The list of its rows: where one is added. Absent where they are no list. */
  rowsAt?: Where;
}

export interface TableRow {
  id: string;
  key?: string;
  at: Where;
  cells: readonly TextView[];
}

/** A list of texts and sections: 条目, 要点, 小节, 正文. */
export interface ListView {
  key: string;
  at: Where;
  items: readonly (TextView | SectionView)[];
}

export interface SectionView {
  type: 'section';
  id: string;
  key?: string;
  at: Where;
  heading?: TextView;
  /** 代号. */
  code?: string;
  /** 填报. */
  department?: string;
  /** The file it stands in where it is another than the form's. */
  file?: string;
  /** Empty boxes in it and below it. */
  blanks: number;
  parts: readonly (TextView | ListView | TableView)[];
}

/** An entry around the body: 成文日期, 主送机关. */
export interface FieldView {
  name: string;
  description: string;
  at: Where;
  /** Absent while the form has no such entry. */
  text?: TextView;
  /** One line each, where it is a list. */
  list?: readonly string[];
  choices?: readonly string[];
  isDate: boolean;
  required: boolean;
  /** What the office's file says where the form is silent. */
  inherited?: string;
}

export interface FigureView {
  name: string;
  at: Where;
  /** Where its entries stand: absent where it is a bare number. */
  isMap: boolean;
  depth: number;
  now: string;
  last: string;
  unit: string;
  change: string;
  department: string;
  computed: boolean;
  /** Where it is printed: the texts' ids. */
  uses: readonly string[];
}

export interface FormView {
  path: string;
  kind: string;
  title: string;
  year?: number;
  /** All its files, the entry first. */
  files: readonly string[];
  fields: readonly FieldView[];
  body: SectionView;
  figures: readonly FigureView[];
  /** Where a new figure is added. */
  figuresAt: Where;
  blanks: number;
}

export function isList(part: TextView | ListView | TableView): part is ListView {
  return 'items' in part;
}

/** All texts of a section and below it, in the order of print. */
export function* textsOf(section: SectionView): Generator<TextView> {
  if (section.heading) yield section.heading;
  for (const part of section.parts) {
    if (isList(part)) {
      for (const item of part.items) {
        if (item.type === 'text') yield item;
        else yield* textsOf(item);
      }
    } else if (part.type === 'table') {
      if (part.caption) yield part.caption;
      for (const { cells } of [...part.head, ...part.rows]) yield* cells;
    } else yield part;
  }
}
