import type { Member } from '~/features/accounts/viewer.ts'
import { ownServer } from '../../support/own-server.ts'
import { Forum } from '../forum.ts'
import { nameFor } from '../people.ts'

export const SOLVED = 'Quokka ledger shows a frozen balance after the upgrade'
export const OPEN = 'Quokka ledger export is empty since Monday'
export const CHINESE = '短尾袋鼠账本导出之后是空的'

/** One for all files, in the manner of `nameFor`. */
const KEEPER = 'quokka-0keeper'

/** Threads that no other test file finds: of quokkas, in both languages. Made once for all files. */
export async function makeQuokkas() {
  const forum = await Forum.open(ownServer().dataDir)
  const author = await forum.member(KEEPER)
  if ((await forum.questionsBy(author.handle)).length === 0) await ask(forum, author)
  await forum.settled()
  await forum.close()
}

async function ask(forum: Forum, author: Member) {
  const helper = await forum.member(nameFor('helper'))
  const body = 'The quokka balance is frozen, what now?'
  const solved = await forum.ask(author, { title: SOLVED, body, tags: ['deposit'] })
  await forum.accept(author, await forum.answer(helper, solved.id, 'Upgrade once more, then it thaws.'))
  await forum.ask(author, { title: OPEN, body: 'The file of the quokka ledger has no lines.' })
  await forum.ask(author, { title: CHINESE, body: '短尾袋鼠账本昨天还是好的，今天导出来什么都没有。' })
}
