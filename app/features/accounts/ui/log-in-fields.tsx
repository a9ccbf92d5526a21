import { useT } from '~/i18n/react.tsx'
import { Field } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'
import { UNSEEN_FIELD } from '../unseen-field.ts'

/** Handle (or confirmed address) and password, for any form that has to know who sends it. Checked by `logIn` of schema.ts. */
export function LogInFields({ problem }: { problem?: Problem | undefined }) {
  const t = useT()
  return (
    <>
      <Field
        name="handle"
        label={t('accounts.handle_or_email')}
        problem={problem}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck="false"
      />
      <Field
        name="password"
        label={t('accounts.password')}
        problem={problem}
        type="password"
        autoComplete="current-password"
      />
    </>
  )
}

/** What a new account needs. Checked by `registration` of schema.ts. */
export function RegisterFields({ problem }: { problem?: Problem | undefined }) {
  const t = useT()
  return (
    <>
      <HandleField problem={problem} />
      <Field
        name="password"
        label={t('accounts.password')}
        hint={t('accounts.password_hint')}
        problem={problem}
        type="password"
        autoComplete="new-password"
      />
      <DisplayNameField problem={problem} />
      <Field
        name="email"
        label={t('accounts.email')}
        hint={t('accounts.email_hint')}
        problem={problem}
        necessity="optional"
        type="email"
        autoComplete="email"
      />
      <UnseenField />
    </>
  )
}

/** Programs fill in whatever there is. It is never shown filled: who sends the form again as it is gets through. */
function UnseenField() {
  const t = useT()
  return (
    <div className="visually-hidden" aria-hidden="true">
      <label>
        {t('accounts.leave_empty')}
        <input type="text" name={UNSEEN_FIELD} tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  )
}

/** What a new account is called. */
export function NameFields({ problem }: { problem: Problem | undefined }) {
  return (
    <>
      <HandleField problem={problem} />
      <DisplayNameField problem={problem} />
    </>
  )
}

function HandleField({ problem }: { problem: Problem | undefined }) {
  const t = useT()
  return (
    <Field
      name="handle"
      label={t('accounts.handle')}
      hint={t('accounts.handle_hint')}
      problem={problem}
      autoComplete="username"
      autoCapitalize="none"
      spellCheck="false"
    />
  )
}

function DisplayNameField({ problem }: { problem: Problem | undefined }) {
  const t = useT()
  return (
    <Field
      name="displayName"
      label={t('accounts.display_name')}
      hint={t('accounts.display_name_hint')}
      problem={problem}
      necessity="optional"
      autoComplete="nickname"
    />
  )
}
