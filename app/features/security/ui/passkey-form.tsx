import type { ReactNode } from 'react'
import type { ChallengePurpose } from '#db/schema/types.ts'
import { useT } from '~/i18n/react.tsx'
import { Button, type ButtonLook } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'

interface Props {
  purpose: ChallengePurpose
  action: string
  label: string
  look?: ButtonLook
  /** More fields of the form. */
  children?: ReactNode
}

/** Asks the authenticator before it is sent. Not shown without JavaScript, nor where the browser knows no passkeys. */
export function PasskeyForm({ purpose, action, label, look = 'plain', children }: Props) {
  const t = useT()
  return (
    <passkey-form data-purpose={purpose} data-failed={t('security.passkey_failed')}>
      <form className="form" method="post" action={action} noValidate>
        <input type="hidden" name="credential" defaultValue="" />
        {children}
        <div className="form-end">
          <Button look={look}>
            <Icon name="lock" />
            {label}
          </Button>
        </div>
      </form>
    </passkey-form>
  )
}
