import { Message } from '~/i18n/react.tsx'

export interface Source {
  url: string
  license: string
}

/** Where an imported post stands in the original, and under which licence it is shown here. */
export function Attribution({ source }: { source: Source | null }) {
  if (!source) return null
  const site = <SiteLink url={source.url} />
  return (
    <p className="attribution">
      {source.license === '' ? (
        <Message id="posts.imported" values={{ site }} />
      ) : (
        <Message id="posts.imported_licensed" values={{ site, license: <License name={source.license} /> }} />
      )}
    </p>
  )
}

/** Once for all comments under a post: they come from one site. */
export function CommentsAttribution({ source }: { source: Source }) {
  const site = <SiteLink url={source.url} />
  return (
    <p className="attribution">
      {source.license === '' ? (
        <Message id="posts.imported_comments" values={{ site }} />
      ) : (
        <Message
          id="posts.imported_comments_licensed"
          values={{ site, license: <License name={source.license} /> }}
        />
      )}
    </p>
  )
}

const SiteLink = ({ url }: { url: string }) => (
  <a href={url} rel="nofollow noopener">
    {hostOf(url)}
  </a>
)

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url)

/** "CC BY-SA 4.0" and its like have their texts at one place. */
function License({ name }: { name: string }) {
  const [, kind, version] = /^CC[ -](BY(?:-[A-Z]{2})*)[ -](\d\.\d)$/i.exec(name) ?? []
  if (!kind || !version) return <span>{name}</span>
  return (
    <a href={`https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`} rel="license noopener">
      {name}
    </a>
  )
}
