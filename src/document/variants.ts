/**
 * What one document is printed as: in full, for a web site, on pre-printed paper, as a draft, without a letterhead.
 * Pure: each variant is another document, so that every writer knows all of them.
 */
import type { Imprint, OfficialDocument } from './document.ts';

/**
 * full: as it is; public: 公开版, without what is not for everyone; preprinted: 套红, nothing printed in red and
 * nothing moved; draft: 草稿, marked on every page; plain: 白纸, without 版头.
 */
export type Variant = 'full' | 'public' | 'preprinted' | 'draft' | 'plain';

/** The word for each variant, as forms and the command line have it. */
export const variantNames: Readonly<Record<Variant, string>> = {
  full: '正式版',
  public: '公开版',
  preprinted: '套红',
  draft: '草稿',
  plain: '白纸',
};

/**
 * The variant of that name, in Chinese or English; undefined where there is none.
 * @example
 * variantOf('公开版') // => 'public'
 * variantOf('secret') // => undefined
 */
export function variantOf(name: string): Variant | undefined {
  const word = name.trim();
  const names = Object.entries(variantNames) as [Variant, string][];
  return names.find(([variant, chinese]) => word === chinese || word === variant)?.[0];
}

/** The document as a variant prints it; the one issued under it keeps its own look. */
export function asVariant(document: OfficialDocument, variant: Variant): OfficialDocument {
  switch (variant) {
    case 'full':
      return document;
    case 'public':
      return publicCopy(document);
    case 'preprinted':
      return document.letterhead === undefined ? document : { ...document, preprinted: true };
    case 'draft':
      return asDraft(document);
    case 'plain':
      return withoutHead(document);
  }
}

/** For a web site: copy number, classification, letterhead region and copies stay in the office. */
function publicCopy(document: OfficialDocument): OfficialDocument {
  const { issued, imprint, ...rest } = withoutHead(document);
  const kept = imprint && publicImprint(imprint);
  return {
    ...rest,
    ...(issued && { issued: publicCopy(issued) }),
    ...(kept && { imprint: kept }),
  };
}

/** 抄送 and 分送 name people and offices; an imprint that would be empty falls away. */
function publicImprint({ copies: _, ...rest }: Imprint): Imprint | undefined {
  return rest.printingOffice === undefined && rest.printDate === undefined ? undefined : rest;
}

function asDraft(document: OfficialDocument): OfficialDocument {
  const { issued } = document;
  return { ...document, draft: true, ...(issued && { issued: asDraft(issued) }) };
}

/** The title comes first; what stands above it, from the copy number to the signatories, falls away. */
function withoutHead(document: OfficialDocument): OfficialDocument {
  const {
    copyNumber: _copyNumber,
    classification: _classification,
    urgency: _urgency,
    letterhead,
    documentNumber: _documentNumber,
    preprinted: _preprinted,
    ...rest
  } = document;
  // An order or minutes without their letterhead would have no name at all.
  const named = rest.title !== '' || letterhead === undefined;
  const title = named ? rest.title : `${letterhead.issuers.join('')}${letterhead.suffix}`;
  return { ...rest, title, format: 'plain', signatories: [] };
}
