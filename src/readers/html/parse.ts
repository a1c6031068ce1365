/** Web pages to trees, with limits: what comes from outside may be made to keep a parser busy. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { tooDeep, tooLarge } from '../trouble.ts';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** As browsers do. */
const DEEPEST = 512;
const MOST_ELEMENTS = 250_000;

/** @throws ReaderTrouble for pages beyond all measure */
export function parsePage(html: string): HtmlElement | undefined {
  let depth = 0;
  let count = 0;
  const adapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...parts) {
      count += 1;
      if (count > MOST_ELEMENTS) throw tooLarge();
      return defaultTreeAdapter.createElement(...parts);
    },
    onItemPush() {
      depth += 1;
      if (depth > DEEPEST) throw tooDeep();
    },
    onItemPop() {
      depth -= 1;
    },
    // The reference is near the end: parse5 puts before a table what stands wrongly in it.
    insertBefore(parent, node, reference) {
      const at = parent.childNodes.lastIndexOf(reference as never);
      parent.childNodes.splice(at, 0, node as never);
      node.parentNode = parent;
    },
    insertTextBefore(parent, text, reference) {
      const before = parent.childNodes[parent.childNodes.lastIndexOf(reference as never) - 1];
      if (before && defaultTreeAdapter.isTextNode(before)) before.value += text;
      else adapter.insertBefore(parent, defaultTreeAdapter.createTextNode(text), reference);
    },
  };
  const document = parse(html, { treeAdapter: adapter, sourceCodeLocationInfo: true });
  return elementsIn(document).find(({ tagName }) => tagName === 'html');
}

export function elementsIn(parent: ParentNode): HtmlElement[] {
  return parent.childNodes.filter(isElement);
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function attribute({ attrs }: HtmlElement, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

/** All text below an element. */
export function textBelow(element: HtmlElement): string {
  const parts: string[] = [];
  const visit = (node: HtmlNode) => {
    if (node.nodeName === '#text') parts.push((node as DefaultTreeAdapterTypes.TextNode).value);
    else if (isElement(node)) for (const child of node.childNodes) visit(child);
  };
  visit(element);
  return parts.join('');
}

/** The elements of a name, wherever they stand; not those within another of that name. */
export function elementsBelow(element: HtmlElement, name: string): HtmlElement[] {
  return elementsIn(element).flatMap((inner) =>
    inner.tagName === name ? [inner] : elementsBelow(inner, name),
  );
}
