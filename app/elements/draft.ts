const SAVE_AFTER_MS = 600
/** A draft of last month is nobody's question any more. */
const KEPT_MS = 30 * 24 * 3_600_000

interface Draft {
  fields: Record<string, string>
  savedAt: number
  /** Where it was sent from; arriving anywhere else means that it arrived. */
  sentFrom?: string
}

/** Keeps what is typed into `<form data-draft="ask">` on this device until it has been sent. Nothing of it
 *  leaves the device. To be called again when there may be another form. */
export const keepDrafts = (page: Document) =>
  page.querySelectorAll<HTMLFormElement>('form[data-draft]').forEach(keepDraft)

const keptForms = new WeakSet<HTMLFormElement>()

function keepDraft(form: HTMLFormElement) {
  if (keptForms.has(form)) return
  keptForms.add(form)
  const key = `draft:${form.dataset.draft}`
  restore(form, read(key))
  form.addEventListener('input', () => {
    clearTimeout(waiting.get(form))
    const save = () => {
      write(key, { fields: fieldsOf(form), savedAt: Date.now() })
      sayDone(form)
    }
    waiting.set(form, setTimeout(save, SAVE_AFTER_MS))
  })
  form.addEventListener('submit', () => draftIsDone(form))
}

/** What was typed a moment ago and is yet to be kept. */
const waiting = new WeakMap<HTMLFormElement, ReturnType<typeof setTimeout>>()

/** Nothing more is to come of it: it is forgotten on the next page, unless somebody goes on typing. */
export function draftIsDone(form: HTMLFormElement) {
  clearTimeout(waiting.get(form))
  const draft = { fields: fieldsOf(form), savedAt: Date.now(), sentFrom: location.pathname }
  write(`draft:${form.dataset.draft}`, draft)
}

/** Only texts that a person typed: no tokens, and nothing that is kept for staff. */
const typedFields = (form: HTMLFormElement) =>
  [...form.elements].filter(
    (field): field is HTMLInputElement | HTMLTextAreaElement =>
      (field instanceof HTMLTextAreaElement ||
        (field instanceof HTMLInputElement && field.type === 'text')) &&
      field.name !== '' &&
      !field.name.startsWith('facts['),
  )

const fieldsOf = (form: HTMLFormElement) =>
  Object.fromEntries(typedFields(form).map((field) => [field.name, field.value]))

/** What the server sent is newer than what is kept here. */
function restore(form: HTMLFormElement, draft: Draft | undefined) {
  const fields = typedFields(form)
  if (!draft || fields.some((field) => field.value !== '')) return
  for (const field of fields) {
    const kept = draft.fields[field.name]
    if (!kept) continue
    field.value = kept
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

function sayDone(form: HTMLFormElement) {
  const note = form.querySelector<HTMLElement>('[data-draft-note]')
  if (note) note.textContent = note.dataset.draftNote ?? ''
}

/** Run as early as can be: it touches the device's storage only, and whoever goes on at once has arrived. */
export function forgetArrived() {
  for (const key of keys()) {
    const draft = read(key)
    const arrived = draft?.sentFrom !== undefined && draft.sentFrom !== location.pathname
    if (!draft || arrived || Date.now() - draft.savedAt > KEPT_MS) localStorage.removeItem(key)
  }
}

const keys = () => Object.keys(localStorage).filter((key) => key.startsWith('draft:'))

function read(key: string): Draft | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '') as Draft
  } catch {
    return undefined
  }
}

/** A full or forbidden storage keeps no draft, and stops nobody from writing. */
function write(key: string, draft: Draft) {
  try {
    localStorage.setItem(key, JSON.stringify(draft))
  } catch {
    return
  }
}
