/**
 * Looks through a parsed template before it runs. Markup may stand only in the template's own text, values only
 * where text may stand, so nothing from a form can become markup. Each start tag gets an attribute that says
 * where it was written, so that whatever is found in the output points back at a line of a template.
 */
import { distance } from 'fastest-levenshtein';
import type { Problem, ProblemCode, Words } from '../problem.ts';
import { type TemplateFile, templatePlace } from './place.ts';
import { vocabulary } from './vocabulary.ts';

/** The attribute that carries the place: number of the template file, line, column. */
export const PLACE_ATTRIBUTE = 'at';

/** Where in the markup the scan stands. */
type State =
  | { in: 'text' }
  | { in: 'comment' }
  | { in: 'tag'; element: string }
  | { in: 'value'; element: string; quote: string };

interface Scan {
  file: TemplateFile;
  problems: Problem[];
  partials: Set<string>;
}

/** Checks a template and marks its tags in place; returns the names of the partials it uses. */
export function scanTemplate(
  program: hbs.AST.Program,
  file: TemplateFile,
): { problems: Problem[]; partials: string[] } {
  const scan: Scan = { file, problems: [], partials: new Set() };
  const end = scanProgram(scan, program, { in: 'text' });
  if (end.in !== 'text') {
    report(scan, program.loc.end, 'template/open-tag', {
      zh: '模板结束了，还有一个标签没有写完。',
      en: 'The template ends inside a tag.',
    });
  }
  return { problems: scan.problems, partials: [...scan.partials] };
}

function scanProgram(scan: Scan, program: hbs.AST.Program, start: State): State {
  let state = start;
  for (const statement of program.body) state = scanStatement(scan, statement, state);
  return state;
}

function scanStatement(scan: Scan, statement: hbs.AST.Statement, state: State): State {
  switch (statement.type) {
    case 'ContentStatement':
      return scanContent(scan, statement as hbs.AST.ContentStatement, state);
    case 'MustacheStatement': {
      const { escaped, loc } = statement as hbs.AST.MustacheStatement;
      if (!escaped) {
        report(
          scan,
          loc.start,
          'template/unescaped',
          {
            zh: '模板里不能用三重花括号 {{{ }}} 或 {{& }}：表单里的文字可能被当成标签。',
            en: 'Triple braces {{{ }}} and {{& }} are not allowed: form text could become markup.',
          },
          { zh: '改成两重花括号 {{ }}。', en: 'Use double braces {{ }}.' },
        );
      }
      requireTextOrValue(scan, loc.start, state);
      return state;
    }
    case 'PartialStatement': {
      const { name, loc } = statement as hbs.AST.PartialStatement;
      if (name.type === 'PathExpression')
        scan.partials.add((name as hbs.AST.PathExpression).original);
      else refuseStatement(scan, loc.start);
      if (state.in !== 'text') refuseInTag(scan, loc.start);
      return state;
    }
    case 'BlockStatement': {
      const { program, inverse, loc } = statement as hbs.AST.BlockStatement;
      if (state.in === 'tag') refuseInTag(scan, loc.start);
      for (const branch of [program, inverse]) {
        if (!branch) continue;
        const end = scanProgram(scan, branch, state);
        if (end.in !== state.in) {
          report(scan, loc.start, 'template/open-tag', {
            zh: '{{#…}} 和 {{/…}} 之间的标签没有写完整。',
            en: 'A tag between {{#…}} and {{/…}} is not complete.',
          });
        }
      }
      return state;
    }
    case 'CommentStatement':
      return state;
    default:
      refuseStatement(scan, statement.loc.start);
      return state;
  }
}

