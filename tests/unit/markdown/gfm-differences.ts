// The examples of the GFM specification that we render otherwise on purpose: number → reason.
// gfm.test.ts fails when another example differs, and when one of these no longer does.

const RAW_HTML =
  'Raw HTML is shown as it was typed: a post cannot bring markup, and nobody’s text disappears (inline-tags.ts names the four exceptions).'
const EXTERNAL_IMAGE =
  'Only pictures under /uploads/ are loaded; every other image becomes a link with its alternative text, or just that text within a link.'
const SCHEME =
  'Only http, https and mailto can be linked to, so other schemes (ftp, irc, made-up ones) stay text.'
const BARE_URL =
  'The core specification leaves bare URLs and addresses alone; its autolink extension, which is on here, links them.'
const EMPTY_LINK = 'A link to nowhere would lead to the page itself; its text remains.'
const FRAGMENT =
  'Ids in posts carry a prefix, as many posts share a page, so a link within the post carries it too.'
const PLUS_IN_HOST =
  'linkify-it takes a plus sign in the host of a mail address; harmless, such an address does not exist.'

const numbers = (reason: string, ...ranges: (number | [number, number])[]): [number, string][] =>
  ranges.flatMap((range) => {
    const [first, last] = typeof range === 'number' ? [range, range] : range
    return Array.from({ length: last - first + 1 }, (_, index): [number, string] => [first + index, reason])
  })

export const GFM_DIFFERENCES: ReadonlyMap<number, string> = new Map([
  ...numbers(RAW_HTML, [118, 160], 170, 288, 289, 317, 327, 354, [484, 486], 500, 503, 532, 544),
  ...numbers(RAW_HTML, [632, 636], 642, 644, [647, 651], 653, 663, 664),
  ...numbers(EXTERNAL_IMAGE, 525, 528, 539, [580, 597], 599),
  ...numbers(SCHEME, 604, 606, 607, 609, 628),
  ...numbers(BARE_URL, 610, 616, 619, 620),
  ...numbers(EMPTY_LINK, 169, 495, 496, 575),
  ...numbers(FRAGMENT, 509),
  ...numbers(PLUS_IN_HOST, 630),
])
