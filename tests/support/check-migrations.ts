import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { repositoryRoot } from './shared-file.ts'

/** `npm run db:check`: fails when a schema says something that its migrations do not. Works on copies. */
const DIALECTS = [
  { dialect: 'sqlite', url: '' },
  { dialect: 'postgresql', url: 'postgres:' },
]

const folder = mkdtempSync(join(tmpdir(), 'askwell-migrations-'))
try {
  for (const { dialect, url } of DIALECTS) check(dialect, url)
} finally {
  rmSync(folder, { recursive: true })
}

/** Only drizzle-kit's own word counts: where it would have asked whether a column was renamed, it writes
 *  nothing and still exits with 0, as nobody is there to answer. */
function check(dialect: string, databaseUrl: string) {
  const copy = join(folder, dialect)
  cpSync(join(repositoryRoot, 'db/migrations', dialect), copy, { recursive: true })
  const before = readdirSync(copy)
  const { stdout, stderr } = generate(dialect, databaseUrl, copy)
  if (stdout.includes('No schema changes')) return console.info(`${dialect}: schema and migrations agree`)
  process.exitCode = 1
  const missing = readdirSync(copy).filter((name) => !before.includes(name))
  const statements = missing.map((name) => readFileSync(join(copy, name), 'utf8'))
  console.error(`${dialect}: the schema is ahead of its migrations; run \`npm run db:generate\``)
  console.error(statements.join('\n') || `${stdout}\n${stderr}`)
}

/** The folder as a relative path: drizzle-kit puts ./ before whatever it is given. */
function generate(dialect: string, databaseUrl: string, folderOfCopy: string) {
  const out = relative(repositoryRoot, folderOfCopy)
  return spawnSync(
    join(repositoryRoot, 'node_modules/.bin/drizzle-kit'),
    ['generate', `--dialect=${dialect}`, '--schema=./db/schema/index.ts', `--out=${out}`],
    {
      cwd: repositoryRoot,
      env: { ...process.env, DATABASE_URL: databaseUrl },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 60_000,
    },
  )
}
