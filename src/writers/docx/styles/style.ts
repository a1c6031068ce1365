/** What a paragraph style says, in the standard's own measures. */
import { styleNames } from './style-names.ts';

export interface ParagraphStyle {
  name: string;
  basedOn?: string;
  next?: string;
  font?: string;
  /** Font of digits and Latin letters, where it is not the office's. */
  latin?: string;
  sizePoints?: number;
  color?: string;
  scalePercent?: number;
  /** Room added between characters, in twips. */
  tracking?: number;
  align?: 'left' | 'center' | 'right' | 'both' | 'distribute';
  /** In characters of 3号 or of the size given here; `startTwips` and `endTwips` are twips from both edges. */
  indent?: {
    left?: number;
    right?: number;
    firstLine?: number;
    hanging?: number;
    startTwips?: number;
    endTwips?: number;
    sizePoints?: number;
  };
  /** Lines of the grid, or twips. */
  spacing?: {
    beforeLines?: number;
    afterLines?: number;
    /** Height of a line, where it is not the usual one. */
    lineTwips?: number;
    beforeTwips?: number;
    afterTwips?: number;
    exactTwips?: number;
  };
  snapToGrid?: boolean;
  keepNext?: boolean;
  keepLines?: boolean;
  pageBreakBefore?: boolean;
  outlineLevel?: number;
  /** Stays out of the list that people choose styles from. */
  hidden?: boolean;
  rules?: { top?: RuleStyle; bottom?: RuleStyle };
  /** Tab stops in twips from the left. */
  tabs?: { kind: 'left' | 'right'; twips: number }[];
}

export interface RuleStyle {
  kind?: 'single' | 'thickThinSmallGap' | 'thinThickSmallGap';
  eighths: number;
  color: string;
  spacePoints: number;
}

/** A paragraph that takes this height and holds no text. */
export function place(name: string, exactTwips: number): ParagraphStyle {
  return {
    name,
    basedOn: styleNames.flush,
    hidden: true,
    snapToGrid: false,
    spacing: { exactTwips },
  };
}

/** The lowest line that Word knows. */
export const LOWEST_LINE = 14;
