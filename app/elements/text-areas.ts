/** Ctrl+Enter (⌘+Enter) sends. */
export function sendByKeyboard(page: Document) {
  page.addEventListener('keydown', (event) => {
    const { target, key, ctrlKey, metaKey, isComposing } = event
    if (key !== 'Enter' || !(ctrlKey || metaKey) || isComposing) return
    if (!(target instanceof HTMLTextAreaElement) || !target.form) return
    event.preventDefault()
    target.form.requestSubmit()
  })
}

/** The editor's code is fetched when somebody begins to write, not before. Whoever began before this is called has
 *  the focus already. */
export function loadEditors(page: Document) {
  loadEditor(page.activeElement)
  page.addEventListener('focusin', ({ target }) => loadEditor(target))
}

function loadEditor(area: EventTarget | null) {
  if (!(area instanceof HTMLTextAreaElement) || area.dataset.editor !== '') return
  import('./editor.ts').then(
    ({ enhance }) => enhance(area),
    () => undefined, // offline: a plain textarea still takes text
  )
}
