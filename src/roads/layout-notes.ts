/** What the layout had to decide, and a person should know: tightened lines, recipients moved. */
import type { Block, OfficialDocument, Picture, Table } from '../document/document.ts';
import { DOTS_PER_INCH } from '../document/picture.ts';
import {
  type FreeFoot,
  grid,
  hourglassOf,
  type PageSettings,
  type PlanFault,
  pictureSize,
  planIssued,
  planPages,
  squeezedColumn,
  titleCharacters,
  titleLines,
  title as titleRule,
} from '../layout/index.ts';
import type { Problem, ProblemCode, Words } from '../problem.ts';

/** Characters that a line of a title holds by the standard: what is read when this file is, no office’s. */
const STANDARD_ROOM = Math.floor(titleCharacters);

export function layoutNotes(document: OfficialDocument, settings: PageSettings): Problem[] {
  const { lines, movesRecipients, freeFoot, leansOnWord, faults } = planPages(document, settings);
  const { issued } = document;
  const issuedLeans = issued && planIssued(document, issued, settings).leansOnWord === true;
  return [
    ...(lines === grid.lines ? [] : [tightened(lines)]),
    ...(freeFoot === undefined ? [] : [parted(freeFoot)]),
    ...(leansOnWord === true ? [inOneParagraph] : []),
    ...(issuedLeans === true ? [issuedInOneParagraph] : []),
    ...(movesRecipients ? [recipientsMoved] : []),
    ...faults.map((fault) => impossible(fault, document, settings)),
    ...titlesOf(document).flatMap((each) => titleNotes(each, settings)),
    ...blocksOf(document).flatMap((block) => {
      if (block.type === 'picture') return pictureNotes(block);
      return block.type === 'table' ? tableNotes(block) : [];
    }),
  ];
}

function tightened(lines: number): Problem {
  return {
    severity: 'note',
    code: 'layout/tightened',
    message: {
      zh: `末页排不下署名和成文日期，正文行距已调为每页${lines}行，不让署名单独成页（GB/T 9704-2012，7.3.5.5）。`,
      en: `The signature found no room below the text: the text is set ${lines} lines a page, so that it does not stand alone (GB/T 9704-2012, 7.3.5.5).`,
    },
  };
}

function parted({ on }: FreeFoot): Problem {
  const zh = { first: '首页', even: '双页', odd: '首页以后的单页' }[on];
  const en = { first: 'page 1', even: 'even pages', odd: 'odd pages after the first' }[on];
  return {
    severity: 'note',
    code: 'layout/text-parted',
    message: {
      zh: `正文后面排不下署名和成文日期，正文的最后几行随它们排到下一页，${zh}下端留空（GB/T 9704-2012，7.3.5.5）。`,
      en: `The signature found no room below the text: its last lines go with it to the next page, the foot of ${en} stays free (GB/T 9704-2012, 7.3.5.5).`,
    },
  };
}

const inOneParagraph: Problem = {
  severity: 'note',
  code: 'layout/one-paragraph',
  message: {
    zh: '正文只有一段，它的最后几行要随署名排到末页；Word 会这样排，用 LibreOffice 打开时整段会移到下一页，首页没有正文（GB/T 9704-2012，7.3.3、7.3.5.5）。',
    en: 'The text is one paragraph, the last lines of which go with the signature to the last page: Word sets it so, LibreOffice moves all of it off page 1 (GB/T 9704-2012, 7.3.3, 7.3.5.5).',
  },
  hint: { zh: '把正文分成两段。', en: 'Make two paragraphs of the text.' },
};

type Title = Pick<OfficialDocument, 'titleIssuers' | 'title'>;

const issuedInOneParagraph: Problem = {
  ...inOneParagraph,
  message: {
    zh: '印发的文件里，署名前面的一段要随署名分在两页；Word 会这样排，用 LibreOffice 打开时整段会移到下一页（GB/T 9704-2012，7.3.5.5）。',
    en: 'In the paper that is issued a paragraph parts for the signature: Word sets it so, LibreOffice moves all of it to the next page (GB/T 9704-2012, 7.3.5.5).',
  },
  hint: { zh: '把这一段分成两段。', en: 'Make two paragraphs of it.' },
};

