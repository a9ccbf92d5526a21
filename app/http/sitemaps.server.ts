const AN_HOUR = 'public, max-age=3600'

/** Search engines come back every few hours. */
export const sitemapResponse = (xml: string) =>
  new Response(xml, {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': AN_HOUR },
  })
