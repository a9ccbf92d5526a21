/** Runs in a page: what stands in it, or in the page with that source, and would run, or load from elsewhere, sooner or
 *  later. */
export function suspiciousMarkup(source?: string): string[] {
  const looked = source === undefined ? document : new DOMParser().parseFromString(source, 'text/html')
  const RUNS = /^\s*(?:javascript|vbscript|data|blob):/i
  const URL_ATTRIBUTES = new Set([
    'href',
    'src',
    'action',
    'formaction',
    'xlink:href',
    'data',
    'srcdoc',
    'ping',
  ])
  const isSuspicious = ({ name, value }: Attr) =>
    name.startsWith('on') || name === 'srcdoc' || (URL_ATTRIBUTES.has(name) && RUNS.test(value))
  const found: string[] = []
  for (const element of looked.querySelectorAll('*')) {
    const attribute = [...element.attributes].find(isSuspicious)
    const foreign = element.matches(
      'iframe, frame, object, embed, applet, base, meta[http-equiv=refresh], main style, main script',
    )
    if (attribute || foreign) found.push(element.outerHTML.slice(0, 200))
  }
  return found
}
