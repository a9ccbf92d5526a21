const KEY = 'search'
/** Longer ago, and something else led here. */
const LEADS_FOR_MS = 30 * 60_000

interface Led {
  token: string
  at: number
}

/** Tells which result of a search was opened, and sends the search's token along with "This solved it" on what is
 *  read next in this tab. The token is random, and new with each search. */
export function tellSearchEnds(page: Document) {
  page.addEventListener('click', tellOpened)
  page.addEventListener('auxclick', tellOpened) // the middle button opens a new tab
  page.addEventListener('formdata', ({ target, formData }) => {
    const token =
      target instanceof HTMLFormElement && isAboutSolving(target) ? searchThatLedHere() : undefined
    if (token !== undefined) formData.set('search', token)
  })
}

function tellOpened({ target }: Event) {
  const link = target instanceof Element ? target.closest('[data-result] a') : null
  const row = link?.closest<HTMLElement>('[data-result]')
  const token = row?.closest<HTMLElement>('[data-search]')?.dataset.search
  if (!row || !token) return
  const { result = '', position = '' } = row.dataset
  navigator.sendBeacon('/search/opened', new URLSearchParams({ token, document: result, position }))
  sessionStorage.setItem(KEY, JSON.stringify({ token, at: Date.now() } satisfies Led))
}

const isAboutSolving = (form: HTMLFormElement) => new URL(form.action).pathname.endsWith('/solved-it')

function searchThatLedHere(): string | undefined {
  const led = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Led | null
  return led && Date.now() - led.at < LEADS_FOR_MS ? led.token : undefined
}
