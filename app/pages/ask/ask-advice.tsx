import { useT } from '~/i18n/react.tsx'
import { Link } from '~/ui/link.tsx'

/** Beside the form: help beside what it helps with. */
export function AskAdvice() {
  const t = useT()
  return (
    <aside>
      <section className="card">
        <h2>{t('ask.advice')}</h2>
        <ul className="advice">
          <li>{t('ask.advice_said')}</li>
          <li>{t('ask.advice_facts')}</li>
          <li>{t('ask.advice_secrets')}</li>
          <li>
            <Link to="/help/check">{t('checks.link')}</Link>
          </li>
        </ul>
      </section>
    </aside>
  )
}
