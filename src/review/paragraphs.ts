/** The paragraphs of a Word file's main text: their words, and the runs that hold them, each with its place in the XML. */
import { decodeXml, type Tag, tagsOf } from './scan-xml.ts';

/** Something inside a run: words, or anything else that keeps its XML. */
export interface RunChild {
  kind: 'text' | 'other';
  /** The whole element in the XML. */
  start: number;
  end: number;
  /** What it adds to the paragraph's words. */
  text: string;
}

export interface WordRun {
  /** The whole element in the XML. */
  start: number;
  end: number;
  /** `<w:r …>` as written. */
  openTag: string;
  /** `<w:rPr>…</w:rPr>` as written, or empty. */
  properties: string;
  children: RunChild[];
  /** Where its words begin and end in the paragraph's. */
  textStart: number;
  textEnd: number;
  /** Between the beginning and the end of a field: fit for comments, not for changes. */
  inField: boolean;
}

export interface WordParagraph {
  /** All words that show, tabs and line breaks included. */
  text: string;
  runs: WordRun[];
  /** In a text box, where Word has no comments. */
  inBox: boolean;
}

/** The prefix that a document writes its elements with; undefined where it is no Word document. */
export function wordPrefix(xml: string): string | undefined {
  const head = xml.slice(0, 20_000);
  const match =
    /xmlns:([\w-]+)\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/.exec(
      head,
    );
  return match?.[1];
}

interface OpenParagraph extends WordParagraph {
  parts: string[];
  length: number;
}

/** Every paragraph in the order in which they begin. Deleted words count as gone, inserted ones as there. */
export function paragraphsOf(xml: string, prefix: string): WordParagraph[] {
  return new ParagraphReader(xml, prefix).read();
}

class ParagraphReader {
  private readonly xml: string;
  private readonly names: Record<
    | 'p'
    | 'r'
    | 'rPr'
    | 't'
    | 'tab'
    | 'br'
    | 'cr'
    | 'del'
    | 'moveFrom'
    | 'box'
    | 'fldChar'
    | 'hyphen',
    string
  >;
  private readonly found: OpenParagraph[] = [];
  private readonly open: OpenParagraph[] = [];
  private gone = 0;
  private boxes = 0;
  private fields = 0;
  private run: WordRun | undefined;
  /** Depth of elements inside the run. */
  private depth = 0;
  private child: { name: string; start: number; contentStart: number } | undefined;
  /** Runs that are open around a text box inside one of them. */
  private readonly outer: {
    run: WordRun | undefined;
    depth: number;
    child: ParagraphReader['child'];
  }[] = [];

  constructor(xml: string, prefix: string) {
    this.xml = xml;
    const name = (local: string) => `${prefix}:${local}`;
    this.names = {
      p: name('p'),
      r: name('r'),
      rPr: name('rPr'),
      t: name('t'),
      tab: name('tab'),
      br: name('br'),
      cr: name('cr'),
      del: name('del'),
      moveFrom: name('moveFrom'),
      box: name('txbxContent'),
      fldChar: name('fldChar'),
      hyphen: name('noBreakHyphen'),
    };
  }

  read(): WordParagraph[] {
    for (const tag of tagsOf(this.xml)) this.take(tag);
    return this.found.map(({ parts, runs, inBox }) => ({ text: parts.join(''), runs, inBox }));
  }

  private take(tag: Tag): void {
    const { names } = this;
    const step = tag.kind === 'open' ? 1 : tag.kind === 'close' ? -1 : 0;
    if (tag.name === names.del || tag.name === names.moveFrom) this.gone += step;
    if (tag.name === names.box) {
      this.enterBox(step);
      return;
    }
    if (tag.name === names.fldChar && step >= 0) this.countField(tag);
    if (tag.name === names.p) this.takeParagraph(tag);
    else if (this.run) this.takeInside(tag, step);
    else if (tag.name === names.r && tag.kind === 'open' && this.gone === 0 && this.open.length > 0)
      this.beginRun(tag);
  }

