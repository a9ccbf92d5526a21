const TYPING = 'input, textarea, select, [contenteditable]'

/** `/` goes to the page's search box, except while something is being typed or composed. */
export function focusBySlash(page: Document) {
  page.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof Element && event.target.closest(TYPING) !== null
    if (event.key !== '/' || event.isComposing || isTyping || event.ctrlKey || event.metaKey || event.altKey)
      return
    const boxes = [...page.querySelectorAll<HTMLInputElement>('[data-shortcut="/"]')]
    const visible = boxes.find((box) => box.offsetParent !== null)
    if (!visible) return
    event.preventDefault()
    visible.focus()
    visible.select()
  })
}
