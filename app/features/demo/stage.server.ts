import type { Db } from '#db/client.server.ts'
import type { AnswerId, EntryId, QuestionId } from '#db/ids.ts'
import { answerRef, questionRef } from '#db/post.ts'
import { fail } from '~/errors.ts'
import { memberByHandle } from '../accounts/accounts.view.server.ts'
import type { Member } from '../accounts/viewer.ts'
import { hoursAfter } from './acts.ts'

const MINUTE_MS = 60_000

/** Where the demo forum is being made: what exists already is found by the keys of the content. */
export class Stage {
  readonly questions = new Map<string, QuestionId>()
  readonly answers = new Map<string, AnswerId>()
  /** By slug. */
  readonly entries = new Map<string, EntryId>()

  constructor(
    readonly db: Db,
    readonly now: Date,
  ) {}

  /** As they are at this moment: reputation decides what they may do. */
  async member(handle: string): Promise<Member> {
    return (await memberByHandle(this.db.read, handle)) ?? fail('accounts.not_found', 404)
  }

  question(key: string) {
    return questionRef(this.questions.get(key) ?? fail('questions.not_found', 404))
  }

  answer(key: string) {
    return answerRef(this.answers.get(key) ?? fail('answers.not_found', 404))
  }

  entry(slug: string) {
    return this.entries.get(slug) ?? fail('faq.not_found', 404)
  }

  /** Never in the future, whatever the content says. */
  after(start: Date, hours: number): Date {
    return new Date(Math.min(hoursAfter(start, hours).getTime(), this.now.getTime() - MINUTE_MS))
  }
}
