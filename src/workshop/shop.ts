/** The workshop: forms of a desk opened, changed, checked and printed, away from the page that shows them. */
import type { Variant } from '../document/variants.ts';
import { differences, type Edit, type Operation, rebase } from '../edit/index.ts';
import {
  type FormView,
  type Printed,
  type Spot,
  type TitleChoice,
  titleChoices,
} from '../fields/index.ts';
import { inStyle, type Page, titleCharacters } from '../layout/index.ts';
import type { Checked, Problem } from '../problem.ts';
import { composeDocument, writeDocument } from '../roads/compose.ts';
import { type Board, boardOf } from '../roads/departments/board.ts';
import type { FigureDecision } from '../roads/departments/contradictions.ts';
import {
  blanksIn,
  type FilledIn,
  fillIn,
  readLastYear,
  type SheetMemory,
} from '../roads/fill-in.ts';
import type { OutputFormat } from '../roads/formats.ts';
import { openForm } from '../roads/open.ts';
import { rehearse } from '../roads/rehearse.ts';
import { marked } from '../text/index.ts';
import {
  fontFaces,
  lineRules,
  officeFonts,
  officeStyle,
  paperText,
  type WriterSettings,
} from '../writers/index.ts';
import { type Act, type Acted, act, type MarkedEdit } from './acts.ts';
import { type Card, cardOf, lastYearOf } from './cards.ts';
import {
  decideFigure,
  type HandedOutFiles,
  type HandInSeen,
  type HandOutWanted,
  handInSeen,
  handOutFrom,
  isReturned,
} from './departments.ts';
import {
  type Comment,
  commentsBeside,
  type Decided,
  type DroppedFile,
  type EditedFile,
  readEdited,
} from './edited.ts';
import { DESK, type DeskFiles, deskFiles, type News, onDesk, SHIPPED } from './files.ts';
import { type FoundProblem, findingsOf } from './findings.ts';
import { type KindCard, kindsOf, startOf } from './kinds.ts';
import { keysOf } from './moves.ts';
import { changeOffice, newOffice, type Office, officeOf } from './office.ts';
import { type OldWanted, oldFiles, type ReadOld } from './old-file.ts';
import { marksAfter } from './versions/history.ts';
import { historyOf, type Kept, undo } from './versions/versions.ts';
import { sectionOfYear, type YearsShown, yearsShown } from './years.ts';

/** A form as the page shows it. */
export interface Sheet {
  view: FormView;
  /** How often places in the forms had changed; comes back with what is done to this sheet. */
  seen: number;
  /** Absent while an error keeps it from being printed. */
  printed?: {
    pages: Page[];
    spots: Spot[];
    characters: number;
    longest?: number;
    style: PaperStyle;
  };
  problems: Problem[];
}

/** How paper looks in the office's fonts, as style sheets. */
export interface PaperStyle {
  /** For the whole page. */
  faces: string;
  /** For what stands around the pages alone. */
  rules: string;
}

/** What came of two who changed one file: the text with both changes, or that a person must choose. */
export type Merged = { bytes: Uint8Array; theirs: Theirs } | { asked: true };

/** What somebody else changed, on the text as it was here. */
export interface Theirs {
  edit: Edit;
  after: Record<string, string>;
}

