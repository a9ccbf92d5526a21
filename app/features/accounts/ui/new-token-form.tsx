import { TOKEN_SCOPES } from '#db/schema/types.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field, Select } from '~/ui/field.tsx'
import { keptValue, type Problem } from '~/ui/problem.ts'
import { mayGrant } from '../policy.ts'
import { TOKEN_DAYS } from '../rules.ts'

interface Props {
  isStaff: boolean
  problem: Problem | undefined
}

/** Members are not offered what they could not use. */
export function NewTokenForm({ isStaff, problem }: Props) {
  const t = useT()
  return (
    <section className="security-part" aria-labelledby="make">
      <h2 id="make">{t('tokens.make')}</h2>
      <form className="form" method="post" noValidate aria-labelledby="make">
        <input type="hidden" name="act" value="make" />
        <Field
          name="name"
          label={t('tokens.name')}
          hint={t('tokens.name_hint')}
          problem={problem}
          autoComplete="off"
        />
        <ScopeChoice isStaff={isStaff} problem={problem} />
        <Select
          name="days"
          label={t('tokens.days')}
          problem={problem}
          initial={String(TOKEN_DAYS[1])}
          options={TOKEN_DAYS.map((days) => ({
            value: String(days),
            label: t('tokens.days_count', { count: days }),
          }))}
        />
        <div className="form-end">
          <Button look="primary">{t('tokens.make_now')}</Button>
        </div>
      </form>
    </section>
  )
}

function ScopeChoice({ isStaff, problem }: Props) {
  const t = useT()
  const kept = problem?.kept?.['scopes[]'] ?? keptValue(problem, 'scopes')
  const errors = problem?.fields?.scopes ?? []
  const isChosen = (scope: string) => (problem?.kept ? [kept].flat().includes(scope) : scope === 'read')
  return (
    <fieldset
      className="field token-scopes"
      aria-describedby={errors.length > 0 ? 'scopes-error' : undefined}
    >
      <legend>{t('tokens.may')}</legend>
      {TOKEN_SCOPES.filter((scope) => mayGrant({ isStaff }, [scope])).map((scope) => (
        <label key={scope} className="token-scope">
          <input type="checkbox" name="scopes[]" value={scope} defaultChecked={isChosen(scope)} />
          <span>
            {t(`tokens.scope_${scope}`)}
            <span className="hint">{t(`tokens.scope_${scope}_hint`)}</span>
          </span>
        </label>
      ))}
      {errors.length > 0 ? (
        <p className="field-error" id="scopes-error">
          {errors.join(' ')}
        </p>
      ) : null}
    </fieldset>
  )
}
