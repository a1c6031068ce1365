/** Templates that were loaded a moment ago: `--watch`, a web page and many forms in one run use the same ones. */
import { UnreadableFile } from '../form/index.ts';
import type { Checked } from '../problem.ts';
import { latest } from '../text/index.ts';
import type { Template, TemplateSource } from './source.ts';

interface Recent {
  names: readonly string[];
  /** Every file that was asked for, and what there was. */
  read: Map<string, { text: string; file: string } | undefined>;
  loaded: Checked<Template>;
}

/** Own templates of several folders may take turns; more are not kept. */
const recent = latest<Recent>(16);

/** Loads a template, or takes it as it was loaded before if none of its files has changed. */
export function loadRecent(
  names: readonly string[],
  source: TemplateSource,
  load: (source: TemplateSource) => Checked<Template>,
): Checked<Template> {
  const known = recent.find((each) => isSame(each, names, source));
  if (known) return known.loaded;
  const read: Recent['read'] = new Map();
  const loaded = load({
    read(name) {
      const file = source.read(name);
      read.set(name, file);
      return file;
    },
  });
  if (loaded.value !== undefined) recent.keep({ names, read, loaded });
  return loaded;
}

function isSame({ names, read }: Recent, wanted: readonly string[], source: TemplateSource) {
  if (names.join('\n') !== wanted.join('\n')) return false;
  try {
    for (const [name, was] of read) {
      const now = source.read(name);
      if (now?.text !== was?.text || now?.file !== was?.file) return false;
    }
  } catch (error) {
    // What can't be read is told where it is loaded anew.
    if (error instanceof UnreadableFile) return false;
    throw error;
  }
  return true;
}
