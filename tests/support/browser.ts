import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { installDebianPackages, runCommand } from './run-command.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Program of a Chromium or Chrome. */
    browser: string
  }
}

/** Global setup of the browser tests: ASKWELL_BROWSER, else one that is installed, else Debian's.
 *  @throws Error with what to do. */
export default async function setup(project: TestProject) {
  const browser = process.env.ASKWELL_BROWSER || (await findBrowser()) || (await installBrowser())
  console.info(`Browser tests: ${browser}`)
  project.provide('browser', browser)
}

/** Debian's headless shell first: the same engine without windows takes a fifth less time. */
const COMMANDS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

async function findBrowser(): Promise<string | undefined> {
  for (const command of COMMANDS) {
    const path = await runCommand('which', command).catch(() => '')
    if (path) return path.trim()
  }
  return existsSync(MAC) ? MAC : findInPlaywrightCache()
}

/** What `npx playwright install chromium` leaves behind. */
function findInPlaywrightCache(): string | undefined {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH || join(homedir(), '.cache/ms-playwright')
  if (!existsSync(cache)) return undefined
  return readdirSync(cache, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^chromium.*[/\\](chrome|headless_shell|Chromium)(\.exe)?$/.test(path))
    .map((path) => join(cache, path))
    .at(-1)
}

async function installBrowser(): Promise<string> {
  try {
    await installDebianPackages('chromium-headless-shell', 'fonts-noto-cjk')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      'The browser tests found no Chromium. Install one (Debian: `apt-get install chromium`; elsewhere: ' +
        '`npx playwright install chromium`), or name its program in ASKWELL_BROWSER, or leave these tests ' +
        `out: \`npm test -- --project '!e2e'\`. (Tried to install it: ${reason})`,
    )
  }
  return runCommand('which', 'chromium-headless-shell').then((path) => path.trim())
}
