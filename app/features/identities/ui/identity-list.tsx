import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Day, TimeAgo } from '~/ui/time-ago.tsx'

export interface ShownIdentity {
  /** The provider's. */
  slug: string | undefined
  name: string
  /** Undefined: not linked. */
  linked:
    | { id: number; label: string; createdAt: Date | string; lastUsedAt: Date | string | null }
    | undefined
}

const PAGE = '/settings/security/providers'

/** Whose word logs the member in. */
export function IdentityList({ identities }: { identities: ShownIdentity[] }) {
  const t = useT()
  return (
    <section className="security-part" aria-labelledby="identities">
      <h2 id="identities">{t('identities.title')}</h2>
      <p className="hint">{t('identities.hint')}</p>
      <ul className="security-list">
        {identities.map((identity) => (
          <IdentityRow key={identity.name} identity={identity} />
        ))}
      </ul>
    </section>
  )
}

function IdentityRow({ identity: { slug, name, linked } }: { identity: ShownIdentity }) {
  const t = useT()
  return (
    <li className="security-row">
      <div>
        <strong>{name}</strong>
        <p className="hint">{linked ? <Since {...linked} /> : t('identities.not_linked')}</p>
      </div>
      {linked ? (
        <details className="removal">
          <summary
            className="button button-plain button-s"
            aria-label={t('identities.unlink_named', { name })}
          >
            {t('identities.unlink')}
          </summary>
          <form method="post" action={PAGE}>
            <input type="hidden" name="identity" value={linked.id} />
            <Button name="act" value="unlink" look="danger" size="s">
              {t('identities.unlink_now')}
            </Button>
          </form>
        </details>
      ) : (
        <form method="post" action={PAGE}>
          <input type="hidden" name="provider" value={slug} />
          <Button name="act" value="link" size="s" aria-label={t('identities.link_title', { name })}>
            {t('identities.link')}
          </Button>
        </form>
      )}
    </li>
  )
}

function Since({ label, createdAt, lastUsedAt }: NonNullable<ShownIdentity['linked']>) {
  const t = useT()
  return (
    <>
      <bdi lang="">{label}</bdi>
      {' · '}
      {t('security.since')} <Day at={createdAt} />
      {lastUsedAt ? (
        <>
          {' · '}
          {t('security.last_used')} <TimeAgo at={lastUsedAt} />
        </>
      ) : null}
    </>
  )
}
