import { useT } from '~/i18n/react.tsx'
import { ButtonLink } from '~/ui/button.tsx'
import { carriedIn } from '~/ui/form-again.tsx'
import { Icon } from '~/ui/icon.tsx'
import type { FormFields } from '~/ui/problem.ts'
import type { Doors } from '~/ui/shell/shell-data.ts'
import { OwnWays } from './own-ways.tsx'

/** The browser goes on by itself, where it may. */
export function Departure({ name, address, host }: { name: string; address: string; host: string }) {
  const t = useT()
  return (
    <section className="narrow">
      <h1>{t('accounts.continue_with', { name })}</h1>
      <p className="lead">{t('identities.leaving', { host })}</p>
      <div className="form-end">
        <a className="button button-primary button-m" href={address} rel="noreferrer">
          {t('identities.go_to', { host })}
        </a>
      </div>
    </section>
  )
}

interface Failed {
  name: string
  slug: string
  failed: 'cancelled' | 'refused' | 'down'
  waiting?: { action: string; kept: FormFields } | undefined
}

/** Nothing that was typed is lost: it goes on with whichever way works. */
export function NotVouched({ leaving, doors }: { leaving: Failed; doors: Doors | undefined }) {
  const t = useT()
  const { name, slug, failed, waiting } = leaving
  return (
    <section className="narrow">
      <h1>{t('accounts.continue_with', { name })}</h1>
      <div className="note note-danger" role="alert">
        <Icon name="alert" />
        <p>{t(`identities.${failed}`, { name })}</p>
      </div>
      {waiting ? <p>{t('identities.kept')}</p> : null}
      <div className="form-end">
        <ButtonLink look="primary" to={`/login/with/${slug}`}>
          {t('identities.again')}
        </ButtonLink>
      </div>
      {doors?.own === 'open' ? (
        <>
          <h2>{t('identities.other_way')}</h2>
          <OwnWays next="/" carried={carriedIn(waiting)} makesAccounts look="plain" />
        </>
      ) : null}
    </section>
  )
}
