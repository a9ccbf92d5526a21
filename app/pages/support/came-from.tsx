import { Message, useT } from '~/i18n/react.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'
import type { ContactPage } from './contact.server.ts'

/** Where somebody comes from, and what of it reaches the team: what a mail link carries, else what to tell them. */
export function CameFromNote({ page: { from, channels } }: { page: ContactPage }) {
  const t = useT()
  if (!from) return null
  const goesAlong = channels.some(({ kind }) => kind === 'mail')
  const page = (
    <Link to={from.path} lang={from.language}>
      {from.title}
    </Link>
  )
  return (
    <div className="note">
      <Icon name="link" />
      <div>
        <p>
          <Message id="support.from" values={{ page }} />
        </p>
        <p className="hint">
          {goesAlong ? (
            t('support.from_mail')
          ) : (
            <Message id="support.from_tell" values={{ url: <code>{from.url}</code> }} />
          )}
        </p>
      </div>
    </div>
  )
}
