/** Runs in the page: what stands in it and would run, or load from elsewhere, sooner or later. */
export function suspiciousMarkup(): string[] {
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
  for (const element of document.querySelectorAll('*')) {
    const attribute = [...element.attributes].find(isSuspicious)
    const foreign = element.matches(
      'iframe, frame, object, embed, applet, base, meta[http-equiv=refresh], main style, main script',
    )
    if (attribute || foreign) found.push(element.outerHTML.slice(0, 200))
  }
  return found
}
