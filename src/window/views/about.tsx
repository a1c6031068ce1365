/** What this program is, and the licences of all that is in it. */
import { useEffect, useState } from 'preact/hooks';
import { packedText } from '../host/packed-text.ts';
import { useWords } from '../state/use-app.ts';

export function About() {
  const t = useWords();
  const [licences, setLicences] = useState('');
  useEffect(() => void packedText('licences').then(setLicences), []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by the keyboard, and has nothing else to focus
    <main class="home about" data-region tabIndex={0}>
      <h2>{t('关于“红头”', 'About Hongtou')}</h2>
      <p>
        {t(
          '填好表单，就是国标版式的公文（GB/T 9704—2012）。整个程序就在这一个文件里：不用安装，不连网络，写的东西不出这台电脑。',
          'A form filled in becomes an official document in the layout of GB/T 9704-2012. The whole program is in this one file: nothing is installed, no network is used, nothing leaves this computer.',
        )}
      </p>
      <h2>{t('许可', 'Licences')}</h2>
      <pre class="licences">{licences}</pre>
    </main>
  );
}
