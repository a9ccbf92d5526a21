import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { TextArea } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'

interface Props {
  rules: string[]
  problem: Problem | undefined
}

/** The list is edited as a whole, a rule a line. */
export function ContactPatterns({ rules, problem }: Props) {
  const t = useT()
  return (
    <section className="support-admin">
      <h1>{t('contact_patterns.title')}</h1>
      <p className="lead">{t('contact_patterns.lead')}</p>
      <ProblemNote problem={problem} />
      <form className="form" method="post" noValidate>
        <input type="hidden" name="act" value="save" />
        <TextArea
          name="rules"
          label={t('contact_patterns.rules')}
          hint={t('contact_patterns.hint')}
          problem={problem}
          initial={rules.join('\n')}
          rows={24}
          spellCheck={false}
        />
        <div className="form-end">
          <Button look="primary">{t('common.save')}</Button>
        </div>
      </form>
      <form className="form-end" method="post">
        <Button size="s" name="act" value="defaults">
          {t('contact_patterns.defaults')}
        </Button>
      </form>
    </section>
  )
}