  private enterBox(step: number): void {
    this.boxes += step;
    if (step > 0) {
      this.outer.push({ run: this.run, depth: this.depth, child: this.child });
      this.run = undefined;
    } else if (step < 0) {
      const outer = this.outer.pop();
      this.run = outer?.run;
      this.depth = outer?.depth ?? 0;
      this.child = outer?.child;
    }
  }

  private countField({ start, end }: Tag): void {
    const type = /fldCharType\s*=\s*["'](\w+)["']/.exec(this.xml.slice(start, end))?.[1];
    if (type === 'begin') this.fields += 1;
    if (type === 'end') this.fields = Math.max(0, this.fields - 1);
    if (this.run) this.run.inField = true;
  }

  private takeParagraph(tag: Tag): void {
    if (tag.kind === 'close') {
      this.open.pop();
      return;
    }
    const paragraph: OpenParagraph = {
      text: '',
      runs: [],
      inBox: this.boxes > 0,
      parts: [],
      length: 0,
    };
    this.found.push(paragraph);
    if (tag.kind === 'open') this.open.push(paragraph);
  }

  private beginRun(tag: Tag): void {
    const paragraph = this.open.at(-1);
    this.depth = 0;
    this.run = {
      start: tag.start,
      end: tag.end,
      openTag: this.xml.slice(tag.start, tag.end),
      properties: '',
      children: [],
      textStart: paragraph?.length ?? 0,
      textEnd: paragraph?.length ?? 0,
      inField: this.fields > 0,
    };
  }

  private takeInside(tag: Tag, step: number): void {
    if (tag.name === this.names.r && tag.kind === 'close' && this.depth === 0) {
      this.endRun(tag);
      return;
    }
    if (step <= 0 && this.depth === (step < 0 ? 1 : 0)) {
      if (tag.kind === 'empty') this.addChild(tag.name, tag.start, tag.end, '');
      else if (this.child) {
        const { name, start, contentStart } = this.child;
        this.addChild(name, start, tag.end, this.xml.slice(contentStart, tag.start));
      }
    }
    if (step > 0 && this.depth === 0)
      this.child = { name: tag.name, start: tag.start, contentStart: tag.end };
    this.depth += step;
  }

  private addChild(name: string, start: number, end: number, content: string): void {
    const { run, names } = this;
    if (!run) return;
    if (name === names.rPr) {
      run.properties = this.xml.slice(start, end);
      return;
    }
    const isText = name === names.t && !content.includes('<');
    const text = isText
      ? decodeXml(content)
      : name === names.tab
        ? '\t'
        : name === names.br || name === names.cr
          ? '\n'
          : name === names.hyphen
            ? '-'
            : '';
    run.children.push({ kind: isText ? 'text' : 'other', start, end, text });
  }

  private endRun(tag: Tag): void {
    const { run } = this;
    const paragraph = this.open.at(-1);
    this.run = undefined;
    this.child = undefined;
    if (!run || !paragraph) return;
    run.end = tag.end;
    const text = run.children.map((child) => child.text).join('');
    run.textStart = paragraph.length;
    run.textEnd = paragraph.length + text.length;
    paragraph.parts.push(text);
    paragraph.length += text.length;
    paragraph.runs.push(run);
  }
}

/** Finds paragraphs by the text of a line; of several alike, the one nearest to the line's number. */
export function paragraphFinder(paragraphs: readonly WordParagraph[]) {
  const byText = new Map<string, { paragraph: WordParagraph; offset: number; number: number }[]>();
  paragraphs.forEach((paragraph, index) => {
    let offset = 0;
    for (const line of paragraph.text.split('\n')) {
      const list = byText.get(line) ?? [];
      list.push({ paragraph, offset, number: index + 1 });
      byText.set(line, list);
      offset += line.length + 1;
    }
  });
  return (lineText: string, number: number) => {
    const list = byText.get(lineText);
    if (list === undefined) return undefined;
    return list.reduce((best, one) =>
      Math.abs(one.number - number) < Math.abs(best.number - number) ? one : best,
    );
  };
}
