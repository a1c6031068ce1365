/** Markup names pictures by their files; here their bytes join them. */
import type { Block, OfficialDocument, PictureImage } from '../document/document.ts';

/** The document with the bytes of its pictures; those whose file is missing have none. */
export function withPictures(
  document: OfficialDocument,
  pictures: ReadonlyMap<string, PictureImage>,
): OfficialDocument {
  if (pictures.size === 0) return document;
  const { issued } = document;
  return {
    ...document,
    body: inBlocks(document.body, pictures),
    attachments: document.attachments.map((attachment) => ({
      ...attachment,
      body: inBlocks(attachment.body, pictures),
    })),
    ...(issued && { issued: withPictures(issued, pictures) }),
  };
}

function inBlocks(blocks: readonly Block[], pictures: ReadonlyMap<string, PictureImage>): Block[] {
  return blocks.map((block) => {
    if (block.type === 'section') {
      return { ...block, children: inBlocks(block.children, pictures) };
    }
    const image = block.type === 'picture' ? pictures.get(block.file) : undefined;
    return image === undefined ? block : { ...block, image };
  });
}
