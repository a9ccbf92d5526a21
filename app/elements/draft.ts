import { fieldsOf, fillIn, isEmpty, revisionField, saysTheSame, unfold } from './draft-fields.ts'
import { type Draft, forgetDraft, readDraft, writeDraft } from './draft-store.ts'
import { maySend } from './secret-check.ts'

const SAVE_AFTER_MS = 600

/** Keeps what is typed into `<form data-draft="ask">` on this device until it has been sent. Nothing of it
 *  leaves the device. To be called again when there may be another form. */
export const keepDrafts = (page: Document) =>
  page.querySelectorAll<HTMLFormElement>('form[data-draft]').forEach(keepDraft)

const keptForms = new WeakSet<HTMLFormElement>()

function keepDraft(form: HTMLFormElement) {
  if (keptForms.has(form)) return
  keptForms.add(form)
  bringBack(form, readDraft(keyOf(form)))
  form.addEventListener('input', () => {
    clearTimeout(waiting.get(form))
    waiting.set(
      form,
      setTimeout(() => void keep(form), SAVE_AFTER_MS),
    )
  })
  form.addEventListener('submit', () => draftIsDone(form))
}

/** A secret is no draft: it is not even kept on the device. */
async function keep(form: HTMLFormElement) {
  const draft = draftOf(form)
  if (!(await maySend(...Object.values(draft.fields)))) return
  writeDraft(keyOf(form), draft)
  sayDone(form)
}

/** What was typed a moment ago and is yet to be kept. */
const waiting = new WeakMap<HTMLFormElement, ReturnType<typeof setTimeout>>()

/** What is offered, and neither taken nor discarded yet: typing something else does not push it out. */
const undecided = new WeakMap<HTMLFormElement, Draft>()

/** Nothing more is to come of it: it is forgotten on the next page, unless somebody goes on typing. */
export function draftIsDone(form: HTMLFormElement) {
  clearTimeout(waiting.get(form))
  writeDraft(keyOf(form), { ...draftOf(form), sentFrom: location.pathname })
}

const keyOf = (form: HTMLFormElement) => `draft:${form.dataset.draft}`

const draftOf = (form: HTMLFormElement): Draft => ({
  fields: fieldsOf(form),
  savedAt: Date.now(),
  revision: revisionField(form)?.value,
  earlier: undecided.get(form),
})

/** An empty form takes it at once; in one that is filled, what the server sent stays until somebody decides. */
function bringBack(form: HTMLFormElement, draft: Draft | undefined) {
  if (!draft) return
  if (saysTheSame(form, draft)) bringBack(form, draft.earlier)
  else if (isEmpty(form)) {
    fillIn(form, draft)
    unfold(form)
  } else if (form.querySelector('[data-draft-offer]')) offer(form, draft)
}

function offer(form: HTMLFormElement, { earlier, ...draft }: Draft) {
  undecided.set(form, draft)
  const decided = (isTaken: boolean) => {
    undecided.delete(form)
    if (!isTaken && earlier) writeDraft(keyOf(form), earlier)
    else if (!isTaken) forgetDraft(keyOf(form))
    bringBack(form, earlier)
  }
  import('./draft-offer.ts').then(
    ({ offerDraft }) => offerDraft(form, draft, decided),
    () => undefined, // offline: it stays kept, and is offered the next time
  )
}

function sayDone(form: HTMLFormElement) {
  const note = form.querySelector<HTMLElement>('[data-draft-note]')
  if (note) note.textContent = note.dataset.draftNote ?? ''
}
