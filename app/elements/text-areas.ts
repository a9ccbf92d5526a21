/** The editor's code is fetched when somebody begins to write, not before. Ctrl+Enter (⌘+Enter) sends. */
export function watchTextAreas(page: Document) {
  page.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement) || target.dataset.editor !== '') return
    import('./editor.ts').then(
      ({ enhance }) => enhance(target),
      () => undefined, // offline: a plain textarea still takes text
    )
  })
  page.addEventListener('keydown', (event) => {
    const { target, key, ctrlKey, metaKey, isComposing } = event
    if (key !== 'Enter' || !(ctrlKey || metaKey) || isComposing) return
    if (!(target instanceof HTMLTextAreaElement) || !target.form) return
    event.preventDefault()
    target.form.requestSubmit()
  })
}
