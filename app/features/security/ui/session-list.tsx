import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Day, TimeAgo } from '~/ui/time-ago.tsx'

export interface ShownSession {
  id: string
  label: string
  createdAt: Date | string
  lastSeenAt: Date | string | null
  isThis: boolean
}

/** Where one is logged in. This device has no button: that is what logging out is for. */
export function SessionList({ sessions, tokens }: { sessions: ShownSession[]; tokens: number }) {
  const t = useT()
  return (
    <section className="security-part" aria-labelledby="sessions">
      <h2 id="sessions">{t('security.sessions')}</h2>
      <p className="hint">{t('security.sessions_hint')}</p>
      <ul className="security-list">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      {sessions.length > 1 ? (
        <form className="form-end" method="post" action="/settings/security">
          <Button name="act" value="end_others">
            {t('security.end_others')}
          </Button>
          {tokens > 0 ? (
            <label className="check">
              <input type="checkbox" name="tokens" value="end" defaultChecked />
              {t('security.end_tokens', { count: tokens })}
            </label>
          ) : null}
        </form>
      ) : null}
    </section>
  )
}

function SessionRow({ session }: { session: ShownSession }) {
  const t = useT()
  const { id, createdAt, lastSeenAt, isThis } = session
  const label = session.label || t('security.unknown_device')
  return (
    <li className="security-row">
      <div>
        <strong>{label}</strong> {isThis ? <span className="tag">{t('security.this_device')}</span> : null}
        <p className="hint">
          {t('security.logged_in')} <Day at={createdAt} />
          {lastSeenAt && !isThis ? (
            <>
              {' · '}
              {t('security.last_seen')} <TimeAgo at={lastSeenAt} />
            </>
          ) : null}
        </p>
      </div>
      {isThis ? null : (
        <form method="post" action="/settings/security">
          <input type="hidden" name="session" value={id} />
          <Button name="act" value="end" size="s" aria-label={t('security.end_named', { device: label })}>
            {t('security.end')}
          </Button>
        </form>
      )}
    </li>
  )
}
