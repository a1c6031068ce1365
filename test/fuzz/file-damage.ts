/** Damage to files of the past: to their bytes, and to the parts and tags within. */
import { unzipSync, zipSync } from 'fflate';
import type { Draw } from './draw.ts';
import { encoded } from './encodings.ts';
import type { FileSample } from './samples.ts';
import { blindlyDamaged, damagedBytes } from './text-damage.ts';

/** Attributes and elements with something to say, or with nonsense in them. */
const WORD_XML = [
  '<w:p/>',
  '<w:p><w:r><w:t>插入的一段。</w:t></w:r></w:p>',
  '<w:r><w:br w:type="page"/></w:r>',
  '<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>',
  '<w:tbl/>',
  '<w:ins w:id="x"><w:r><w:t>增</w:t></w:r></w:ins>',
  '<w:del><w:r><w:delText>删</w:delText></w:r></w:del>',
  '<w:moveFrom/><w:moveToRangeStart w:id="-1"/>',
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  '<w:sdt><w:sdtContent/></w:sdt>',
  '<w:numPr><w:ilvl w:val="99"/><w:numId w:val="-3"/></w:numPr>',
  '<w:pStyle w:val=""/>',
  '<w:jc w:val="无"/>',
  '<w:ind w:firstLine="99999999999" w:left="-1e9" w:firstLineChars="abc"/>',
  '<w:sz w:val="0"/>',
  '<w:pgSz w:w="0" w:h="-1"/>',
  '<w:pgMar w:top="NaN"/>',
  '<w:sectPr/>',
  '<w:footnoteReference w:id="77"/>',
  '<w:commentRangeStart w:id="0"/>',
  '<mc:AlternateContent><mc:Choice Requires="zz"/></mc:AlternateContent>',
  '<w:sym w:font="Wingdings" w:char="F0"/>',
  '<w:tab/><w:cr/>',
  '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>',
  '<!-- 注 -->',
  '<![CDATA[<w:p/>]]>',
  '<?pi?>',
  '&#xFFFF;',
  '&nichts;',
  '&#x2028;',
];

const HTML = [
  '<p>',
  '</p>',
  '<div style="display:none">',
  '<table><tr><td colspan=9999999 rowspan=-1>',
  '</table>',
  '<br>',
  '<script>',
  '</script>',
  '<!--',
  '-->',
  '<li value=-5>',
  '<ol start=1e9>',
  '<h1>',
  '<meta charset=utf-7>',
  '<meta charset=gbk>',
  '<frameset>',
  '<svg><p>',
  '<template>',
  '<select>',
  '<b><i></b></i>',
  '&nbsp;',
  '&#0;',
  '<a href="',
  '<base href=x>',
  '<textarea>',
  '<plaintext>',
];

/** A file with something wrong in it. */
export function damagedFile(
  { name, bytes }: FileSample,
  draw: Draw,
  all: readonly FileSample[],
): FileSample {
  if (draw.oneIn(12)) return { name: draw.from(all).name, bytes };
  if (draw.oneIn(6)) return { name, bytes: damagedBytes(bytes, draw) };
  if (name.endsWith('.docx')) return { name, bytes: damagedPackage(bytes, draw, all) };
  const texts = all.filter((each) => !each.name.endsWith('.docx')).map(textOf);
  const text = new TextDecoder().decode(bytes);
  const isPage = /\.html?$/u.test(name);
  const changed =
    isPage && !draw.oneIn(3) ? damagedTags(text, draw, HTML) : blindlyDamaged(text, draw, texts);
  return { name, bytes: encoded(changed, draw) };
}

/** Parts of the package changed, left out, exchanged. */
function damagedPackage(bytes: Uint8Array, draw: Draw, all: readonly FileSample[]): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/u.test(name));
  for (let left = draw.oneIn(3) ? 1 + draw.number(8) : 1; left > 0; left -= 1) {
    const name = draw.oneIn(2) ? 'word/document.xml' : draw.from(names);
    const part = parts[name];
    if (part === undefined) continue;
    const text = new TextDecoder().decode(part);
    switch (draw.number(10)) {
      case 0:
        delete parts[name];
        break;
      case 1:
        parts[name] = parts[draw.from(names)] ?? part;
        break;
      case 2:
        parts[name] = damagedBytes(part, draw);
        break;
      case 3:
        parts[name] = new TextEncoder().encode(blindlyDamaged(text, draw, [text]));
        break;
      case 4:
        parts[name] = partOfOther(name, draw, all) ?? part;
        break;
      case 5:
        parts[name] = Buffer.from(`\ufeff${text.replace(/encoding="[^"]*"/u, '')}`, 'utf16le');
        break;
      default:
        parts[name] = new TextEncoder().encode(damagedTags(text, draw, WORD_XML));
    }
  }
  return zipSync(parts, { level: 1 });
}

/** The same part of another Word file: right in itself, wrong where it stands. */
function partOfOther(name: string, draw: Draw, all: readonly FileSample[]): Uint8Array | undefined {
  const other = draw.from(all.filter((each) => each.name.endsWith('.docx')));
  return unzipSync(other.bytes, { filter: (entry) => entry.name === name })[name];
}

/** Whole tags left out, doubled, moved, put in; attributes with other values. */
function damagedTags(text: string, draw: Draw, more: readonly string[]): string {
  const pieces = text.split(/(?=<)/u);
  for (let left = 1 + draw.number(4); left > 0; left -= 1) {
    const at = draw.number(pieces.length);
    switch (draw.number(7)) {
      case 0:
        pieces.splice(at, 1 + draw.number(3));
        break;
      case 1:
        pieces.splice(draw.number(pieces.length), 0, ...pieces.slice(at, at + 1 + draw.number(30)));
        break;
      case 2:
        pieces[at] = (pieces[at] ?? '').replace(/="[^"]*"/u, () => `="${draw.from(ODD)}"`);
        break;
      case 3:
        pieces[at] = (pieces[at] ?? '').replace(/^<\/?[\w:]+/u, () =>
          draw.from(['<w:x', '</w:p', '<w:tc', '<']),
        );
        break;
      case 4:
        pieces[at] = (pieces[at] ?? '').replace(/>[^<]+/u, () => `>${draw.from(ODD)}`);
        break;
      case 5:
        pieces.splice(at, 0, draw.from(more).repeat(draw.oneIn(6) ? 1 + draw.number(300) : 1));
        break;
      default:
        pieces.splice(at, 0, draw.from(more));
    }
  }
  return pieces.join('');
}

const ODD = [
  '',
  '0',
  '-1',
  '99999999999',
  '1e309',
  'abc',
  '真',
  'true',
  'rId999',
  '../../x',
  '〔2026〕3号',
  '一、',
  '\u0000',
  '　',
  '2026年2月30日',
  '附件：',
  '附件1',
  '（一）',
  '抄送：',
  '【】',
  '—',
];

function textOf({ bytes }: FileSample): string {
  return new TextDecoder().decode(bytes);
}
