const OPEN_MENU = 'details.menu[open]'

/** A menu closes when something else is pressed, and by Escape, which gives the focus back to its button. */
export function closeMenusOutside(page: Document) {
  page.addEventListener('click', ({ target }) => {
    for (const menu of page.querySelectorAll<HTMLDetailsElement>(OPEN_MENU)) {
      const followsLink = target instanceof Element && target.closest('a') !== null
      const inside = target instanceof Node && menu.contains(target)
      if (!inside || followsLink) menu.open = false
    }
  })
  page.addEventListener('keydown', ({ key }) => {
    const menu = key === 'Escape' ? page.querySelector<HTMLDetailsElement>(OPEN_MENU) : null
    if (!menu) return
    menu.open = false
    menu.querySelector('summary')?.focus()
  })
}
