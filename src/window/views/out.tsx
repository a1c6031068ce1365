/** Out: Word, web page, public copy, draft, pre-printed paper; PDF by the browser's own printing. And back in. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Variant } from '../../document/variants.ts';
import { download } from '../host/download.ts';
import { useApp, useView, useWords } from '../state/use-app.ts';
import { takeFiles } from './taking.ts';

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
} as const;

export function OutMenu() {
  const app = useApp();
  const t = useWords();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const close = (event: KeyboardEvent) => event.key === 'Escape' && setOpen(false);
    addEventListener('keydown', close);
    return () => removeEventListener('keydown', close);
  }, []);
  const path = useView((state) => state.form?.path ?? '');
  const name = path.replace(/^.*\//u, '').replace(/\.ya?ml$/iu, '');
  const out = async (format: 'docx' | 'html', variant?: Variant, suffix = '') => {
    setOpen(false);
    const bytes = await app.print(format, variant);
    if (bytes) download(bytes, `${name}${suffix}.${format}`, TYPES[format]);
  };
  const print = async () => {
    setOpen(false);
    const bytes = (await app.print('html')) ?? (await app.print('html', 'draft'));
    if (bytes) printPages(bytes);
  };
  const items: [string, () => void][] = [
    [t('Word 文件', 'Word file'), () => void out('docx')],
    [
      t('草稿（Word，可有空着的）', 'Draft (Word, blanks allowed)'),
      () => void out('docx', 'draft', '（草稿）'),
    ],
    [t('公开版（Word）', 'Public copy (Word)'), () => void out('docx', 'public', '（公开版）')],
    [
      t('套红（Word，印在红头纸上）', 'Pre-printed paper (Word)'),
      () => void out('docx', 'preprinted', '（套红）'),
    ],
    [t('网页', 'Web page'), () => void out('html')],
    [t('打印或存成 PDF…', 'Print or save as PDF…'), () => void print()],
  ];
  return (
    <div class="menu">
      <button type="button" class="main" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('生成', 'Make')} ▾
      </button>
      {open && (
        <ul>
          {items.map(([label, run]) => (
            <li key={label}>
              <button type="button" onClick={run}>
                {label}
              </button>
            </li>
          ))}
          <BackIn onDone={() => setOpen(false)} />
        </ul>
      )}
    </div>
  );
}

/** The Word file that somebody corrected, chosen instead of dropped on the form. */
function BackIn({ onDone }: { onDone: () => void }) {
  const app = useApp();
  const t = useWords();
  const input = useRef<HTMLInputElement>(null);
  const take = (chosen: FileList | null) => {
    onDone();
    void takeFiles(app, [...(chosen ?? [])]);
  };
  return (
    <li class="back-in">
      <button type="button" onClick={() => input.current?.click()}>
        {t('把改过的 Word 并回来…', 'Merge a corrected Word file…')}
      </button>
      <input
        class="hidden"
        type="file"
        accept=".docx"
        aria-label={t('改过的 Word 文件', 'corrected Word file')}
        tabIndex={-1}
        ref={input}
        onChange={(event) => take(event.currentTarget.files)}
      />
    </li>
  );
}

/** The pages in a frame of their own, so that nothing but paper is printed. */
function printPages(bytes: Uint8Array): void {
  const frame = document.createElement('iframe');
  frame.className = 'printing';
  frame.title = '打印';
  frame.src = URL.createObjectURL(new Blob([bytes.slice()], { type: 'text/html' }));
  frame.addEventListener('load', () => {
    frame.contentWindow?.addEventListener('afterprint', () => frame.remove());
    frame.contentWindow?.print();
  });
  document.body.append(frame);
}
