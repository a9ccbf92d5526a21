import { LEFT_POSTS } from '#db/schema/types.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'
import { keptValue, type Problem } from '~/ui/problem.ts'

interface Props {
  /** Until the account is deleted. */
  days: number
  problem: Problem | undefined
}

/** Says what goes and what stays before it asks. */
export function LeaveForm({ days, problem }: Props) {
  const t = useT()
  const chosen = keptValue(problem, 'posts') ?? 'stay'
  return (
    <section className="security-part" aria-labelledby="leave">
      <h2 id="leave">{t('own_data.leave')}</h2>
      <p>{t('own_data.leave_lead', { count: days })}</p>
      <dl className="leaving">
        <dt>{t('own_data.goes')}</dt>
        <dd>{t('own_data.goes_what')}</dd>
        <dt>{t('own_data.stays')}</dt>
        <dd>{t('own_data.stays_what')}</dd>
      </dl>
      <form className="form" method="post" noValidate aria-labelledby="leave">
        <input type="hidden" name="act" value="leave" />
        <fieldset className="field token-scopes">
          <legend>{t('own_data.posts')}</legend>
          {LEFT_POSTS.map((posts) => (
            <label key={posts} className="token-scope">
              <input type="radio" name="posts" value={posts} defaultChecked={posts === chosen} />
              <span>
                {t(`own_data.posts_${posts}`)}
                <span className="hint">{t(`own_data.posts_${posts}_hint`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <Field
          name="handle"
          label={t('own_data.handle')}
          hint={t('own_data.handle_hint')}
          problem={problem}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck="false"
        />
        <div className="form-end">
          <Button look="danger">{t('own_data.leave_now')}</Button>
        </div>
      </form>
    </section>
  )
}
