import { retryTopicAsOperator } from '~/features/jobs/acts.server.ts'
import { jobsHealth } from '~/features/jobs/health.view.server.ts'
import { type Command, UsageError } from './command.ts'
import { withDatabase } from './database.ts'

export const jobCommands: Record<string, Command> = {
  jobs: {
    summary: 'List what the outbox owes by topic, and what failed.',
    run: () =>
      withDatabase(async (db) => {
        const { topics, failing } = await jobsHealth(db.read, new Date())
        console.log('topic\twaiting\trunning\tlag s\tdone in a day\tfailed attempts\tgiven up')
        for (const { topic, waiting, running, lagMs, done, failed, parked } of topics)
          console.log([topic, waiting, running, Math.round(lagMs / 1_000), done, failed, parked].join('\t'))
        for (const { topic, key, attempts, lastError, parkedAt } of failing)
          console.log(`${parkedAt ? 'given up' : 'failing'}\t${topic}\t${key}\t${attempts}×\t${lastError}`)
        return 0
      }),
  },
  'jobs:retry': {
    summary: 'Have every job of a topic that failed tried again; a running server begins within a second.',
    operands: 'TOPIC',
    run: async ({ positionals: [topic] }) => {
      if (!topic) throw new UsageError('TOPIC is missing: askwell jobs lists them.')
      const jobs = await withDatabase((db) => retryTopicAsOperator(db, topic, new Date()))
      console.log(`${jobs} ${jobs === 1 ? 'job is' : 'jobs are'} tried again.`)
      return 0
    },
  },
}
