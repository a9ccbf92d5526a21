import { Registry } from 'prom-client'
import type { Db } from '#db/client.server.ts'
import { JobTally } from '~/features/jobs/tally.server.ts'
import { watchJobs, watchOutbox, watchWrites } from './database.server.ts'
import { MailTally } from './mail.ts'
import { RequestTally } from './requests.ts'

/** What is counted while the server runs, for whoever watches over it: see docs/watching.md. */
export class Metrics {
  readonly registry = new Registry()
  readonly requests = new RequestTally(this.registry)
  readonly mails = new MailTally(this.registry)
  readonly jobs: JobTally
  readonly #lookAtOutbox: () => Promise<void>

  constructor(db: Db, now: () => Date) {
    this.jobs = new JobTally(db)
    watchJobs(this.registry, this.jobs)
    watchWrites(this.registry, db)
    this.#lookAtOutbox = watchOutbox(this.registry, db, now)
  }

  /** In Prometheus' text format. */
  async text(): Promise<string> {
    await this.#lookAtOutbox()
    return this.registry.metrics()
  }
}
