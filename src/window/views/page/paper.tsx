/** The pages as they are printed, beside what is typed: a click on a word goes to its field, and the other way. */
import { render } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../../problem.ts';
import { remembered } from '../../../text/index.ts';
import { useApp, useSay, useView, useWords } from '../../state/use-app.ts';
import { Pages } from './pages.tsx';

/** A page and the space below it, in pixels of the screen at full size. */
const MM = 96 / 25.4;
const PAGE_WIDTH = 210 * MM;
const STEP = (297 + 8) * MM;
const STYLE = `
:host{display:block;width:210mm}
*{box-sizing:border-box}
h1,h2,h3,h4,h5,p,footer,.cell{margin:0;font-size:inherit;font-weight:normal}
.page{position:relative;width:210mm;height:297mm;margin:0 0 8mm;background:#fff;overflow:hidden;contain:strict;box-shadow:0 .5mm 2mm rgba(0,0,0,.3)}
.line [data-id]{cursor:pointer}
.line .here{background:#cfe3ff}
`;

export function Paper() {
  const app = useApp();
  const t = useWords();
  const printed = useView(({ form }) => form?.sheet?.printed);
  const here = useView(({ here }) => here);
  const scroller = useRef<HTMLElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ zoom: 0.6, top: 0, height: 800 });
  const look = () => {
    const element = scroller.current;
    if (element === null) return;
    const zoom = Math.min(1, (element.clientWidth - 24) / PAGE_WIDTH);
    const next = { zoom, top: element.scrollTop, height: element.clientHeight };
    setSize((now) =>
      now.zoom === zoom && Math.abs(now.top - next.top) < 40 && now.height === next.height
        ? now
        : next,
    );
  };
  useEffect(() => {
    look();
    const watcher = new ResizeObserver(look);
    if (scroller.current) watcher.observe(scroller.current);
    return () => watcher.disconnect();
  }, []);

  const count = printed?.pages.length ?? 0;
  const step = STEP * size.zoom;
  const now = Math.min(count, Math.floor((size.top + size.height / 3) / step) + 1);
  const from = Math.floor(size.top / step) - 1;
  const to = Math.ceil((size.top + size.height) / step) + 1;

  useFonts(printed?.style.faces);
  // In the same frame as the words in the field.
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null || printed === undefined) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    setSheet(root, STYLE + printed.style.rules);
    render(
      <Pages
        printed={printed}
        from={from}
        to={to}
        here={here?.id}
        onPoint={(id) => app.point(id, 'page')}
      />,
      root,
    );
  }, [printed, from, to, here?.id]);

  useEffect(() => {
    if (here === undefined || here.from === 'page' || printed === undefined) return;
    const place = placeOf(printed, here.id);
    const element = scroller.current;
    if (place === undefined || element === null) return;
    const top = ((place.page - 1) * STEP + place.y * MM) * size.zoom;
    const isSeen =
      top > element.scrollTop + 20 && top < element.scrollTop + element.clientHeight - 60;
    if (!isSeen) element.scrollTo({ top: top - element.clientHeight / 3 });
  }, [here, printed, size.zoom]);

  return (
    <section
      ref={scroller}
      class="paper"
      data-region
      // It has nothing to focus in it, and is scrolled by the keyboard.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
      tabIndex={0}
      aria-label={t('印出来的样子', 'the page as printed')}
      onScroll={look}
    >
      {printed === undefined ? (
        <NotPrinted />
      ) : (
        <p class="page-count" role="status">
          {t(`第${now}页／共${count}页`, `page ${now} of ${count}`)}
        </p>
      )}
      <div ref={host} class="pages" style={{ zoom: size.zoom } as never} />
    </section>
  );
}

/** Why there is no page, at the file and line that it comes from. */
function NotPrinted() {
  const say = useSay();
  const t = useWords();
  const problems = useView(({ form }) => form?.sheet?.problems ?? NONE);
  return (
    <div class="not-printed" role="status">
      <p>{t('有错误，现在还印不出来。', 'It cannot be printed while there are errors.')}</p>
      <ul>
        {problems
          .filter(({ severity }) => severity === 'error')
          .map(({ message, hint, place }, index) => (
            <li key={index}>
              {place && `${place.file.replace(/^\/desk\//u, '')}:${place.line} `}
              {say(message)} {hint && say(hint)}
            </li>
          ))}
      </ul>
    </div>
  );
}

const NONE: readonly Problem[] = [];

/** Fonts under names of their own count only in the sheet of the whole page. */
function useFonts(faces: string | undefined): void {
  useEffect(() => {
    if (faces !== undefined) setSheet(document, faces);
  }, [faces]);
}

const sheetOf = remembered((root: DocumentOrShadowRoot & object) => {
  const sheet = new CSSStyleSheet();
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return { sheet, css: '' };
});

function setSheet(root: DocumentOrShadowRoot & object, css: string): void {
  const own = sheetOf(root);
  if (own.css === css) return;
  own.sheet.replaceSync(css);
  own.css = css;
}

type Printed = NonNullable<Parameters<typeof Pages>[0]['printed']>;

/** Where a text begins: the page, from 1, and millimetres from its top. */
function placeOf(printed: Printed, id: string): { page: number; y: number } | undefined {
  const spot = printed.spots.find((each) => each.id === id);
  if (spot === undefined) return undefined;
  let length = 0;
  for (const page of printed.pages) {
    for (const line of page.lines) {
      if (line.paragraph !== spot.paragraph) continue;
      length += line.runs.reduce((sum, { text }) => sum + text.length, 0);
      if (length > spot.start) return { page: page.number, y: line.y };
    }
  }
  return undefined;
}
