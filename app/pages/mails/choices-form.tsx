import { MAIL_CHOICES, type MailChoice } from '#db/schema/types.ts'
import { Message, useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'

interface Props {
  choices: Record<MailChoice, boolean>
  /** Where mails go; null = nowhere so far. */
  address: string | null
}

/** What is mailed to a member, kind by kind. */
export function ChoicesForm({ choices, address }: Props) {
  const t = useT()
  return (
    <form className="form" method="post" noValidate>
      {address === null ? <NoAddress /> : null}
      {address === null ? null : (
        <p className="lead">
          <Message id="mails.lead" values={{ email: <b>{address}</b> }} />
        </p>
      )}
      {MAIL_CHOICES.map((choice) => (
        <div className="field" key={choice}>
          <label className="check">
            <input
              type="checkbox"
              name={choice}
              value="yes"
              defaultChecked={choices[choice]}
              aria-describedby={`${choice}-hint`}
            />
            {t(`mails.${choice}`)}
          </label>
          <p className="hint" id={`${choice}-hint`}>
            {t(`mails.${choice}_hint`)}
          </p>
        </div>
      ))}
      <div className="field">
        <label className="check">
          <input type="checkbox" defaultChecked disabled aria-describedby="security-hint" />
          {t('mails.security')}
        </label>
        <p className="hint" id="security-hint">
          {t('mails.security_hint')}
        </p>
      </div>
      <div className="form-end">
        <Button look="primary">{t('common.save')}</Button>
      </div>
    </form>
  )
}

function NoAddress() {
  const t = useT()
  return (
    <div className="note note-warn">
      <Icon name="alert" />
      <div>
        <p>{t('mails.no_address')}</p>
        <p>
          <Link to="/settings/email">{t('mails.add_address')}</Link>
        </p>
      </div>
    </div>
  )
}
