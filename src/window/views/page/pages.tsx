/** Pages drawn from the page model: those in sight; every stretch of a line knows the text that it comes from. */
import { Component, type ComponentChild } from 'preact';
import { useRef } from 'preact/hooks';
import type { Picture as PictureBlock } from '../../../document/document.ts';
import { pictureWords } from '../../../document/picture.ts';
import type { Page, PlacedLine, Rule } from '../../../layout/index.ts';
import type { Sheet } from '../../../workshop/index.ts';
import { drawnWhenOther } from '../../state/use-app.ts';
import { type PageSpots, type Stretch, spotsOnPage, stretchesOf } from './stretches.ts';

interface PagesProps {
  printed: NonNullable<Sheet['printed']>;
  from: number;
  to: number;
  here: string | undefined;
  onPoint: (id: string) => void;
}

export function Pages({ printed, from, to, here, onPoint }: PagesProps) {
  const { pages, spots } = printed;
  const point = (event: MouseEvent) => {
    const id = (event.target as Element).closest<HTMLElement>('[data-id]')?.dataset.id;
    if (id !== undefined) onPoint(id);
  };
  return (
    // biome-ignore lint/a11y: fields are reached by the keyboard where they are typed; this is the mouse's short way
    <div onClick={point}>
      {pages.map((page, index) => (
        <section key={page.number} class="page" aria-label={`第${page.number}页`}>
          {index >= from && index <= to && (
            <Content page={page} on={spotsOnPage(pages, spots, index)} here={here} />
          )}
        </section>
      ))}
    </div>
  );
}

interface ContentProps {
  page: Page;
  on: PageSpots;
  here: string | undefined;
}

/** Drawn again only where something on it is another: of the pages in sight, one after each key. */
class Content extends Component<ContentProps> {
  override shouldComponentUpdate(next: Readonly<ContentProps>): boolean {
    const { page, on, here } = this.props;
    const isSame =
      page === next.page &&
      on.begun === next.on.begun &&
      on.spots.length === next.on.spots.length &&
      on.spots.every((spot, index) => spot === next.on.spots[index]);
    const isOn = (id: string | undefined) => on.spots.some((spot) => spot.id === id);
    return !isSame || (here !== next.here && (isOn(here) || isOn(next.here)));
  }

  override render({ page, on, here }: ContentProps): ComponentChild {
    const stretches = stretchesOf(page, on);
    const drawn = (
      <>
        {page.lines.map((line, index) =>
          line.picture ? (
            <Picture key={index} line={line} picture={line.picture} />
          ) : (
            <Line key={index} line={line} stretches={stretches.get(line) ?? NONE} here={here} />
          ),
        )}
        {page.rules.map((rule, index) => (
          <RuleLine key={index} rule={rule} />
        ))}
      </>
    );
    return (
      <>
        {page.turned === true ? <div class="turned">{drawn}</div> : drawn}
        {page.pageNumber && (
          <Line line={page.pageNumber} stretches={page.pageNumber.runs} here={undefined} />
        )}
      </>
    );
  }
}

interface LineProps {
  line: PlacedLine;
  stretches: readonly Stretch[];
  here: string | undefined;
}

const NONE: readonly Stretch[] = [];

function Line({ line, stretches, here }: LineProps) {
  const isHere = here !== undefined && stretches.some(({ id }) => id === here);
  return <DrawnLine line={line} stretches={useSame(stretches)} here={isHere ? here : undefined} />;
}

/** The stretches that were drawn, as long as they are the same. */
function useSame(stretches: readonly Stretch[]): readonly Stretch[] {
  const drawn = useRef(stretches);
  const isSame =
    drawn.current.length === stretches.length &&
    stretches.every(({ text, role, blank, id }, index) => {
      const before = drawn.current[index];
      return (
        before?.text === text && before.role === role && before.blank === blank && before.id === id
      );
    });
  if (!isSame) drawn.current = stretches;
  return drawn.current;
}

const DrawnLine = drawnWhenOther(({ line, stretches, here }: LineProps) => {
  const { x, y, width, height, size, scale, align, element } = line;
  const words = stretches.map(({ text, role, id, blank }, index) => {
    const inner = blank === true ? <mark>{text}</mark> : text;
    const kind = [role === element ? '' : role, id !== undefined && id === here ? 'here' : ''];
    return (
      <span key={index} class={kind.filter(Boolean).join(' ')} data-id={id}>
        {inner}
      </span>
    );
  });
  const spread = align === 'justify' ? { width: mm(width / scale) } : {};
  return (
    <span
      class={`line ${element} ${align === 'left' ? '' : align}`}
      style={{
        left: mm(x),
        top: mm(y),
        width: mm(width),
        height: mm(height),
        lineHeight: mm(height),
        fontSize: `${size}pt`,
      }}
    >
      {scale === 1 ? (
        words
      ) : (
        <span class="scaled" style={{ ...spread, transform: `scaleX(${scale})` }}>
          {words}
        </span>
      )}
    </span>
  );
});

function Picture({ line, picture }: { line: PlacedLine; picture: PictureBlock }) {
  const { x, y, width, height } = line;
  const words = pictureWords(picture);
  const style = { left: mm(x), top: mm(y), width: mm(width), height: mm(height) };
  if (picture.image === undefined) {
    return (
      <span class="line picture center" style={{ ...style, lineHeight: mm(height) }}>
        <mark>【图片：{words}】</mark>
      </span>
    );
  }
  const { format, data } = picture.image;
  return (
    <img class="picture" style={style} src={`data:image/${format};base64,${data}`} alt={words} />
  );
}

function RuleLine({ rule: { x, y, width, height, colour } }: { rule: Rule }) {
  const style = { left: mm(x), top: mm(y), width: mm(width), height: mm(height) };
  return <i class={`rule ${colour}`} style={style} aria-hidden="true" />;
}

function mm(value: number): string {
  return `${value.toFixed(2)}mm`;
}