function titlesOf({ titleIssuers, title, issued, attachments }: OfficialDocument): Title[] {
  return [
    { titleIssuers, title },
    ...(issued === undefined ? [] : titlesOf(issued)),
    ...attachments.map((each) => ({ titleIssuers: [], title: each.title })),
  ];
}

function titleNotes(each: Title, { words }: PageSettings): Problem[] {
  if ([...each.title].length > titleRule.mostCharacters) return [tooLong(each.title)];
  const lines = hourglassOf(each, { charsPerLine: titleCharacters, words });
  return lines === undefined ? [] : [hourglass(each.title, lines)];
}

function hourglass(title: string, lines: readonly string[]): Problem {
  const begin = [...title.replace(/\s/gu, '')].slice(0, 20).join('');
  const room = Math.floor(titleCharacters);
  const isOwn = room !== STANDARD_ROOM;
  return {
    severity: 'warning',
    code: 'layout/title-hourglass',
    message: {
      zh: `标题“${begin}……”分${lines.length}行，${isOwn ? `按“版式”` : ''}每行排得下${room}个字，不拆开词和名称，总有一行比上下两行都短；应当排成梯形或者菱形（GB/T 9704-2012，7.3.1）。`,
      en: `The title "${begin}…" takes ${lines.length} lines of ${room} characters${isOwn ? ' in the layout of the office' : ''}: without cutting a word or a name it can only be an hourglass, and should be a trapezium or a diamond (GB/T 9704-2012, 7.3.1).`,
    },
    hint: isOwn
      ? {
          zh: '把标题改短，或者在“版式”里把页边改窄、标题字号改小，让一行多排几个字。',
          en: 'Shorten the title, or let 版式 have smaller margins or a smaller title.',
        }
      : { zh: '把标题改短，或者换一种说法。', en: 'Shorten the title, or word it otherwise.' },
  };
}

function tooLong(title: string): Problem {
  const characters = [...title];
  const begin = characters.slice(0, 20).join('');
  return {
    severity: 'warning',
    code: 'layout/title-too-long',
    message: {
      zh: `标题“${begin}……”有${characters.length}个字，太长，没有按词义和形状分行（GB/T 9704-2012，7.3.1）。`,
      en: `The title "${begin}…" has ${characters.length} characters: too long to be broken by sense and shape (GB/T 9704-2012, 7.3.1).`,
    },
    hint: {
      zh: '看一看是不是把正文写进了标题，或者把标题改短。',
      en: 'See whether text stands in place of the title, or shorten it.',
    },
  };
}

/** The pictures and tables of a document, of the one it issues and of its attachments. */
function blocksOf({ body, issued, attachments }: OfficialDocument): Block[] {
  const own = [body, ...attachments.map((each) => each.body)].flatMap(blocksIn);
  return issued === undefined ? own : [...own, ...blocksOf(issued)];
}

function blocksIn(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => (block.type === 'section' ? blocksIn(block.children) : [block]));
}

/** A column that has no room, and what gives it some. */
function tableNotes(table: Table): Problem[] {
  const squeezed = squeezedColumn(table);
  if (squeezed === undefined) return [];
  const { column, characters, lines } = squeezed;
  const columns = table.header.length || (table.rows[0]?.length ?? 0);
  const name = table.header[column]?.trim() || `第${column + 1}列`;
  return [
    {
      severity: 'note',
      code: 'layout/column-squeezed',
      message: {
        zh: `表格有${columns}列，“${name}”一行只排得下${characters}个字，最长的一格要排${lines}行（GB/T 9704-2012，8）。`,
        en: `The table has ${columns} columns: "${name}" holds ${characters} characters a line, and its longest cell takes ${lines} lines (GB/T 9704-2012, 8).`,
      },
      hint: {
        zh: '在表格里写一行“横排: 是”，排在横放的页上；或者减少几列，把字数改少。',
        en: 'Put the table on a turned page (横排: 是), or use fewer columns or words.',
      },
    },
  ];
}

