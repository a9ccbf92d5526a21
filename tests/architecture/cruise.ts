import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { repositoryRoot } from '../support/shared-file.ts'

interface Violation {
  from: string
  to: string
  rule: { name: string }
  comment?: string
  cycle?: { name: string }[]
}

const RULES = join(repositoryRoot, '.dependency-cruiser.cjs')
const FEATURE = /^\^app\/features\/([\w-]+)\/$/

/** The features that have a place in the order of imports: each has a rule of its own. */
export function featuresInOrder(): string[] {
  const { forbidden }: { forbidden: { from: { path?: unknown } }[] } = createRequire(import.meta.url)(RULES)
  return forbidden.flatMap(({ from }) => FEATURE.exec(String(from.path))?.[1] ?? [])
}

/** Runs dependency-cruiser with this repository's rules on the tree at `root`.
 *  @throws Error when it could not run. */
export function cruise(root: string): Violation[] {
  const { stdout, stderr } = spawnSync(
    join(repositoryRoot, 'node_modules/.bin/depcruise'),
    ['--config', RULES, '--output-type', 'json', 'app', 'db', 'search'],
    { cwd: root, encoding: 'utf8', maxBuffer: 256 * 2 ** 20 },
  )
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser failed: ${stdout}${stderr}`)
  const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } }
  return summary.violations
}

/** One line for a person who has to mend it. */
export function describeViolation({ from, to, rule, comment, cycle }: Violation): string {
  const path = cycle?.length ? [from, ...cycle.map(({ name }) => name)] : [from, to]
  return `${path.join(' → ')}: ${rule.name}${comment ? ` (${comment})` : ''}`
}
