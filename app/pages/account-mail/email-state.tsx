import type { EmailSettings } from '~/features/account-mail/email.view.server.ts'
import { Message, useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Day, TimeAgo } from '~/ui/time-ago.tsx'

/** The present address, and the one that is to take its place. */
export function EmailState({ settings: { email, verifiedAt, change } }: { settings: EmailSettings }) {
  const t = useT()
  if (!email) return <p className="lead">{t('accounts.email_none')}</p>
  return (
    <>
      <p className="lead email-now">{email}</p>
      {verifiedAt ? (
        <p className="state solved">
          <Icon name="check" />
          <span>
            <Message id="accounts.email_verified_since" values={{ date: <Day at={verifiedAt} /> }} />
          </span>
        </p>
      ) : (
        <div className="note note-warn">
          <Icon name="alert" />
          <div>
            <p>{t('accounts.email_unverified')}</p>
            <Resend />
          </div>
        </div>
      )}
      {change ? <Change change={change} /> : null}
    </>
  )
}

function Change({ change }: { change: NonNullable<EmailSettings['change']> }) {
  const t = useT()
  const values = { email: <b>{change.email}</b>, time: <TimeAgo at={change.objectionUntil} /> }
  return (
    <div className="note">
      <Icon name="clock" />
      <div>
        <p>
          {change.isConfirmed ? (
            <Message id="accounts.change_waits_old" values={values} />
          ) : (
            <Message id="accounts.change_waits_new" values={{ email: values.email }} />
          )}
        </p>
        {change.isConfirmed ? null : <Resend />}
        <form method="post">
          <input type="hidden" name="act" value="cancel" />
          <Button size="s">{t('accounts.change_cancel')}</Button>
        </form>
      </div>
    </div>
  )
}

function Resend() {
  const t = useT()
  return (
    <form method="post">
      <input type="hidden" name="act" value="resend" />
      <Button size="s">{t('accounts.email_resend')}</Button>
    </form>
  )
}