/** All paths are those of the desk. Everything that goes in and out can be cloned between threads. */
export interface Shop extends Kept {
  lay(paths: readonly string[]): void;
  /** Answers what was wanted; a file that is known by now stays as it is here. */
  give(path: string, bytes: Uint8Array | undefined): void;
  /** What another workshop must be told to know as much as this one. */
  news(): News;
  /** Takes another workshop's news. */
  know(news: News): void;
  /** A file's text as it is now; empty where there is none. */
  text(path: string): string;
  /** Undefined for a file that is no form of its own. */
  card(path: string): Card | undefined;
  /** How many things wait to be filled in. */
  blanks(path: string): number;
  sheet(path: string): Checked<Sheet>;
  /** Does what a key asks for, for nobody: the first keys are as fast as those after them. */
  rehearse(path: string, turn: number): void;
  /** Ways to break its title. */
  titles(path: string): TitleChoice[];
  /** @param seen that of the sheet which the person looked at */
  act(acts: readonly Act[], seen?: number): Checked<Acted>;
  /** Takes a step back; `since`: what others did after it. */
  undo(edit: Edit, since?: Edit): Checked<Acted & { since: Edit }>;
  /** Takes another's whole text; gives what that changed. */
  replace(path: string, bytes: Uint8Array): Theirs;
  merge(path: string, base: Uint8Array, theirs: Uint8Array): Merged;
  check(path: string): Promise<FoundProblem[]>;
  print(path: string, format: OutputFormat, variant?: Variant): Promise<Checked<Uint8Array>>;
  /** What an edited Word file would do to its form. */
  readEdited(path: string, file: DroppedFile, decided: Decided): Promise<Checked<EditedFile>>;
  /** Comments of edited Word files that are not dealt with yet. */
  comments(path: string): Comment[];
  handOut(path: string, wanted: HandOutWanted): Promise<Checked<HandedOutFiles>>;
  /** @param theirs of what both changed, the numbers where the department's words are taken */
  handIn(
    path: string,
    files: readonly DroppedFile[],
    decided: { date: string; theirs: readonly number[] },
  ): Promise<Checked<HandInSeen>>;
  isReturned(file: DroppedFile): boolean;
  /** @param today 2025-01-08 */
  board(path: string, today: string): Checked<Board>;
  /** Whose number counts of a figure that is reported differently. */
  decideFigure(path: string, decision: FigureDecision): Checked<MarkedEdit[]>;
  /** Headings and figures of all years of a paper, side by side. */
  years(path: string): Promise<YearsShown>;
  /** What takes a section of another year over. */
  sectionOfYear(path: string, wanted: { row: number; year: number }): Promise<Checked<Operation>>;
  kinds(): KindCard[];
  /** A form from blank, and where it is to lie. */
  start(kind: KindCard, year?: number): Checked<{ path: string; text: string }>;
  office(): Office;
  newOffice(answers: Readonly<Record<string, string>>): Checked<string>;
  changeOffice(answers: Readonly<Record<string, string>>): Checked<Acted>;
  readOld(name: string, bytes: Uint8Array): Promise<ReadOld>;
  makeFromOld(name: string, bytes: Uint8Array, wanted: OldWanted): Promise<Checked<string>>;
}

