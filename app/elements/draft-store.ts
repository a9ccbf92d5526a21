/** A draft of last month is nobody's question any more. */
const KEPT_MS = 30 * 24 * 3_600_000

export interface Draft {
  fields: Record<string, string>
  savedAt: number
  /** Of what was being changed, when it was. */
  revision?: string | undefined
  /** Where it was sent from: what came of it shows on the next page. */
  sentFrom?: string
  /** What stood offered, yet undecided, while this was typed. */
  earlier?: Draft | undefined
}

export function readDraft(key: string): Draft | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '') as Draft
  } catch {
    return undefined
  }
}

/** A full or forbidden storage keeps no draft, and stops nobody from writing. */
export function writeDraft(key: string, draft: Draft) {
  try {
    localStorage.setItem(key, JSON.stringify(draft))
  } catch {
    return
  }
}

export const forgetDraft = (key: string) => localStorage.removeItem(key)

/** Run as early as can be: it touches the device's storage only, and whoever goes on at once has arrived. */
export function forgetArrived(page: Document) {
  const told = page.querySelector<HTMLElement>('.toast')
  for (const key of keys()) {
    const draft = readDraft(key)
    if (!draft || key === `draft:${told?.dataset.draft}` || Date.now() - draft.savedAt > KEPT_MS)
      forgetDraft(key)
    else if (draft.sentFrom !== undefined) judgeSent(page, key, draft, told)
  }
}

/** Arriving anywhere else means that it arrived, and so does being told what was done; the same page without that is
 *  a refusal, or the way back from a connection that broke, and one that tells of a refusal is one as well. */
function judgeSent(page: Document, key: string, { sentFrom, ...draft }: Draft, told: Element | null) {
  const isElsewhere = sentFrom !== location.pathname && !page.querySelector('.error-page, .note-danger')
  if (told || isElsewhere) forgetDraft(key)
  else writeDraft(key, draft)
}

const keys = () => Object.keys(localStorage).filter((key) => key.startsWith('draft:'))
