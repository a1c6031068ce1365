/** Signs that are printed at the width that papers have them in. */
import type { Span } from '../../figures/index.ts';
import type { Problem } from '../../problem.ts';
import { type Prose, placeInProse } from '../body/prose.ts';

/** 10％ is printed 10%, and said so: a sign for a sign, so that every place stays. */
export function halfWidth<T extends { readonly text: string; readonly spans: readonly Span[] }>(
  { problems }: { readonly problems: Problem[] },
  prose: Prose,
  resolved: T,
): T {
  const at = prose.text.search(/\d】?％/u);
  if (at < 0) return resolved;
  const plain = (text: string) => text.replaceAll('％', '%');
  problems.push({
    severity: 'note',
    code: 'form/tidied',
    message: { zh: '全角的“％”印成“%”。', en: 'A wide ％ is printed as %.' },
    place: placeInProse(prose, at, 2),
  });
  const spans = resolved.spans.map((span) => ({ ...span, text: plain(span.text) }));
  return { ...resolved, text: plain(resolved.text), spans };
}
