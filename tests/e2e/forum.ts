import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { type Db, openDb } from '#db/client.server.ts'
import type { AnswerId, EntryChangeId, EntryId, IncidentId, QuestionId } from '#db/ids.ts'
import { answerRef, type PostRef } from '#db/post.ts'
import { factTemplates, outbox, questions, solvedIt, tagNames, tags } from '#db/schema/index.ts'
import type { Localised, Role } from '#db/schema/types.ts'
import { createUser } from '~/features/accounts/accounts.server.ts'
import { memberByHandle } from '~/features/accounts/accounts.view.server.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { editAnswer, postAnswer } from '~/features/answers/answers.server.ts'
import { postComment } from '~/features/comments/comments.server.ts'
import { createEntry, editEntry } from '~/features/faq/entries.server.ts'
import { getEntry } from '~/features/faq/find.server.ts'
import { promoteAnswer } from '~/features/faq/promotion.server.ts'
import { publishEntry } from '~/features/faq/publication.server.ts'
import type { NewEntry } from '~/features/faq/schema.ts'
import { submitChangeIn } from '~/features/faq/waiting.server.ts'
import { openIncident } from '~/features/incidents/incidents.server.ts'
import { newIncident } from '~/features/incidents/schema.ts'
import { createFact } from '~/features/living-facts/facts.server.ts'
import { proposeValue } from '~/features/living-facts/proposals.server.ts'
import { closeQuestion, markDuplicate } from '~/features/questions/judgement.server.ts'
import { askQuestion, editQuestion } from '~/features/questions/questions.server.ts'
import { deleteQuestion } from '~/features/questions/removal.server.ts'
import { questionEdit, questionInput } from '~/features/questions/schema.ts'
import { suggestQuestionEdit } from '~/features/suggestions/suggestions.server.ts'
import { castVote } from '~/features/votes/votes.server.ts'

type Fact = typeof factTemplates.$inferInsert

export const PASSWORD = 'correct horse battery'

/** The running server's forum, written to by the same commands from beside it: what has to be there before a
 *  test begins. */
export class Forum {
  private constructor(readonly db: Db) {}

  static open = async (dataDir: string) =>
    new Forum(await openDb(join(dataDir, 'askwell.db'), { synchronous: 'OFF' }))

  close = () => this.db.close()

  /** Somebody whose password is PASSWORD. */
  async member(handle: string, role: Role = 'member'): Promise<Member> {
    const known = await memberByHandle(this.db.read, handle)
    return known ?? createUser(this.db, { handle, password: PASSWORD, role }, new Date())
  }

  /** A tag that asks for these facts. */
  async tag(slug: string, name: Localised, facts: Omit<Fact, 'tagId'>[] = []) {
    const texts = [slug, ...Object.values(name)]
    await this.db.write(async (tx) => {
      const empty = { en: '' }
      const row = { slug, name, description: empty, descriptionHtml: empty, createdAt: new Date() }
      const [made] = await tx.insert(tags).values(row).onConflictDoNothing().returning({ id: tags.id })
      if (!made) return
      const tagId = made.id
      const names = texts.map((text) => ({ key: text.toLowerCase(), tagId, text, kind: 'name' as const }))
      await tx.insert(tagNames).values(names).onConflictDoNothing()
      if (facts.length > 0) await tx.insert(factTemplates).values(facts.map((fact) => ({ ...fact, tagId })))
    })
  }

  async ask(author: Member, question: { title: string; body: string; tags?: string[]; facts?: object }) {
    const { path } = await askQuestion(this.db, author, questionInput.parse(question), new Date())
    return { id: Number(/^\/questions\/(\d+)/.exec(path)?.[1]) as QuestionId, path }
  }

  async questionsBy(handle: string) {
    const author = await this.member(handle)
    return this.db.read.select().from(questions).where(eq(questions.authorId, author.id))
  }

  async suggestEdit(author: Member, id: QuestionId) {
    const edit = {
      body: 'They are on their way since Monday. It is the second time.',
      reason: 'Says how often',
    }
    return suggestQuestionEdit(this.db, author, id, edit, new Date())
  }

