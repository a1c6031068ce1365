/** What Word and WPS do to a file when somebody opens and saves it, habit by habit. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A habit: the main text and the styles as the program would write them. */
type Habit = (file: { main: string; styles: string }) => { main?: string; styles?: string };

const RUN = /<w:r>(<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<\/w:rPr>)?([\s\S]*?)<\/w:r>/gu;
const WORDS = /<w:t(?: xml:space="preserve")?>([^<&]{2,})<\/w:t>/u;
const SETTING = '<w:rFonts w:hint="eastAsia"/>';

/** Runs cut in the middle, with something between the halves. */
function cutRuns(main: string, between: (place: number) => string): string {
  let place = 0;
  return main.replace(RUN, (run, look: string | undefined, content: string) => {
    const text = WORDS.exec(content)?.[1];
    if (text === undefined || /<w:t[ >][\s\S]*<w:t[ >]/u.test(content)) return run;
    place += 1;
    const [before, behind] = content.split(WORDS.exec(content)?.[0] ?? '');
    const half = Math.ceil(text.length / 2);
    const part = (words: string, properties: string) =>
      `<w:r w:rsidRPr="00A77B3E">${properties}<w:t xml:space="preserve">${words}</w:t></w:r>`;
    const own = look ?? '<w:rPr></w:rPr>';
    const other = own.replace('</w:rPr>', `${own.includes('w:rFonts') ? '' : SETTING}</w:rPr>`);
    const lead = before ? `<w:r>${look ?? ''}${before}</w:r>` : '';
    const tail = behind ? `<w:r>${look ?? ''}${behind}</w:r>` : '';
    return `${lead}${part(text.slice(0, half), own)}${between(place)}${part(text.slice(half), other)}${tail}`;
  });
}

/** Styles under other ids, and all that names them. */
function renamed(
  { main, styles }: { main: string; styles: string },
  idOf: (id: string, place: number) => string,
) {
  const ids = [...styles.matchAll(/w:styleId="([^"]+)"/gu)].map(([, id = '']) => id);
  const names = new Map(ids.map((id, place) => [id, idOf(id, place)]));
  const now = (text: string) =>
    text.replace(
      /(w:styleId|<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val)="([^"]+)"/gu,
      (_, name: string, id: string) => `${name}="${names.get(id) ?? id}"`,
    );
  return { main: now(main), styles: now(styles) };
}

const CONTROL =
  '<w:sdtPr><w:alias w:val="内容"/><w:id w:val="7"/><w:placeholder><w:docPart w:val="DefaultPlaceholder"/></w:placeholder></w:sdtPr>';
const HEADING = '<w:pStyle w:val="Heading1"/>';

/** By what they are called; `loses`: words that come back otherwise, and are told. */
const HABITS: Readonly<Record<string, Habit>> = {
  'runs cut by marks of spelling and grammar': ({ main }) => ({
    main: cutRuns(
      main,
      (place) => `<w:proofErr w:type="${place % 2 ? 'spellStart' : 'gramEnd'}"/>`,
    ),
  }),
  'numbers of the editing session at every paragraph and run': ({ main }) => ({
    main: main
      .replace(/<w:p>/gu, '<w:p w:rsidR="00E01D2F" w:rsidRDefault="00E01D2F" w:rsidP="00B12C3D">')
      .replace(/<w:r>/gu, '<w:r w:rsidRPr="00A77B3E">')
      .replace(/<w:tr>/gu, '<w:tr w:rsidR="00E01D2F" w:rsidTr="00E01D2F">'),
  }),
  'styles under numbers and letters, as Chinese Word writes them': (file) =>
    renamed(file, (id, place) => /^Heading(\d)$/u.exec(id)?.[1] ?? `a${place}`),
  'styles under their Chinese names, as old WPS writes them': (file) =>
    renamed(file, (id, place) => {
      const level = /^Heading(\d)$/u.exec(id)?.[1];
      return level ? `标题${level}` : `样式${place}`;
    }),
  'styles gone, their looks left out': ({ main }) => ({
    main: main.replace(/<w:pStyle w:val="[^"]*"\/>/gu, '<w:pStyle w:val="a3"/>'),
  }),
  'marks of where pages last ended': ({ main }) => ({
    main: cutRuns(main, () => '<w:r><w:lastRenderedPageBreak/></w:r>'),
  }),
  'bookmarks of places last edited and of contents': ({ main }) => ({
    main: cutRuns(
      main,
      (place) =>
        `<w:bookmarkStart w:id="${place}" w:name="${place === 1 ? '_GoBack' : `_Toc${place}`}"/><w:bookmarkEnd w:id="${place}"/>`,
    ),
  }),
  'controls around paragraphs': ({ main }) => ({
    main: main.replace(
      /<w:p><w:pPr><w:pStyle w:val="GongwenBody"\/>(?:(?!<\/w:p>)[\s\S])*<\/w:p>/gu,
      (paragraph) => `<w:sdt>${CONTROL}<w:sdtContent>${paragraph}</w:sdtContent></w:sdt>`,
    ),
  }),
  'controls and smart tags around words': ({ main }) => ({
    main: main.replace(RUN, (run, _look, content: string) =>
      content.includes('<w:t')
        ? `<w:sdt>${CONTROL}<w:sdtContent><w:smartTag w:uri="urn:x" w:element="chmetcnv">${run}</w:smartTag></w:sdtContent></w:sdt>`
        : run,
    ),
  }),
  'hyperlinks and fields around words': ({ main }) => ({
    main: main.replace(
      /<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<\/w:rPr>)?<w:t[^>]*>[^<]*第一组[^<]*<\/w:t><\/w:r>/u,
      (run) => {
        return `<w:hyperlink w:anchor="_GoBack">${run}</w:hyperlink>`;
      },
    ),
  }),
  'languages, fonts and kerning at every run': ({ main }) => ({
    main: main.replace(RUN, (_, look: string | undefined, content: string) => {
      const own = (look ?? '<w:rPr></w:rPr>').replace(
        '</w:rPr>',
        '<w:kern w:val="2"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>',
      );
      return `<w:r>${own}${content}</w:r>`;
    }),
  }),
  'empty paragraphs behind headings': ({ main }) => ({
    main: main.replace(
      /<w:p><w:pPr><w:pStyle w:val="Heading1"\/>(?:(?!<\/w:p>)[\s\S])*<\/w:p>/gu,
      (heading) => `${heading}<w:p><w:pPr><w:pStyle w:val="GongwenBody"/></w:pPr></w:p>`,
    ),
  }),
  'blanks that do not break, signs of no width': ({ main }) => ({
    main: main.replace(/<w:t xml:space="preserve">([^<]*)<\/w:t>/gu, (_, text: string) => {
      const words = text.replace(/ /gu, '\u00a0');
      return `<w:t xml:space="preserve">\u200b${words}</w:t>`;
    }),
  }),
};

