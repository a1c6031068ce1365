/** Last year's file beside what is doubtful in it, each doubt confirmed with Enter; then this year's form. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OldFile } from '../../../workshop/index.ts';
import type { App } from '../../state/app.ts';
import { useApp, useSay, useView, useWords } from '../../state/use-app.ts';
import { counted } from '../counted.ts';
import { YearField } from '../year-field.tsx';

interface Read {
  name: string;
  bytes: Uint8Array;
  old: OldFile;
}

export function OldPaper({ file, onClose }: { file: File; onClose: () => void }) {
  const app = useApp();
  const t = useWords();
  const [read, setRead] = useState<Read>();
  useEffect(() => {
    void readOld(app, file).then((result) => (result ? setRead(result) : onClose()));
  }, [app, file, onClose]);
  if (read === undefined) {
    return (
      <main class="home" data-region tabIndex={-1}>
        <p role="status">{t(`正在读“${file.name}”…`, `Reading "${file.name}"…`)}</p>
      </main>
    );
  }
  return <Doubts read={read} onClose={onClose} />;
}

/** Nothing, and the reason said, where it cannot be read. */
async function readOld(app: App, file: File): Promise<Read | undefined> {
  let bytes: Uint8Array = new Uint8Array(await file.arrayBuffer());
  let { name } = file;
  let result = await app.engine.readOld(name, bytes);
  if (result.convert !== undefined) {
    const made = await app.convert(bytes, result.convert);
    if (made === undefined) return undefined;
    bytes = made;
    name = `${name}.docx`;
    result = await app.engine.readOld(name, bytes);
  }
  if (result.value) return { name, bytes, old: result.value };
  app.say(result.problems[0]?.message);
  return undefined;
}

function Doubts({ read, onClose }: { read: Read; onClose: () => void }) {
  const t = useWords();
  const say = useSay();
  const [seen, setSeen] = useState<ReadonlySet<number>>(new Set());
  const [now, setNow] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const { doubts, lines } = read.old;
  const doubted = new Set(doubts.map(({ line }) => line));
  const confirm = (index: number) => {
    setSeen(new Set([...seen, index]));
    const buttons = list.current?.querySelectorAll('button');
    buttons?.[index + 1]?.focus();
  };
  return (
    <main class="old" data-region tabIndex={-1}>
      <Wanted read={read} open={doubts.length - seen.size} onClose={onClose} />
      <section class="old-text" aria-label={t('旧文件', 'the old file')}>
        {lines.map(({ number, text }, index) => (
          <OldLine
            key={index}
            text={text}
            isDoubted={doubted.has(number)}
            isNow={doubts[now]?.line === number}
          />
        ))}
      </section>
      <div ref={list} class="doubts">
        <h2>
          {doubts.length === 0
            ? t('没有拿不准的地方', 'Nothing is doubtful')
            : t(
                `拿不准的 ${doubts.length} 处，看过按回车`,
                `${counted(doubts.length, 'doubt')}; Enter when seen`,
              )}
        </h2>
        {doubts.map(({ message, hint }, index) => (
          <button
            key={index}
            type="button"
            class={seen.has(index) ? 'seen' : ''}
            onFocus={() => setNow(index)}
            onClick={() => confirm(index)}
          >
            {seen.has(index) ? '✓ ' : ''}
            {say(message)} {hint && <span class="hint">{say(hint)}</span>}
          </button>
        ))}
      </div>
    </main>
  );
}

function OldLine({ text, isDoubted, isNow }: { text: string; isDoubted: boolean; isNow: boolean }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isNow) line.current?.scrollIntoView({ block: 'center' });
  }, [isNow]);
  return (
    <p ref={line} class={`${isDoubted ? 'doubted' : ''} ${isNow ? 'now' : ''}`}>
      {text}
    </p>
  );
}

interface WantedProps {
  read: Read;
  open: number;
  onClose: () => void;
}

function Wanted({ read: { name, bytes, old }, open, onClose }: WantedProps) {
  const app = useApp();
  const t = useWords();
  const kinds = useView((state) => state.kinds);
  const [part, setPart] = useState(0);
  const paper = old.papers[part];
  const [kind, setKind] = useState(paper?.kind ?? '');
  const [year, setYear] = useState(String((paper?.year ?? new Date().getFullYear() - 1) + 1));
  const make = async () => {
    const path = `${year}/${kind}.yaml`;
    const wanted = { part, kind, year: Number(year), path };
    const { value, problems } = await app.engine.makeFromOld(name, bytes, wanted);
    if (value === undefined)
      return app.say(problems.find(({ severity }) => severity === 'error')?.message);
    const created = await app.create(path, value);
    if (created !== undefined) await app.open(created);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <strong>{name}</strong>
      {old.papers.length > 1 && (
        <select
          aria-label={t('哪一份', 'which document')}
          value={part}
          onChange={(event) => setPart(Number(event.currentTarget.value))}
        >
          {old.papers.map(({ title }, index) => (
            <option key={index} value={index}>
              {title}
            </option>
          ))}
        </select>
      )}
      <label>
        {t('文种', 'Kind')}
        <select value={kind} onChange={(event) => setKind(event.currentTarget.value)}>
          {kinds.map((each) => (
            <option key={each.name} value={each.name}>
              {each.name}
            </option>
          ))}
        </select>
      </label>
      <YearField label={t('新年度', 'New year')} year={year} onYear={setYear} />
      <button type="submit" class="main" disabled={!/^\d{4}$/u.test(year) || paper === undefined}>
        {t('做成新一年的表单', "Make the new year's form")}
      </button>
      <button type="button" onClick={onClose}>
        {t('不做了', 'Cancel')}
      </button>
      {open > 0 && (
        <span class="count waiting">{t(`还有 ${open} 处没看`, `${open} not seen yet`)}</span>
      )}
    </form>
  );
}
