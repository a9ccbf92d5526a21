import type { ReadDb } from '#db/client.server.ts'
import type { EntryChangeId } from '#db/ids.ts'
import type { EntryAddition, EntryStandingChange, Language } from '#db/schema/types.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { entryById } from '~/features/faq/entry.view.server.ts'
import { entryAsRead } from '~/features/faq/entry-text.server.ts'
import { type Entry, getEntry } from '~/features/faq/find.server.ts'
import { categories } from '~/features/faq/help.view.server.ts'
import { ownerOf, possibleOwners } from '~/features/faq/owners.view.server.ts'
import { mayDecideOn, mayWithdraw } from '~/features/faq/policy.ts'
import { secondApprover } from '~/features/faq/settings.ts'
import { isAsSeen } from '~/features/faq/sight.server.ts'
import { presentSource } from '~/features/faq/sources.server.ts'
import { standingOf } from '~/features/faq/standing-change.server.ts'
import { isSameText, versionOf } from '~/features/faq/versions.server.ts'
import type { WaitingChange } from '~/features/faq/waiting.server.ts'
import { changeById } from '~/features/faq/waiting.view.server.ts'
import { answerPath } from '~/features/questions/paths.ts'
import { readSetting } from '~/features/settings/settings.view.server.ts'
import { condense, diffText } from '../history/text-diff.ts'

export type ChangePage = Awaited<ReturnType<typeof changePage>>

/** A change of an official answer: what it would do to it, and what may be done with it.
 *  @throws AppError `faq.forbidden` 403 · `faq.change_not_found` 404 */
export async function changePage(read: ReadDb, staff: Member, id: EntryChangeId, language: Language) {
  const { change, author, decider } = await changeById(read, staff, id)
  const entry = await getEntry(read, staff, change.entryId)
  const before = await versionOf(read, entry.id, change.basedOn)
  const isWaiting = change.state === 'waiting'
  const isOvertaken = isWaiting && !isSameText(before, entry)
  return {
    ...{ id, author, decider, isOvertaken },
    ...pick(change),
    entry: await entryById(read, staff, entry.id, language),
    difference: differences(before, change),
    meanwhile: isOvertaken ? differences(before, entry) : null,
    wouldSee: await entryAsRead(read, { ...change, language: entry.language }),
    standing: await standingNames(read, entry, change, language),
    additions: await additionsOf(read, change.additions),
    verifies: change.checked !== null && isWaiting ? await verifies(read, entry, change) : null,
    mayDecide: isWaiting && mayDecideOn(staff, change, await readSetting(read, secondApprover)),
    mayWithdraw: isWaiting && mayWithdraw(staff, change),
  }
}

const pick = ({
  state,
  title,
  reason,
  rolledBackTo,
  createdAt,
  decidedAt,
  decisionReason,
}: WaitingChange) => ({
  ...{ state, title, reason, rolledBackTo, createdAt, decidedAt, decisionReason },
})

const verifies = (read: ReadDb, entry: Entry, { sight, additions }: WaitingChange) =>
  isAsSeen(read, entry, sight, additions)

interface Written {
  title: string
  body: string
  steps: string[]
}

/** As in the history: the first checks above the text. Null where nothing differs. */
function differences(before: Written, after: Written) {
  const text = ({ steps, body }: Written) => [...steps.map((step) => `- ${step}`), body].join('\n')
  const difference = (from: string, to: string) => (from === to ? null : condense(diffText(from, to)))
  return { title: difference(before.title, after.title), text: difference(text(before), text(after)) }
}

/** What it changes beside the text, with the names of categories and owners; what stands now, while it waits. */
async function standingNames(read: ReadDb, entry: Entry, change: WaitingChange, language: Language) {
  const { standing } = change
  if (Object.keys(standing).length === 0) return { present: {}, proposed: {} }
  const all = await categories(read, language)
  const owners = await possibleOwners(read, language)
  const named = ({ category, owner, ...words }: EntryStandingChange) => ({
    ...words,
    category: all.find(({ slug }) => slug === category)?.name ?? category,
    owner: owners.find(({ value }) => value === (owner && ownerOf(owner)))?.label,
  })
  const present = change.state === 'waiting' ? named(await standingOf(read, entry)) : {}
  return { present, proposed: named(standing) }
}

async function additionsOf(read: ReadDb, additions: EntryAddition[]) {
  const found = await Promise.all(additions.map(({ answerId }) => presentSource(read, answerId)))
  return found.flatMap((source) => {
    if (!source) return []
    const { answer, question } = source
    const { title, language } = question
    return [{ answerId: answer.id, title, language, path: answerPath(question, answer.id) }]
  })
}
