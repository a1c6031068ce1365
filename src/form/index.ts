/** The form room: YAML text in Chinese, typed by office staff, to a checked form and to finished text. */
export { readForm } from './compose.ts';
export type { BlockData, FilledData, FilledForm, OfficeSettings, SectionData } from './data.ts';
export { fillForm } from './fill.ts';
export type { FileSource, Form, FormOptions } from './form.ts';
export { formatProblem } from './frame.ts';
export type { Family, Kind } from './kinds.ts';
export { findKind, kinds } from './kinds.ts';
