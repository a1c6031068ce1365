/** `npm run api`: writes API.md, the page of the library, from the docstrings of its functions. */
import { writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { projectFolder } from './prepare.mjs';

const PAGE = join(projectFolder, 'API.md');
/** The library for Node; the one for browsers has the same functions, without the disk. */
const LIBRARY = join(projectFolder, 'src/computer/library.ts');

const HEAD = `# The library

For programs: staff use the window or the command. \`import { renderForm } from 'hongtou'\` takes paths, in Node;
\`hongtou/browser\` has no disk, so that its \`openForm\`, \`startForm\`, \`importForm\` and \`rollForm\` ask for a \`FileSource\` and
the folder of the templates, and there is no \`renderForm\`. Nothing is written to the disk. Bad input never throws:
\`Checked<T>\` is a value, as far as one could be made, and every problem with its code, place and words.

Made from the docstrings by \`npm run api\`; a test runs the examples, from the folder of the program.
`;

/** The page as it should be. */
export function apiPage() {
  const { config } = ts.readConfigFile(join(projectFolder, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, projectFolder);
  const program = ts.createProgram([LIBRARY], options);
  const checker = program.getTypeChecker();
  const entries = checker
    .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(LIBRARY)))
    .map((symbol) =>
      symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
    )
    .filter(({ flags }) => flags & ts.SymbolFlags.Function)
    .map((symbol) => entryOf(symbol, checker))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const table = entries.map(
    ({ name, doc }) => `| [\`${name}\`](#${name.toLowerCase()}) | ${firstSentence(doc)} |`,
  );
  return `${HEAD}\n| function | |\n| --- | --- |\n${table.join('\n')}\n\n${entries.map(inMarkdown).join('\n')}`;
}

function entryOf(symbol, checker) {
  const declaration = symbol.valueDeclaration;
  const tags = symbol.getJsDocTags(checker);
  const words = (name) =>
    tags.filter((tag) => tag.name === name).map((tag) => ts.displayPartsToString(tag.text));
  return {
    name: symbol.name,
    doc: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
    signature: signatureOf(declaration),
    file: relative(projectFolder, declaration.getSourceFile().fileName).split(sep).join('/'),
    parameters: words('param'),
    throws: words('throws'),
    example: words('example')[0] ?? '',
  };
}

/** As it is declared, up to its body. */
function signatureOf(declaration) {
  const source = declaration.getSourceFile().text;
  const head = source.slice(declaration.getStart(), declaration.body.getStart()).trim();
  return head.replace(/^export (?:async )?/u, '');
}

function firstSentence(doc) {
  const [first = ''] = doc.split(/(?<=[.:;])\s/u);
  return first.replaceAll('\n', ' ').replace(/[:;]$/u, '.');
}

function inMarkdown({ name, doc, signature, file, parameters, throws, example }) {
  const more = [
    ...parameters.map((words) => `- \`${words.replace(/^(\S+)\s*(?:-\s*)?/u, '$1`: ')}`),
    ...throws.map((words) => `- throws ${words}`),
  ];
  return [
    `## ${name}`,
    doc,
    ...(more.length > 0 ? [more.join('\n')] : []),
    `\`\`\`ts\n${signature}\n\`\`\``,
    `\`\`\`js\n${example}\n\`\`\``,
    `[${file}](${file})\n`,
  ].join('\n\n');
}

if (argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PAGE, apiPage());