/** @param shipped the program's own templates and starters, by their path below the templates' folder */
export function openShop(shipped: ReadonlyMap<string, string>): Shop & { wanted(): string[] } {
  const files = deskFiles(shipped);
  const old = oldFiles(files);
  const options = { files, templatesFolder: SHIPPED, cwd: DESK };
  const lastYear = lastYearReader(files);
  const memory = memoryFor();
  const putKeys = keysOf(files.moves);
  return {
    wanted: files.wanted,
    lay: files.lay,
    give: files.answer,
    news: files.news,
    know({ paths, files: changed }) {
      files.lay(paths);
      for (const { path, bytes } of changed) files.give(path, bytes);
    },
    text: (path) => files.text(path)?.text ?? '',
    card: (path) => cardOf(files, path),
    blanks: (path) => blanksIn(full(path), options),
    sheet(path) {
      const { value, problems } = fillIn(
        full(path),
        { ...options, memory: memory(path) },
        lastYear(path),
      );
      if (value === undefined) return { problems };
      putKeys(path, value.view.body);
      return { value: sheetOf(value, problems, files.moves.count()), problems };
    },
    rehearse: (path, turn) => rehearse(full(path), { ...options, memory: memory(path) }, turn),
    titles(path) {
      const { value } = fillIn(full(path), options);
      if (value?.printed === undefined) return [];
      const { document, settings } = value.printed;
      return inStyle(officeStyle(settings), () =>
        titleChoices(value.view, document.title, document.titleIssuers, {
          charsPerLine: titleCharacters,
          words: settings.words,
        }),
      );
    },
    act: (acts, seen) => act(files, acts, seen),
    undo: (edit, since) => undo(files, edit, since),
    merge(path, base, theirs) {
      const ours = files.text(path)?.text ?? '';
      const before = new TextDecoder().decode(base);
      const changes = rebase(differences(before, ours), before, new TextDecoder().decode(theirs));
      if (changes === undefined) return { asked: true };
      files.give(path, theirs);
      const edit = [{ file: full(path), changes }];
      const { value } = act(files, [{ do: 'splice', edit }]);
      const bytes = value === undefined ? theirs : (files.read(full(path)) ?? theirs);
      return { bytes, theirs: theirsOf(files, path, ours) };
    },
    replace(path, bytes) {
      const before = files.text(path)?.text ?? '';
      files.give(path, bytes);
      return theirsOf(files, path, before);
    },
    ...historyOf(files),
    check: (path) => findingsOf(files, openForm(full(path), options)),
    async print(path, format, variant) {
      const draft = variant === 'draft';
      const { value, problems } = composeDocument(openForm(full(path), options), {
        draft,
        ...(variant === undefined ? {} : { variant }),
      });
      if (value === undefined) return { problems };
      return { value: marked(await writeDocument(value, format)), problems };
    },
    readEdited: (path, file, decided) =>
      readEdited(files, openForm(full(path), options), file, decided),
    comments: (path) => commentsBeside(files, path),
    handOut: (path, wanted) => handOutFrom(files, openForm(full(path), options), wanted),
    handIn: (path, dropped, decided) =>
      handInSeen(files, openForm(full(path), options), dropped, decided),
    isReturned,
    board: (path, today) => boardOf(openForm(full(path), options), today),
    decideFigure: (path, decision) => decideFigure(files, openForm(full(path), options), decision),
    readOld: old.read,
    makeFromOld: old.make,
    years: (path) => yearsShown(files, path),
    sectionOfYear: (path, wanted) => sectionOfYear(files, path, wanted),
    kinds: () => kindsOf(files, shipped),
    start: (kind, year) => startOf(files, kind, year),
    office: () => officeOf(files),
    newOffice,
    changeOffice: (answers) => changeOffice(files, answers),
  };
}

function sheetOf({ view, printed }: FilledIn, problems: Problem[], seen: number): Sheet {
  if (printed === undefined) return { view, seen, problems };
  const { document: _, settings, ...shown } = printed;
  return { view, seen, printed: { ...shown, style: styleOf(settings) }, problems };
}

/** What is known of the form that is shown; of one at a time. */
function memoryFor(): (path: string) => SheetMemory {
  let known: { path: string; memory: SheetMemory } | undefined;
  return (path) => {
    if (known?.path !== path) known = { path, memory: {} };
    return known.memory;
  };
}

function theirsOf(files: DeskFiles, path: string, before: string): Theirs {
  const changes = differences(before, files.text(path)?.text ?? '');
  const edit = [{ file: full(path), changes }];
  return { edit, after: marksAfter(files, edit) };
}

function styleOf(settings: WriterSettings): PaperStyle {
  const fonts = officeFonts(settings);
  return inStyle(officeStyle(settings), () => ({
    faces: fontFaces(fonts),
    rules: `:host{${paperText(fonts)}}\n${lineRules(fonts)}`,
  }));
}

/** Last year's form is read again only after one of its files has changed. */
function lastYearReader(files: DeskFiles): (path: string) => Printed | undefined {
  let known: { path: string; texts: readonly unknown[]; printed: Printed | undefined } | undefined;
  const textsOf = (path: string, printed: Printed | undefined) =>
    (printed?.view.files.map(onDesk) ?? [path]).map((each) => files.text(each));
  return (path) => {
    const last = lastYearOf(files, path);
    if (last === undefined) return undefined;
    const isKnown =
      known?.path === last &&
      textsOf(last, known.printed).every((text, index) => text === known?.texts[index]);
    if (known === undefined || !isKnown) {
      const printed = readLastYear(full(last), { files, cwd: DESK });
      known = { path: last, printed, texts: textsOf(last, printed) };
    }
    return known.printed;
  };
}

function full(path: string): string {
  return `${DESK}/${path}`;
}
