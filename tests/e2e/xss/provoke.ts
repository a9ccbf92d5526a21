/** Runs in the page: does to everything in it what could set off a handler, and follows every link that is
 *  a script. Ordinary links and forms go nowhere. */
export function provoke() {
  const EVENTS = [
    ...[
      'mouseover',
      'mouseenter',
      'mousemove',
      'mouseout',
      'mousedown',
      'mouseup',
      'contextmenu',
      'dblclick',
    ],
    ...['pointerover', 'pointerdown', 'pointerup', 'touchstart', 'wheel', 'keydown', 'keypress', 'keyup'],
    ...[
      'focus',
      'focusin',
      'blur',
      'focusout',
      'input',
      'change',
      'beforeinput',
      'select',
      'toggle',
      'invalid',
    ],
    ...['copy', 'cut', 'paste', 'dragstart', 'drag', 'drop', 'scroll', 'load', 'error', 'animationstart'],
    ...['animationend', 'transitionend', 'begin', 'end', 'play', 'canplay', 'search', 'reset'],
  ]
  const goesNowhere = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href], area[href]') : null
    const protocol = link && 'protocol' in link ? String(link.protocol) : ''
    if (event.type === 'submit' || /^(?:https?|mailto):$/.test(protocol)) event.preventDefault()
  }
  addEventListener('click', goesNowhere, { capture: true })
  addEventListener('submit', goesNowhere, { capture: true })
  const root = document.querySelector('main') ?? document.documentElement
  for (const element of [root, ...root.querySelectorAll('*')]) {
    for (const type of EVENTS) element.dispatchEvent(new Event(type))
    if (element instanceof HTMLElement || element instanceof SVGElement) {
      element.focus({ preventScroll: true })
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    }
  }
}
