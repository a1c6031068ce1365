/** All that the window shows, and what it asks of the person. */
import type { Problem, Words } from '../../problem.ts';
import type {
  Card,
  Comment,
  DoneStep,
  DroppedFile,
  FoundProblem,
  KindCard,
  Sheet,
} from '../../workshop/index.ts';

export type Language = 'zh' | 'en';
export type View =
  | 'home'
  | 'office'
  | 'fill'
  | 'figures'
  | 'versions'
  | 'merge'
  | 'board'
  | 'years'
  | 'about';

/** A file that somebody else changed in the very words that were changed here. */
export interface Clash {
  path: string;
  theirs: Uint8Array;
  version: string;
}

export interface OpenedForm {
  path: string;
  sheet?: Sheet;
  /** Why there is no sheet. */
  problems: readonly Problem[];
}

export interface State {
  language: Language;
  view: View;
  /** The folder's name; absent while none is open. */
  desk?: { name: string; kind: 'folder' | 'served' | 'drafts' };
  /** Absent until some were read. */
  cards?: readonly Card[] | undefined;
  /** The paths of those that are still to be read. */
  unread: readonly string[];
  /** How many things wait to be filled in, by the forms that were looked through so far. */
  blanks: Readonly<Record<string, number>>;
  kinds: readonly KindCard[];
  /** The desk has a 单位.yaml; absent until that is known. */
  hasOffice?: boolean;
  form?: OpenedForm;
  /** What was found in the open form; absent until it has been proofread. */
  findings?: readonly FoundProblem[] | undefined;
  /** Comments of edited Word files that wait to be dealt with. */
  comments?: readonly Comment[] | undefined;
  /** The text that the person is at, and where they pointed at it. */
  here?: { id: string; from: 'fill' | 'page' | 'list' } | undefined;
  /** The page was handed out to a department: nothing but its part is here. */
  department?: { name: string; until: string };
  /** What departments sent back, dropped on the form. */
  returned?: readonly DroppedFile[] | undefined;
  /** An edited Word file that was dropped on the form. */
  edited?: DroppedFile | undefined;
  saving: 'saved' | 'saving' | 'failed';
  clash?: Clash | undefined;
  /** Said once, until something else is said. */
  said?: Words;
  /** Last year's words stand beside this year's. */
  showsLastYear: boolean;
  /** The last steps done and taken back, and whether the journal has more of them. */
  done: readonly DoneStep[];
  hasMoreDone: boolean;
  undone: readonly DoneStep[];
  hasMoreUndone: boolean;
}

export const firstState: State = {
  language: 'zh',
  view: 'home',
  unread: [],
  blanks: {},
  kinds: [],
  saving: 'saved',
  showsLastYear: true,
  done: [],
  hasMoreDone: false,
  undone: [],
  hasMoreUndone: false,
};
