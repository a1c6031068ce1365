/** XML of a package's parts as a stream of events, by names without their prefixes. */
import { SaxesParser } from 'saxes';

export type Attributes = Record<string, string>;

interface Handlers {
  open?: (name: string, attributes: Attributes) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** @throws Error where the text is no well-formed XML: the file is damaged. */
export function parseXml(xml: string, { open, text, close }: Handlers): void {
  if (xml.trim() === '') return;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => open?.(local(name), attributes));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.on('closetag', ({ name }) => close?.(local(name)));
  parser.write(xml).close();
}

/** An attribute by its name without prefix: r:id, d3p1:id. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  if (Object.hasOwn(attributes, name)) return attributes[name];
  const prefixed = Object.keys(attributes).find((key) => local(key) === name);
  return prefixed === undefined ? undefined : attributes[prefixed];
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
