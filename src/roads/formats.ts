/** What a document can be written as. */
import { writers } from '../writers/index.ts';

export type OutputFormat = keyof typeof writers;

/** How the names of files end, by format. */
export const outputEndings = Object.fromEntries(
  Object.entries(writers).map(([format, { ending }]) => [format, ending]),
) as Readonly<Record<OutputFormat, string>>;
