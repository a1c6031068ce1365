/** A Word file as a zip of parts that point to each other. */
import { decodeText } from '../../text/index.ts';
import { broken, type Zip } from '../zip.ts';
import { elements, parseXml, type XmlElement } from './xml.ts';

export interface Package {
  main: Part;
  /** The document's own properties: docProps/core.xml. */
  coreProperties: XmlElement | undefined;
}

export interface Part {
  root: XmlElement;
  /** The part that a relationship id points to; undefined where it is missing or damaged. */
  byId(id: string | undefined): Part | undefined;
  /** The first part of a kind, as the last word of its relationship's type says: styles, numbering. */
  byKind(kind: string): Part | undefined;
  /** The bytes that a relationship id points to: a picture. Undefined where they are missing. */
  bytesById(id: string): Uint8Array | undefined;
  /** Its name in the zip. */
  name: string;
}

interface Relationship {
  kind: string;
  target: string;
}

/** @throws ReaderTrouble where the main part is missing or damaged */
export function openPackage(zip: Zip): Package {
  const open = partOpener(zip);
  const root = relationshipsOf(zip, '');
  const mainName =
    [...root.values()].find(({ kind }) => kind === 'officeDocument')?.target ??
    [...zip.names].find((name) => /(?:^|\/)document\d*\.xml$/.test(name));
  const main = mainName === undefined ? undefined : open(mainName, true);
  if (main === undefined) throw broken();
  const core = [...root.values()].find(({ kind }) => kind === 'core-properties')?.target;
  return { main, coreProperties: core === undefined ? undefined : open(core, false)?.root };
}

function partOpener(zip: Zip): (name: string, isNeeded: boolean) => Part | undefined {
  const known = new Map<string, Part | undefined>();
  return open;

  function open(name: string, isNeeded: boolean): Part | undefined {
    if (known.has(name)) return known.get(name);
    const root = rootOf(zip, name, isNeeded);
    const relationships: Map<string, Relationship> =
      root === undefined ? new Map() : relationshipsOf(zip, name);
    const part: Part | undefined = root && {
      root,
      name,
      byId(id) {
        const found = relationships.get(id ?? '');
        return found === undefined ? undefined : open(found.target, false);
      },
      bytesById(id) {
        const target = relationships.get(id)?.target ?? '';
        return zip.names.has(target) ? zip.read([target])[target] : undefined;
      },
      byKind(kind) {
        const found = [...relationships.values()].find((one) => one.kind === kind);
        return found === undefined ? undefined : open(found.target, false);
      },
    };
    known.set(name, part);
    return part;
  }
}

/** Damage in a part that is not the text itself costs hints, not the document. */
function rootOf(zip: Zip, name: string, isNeeded: boolean): XmlElement | undefined {
  const bytes = zip.names.has(name) ? zip.read([name])[name] : undefined;
  if (bytes === undefined) return undefined;
  if (isNeeded) return parseXml(decodeXml(bytes));
  try {
    return parseXml(decodeXml(bytes));
  } catch {
    return undefined;
  }
}

function relationshipsOf(zip: Zip, part: string): Map<string, Relationship> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const root = rootOf(zip, `${folder}_rels/${part.slice(slash)}.rels`, false);
  const found = new Map<string, Relationship>();
  for (const { attributes } of elements(root)) {
    const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
    if (id === undefined || type === undefined || target === undefined || mode === 'External')
      continue;
    found.set(id, { kind: type.slice(type.lastIndexOf('/') + 1), target: resolve(folder, target) });
  }
  return found;
}

/** Targets are relative to the folder of the part that names them, or begin with a slash. */
function resolve(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : folder + target)
    .replaceAll('\\', '/')
    .split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

function decodeXml(bytes: Uint8Array): string {
  const decoded = decodeText(bytes);
  return 'text' in decoded ? decoded.text : '';
}
