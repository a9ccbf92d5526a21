import type { ReadDb } from '#db/client.server.ts'
import type { Entry } from '~/features/faq/find.server.ts'
import { saysAsAt } from '~/features/faq/versions.server.ts'
import { changeThatWaits } from '~/features/faq/waiting.view.server.ts'
import { languageOfText } from '~/features/posts/language.ts'

/** The change of an entry that waits, as an editor goes on from it: what it leaves as it is, is not in the draft. */
export async function waitingDraft(read: ReadDb, entry: Entry) {
  const row = await changeThatWaits(read, entry.id)
  if (!row) return null
  const { change, author } = row
  const { id, title, body, steps, standing, reason, checked, createdAt } = change
  const { messages, owner, ...words } = standing
  return {
    ...{ id, author, reason, checked, createdAt },
    /** The entry says something else by now than what the change was written for. */
    isOvertaken: !(await saysAsAt(read, entry, change.basedOn)),
    draft: {
      ...{ title, body, steps },
      ...words,
      ...(messages && { messages: messages.map(shownMessage) }),
      ...(owner && { owner: owner.ownerId ? `person-${owner.ownerId}` : `team-${owner.ownerTeamId}` }),
    },
  }
}

const shownMessage = ({
  text,
  appVersion = null,
}: {
  text: string
  appVersion?: string | null | undefined
}) => ({
  ...{ text, appVersion },
  language: languageOfText(text) ?? ('en' as const),
})
