// DokuWiki: signing in, writing, reading, searching, comparing and uploading through its forms.
import { spawnSync } from 'node:child_process';
import { appendFile, cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fetchInPage, times, type WebApp } from './web-app.ts';

const names = ['start', 'wiki:syntax tips', 'projekte:ünïcode', 'café', 'a_b', 'notes:2026-11-25', 'c++', 'faq:what is it'];
const DATA_FOLDERS = ['attic', 'cache', 'index', 'locks', 'media', 'media_attic', 'media_meta', 'meta', 'pages', 'tmp', 'log'];

export const dokuwiki: WebApp = {
  name: 'DokuWiki',
  debian: [
    { package: 'dokuwiki', probe: ['test', '-d', '/usr/share/dokuwiki'] },
    { package: 'php-cli', probe: ['php', '--version'] },
    { package: 'php-xml', probe: ['php', '-r', 'exit(class_exists("DOMDocument") ? 0 : 1);'] },
  ],
  async prepare({ folder, port }) {
    const conf = path.join(folder, 'conf');
    const data = path.join(folder, 'data');
    await cp('/etc/dokuwiki', conf, { recursive: true, dereference: true });
    for (const name of DATA_FOLDERS) await mkdir(path.join(data, name), { recursive: true });
    const hash = spawnSync('php', ['-r', "echo password_hash('known-to-everyone', PASSWORD_BCRYPT);"], { encoding: 'utf8' }).stdout;
    await writeFile(path.join(conf, 'users.auth.php'), `ann:${hash}:Ann:ann@example.com:admin,user\n`);
    await writeFile(path.join(conf, 'acl.auth.php'), '*  @ALL  1\n*  @user  16\n');
    await writeFile(
      path.join(conf, 'local.php'),
      `<?php\n$conf['title'] = 'Shop'; $conf['license'] = ''; $conf['useacl'] = 1; $conf['superuser'] = '@admin'; $conf['passcrypt'] = 'bcrypt'; $conf['savedir'] = '${data}'; $conf['updatecheck'] = 0;\n`,
    );
    const first = path.join(folder, 'first.php');
    await appendFile(first, `<?php define('DOKU_CONF', '${conf}/');\n`);
    const args = ['-d', `auto_prepend_file=${first}`, '-S', `127.0.0.1:${port}`, '-t', '/usr/share/dokuwiki'];
    return { command: 'php', args, port, env: { PHP_CLI_SERVER_WORKERS: '4' } };
  },
  async browse(page, origin) {
    await page.goto(`${origin}/doku.php?do=login&id=start`);
    await page.fill('input[name=u]', 'ann');
    await page.fill('input[name=p]', 'known-to-everyone');
    await page.check('input[name=r]');
    await page.click('#dw__login button[type=submit]');
    for (const [index, name] of times(24, (each) => [each, `${names[each % names.length]}${each < names.length ? '' : each}`] as const)) {
      const id = encodeURIComponent(name);
      for (const version of [1, 2]) {
        await page.goto(`${origin}/doku.php?id=${id}&do=edit`);
        await page.fill(
          '#wiki__text',
          `====== ${name} ======\n\nVersion ${version}: 100% "wool" & <more>, [[start|home]] {{wiki:sea.svg?200}}\n\n  * a\n  * b\n`,
        );
        await page.fill('#edit__summary', `Change no. ${version} (of ${index})`);
        if (version === 1) await page.click('#edbtn__preview');
        await page.click('#edbtn__save');
      }
      for (const view of ['revisions', 'backlink', 'diff', 'recent', 'index', 'media', 'subscribe']) {
        await page.goto(`${origin}/doku.php?id=${id}&do=${view}`);
      }
      await page.goto(
        `${origin}/doku.php?do=search&id=start&q=${encodeURIComponent(`${name} "100% wool" -less @wiki`).replaceAll('%20', '+')}`,
      );
      await fetchInPage(page, [
        {
          method: 'POST',
          target: '/lib/exe/ajax.php',
          headers: { 'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8', 'X-Requested-With': 'XMLHttpRequest' },
          body: `call=qsearch&q=${id}`,
        },
        {
          method: 'POST',
          target: '/lib/exe/ajax.php',
          headers: { 'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8', 'X-Requested-With': 'XMLHttpRequest' },
          body: `call=linkwiz&q=${id}`,
        },
        { target: `/doku.php?id=${id}&do=export_raw` },
        { target: `/lib/exe/ajax.php?call=medialist&ns=wiki&sort=name&recurse=0&q=${id}` },
        { target: `/feed.php?mode=list&ns=wiki&linkto=current&content=html&num=${index}` },
      ]);
    }
    for (const index of times(6, (each) => each)) {
      await page.goto(`${origin}/lib/exe/mediamanager.php?ns=wiki&edid=wiki__text`);
      await page.setInputFiles('input[type=file]', {
        name: `sea ${index}.txt`,
        mimeType: 'text/plain',
        buffer: Buffer.from(`The sea ${index}`),
      });
      await page.click('.qq-uploader ~ * button, #mediamanager__upload_button, form#dw__upload button').catch(() => {});
      await page.waitForLoadState('networkidle');
    }
  },
};
