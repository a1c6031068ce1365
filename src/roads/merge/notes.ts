/** The comments of edited Word files as a list beside the form, a line each, until they are dealt with. */
import type { WordComment } from '../../merge/index.ts';
import { basename } from '../../text/index.ts';

const HEAD = '# Word 文件里的批注。处理好一条，删掉一条；再并一次，已经记下的不重复。\n';

/**
 * Where the comments of a form's edited Word files are kept.
 * @example
 * notesPath('/总结/通知.yaml') // => '/总结/通知.批注.txt'
 */
export function notesPath(form: string): string {
  return `${form.replace(/\.ya?ml$/iu, '')}.批注.txt`;
}

/**
 * The list with more comments, each once.
 * @param known the list as it is; empty where there is none
 * @param edited the Word file's name
 * @example
 * const comment = { author: '主任', date: '', text: '太长', words: '重点工作', paragraph: '' };
 * notesWith('', '通知.docx', [comment]).includes('“重点工作”：太长（通知.docx）') // => true
 */
export function notesWith(known: string, edited: string, comments: readonly WordComment[]): string {
  const lines = comments
    .map(({ author, date, text, words, paragraph, replyTo }) => {
      const place = words === '' ? paragraph.slice(0, 30) : words.slice(0, 60);
      const who = [author, date.slice(0, 10)].filter(Boolean).join(' ');
      return `□ ${who}　“${place}”：${replyTo === undefined ? '' : `（回复${replyTo}）`}${text}（${basename(edited)}）`.replace(
        /\s*\n\s*/gu,
        ' ',
      );
    })
    .filter((line, index, all) => !known.includes(line) && all.indexOf(line) === index);
  if (lines.length === 0) return known;
  const before = known || HEAD;
  return `${before}${before.endsWith('\n') ? '' : '\n'}${lines.join('\n')}\n`;
}
