import { useT } from '~/i18n/react.tsx'
import { Button, ButtonLink } from '~/ui/button.tsx'
import { REASON_LENGTH } from '../rules.ts'

interface Props {
  /** Takes the POST. */
  action: string
  askPath: string
  supportPath: string
  counts: { yes: number; no: number }
}

/** "Did this solve it?", for everyone, without an account. "Not yet" opens in place. On phones the row stays at the
 *  bottom of the screen until its place is reached: one tap, wherever the answer was found in the text. */
export function SolvedIt({ action, askPath, supportPath, counts }: Props) {
  const t = useT()
  return (
    <section className="card solved-it" aria-labelledby="solved-it">
      <div className="solved-it-row">
        <h2 id="solved-it">{t('help.solved_it')}</h2>
        <div className="solved-it-acts">
          <form method="post" action={action}>
            <search-trail />
            <Button name="value" value="yes">
              {t('help.yes')}
            </Button>
          </form>
          <details className="not-yet">
            <summary className="button button-plain button-m">{t('help.not_yet')}</summary>
            <div className="not-yet-next">
              <form className="form" method="post" action={action}>
                <search-trail />
                <div className="field">
                  <label htmlFor="not-yet-reason">{t('help.reason')}</label>
                  <input id="not-yet-reason" name="reason" maxLength={REASON_LENGTH.max} />
                </div>
                <div className="form-end">
                  <Button name="value" value="no">
                    {t('help.send_reason')}
                  </Button>
                  <ButtonLink look="quiet" to={askPath}>
                    {t('help.ask_community')}
                  </ButtonLink>
                  <ButtonLink look="quiet" to={supportPath}>
                    {t('support.title')}
                  </ButtonLink>
                </div>
              </form>
            </div>
          </details>
        </div>
      </div>
      <Solved counts={counts} />
    </section>
  )
}

function Solved({ counts: { yes, no } }: Pick<Props, 'counts'>) {
  const t = useT()
  if (yes === 0) return null
  const percent = Math.round((100 * yes) / (yes + no))
  return <p className="hint">{t('help.solved_count', { count: yes, percent })}</p>
}
