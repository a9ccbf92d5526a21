import type { TokenScope } from '#db/schema/types.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Link } from '~/ui/link.tsx'
import { Day, TimeAgo } from '~/ui/time-ago.tsx'

interface ListedToken {
  id: number
  name: string
  scopes: TokenScope[]
  byOperator: boolean
  createdAt: Date | string
  expiresAt: Date | string | null
  lastUsedAt: Date | string | null
  isOver: boolean
}

export function TokenList({ tokens }: { tokens: ListedToken[] }) {
  const t = useT()
  return (
    <section className="security-part" aria-labelledby="tokens">
      <h2 id="tokens">{t('accounts.settings_tokens')}</h2>
      <p className="hint">
        {t('tokens.lead')} <Link to="/developers">{t('tokens.docs')}</Link>
      </p>
      {tokens.length === 0 ? <p>{t('tokens.none')}</p> : null}
      <ul className="security-list">
        {tokens.map((token) => (
          <TokenRow key={token.id} token={token} />
        ))}
      </ul>
    </section>
  )
}

function TokenRow({ token }: { token: ListedToken }) {
  const t = useT()
  const { name, scopes, byOperator, createdAt, expiresAt, lastUsedAt, isOver } = token
  return (
    <li className="security-row">
      <div>
        <strong>{name}</strong>{' '}
        {scopes.map((scope) => (
          <span key={scope} className="tag">
            {t(`tokens.scope_${scope}`)}
          </span>
        ))}{' '}
        {isOver ? <span className="tag">{t('tokens.expired')}</span> : null}
        <p className="hint">
          {byOperator ? <>{t('tokens.by_operator')} · </> : null}
          {t('tokens.made')} <Day at={createdAt} />
          {' · '}
          {lastUsedAt ? (
            <>
              {t('tokens.last_used')} <TimeAgo at={lastUsedAt} />
            </>
          ) : (
            t('tokens.never_used')
          )}
          {' · '}
          {expiresAt ? (
            <>
              {t('tokens.ends')} <Day at={expiresAt} />
            </>
          ) : (
            t('tokens.no_end')
          )}
        </p>
      </div>
      <Revocation token={token} />
    </li>
  )
}

/** Asks once. */
function Revocation({ token: { id, name } }: { token: ListedToken }) {
  const t = useT()
  return (
    <details className="removal">
      <summary className="button button-plain button-s" aria-label={t('tokens.revoke_named', { name })}>
        {t('tokens.revoke')}
      </summary>
      <form method="post">
        <input type="hidden" name="id" value={id} />
        <Button name="act" value="revoke" look="danger" size="s">
          {t('tokens.revoke_now')}
        </Button>
      </form>
    </details>
  )
}