/** Numbers that the program makes instead of those typed. */
const NUMBERING = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
const LINK =
  '<Relationship Id="rIdN" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>';

type Parts = Record<string, Uint8Array>;

/** Habits that touch more than the main text and the styles. */
const PARTS: Readonly<Record<string, (files: Parts) => void>> = {
  'automatic numbering switched on': (files) => {
    change(files, 'word/document.xml', (main) =>
      main.replace(
        /<w:p><w:pPr><w:pStyle w:val="Heading1"\/>(?:(?!<\/w:p>)[\s\S])*<\/w:p>/gu,
        (heading) =>
          heading
            .replace(
              HEADING,
              `${HEADING}<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>`,
            )
            .replace(/(<w:t[^>]*>)[一二三四五六七八九十]、/u, '$1'),
      ),
    );
    files['word/numbering.xml'] = strToU8(NUMBERING);
    change(files, 'word/_rels/document.xml.rels', (links) =>
      links.replace('</Relationships>', `${LINK}</Relationships>`),
    );
  },
  'parts that WPS does not know dropped': (files) => {
    for (const name of Object.keys(files)) if (name.startsWith('customXml/')) delete files[name];
    change(files, 'word/_rels/document.xml.rels', (links) =>
      links.replace(/<Relationship [^>]*customXml[^>]*\/>/gu, ''),
    );
  },
  'a property more, as WPS writes one': (files) =>
    change(files, 'docProps/custom.xml', (properties) =>
      properties.replace(
        '</Properties>',
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="99" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.16929</vt:lpwstr></property></Properties>',
      ),
    ),
  'modes of old programs in the settings': (files) =>
    change(files, 'word/settings.xml', (settings) =>
      settings.replace(
        '</w:settings>',
        '<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:ulTrailSpace/><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="12"/></w:compat></w:settings>',
      ),
    ),
};

function change(files: Parts, name: string, make: (xml: string) => string): void {
  const before = strFromU8(files[name] ?? new Uint8Array());
  const after = make(before);
  if (after === before) throw new Error(`${name} has no room for this habit`);
  files[name] = strToU8(after);
}

export const habitNames: readonly string[] = [...Object.keys(HABITS), ...Object.keys(PARTS)];

/** The file as it is after one habit; throws where it has no room for it. */
export function withHabit(bytes: Uint8Array, name: string): Uint8Array {
  const files = unzipSync(bytes);
  const part = PARTS[name];
  if (part) part(files);
  else {
    const [main, styles] = ['word/document.xml', 'word/styles.xml'].map((each) =>
      strFromU8(files[each] ?? new Uint8Array()),
    ) as [string, string];
    const made = HABITS[name]?.({ main, styles }) ?? {};
    if ((made.main ?? main) === main) throw new Error(`the file has no room for: ${name}`);
    files['word/document.xml'] = strToU8(made.main ?? main);
    files['word/styles.xml'] = strToU8(made.styles ?? styles);
  }
  return zipSync(files);
}

/** All that a program does, one after the other. */
const PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  Word: [
    'automatic numbering switched on',
    'empty paragraphs behind headings',
    'controls around paragraphs',
    'runs cut by marks of spelling and grammar',
    'modes of old programs in the settings',
    'styles under numbers and letters, as Chinese Word writes them',
  ],
  WPS: [
    'empty paragraphs behind headings',
    'bookmarks of places last edited and of contents',
    'styles under their Chinese names, as old WPS writes them',
    'a property more, as WPS writes one',
    'parts that WPS does not know dropped',
  ],
};

export const programs = Object.keys(PROGRAMS);

export function savedBy(bytes: Uint8Array, program: string): Uint8Array {
  return (PROGRAMS[program] ?? []).reduce(withHabit, bytes);
}
