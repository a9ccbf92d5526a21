import { useT } from '~/i18n/react.tsx'
import { Button, ButtonLink } from '~/ui/button.tsx'
import { Day, TimeAgo } from '~/ui/time-ago.tsx'

interface ShownPasskey {
  id: number
  name: string
  createdAt: Date | string
  lastUsedAt: Date | string | null
}

export interface ShownFactors {
  totpSince: Date | string | undefined
  passkeys: ShownPasskey[]
  codesLeft: number
}

/** What is asked for beside the password. */
export function SecondFactors({ factors: { totpSince, passkeys, codesLeft } }: { factors: ShownFactors }) {
  const t = useT()
  return (
    <section className="security-part" aria-labelledby="factors">
      <h2 id="factors">{t('security.factors')}</h2>
      <p className="hint">{t('security.factors_hint')}</p>
      <ul className="security-list">
        <AuthenticatorRow since={totpSince} />
        {passkeys.map((passkey) => (
          <PasskeyRow key={passkey.id} passkey={passkey} />
        ))}
        {totpSince || passkeys.length > 0 ? <CodesRow left={codesLeft} /> : null}
      </ul>
      <ButtonLink to="/settings/security/passkeys">{t('security.passkey_add')}</ButtonLink>
    </section>
  )
}

function AuthenticatorRow({ since }: { since: Date | string | undefined }) {
  const t = useT()
  return (
    <li className="security-row">
      <div>
        <strong>{t('security.totp')}</strong>
        <p className="hint">
          {since ? (
            <>
              {t('security.since')} <Day at={since} />
            </>
          ) : (
            t('security.totp_hint')
          )}
        </p>
      </div>
      {since ? (
        <Removal act="remove_totp" named={t('security.totp')} />
      ) : (
        <ButtonLink size="s" to="/settings/security/authenticator">
          {t('security.totp_set_up')}
        </ButtonLink>
      )}
    </li>
  )
}

function PasskeyRow({ passkey: { id, name, createdAt, lastUsedAt } }: { passkey: ShownPasskey }) {
  const t = useT()
  return (
    <li className="security-row">
      <div>
        <strong>{name}</strong> <span className="tag">{t('security.passkey')}</span>
        <p className="hint">
          {t('security.since')} <Day at={createdAt} />
          {lastUsedAt ? (
            <>
              {' · '}
              {t('security.last_used')} <TimeAgo at={lastUsedAt} />
            </>
          ) : null}
        </p>
      </div>
      <div className="passkey-acts">
        <Renaming id={id} name={name} />
        <Removal act="remove_passkey" named={name} passkey={id} />
      </div>
    </li>
  )
}

function CodesRow({ left }: { left: number }) {
  const t = useT()
  return (
    <li className="security-row">
      <div>
        <strong>{t('security.codes')}</strong>
        <p className="hint">{t('security.codes_left', { count: left })}</p>
      </div>
      <form method="post" action="/settings/security">
        <Button name="act" value="renew_codes" size="s">
          {t('security.codes_renew')}
        </Button>
      </form>
    </li>
  )
}

function Renaming({ id, name }: Pick<ShownPasskey, 'id' | 'name'>) {
  const t = useT()
  return (
    <details className="removal">
      <summary className="button button-quiet button-s" aria-label={t('security.rename_named', { name })}>
        {t('security.rename')}
      </summary>
      <form className="passkey-name" method="post" action="/settings/security">
        <input type="hidden" name="passkey" value={id} />
        <input name="name" defaultValue={name} aria-label={t('security.passkey_name')} autoComplete="off" />
        <Button name="act" value="rename_passkey" size="s">
          {t('common.save')}
        </Button>
      </form>
    </details>
  )
}

/** Asks once. */
function Removal({ act, named, passkey }: { act: string; named: string; passkey?: number }) {
  const t = useT()
  return (
    <details className="removal">
      <summary
        className="button button-plain button-s"
        aria-label={t('security.remove_named', { name: named })}
      >
        {t('security.remove')}
      </summary>
      <form method="post" action="/settings/security">
        {passkey === undefined ? null : <input type="hidden" name="passkey" value={passkey} />}
        <Button name="act" value={act} look="danger" size="s">
          {t('security.remove_now')}
        </Button>
      </form>
    </details>
  )
}
