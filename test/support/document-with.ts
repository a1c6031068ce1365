import type { OfficialDocument } from '../../src/document/document.ts';

/** A document with nothing in it but what is given. */
export function documentWith(parts: Partial<OfficialDocument>): OfficialDocument {
  return {
    kind: '通知',
    format: 'document',
    draft: false,
    signatories: [],
    titleIssuers: [],
    title: '',
    body: [],
    attachments: [],
    ...parts,
  };
}
