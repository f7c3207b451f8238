// The programs beyond Node and a browser that the tests run: real shells, real servers, real clients. Missing ones are installed.
import { spawnSync } from 'node:child_process';
import { canInstall, installDebianPackages } from './debian-packages.ts';

/** A Debian package and a command that ends well only where the package (or its like on another system) is there. */
export interface TestProgram {
  readonly package: string;
  readonly probe: readonly [string, ...string[]];
}

const TEST_PROGRAMS: readonly TestProgram[] = [
  { package: 'firefox-esr', probe: ['firefox-esr', '--version'] },
  { package: 'curl', probe: ['curl', '--version'] },
  { package: 'wget', probe: ['wget', '--version'] },
  { package: 'httpie', probe: ['http', '--version'] },
  { package: 'gcc', probe: ['cc', '--version'] },
  { package: 'zsh', probe: ['zsh', '--version'] },
  { package: 'ksh93u+m', probe: ['ksh', '-c', 'exit 0'] },
  { package: 'mksh', probe: ['mksh', '-c', 'exit 0'] },
  { package: 'busybox', probe: ['busybox', 'true'] },
  { package: 'fish', probe: ['fish', '--version'] },
  { package: 'python3-requests', probe: ['/usr/bin/python3', '-c', 'import requests'] },
  { package: 'python3-httpx', probe: ['/usr/bin/python3', '-c', 'import httpx'] },
  { package: 'python3-pytest', probe: ['/usr/bin/python3', '-c', 'import pytest'] },
  { package: 'golang-go', probe: ['go', 'version'] },
  { package: 'default-jdk-headless', probe: ['javac', '-version'] },
  { package: 'php-cli', probe: ['php', '--version'] },
  { package: 'php-curl', probe: ['php', '-r', 'exit(function_exists("curl_init") ? 0 : 1);'] },
  { package: 'ruby', probe: ['ruby', '--version'] },
  { package: 'rustc', probe: ['rustc', '--version'] },
  { package: 'python3-flask', probe: ['/usr/bin/python3', '-c', 'import flask'] },
  { package: 'python3-webargs', probe: ['/usr/bin/python3', '-c', 'import webargs'] },
  { package: 'python3-djangorestframework', probe: ['/usr/bin/python3', '-c', 'import rest_framework'] },
  { package: 'python3-fastapi', probe: ['/usr/bin/python3', '-c', 'import fastapi'] },
  { package: 'python3-uvicorn', probe: ['/usr/bin/python3', '-c', 'import uvicorn'] },
  { package: 'python3-aiohttp', probe: ['/usr/bin/python3', '-c', 'import aiohttp'] },
  { package: 'python3-tornado', probe: ['/usr/bin/python3', '-c', 'import tornado'] },
  { package: 'python3-falcon', probe: ['/usr/bin/python3', '-c', 'import falcon'] },
  { package: 'python3-bottle', probe: ['/usr/bin/python3', '-c', 'import bottle'] },
  { package: 'python3-gunicorn', probe: ['/usr/bin/python3', '-c', 'import gunicorn'] },
  { package: 'ruby-sinatra', probe: ['ruby', '-rsinatra/base', '-e', '0'] },
  { package: 'puma', probe: ['ruby', '-rpuma', '-e', '0'] },
  { package: 'nginx-light', probe: ['nginx', '-v'] },
  { package: 'haproxy', probe: ['haproxy', '-v'] },
  { package: 'apache2-bin', probe: ['apache2', '-v'] },
];

/** Installs what is missing, saying so through `say`. Throws with what to install when it cannot. */
export function ensureTestPrograms(say: (line: string) => void, programs: readonly TestProgram[] = TEST_PROGRAMS): void {
  const missing = programs.filter(({ probe }) => !endsWell(probe)).map((program) => program.package);
  if (missing.length === 0) return;
  if (!canInstall()) throw new Error(`The tests need more programs. On Debian: apt-get install ${missing.join(' ')}`);
  say(`Installing Debian packages that the tests need: ${missing.join(' ')} …`);
  installDebianPackages(missing);
}

function endsWell([command, ...args]: TestProgram['probe']): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