/** What a picture was made smaller for, and whether it will look coarse. */
function pictureNotes(picture: Picture): Problem[] {
  const { width, isScaled, dotsPerInch } = pictureSize(picture);
  const { file, image, width: wanted } = picture;
  if (image === undefined) return [];
  const printed = Math.round(width);
  const asked = wanted && `${wanted.value}${wanted.unit}`;
  const notes: Problem[] = [];
  if (isScaled) {
    notes.push({
      severity: 'note',
      code: 'layout/picture-scaled',
      message: {
        zh: `图片“${file}”要宽 ${asked?.replace('mm', ' 毫米')}，版心放不下，缩小到了 ${printed} 毫米宽。`,
        en: `The picture "${file}" is to be ${asked} wide; so that it fits the type area it is ${printed} mm wide now.`,
      },
    });
  }
  if (Math.round(dotsPerInch) < DOTS_PER_INCH) {
    notes.push({
      severity: 'note',
      code: 'layout/picture-coarse',
      message: {
        zh: `图片“${file}”印 ${printed} 毫米宽，每英寸只有 ${Math.round(dotsPerInch)} 点，印出来会模糊。`,
        en: `The picture "${file}" has ${Math.round(dotsPerInch)} points to the inch at ${printed} mm: it will look coarse.`,
      },
      hint: {
        zh: '换一张大一些的图片，或者把“宽”改小。',
        en: 'Use a larger picture, or print it less wide.',
      },
    });
  }
  return notes;
}

/** What no measure helps against, why, and what would. */
function impossible(
  fault: PlanFault,
  document: OfficialDocument,
  { words }: PageSettings,
): Problem {
  const issuers = document.letterhead?.issuers.length ?? 0;
  const signed = document.signature?.signers?.length ?? document.signature?.issuers.length ?? 0;
  const lines = titleLines(document, { charsPerLine: titleCharacters, words }).length;
  const head = {
    zh: `版头有${issuers}个发文机关、标题有${lines}行`,
    en: `${issuers} issuers in the letterhead and a title of ${lines} lines`,
  };
  const shorter = {
    zh: '把标题改短，或者减少联署的机关。',
    en: 'Shorten the title, or let fewer bodies issue the document.',
  };
  const messages: Record<PlanFault, { code: ProblemCode; message: Words; hint: Words }> = {
    title: {
      code: 'layout/title-off-page-1',
      message: {
        zh: `${head.zh}，发文机关标志缩到最小，首页还是排不下标题（GB/T 9704-2012，7.2.4、7.3.1）。`,
        en: `${head.en}: page 1 has no room for the title, even with the smallest letterhead (GB/T 9704-2012, 7.2.4, 7.3.1).`,
      },
      hint: shorter,
    },
    text: {
      code: 'layout/no-text-on-page-1',
      message: {
        zh: `${head.zh}，首页排不下正文；按规定首页必须显示正文（GB/T 9704-2012，7.3.3）。`,
        en: `${head.en}: page 1 has no room for the text, which must begin there (GB/T 9704-2012, 7.3.3).`,
      },
      hint: shorter,
    },
    signature: {
      code: 'layout/signature-alone',
      message: {
        zh: `正文太短，和${signed}个机关的署名在一页里排不下，署名单独成了一页（GB/T 9704-2012，7.3.5.5）。`,
        en: `The text is too short to part, and finds no room on one page with ${signed} signatures, which stand alone (GB/T 9704-2012, 7.3.5.5).`,
      },
      hint: {
        zh: '正文多写一两行，或者减少联署的机关。',
        en: 'Write a line or two more, or let fewer bodies sign.',
      },
    },
    parted: {
      code: 'layout/signature-parted',
      message: {
        zh: `${signed}个机关的署名一页排不下，分在了两页（GB/T 9704-2012，7.3.5）。`,
        en: `One page has no room for ${signed} signatures: they stand on two (GB/T 9704-2012, 7.3.5).`,
      },
      hint: {
        zh: '减少联署的机关，或者改用机关的规范化简称。',
        en: 'Let fewer bodies sign, or use their standard short names.',
      },
    },
  };
  return { severity: 'warning', ...messages[fault] };
}

const recipientsMoved: Problem = {
  severity: 'note',
  code: 'layout/recipients-moved',
  message: {
    zh: '主送机关太多，首页排不下正文，已移到版记里抄送机关的上面（GB/T 9704-2012，7.3.2、7.4.2）。',
    en: 'The recipients left page 1 no room for the body and stand in the imprint now (GB/T 9704-2012, 7.3.2, 7.4.2).',
  },
};
