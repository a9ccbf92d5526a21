import { execFile } from 'node:child_process'
import { constants, getPriority } from 'node:os'
import { promisify } from 'node:util'
import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { apiTokens, questions, revisions, users } from '#db/schema/index.ts'
import { type Forum, test } from '../support/forum.ts'
import { repositoryRoot } from '../support/shared-file.ts'

const PHRASE = 'forum join pitch dove yellow purchase shuffle real situate danger million bunker'
const KEY = 'ghp_0123456789abcdefghijABCDEFGHIJ012345'

/** The command as an operator runs it, on the forum's own file. */
const askwell = (forum: Forum, ...args: string[]) => askwellWith('', forum, ...args)

async function askwellWith(nodeOptions: string, { db }: Forum, ...args: string[]) {
  const env = { ...process.env, DATABASE_URL: db.location, NODE_OPTIONS: nodeOptions }
  const run = promisify(execFile)(process.execPath, ['bin/askwell.mjs', ...args], {
    cwd: repositoryRoot,
    env,
  })
  return run.then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stdout, stderr }) => ({ code, said: `${stdout}${stderr}` }),
  )
}

/** What it has when it ends. */
async function priorityOf(forum: Forum, command: string) {
  const tell =
    "import { getPriority } from 'node:os'; process.on('exit', () => console.log('priority', getPriority()))"
  const { said } = await askwellWith(
    `--import=data:text/javascript,${encodeURIComponent(tell)}`,
    forum,
    command,
  )
  return Number(/priority (-?\d+)/.exec(said)?.[1])
}

describe('the command line', { timeout: 60_000 }, () => {
  test('purges a thread, says how many there were, and says none of them', async ({ forum }) => {
    const { db } = forum
    const { question } = await forum.question()
    const { handle } = await forum.staff()
    const text = `Mine is ${PHRASE}.`
    await db.write(async (tx) => {
      const leaked = { body: text, bodyHtml: text, bodyText: text }
      await tx.update(questions).set(leaked).where(eq(questions.id, question.id))
      await tx.update(revisions).set({ body: text })
    })
    const done = await askwell(forum, 'purge', String(question.id), '--by', handle)
    expect(done).toEqual({ code: 0, said: `Took 1 out of question ${question.id}.\n` })
    expect((await forum.questionRow(question)).body).toBe('Mine is ▮▮▮.')
    const again = await askwell(forum, 'purge', String(question.id), '--by', handle)
    expect(again).toMatchObject({ code: 1, said: expect.stringContaining('no secret in this thread') })
  })

  test('lets those who read at the server go first where it works for minutes', async ({ forum }) => {
    const own = getPriority()
    const below = Math.max(own, constants.priority.PRIORITY_BELOW_NORMAL)
    expect(await priorityOf(forum, 'doctor')).toBe(below)
    expect(await priorityOf(forum, 'jobs')).toBe(own)
  })

  test('takes no secret as a name', async ({ forum }) => {
    const { db } = forum
    const { handle } = await forum.staff()
    const before = await db.read.$count(users)
    const named = await askwell(forum, 'token:create', '--user', handle, '--name', KEY)
    const joined = await askwell(forum, 'user:create', '--handle', KEY, '--password', 'correct horse')
    for (const refused of [named, joined]) {
      expect(refused.code).toBe(1)
      expect(refused.said).toContain('access token')
      expect(refused.said).not.toContain(KEY)
    }
    expect(await db.read.$count(apiTokens)).toBe(0)
    expect(await db.read.$count(users)).toBe(before)
  })
})
