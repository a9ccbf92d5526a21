import { PLACEHOLDERS } from '~/features/support/rules.ts'
import { Message, useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'
import { keptValue, type Problem } from '~/ui/problem.ts'
import type { SupportAdminPage } from './admin.server.ts'

interface Props {
  desk: SupportAdminPage['desk']
  problem: Problem | undefined
}

const KINDS = ['none', 'address', 'mail', 'webhook'] as const

/** Every kind shows what it needs; what belongs to the others is not looked at. */
export function DeskForm({ desk, problem }: Props) {
  const t = useT()
  const chosen = keptValue(problem, 'kind') ?? desk.kind
  return (
    <form className="form" method="post" noValidate aria-labelledby="desk">
      <h2 id="desk">{t('support.admin_desk')}</h2>
      <p className="hint">{t('support.admin_desk_hint')}</p>
      <input type="hidden" name="act" value="desk" />
      <fieldset className="admin-radios">
        <legend className="visually-hidden">{t('support.admin_desk')}</legend>
        {KINDS.map((kind) => (
          <div key={kind} className="settings-choice">
            <label className="check">
              <input type="radio" name="kind" value={kind} defaultChecked={kind === chosen} />
              <span>{t(`support.desk_${kind}`)}</span>
            </label>
            <DeskFields kind={kind} desk={desk} problem={problem} />
          </div>
        ))}
      </fieldset>
      <div className="form-end">
        <Button>{t('common.save')}</Button>
      </div>
    </form>
  )
}

function DeskFields({ kind, desk, problem }: Props & { kind: (typeof KINDS)[number] }) {
  const t = useT()
  const frame = { problem, autoComplete: 'off', spellCheck: false, necessity: 'required' } as const
  if (kind === 'none') return null
  if (kind === 'address') {
    const names = <code>{PLACEHOLDERS.map((name) => `{${name}}`).join(' ')}</code>
    const hint = <Message id="support.admin_template_hint" values={{ names }} />
    return (
      <Field
        {...frame}
        name="template"
        label={t('support.admin_template')}
        hint={hint}
        initial={desk.template}
      />
    )
  }
  if (kind === 'mail') {
    return <Field {...frame} name="mail" label={t('support.admin_mail')} initial={desk.mail} />
  }
  return (
    <>
      <Field
        {...frame}
        name="url"
        label={t('support.admin_url')}
        hint={
          <Message id="support.admin_url_hint" values={{ standard: <i lang="en">Standard Webhooks</i> }} />
        }
        initial={desk.url}
      />
      <Field
        {...frame}
        name="secret"
        type="password"
        label={t('support.admin_secret')}
        hint={desk.url ? t('support.admin_secret_kept') : <SecretHint />}
      />
    </>
  )
}

const SecretHint = () => (
  <Message id="support.admin_secret_hint" values={{ command: <code>openssl rand -base64 32</code> }} />
)
