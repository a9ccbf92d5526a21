import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { language } from '~/features/questions/schema.ts'
import { parseQuery } from '~/http/query.server.ts'
import { translateTo } from '~/i18n/catalogues.server.ts'
import { siteName } from '~/ui/site-name.ts'

const A_DAY = 'public, max-age=86400'

const described = z.object({ language: language.optional() })

/** Lets browsers search here from their address bar (OpenSearch 1.1, github.com/dewitt/opensearch). There is no
 *  address for suggestions: browsers ask for those by GET, which every log on the way would keep. */
/** Admins name the forum as they like. */
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export function loader({ request, context }: LoaderFunctionArgs) {
  const { language: asked } = parseQuery(request, described)
  const t = translateTo(asked ?? context.locale)
  const { origin } = context.config
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escaped(t('search.opensearch_name', { site: siteName() }))}</ShortName>
  <Description>${t('search.opensearch_description')}</Description>
  <Language>${t.locale}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${origin}/icon.svg</Image>
  <Url type="text/html" method="get" template="${origin}/search?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${origin}/opensearch.xml?language=${t.locale}"/>
</OpenSearchDescription>
`
  return new Response(xml, {
    headers: {
      'Content-Type': 'application/opensearchdescription+xml; charset=utf-8',
      'Cache-Control': A_DAY,
    },
  })
}
