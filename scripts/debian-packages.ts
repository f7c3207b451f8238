// Installs Debian packages that a script or a test needs, where that is allowed: as root on Debian.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** True where `installDebianPackages` may work. */
export function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Installs without recommended packages and without starting services. Throws, naming the step, when apt-get fails. */
export function installDebianPackages(names: readonly string[]): void {
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', ...names]]) {
    const { status } = spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      // At runlevel 1 Debian's packages do not start the services that they bring.
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    });
    if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed. Install by hand: ${names.join(' ')}`);
  }
}
