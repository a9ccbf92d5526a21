import type { AnswerId, CommentId, QuestionId } from '#db/ids.ts'
import { answerRef, type PostRef, questionRef } from '#db/post.ts'
import { glossary, users } from '#db/schema/index.ts'
import type { Role } from '#db/schema/types.ts'
import { openMemorySearch } from '#search/memory.ts'
import type { SearchEngine } from '#search/port.ts'
import { memberById } from '~/features/accounts/accounts.view.server.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { postAnswer } from '~/features/answers/answers.server.ts'
import { postComment } from '~/features/comments/comments.server.ts'
import type { Post } from '~/features/mail/post.ts'
import { askQuestion } from '~/features/questions/questions.server.ts'
import { questionInput } from '~/features/questions/schema.ts'
import { handlersFor } from '~/jobs/handlers.server.ts'
import { drainOutbox } from '~/jobs/outbox-worker.server.ts'
import { test as base, type Forum } from '../support/forum.ts'
import { onlySearch } from '../support/no-lines.ts'

const YEAR_MS = 365 * 24 * 3_600_000

/** A forum with an index, whose outbox is worked on when a test says so. */
export class SearchForum {
  readonly post: Post = {
    send: async () => {
      throw new Error('nothing is to be sent here')
    },
  }
  /** What jobs complained of. */
  readonly complaints: object[] = []

  constructor(
    readonly base: Forum,
    readonly search: SearchEngine = openMemorySearch(),
  ) {}

  get db() {
    return this.base.db
  }

  get now() {
    return this.base.now
  }

  get log() {
    return { info: () => undefined, error: (details: object) => void this.complaints.push(details) }
  }

  get work() {
    const lines = onlySearch(this.search)
    return {
      db: this.db,
      handlers: handlersFor(this.db, { ...lines, mail: { ...lines.mail, post: this.post } }),
      now: () => this.now,
      log: this.log,
    }
  }

  /** Does what the outbox owes; a minute passes, so that nothing is a repetition of what was before. */
  async settle() {
    await drainOutbox(this.work)
    this.base.advance(60_000)
  }

  /** Somebody known for a year; @handle is their name. */
  async member(handle: string, role: Role = 'member', reputation = 1): Promise<Member> {
    const createdAt = new Date(this.now.getTime() - YEAR_MS)
    const row = {
      handle,
      handleKey: handle,
      displayName: handle,
      role,
      trusted: true,
      createdAt,
      reputation,
    }
    const [made] = await this.db.write((tx) => tx.insert(users).values(row).returning({ id: users.id }))
    const member = made && (await memberById(this.db.read, made.id))
    if (!member) throw new Error(`No member ${handle}`)
    return member
  }

  async ask(
    author: Member,
    title: string,
    body = `${title}, and nothing that I tried helped me.`,
    tags: string[] = [],
  ) {
    const { path } = await askQuestion(this.db, author, questionInput.parse({ title, body, tags }), this.now)
    return idAt(path, /questions\/(\d+)/) as QuestionId
  }

  async answer(author: Member, questionId: QuestionId, body = 'Have you tried to turn it off and on again?') {
    const { path } = await postAnswer(this.db, author, questionId, { body }, this.now)
    return idAt(path, /#answer-(\d+)/) as AnswerId
  }

  /** Words that mean the same. */
  async glossary(words: typeof glossary.$inferSelect.words) {
    const row = { words, createdAt: this.now, updatedAt: this.now }
    await this.db.write((tx) => tx.insert(glossary).values(row))
  }

  async comment(author: Member, post: { question: QuestionId } | { answer: AnswerId }, body: string) {
    const ref: PostRef = 'question' in post ? questionRef(post.question) : answerRef(post.answer)
    const { path } = await postComment(this.db, author, ref, { body }, this.now)
    return idAt(path, /#comment-(\d+)/) as CommentId
  }
}

const idAt = (path: string, pattern: RegExp) => Number(pattern.exec(path)?.[1])

export const test = base.extend<{ at: SearchForum }>({
  at: async ({ forum }, use) => use(new SearchForum(forum)),
})
