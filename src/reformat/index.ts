/** The room's door: a Word file in the official layout, laid out in the file itself. */
export {
  type LeftAsIs,
  type LeftReason,
  type ReformatTrouble,
  type Reformatted,
  reformatDocx,
} from './reformat.ts';
