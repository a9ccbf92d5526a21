// Makes build/: the pages (client and server), the elements module, the CLI and the search worker.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { compressAssets } from './compress-assets.mjs'
import { withLock } from './lock.mjs'
import { minify } from './minify.mjs'
import { hashSources } from './sources.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const inBuild = (...path) => join(root, 'build', ...path)
const stampFile = inBuild('stamp')
/** Not in build/, which Remix's build takes away: two that start together would both build. */
const lockFile = join(root, '.cache', 'build.lock')

export async function buildAll() {
  const stamp = hashSources(root)
  process.env.NODE_ENV = 'production'
  rmSync(stampFile, { force: true })
  await step('pages', buildPages)
  await step('elements', buildElements)
  await step('command line', () => buildForNode('app/cli/main.ts', 'cli/main.js'))
  await step('search worker', () => buildForNode('search/sqlite-worker.ts', 'workers/sqlite-search.js'))
  await step('compressed copies', () => compressAssets(inBuild('client')))
  writeFileSync(stampFile, stamp)
}

/** Builds unless what is there was made from the very sources that are there. An installation without the
 *  build tools (`npm ci --omit=dev`) runs what it came with. */
export async function ensureBuilt() {
  if (existsSync(stampFile) && !existsSync(join(root, 'node_modules/vite'))) return
  mkdirSync(dirname(lockFile), { recursive: true })
  await withLock(lockFile, async () => {
    const built = existsSync(stampFile)
    if (built && readFileSync(stampFile, 'utf8') === hashSources(root)) return
    say(built ? 'The sources changed: building again …' : 'First start: building, about a minute …')
    await buildAll()
  })
}

/** Beside what a command prints on its standard output. */
const say = (line) => process.stderr.write(`${line}\n`)

async function step(name, work) {
  const start = performance.now()
  await work()
  say(`  ${name} ${((performance.now() - start) / 1000).toFixed(1)} s`)
}

function buildPages() {
  const cli = join(root, 'node_modules/@remix-run/dev/dist/cli.js')
  const child = spawn(process.execPath, [cli, 'vite:build', '--logLevel', 'warn'], { cwd: root })
  let output = ''
  /** What went wrong stands first; behind it Rollup prints every file that it watched. */
  const failure = () => output.split('\n').slice(0, 25).join('\n')
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The pages do not build:\n${failure()}`)),
    )
  })
}

/** The one script of signed-out pages. Its hashed name is noted for the server. */
async function buildElements() {
  const { build } = await import('vite')
  const { output } = await build({
    ...common,
    build: {
      ...common.build,
      ...minify,
      outDir: inBuild('client'),
      modulePreload: false,
      rollupOptions: {
        input: join(root, 'app/elements/index.ts'),
        output: { entryFileNames: 'assets/elements-[hash].js', chunkFileNames: 'assets/[name]-[hash].js' },
      },
    },
  })
  writeFileSync(inBuild('elements.json'), JSON.stringify({ url: `/${output[0].fileName}` }))
}

async function buildForNode(entry, target) {
  if (!existsSync(join(root, entry))) return
  const [{ build }, { default: tsconfigPaths }] = await Promise.all([
    import('vite'),
    import('vite-tsconfig-paths'),
  ])
  const outDir = dirname(inBuild(target))
  mkdirSync(outDir, { recursive: true })
  await build({
    ...common,
    plugins: [tsconfigPaths({ root })],
    build: {
      ...common.build,
      emptyOutDir: true,
      outDir,
      ssr: join(root, entry),
      target: 'node20',
      rollupOptions: {
        output: { entryFileNames: target.split('/').at(-1), chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
}

const common = {
  root,
  configFile: false,
  logLevel: 'warn',
  build: { target: 'es2022', emptyOutDir: false, copyPublicDir: false, reportCompressedSize: false },
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(dirname(lockFile), { recursive: true })
  await withLock(lockFile, buildAll).catch((error) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