  async answer(author: Member, questionId: QuestionId, body: string) {
    const { path } = await postAnswer(this.db, author, questionId, { body }, new Date())
    return Number(/#answer-(\d+)/.exec(path)?.[1]) as AnswerId
  }

  async comment(author: Member, post: PostRef, body: string): Promise<number> {
    const { path } = await postComment(this.db, author, post, { body }, new Date())
    return Number(/#comment-(\d+)/.exec(path)?.[1])
  }

  editQuestion = (editor: Member, id: QuestionId, edit: { title: string }) =>
    editQuestion(this.db, editor, id, questionEdit.parse(edit), new Date())

  editAnswer = (editor: Member, id: AnswerId, body: string) =>
    editAnswer(this.db, editor, id, { body, reason: '' }, new Date())

  deleteQuestion = (actor: Member, id: QuestionId) => deleteQuestion(this.db, actor, id, new Date())

  closeQuestion = (actor: Member, id: QuestionId) =>
    closeQuestion(this.db, actor, id, 'too_broad', new Date())

  markDuplicate = (actor: Member, id: QuestionId, canonical: QuestionId) =>
    markDuplicate(this.db, actor, id, canonical, new Date())

  async upvote(voter: Member, answer: AnswerId) {
    await castVote(this.db, voter, answerRef(answer), 1, new Date())
  }

  async accept(asker: Member, answer: AnswerId) {
    await acceptAnswer(this.db, asker, answer, new Date())
  }

  /** In English alone. */
  async openIncident(staff: Member, title: string, tags: string[]): Promise<IncidentId> {
    const text = { en: 'They wait for our node. **Nothing is lost.**' }
    const input = newIncident.parse({
      kind: 'incident',
      title: { en: title },
      text,
      tags,
      networks: ['TRC20'],
    })
    const { path } = await openIncident(this.db, staff, input, new Date())
    return Number(path.split('/').at(-1)) as IncidentId
  }

  /** Waits until the index and the notices know everything: as long as it gets shorter, the outbox is at work. */
  async settled() {
    let shortest = Number.POSITIVE_INFINITY
    let since = performance.now()
    for (let left = await this.#owed(); left > 0; left = await this.#owed()) {
      if (left < shortest) [shortest, since] = [left, performance.now()]
      if (performance.now() - since > 60_000) throw new Error(`The outbox stays at ${left} rows for a minute`)
      await sleep(50)
    }
  }

  #owed = () => this.db.read.$count(outbox)

  /** The words of everybody who said that something solved it. */
  async solvedPhrases(): Promise<(string | null)[]> {
    return (await this.db.read.select().from(solvedIt)).map(({ phrase }) => phrase)
  }

  /** Accepts it as well. */
  async promote(staff: Member, answer: AnswerId, slug: string): Promise<EntryId> {
    const promotion = { category: 'deposits-and-withdrawals', slug, accept: true }
    const entry = await promoteAnswer(this.db, staff, answer, promotion, new Date())
    await publishEntry(this.db, staff, entry, new Date())
    return entry
  }

  /** A living fact that this entry names, with a change that waits for a decision. */
  async fact(staff: Member, slug: string, entry: EntryId) {
    await this.makeFact(staff, slug)
    const body = `Count to {{fact:${slug}}}.\n\n## Why\n\nThe block may be young.`
    await editEntry(this.db, staff, entry, { body, steps: [`Count to {{fact:${slug}}}.`] }, new Date())
    const proposal = { value: { en: '30' }, source: 'Deposit parameters, version 15', basedOn: 1 }
    await proposeValue(this.db, staff, slug, proposal, new Date())
  }

  /** 20 confirmations. */
  async makeFact(staff: Member, slug: string) {
    const name = { en: `Confirmations (${slug})` }
    const [value, unit] = [{ en: '20' }, { en: 'confirmations', 'zh-CN': '个确认' }]
    const source = 'https://example.com/parameters'
    await createFact(this.db, staff, { slug, name, words: ['explorer'], value, unit, source }, new Date())
  }

  async publish(staff: Member, entry: NewEntry) {
    const id = await createEntry(this.db, staff, entry, new Date())
    await publishEntry(this.db, staff, id, new Date())
    return id
  }

  /** A change of a new official answer in much of what it is, which waits for a second person. */
  async submitChange(staff: Member, slug: string): Promise<EntryChangeId> {
    const category = 'deposits-and-withdrawals'
    const text = { title: `What is ${slug}?`, body: 'It takes 20 confirmations.\n\nThen it is there.', slug }
    const id = await this.publish(staff, { ...text, origin: 'staff', category, language: 'en' })
    const wish = {
      ...{ body: 'It takes 12 confirmations.\n\nThen it is there.', steps: ['Open the explorer'] },
      ...{
        category: 'getting-started',
        appliesTo: { networks: ['TRC20'] },
        reason: 'The network was upgraded',
      },
    }
    const change = await this.db.write(async (tx) =>
      submitChangeIn(tx, staff, await getEntry(tx, staff, id), wish, new Date()),
    )
    if (change === null) throw new Error('Nothing waits')
    return change
  }
}
