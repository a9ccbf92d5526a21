import { fillIn, revisionField, unfold } from './draft-fields.ts'
import type { Draft } from './draft-store.ts'

/** Shows, in the note that the server wrote for it, that there is a draft of what stands in the form: nothing is put
 *  over the other by itself. `decided` hears whether it was taken. */
export function offerDraft(form: HTMLFormElement, draft: Draft, decided: (taken: boolean) => void) {
  const note = form.querySelector<HTMLElement>('[data-draft-offer]')
  if (!note) return
  const time = note.querySelector('time')
  if (time) sayWhen(time, new Date(draft.savedAt))
  const overtaken = note.querySelector<HTMLElement>('[data-draft-overtaken]')
  if (overtaken) overtaken.hidden = draft.revision === revisionField(form)?.value
  note.hidden = false
  unfold(note)
  note.onclick = ({ target }) => {
    const act = target instanceof Element ? target.closest('button')?.dataset.draftAct : undefined
    if (!act) return
    note.hidden = true
    decided(act === 'restore')
    if (act === 'restore') restore(form, draft)
  }
}

/** With the revision that it was written for: the server tells when somebody saved another meanwhile, and shows both. */
function restore(form: HTMLFormElement, draft: Draft) {
  const revision = revisionField(form)
  if (revision && draft.revision) revision.value = draft.revision
  fillIn(form, draft)
}

function sayWhen(time: HTMLTimeElement, at: Date) {
  time.dateTime = at.toISOString()
  const format = { dateStyle: 'medium', timeStyle: 'short' } as const
  time.textContent = new Intl.DateTimeFormat(document.documentElement.lang, format).format(at)
}