const TOKEN =
  /<!--|-->|<!\[CDATA\[|<[!?]|<\/?([A-Za-z][\w.-]*)?|\/?>|["']|([A-Za-z_][\w.:-]*)(?=\s*=)/g;

/** Line ends and indentation of a template mean nothing; white space within a line was meant. */
const TEMPLATE_SPACE = /[ \t]*\r?\n\s*/g;

/** Follows the markup through a stretch of the template's own text and marks its start tags. */
function scanContent(scan: Scan, content: hbs.AST.ContentStatement, start: State): State {
  const text = originalText(content);
  let state = start;
  let marked = '';
  let copied = 0;
  const copyTo = (end: number) => {
    const stretch = text.slice(copied, end);
    marked += state.in === 'text' ? stretch.replaceAll(TEMPLATE_SPACE, '') : stretch;
    copied = end;
  };
  for (const match of text.matchAll(TOKEN)) {
    const [word, element, attribute] = match;
    const position = positionAt(content, match.index);
    const before = state;
    copyTo(match.index);
    state = afterToken(scan, before, { word, element, attribute, position });
    if (before.in === 'text' && state.in === 'tag' && state.element !== '') {
      const { line, column } = position;
      copyTo(match.index + word.length);
      marked += ` ${PLACE_ATTRIBUTE}="${scan.file.number}:${line}:${column}"`;
    }
  }
  copyTo(text.length);
  content.value = marked;
  return state;
}

/** What means something in markup, with the name it opens or sets. */
interface Token {
  word: string;
  element: string | undefined;
  attribute: string | undefined;
  position: Position;
}

/** Where the scan stands behind a token; the element of an end tag is ''. */
function afterToken(scan: Scan, state: State, token: Token): State {
  const { word, attribute, position } = token;
  switch (state.in) {
    case 'comment':
      return word === '-->' ? { in: 'text' } : state;
    case 'value':
      return word === state.quote ? { in: 'tag', element: state.element } : state;
    case 'tag':
      if (word === '"' || word === "'") return { in: 'value', element: state.element, quote: word };
      if (word.endsWith('>')) return { in: 'text' };
      if (attribute !== undefined) checkAttribute(scan, position, state.element, attribute);
      return state;
    case 'text':
      return afterTokenOfText(scan, state, token);
  }
}

function afterTokenOfText(scan: Scan, state: State, { word, element, position }: Token): State {
  if (word === '<!--') return { in: 'comment' };
  if (element !== undefined) {
    if (word.startsWith('</')) return { in: 'tag', element: '' };
    checkElement(scan, position, element);
    return { in: 'tag', element };
  }
  if (word.startsWith('<')) {
    report(
      scan,
      position,
      'template/not-markup',
      { zh: '这里的“<”不是标签的开头。', en: 'This "<" begins no tag.' },
      { zh: '文字里的“<”写成 &lt;。', en: 'Write &lt; for the character itself.' },
    );
  }
  return state;
}

function checkElement(scan: Scan, position: Position, element: string): void {
  if (Object.hasOwn(vocabulary, element)) return;
  const near = nearest(element, Object.keys(vocabulary));
  report(
    scan,
    position,
    'template/unknown-element',
    { zh: `没有“${element}”这个标签。`, en: `There is no element "${element}".` },
    near === undefined
      ? {
          zh: '能用的标签见 templates/README.md。',
          en: 'See templates/README.md for all elements.',
        }
      : { zh: `是不是“${near}”？`, en: `Did you mean "${near}"?` },
    element.length,
  );
}

function checkAttribute(scan: Scan, position: Position, element: string, attribute: string): void {
  const rule = vocabulary[element];
  if (rule === undefined || Object.hasOwn(rule.attributes, attribute)) return;
  const known = Object.keys(rule.attributes);
  report(
    scan,
    position,
    'template/unknown-attribute',
    {
      zh: `标签“${element}”没有“${attribute}”这个属性。`,
      en: `The element "${element}" has no attribute "${attribute}".`,
    },
    known.length === 0
      ? { zh: `“${element}”不带属性。`, en: `"${element}" takes no attributes.` }
      : { zh: `能用的属性：${known.join('、')}。`, en: `It takes: ${known.join(', ')}.` },
    attribute.length,
  );
}

function requireTextOrValue(scan: Scan, position: Position, state: State): void {
  if (state.in === 'tag') refuseInTag(scan, position);
}

function refuseInTag(scan: Scan, position: Position): void {
  report(
    scan,
    position,
    'template/value-in-tag',
    {
      zh: '{{ }} 只能写在标签之间，或属性的引号里面。',
      en: '{{ }} may stand only between tags, or inside the quotes of an attribute.',
    },
    { zh: '例如 <section level="{{级别}}">。', en: 'For example <section level="{{级别}}">.' },
  );
}

function refuseStatement(scan: Scan, position: Position): void {
  report(
    scan,
    position,
    'template/not-supported',
    {
      zh: '模板里不支持这种写法。',
      en: 'This kind of statement is not supported in templates.',
    },
    { zh: '能用的写法见 templates/README.md。', en: 'See templates/README.md.' },
  );
}

/** The text as written; the declared type of the field is wrong. */
function originalText(content: hbs.AST.ContentStatement): string {
  return String(content.original);
}

type Position = { line: number; column: number };

/** Line and column (from 0, as Handlebars counts) of an offset in a content statement. */
function positionAt(content: hbs.AST.ContentStatement, offset: number): Position {
  const before = originalText(content).slice(0, offset);
  const lineFeeds = before.split('\n').length - 1;
  const { line, column } = content.loc.start;
  return lineFeeds === 0
    ? { line, column: column + offset }
    : { line: line + lineFeeds, column: offset - before.lastIndexOf('\n') - 1 };
}

function report(
  scan: Scan,
  position: Position,
  code: ProblemCode,
  message: Words,
  hint?: Words,
  length = 1,
): void {
  const place = templatePlace(scan.file, position.line, position.column + 1, length);
  scan.problems.push({ severity: 'error', code, message, place, ...(hint && { hint }) });
}

/** The likeliest of the names, if any is near enough to be meant. */
function nearest(name: string, names: readonly string[]): string | undefined {
  const ranked = names
    .map((candidate) => ({
      candidate,
      cost: distance(name.toLowerCase(), candidate.toLowerCase()),
    }))
    .sort((a, b) => a.cost - b.cost);
  const [best] = ranked;
  return best && best.cost <= Math.max(1, Math.floor(name.length / 3)) ? best.candidate : undefined;
}
