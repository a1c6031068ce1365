/** Home: the years and their papers, how far each is; new ones by kind. */
import { useCallback, useState } from 'preact/hooks';
import { useApp, useView, useWords } from '../../state/use-app.ts';
import { OldPaper } from '../import/old-paper.tsx';
import { Folders } from './folders.tsx';
import { NewPaper } from './new-paper.tsx';
import { Unread, Years } from './papers.tsx';

export function Home() {
  const app = useApp();
  const t = useWords();
  const cards = useView((state) => state.cards);
  const unread = useView((state) => state.unread);
  const [dropped, setDropped] = useState<File>();
  const close = useCallback(() => setDropped(undefined), []);
  if (dropped) return <OldPaper file={dropped} onClose={close} />;
  return (
    <main
      class="home"
      data-region
      tabIndex={-1}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        setDropped(event.dataTransfer?.files[0]);
      }}
    >
      <section class="start">
        <DropZone onFile={setDropped} />
        <div>
          <NewPaper />
          <Folders />
          <OfficeFile />
        </div>
      </section>
      {cards === undefined && unread.length === 0 && (
        <p role="status">{t('正在看有哪些表单…', 'Looking for forms…')}</p>
      )}
      {cards?.length === 0 && unread.length === 0 && (
        <p class="hint">
          {t(
            '这里还没有表单：打开一个文件夹，或在上面新写一份。',
            'No forms here yet: open a folder, or start a new paper above.',
          )}
        </p>
      )}
      <Years cards={cards ?? []} />
      {unread.length > 0 && <Unread paths={unread} />}
      <p class="about-link">
        <button type="button" class="link" onClick={() => app.show('about')}>
          {t('关于／许可', 'About, licences')}
        </button>
      </p>
    </main>
  );
}

/** Asked for where a folder has none; a way to change it where there is one. */
function OfficeFile() {
  const app = useApp();
  const t = useWords();
  const hasOffice = useView((state) => state.hasOffice);
  if (hasOffice === undefined) return null;
  return (
    <p class={hasOffice ? 'office-file' : 'office-file missing'}>
      {!hasOffice &&
        t(
          '还没有写本单位的固定内容（机关名称、代字……），写一次各表通用。',
          'What is the same in all papers of your office is not written yet.',
        )}
      <button type="button" class={hasOffice ? 'link' : ''} onClick={() => app.show('office')}>
        {hasOffice
          ? t('改本单位的固定内容', "Change the office's own entries")
          : t('写一写', 'Write it')}
      </button>
    </p>
  );
}

function DropZone({ onFile }: { onFile: (file: File | undefined) => void }) {
  const t = useWords();
  return (
    <label class="drop">
      <strong>{t('把去年的文件拖进来', "Drop last year's file here")}</strong>
      <span class="hint">
        {t('Word、网页、文本都行；也可以点这里选', 'Word, web page or text; or click to choose')}
      </span>
      <input
        class="hidden"
        type="file"
        accept=".docx,.doc,.wps,.rtf,.txt,.html,.htm,.md"
        onChange={(event) => onFile(event.currentTarget.files?.[0])}
      />
    </label>
  );
}
