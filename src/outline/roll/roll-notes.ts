/** What a person has to look at in a form that was rolled over, at its place in the new text. */
import type { FormNode, TextNode } from '../../form/index.ts';
import { makeSource, placeInOriginal, sourceOffset } from '../../form/index.ts';
import type { Place, Problem } from '../../problem.ts';
import { datedPhrases } from './dated-phrases.ts';

export interface RolledText {
  /** Where the text belongs, years in its name moved on. */
  path: string;
  text: string;
  /** From an offset in last year's text to the one in this. */
  moved: (offset: number) => number;
  /** The nodes that stay: running text, names of persons, tables that figures come from. */
  texts: { node: FormNode; about: 'text' | 'names' | 'table' }[];
}

/** Notes on one file, in order. */
export function notesOf({ path, text, moved, texts }: RolledText, name: string): Problem[] {
  const source = makeSource(path, name, text);
  const place = (start: number, end: number) => placeInOriginal(source, moved(start), moved(end));
  return texts.flatMap(({ node, about }) => {
    if (about === 'text') return node.type === 'text' ? phraseNotes(node, place) : [];
    const found = place(node.start, node.end);
    return [about === 'names' ? namesNote(found) : tableNote(found)];
  });
}

function phraseNotes(node: TextNode, place: (start: number, end: number) => Place): Problem[] {
  return datedPhrases(node.text).map(({ start, text, hint }) => {
    const from = sourceOffset(node, start);
    const found = place(from, sourceOffset(node, start + text.length - 1) + 1);
    // The year inside it may have been moved on.
    const shown = found.lineText.slice(found.column - 1, found.column - 1 + found.length);
    return {
      severity: 'note',
      code: 'outline/dated-phrase',
      message: {
        zh: `“${shown}”每年不同，请看一看。`,
        en: `"${shown}" changes from year to year; please look at it.`,
      },
      place: found,
      hint,
    };
  });
}

function namesNote(place: Place): Problem {
  return {
    severity: 'note',
    code: 'outline/names',
    message: {
      zh: '这里有人名或职务，沿用了上年的。',
      en: 'These names or offices are last year’s.',
    },
    place,
    hint: { zh: '人员有变动就改。', en: 'Change them where people have changed.' },
  };
}

function tableNote(place: Place): Problem {
  return {
    severity: 'note',
    code: 'outline/table',
    message: {
      zh: '指标从这张统计表取数，要换成今年的表。',
      en: "Figures are taken from this table; it has to be this year's.",
    },
    place,
    hint: {
      zh: '把今年的表放在这里写的位置，或者改写文件名。',
      en: 'Put it there, or name it here.',
    },
  };
}
