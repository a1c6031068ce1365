/** `hongtou open`: the window on a folder, from a small server on this computer, until Ctrl+C. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { isFolder, readWindow } from '../../computer/index.ts';
import { serveFolder } from '../../server/index.ts';
import { convert } from '../libreoffice.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';

export interface OpenOptions {
  port?: string;
  browser?: boolean;
}

export async function open(
  folder: string,
  { port = '0', browser = true }: OpenOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const wanted = Number(port);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535) {
    terminal.say({
      zh: `--port 要写 0 到 65535 的数；现在是“${port}”。`,
      en: `--port takes a number from 0 to 65535, not "${port}".`,
    });
    return EXIT.usage;
  }
  if (!isFolder(resolve(folder))) {
    terminal.say({ zh: `没有“${folder}”这个文件夹。`, en: `There is no folder "${folder}".` });
    return EXIT.problems;
  }
  const page = readWindow();
  if (page === undefined) {
    terminal.say({
      zh: '程序还没有构建，没有窗口的文件。请先运行 npm run build。',
      en: 'The program is not built yet, so the window is missing. Run npm run build first.',
    });
    return EXIT.problems;
  }
  const served = await serveFolder({
    folder: resolve(folder),
    page,
    port: wanted,
    convert,
  }).catch((error: NodeJS.ErrnoException) => error);
  if (served instanceof Error) {
    terminal.say({
      zh: `端口 ${port} 用不了（${served.code}）。请换一个，或不写 --port。`,
      en: `Port ${port} cannot be used (${served.code}). Choose another, or leave --port out.`,
    });
    return EXIT.problems;
  }
  terminal.say({
    zh: '窗口在下面这个地址，只有这台电脑能打开。用完按 Ctrl+C 结束；写的都已存在文件夹里。',
    en: 'The window is at this address, on this computer alone. End with Ctrl+C; all is kept in the folder.',
  });
  terminal.out(`${served.address}\n`);
  if (browser) showInBrowser(served.address);
  await new Promise<void>((stop) => {
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
  await served.close();
  return EXIT.fine;
}

/** Where no browser can be started, the address on the screen is enough. */
function showInBrowser(address: string): void {
  const [program, ...args] =
    process.platform === 'win32'
      ? ['rundll32', 'url.dll,FileProtocolHandler', address]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', address];
  const child = spawn(program as string, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
