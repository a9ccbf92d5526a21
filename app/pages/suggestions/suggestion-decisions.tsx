import { useT } from '~/i18n/react.tsx'
import { Button, ButtonLink } from '~/ui/button.tsx'
import { TextArea } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'
import type { SuggestionPage } from './suggestion.server.ts'

interface Props {
  page: SuggestionPage
  problem: Problem | undefined
}

/** Approve, improve or reject; for its author: bring it up to date, or take it back. */
export function SuggestionDecisions({ page: { may, isOvertaken, editPath }, problem }: Props) {
  const t = useT()
  if (!may.decide && !may.withdraw) return null
  return (
    <div className="change-decisions">
      <form className="form-end" method="post">
        {may.decide && !isOvertaken ? (
          <>
            <Button look="primary" name="act" value="approve">
              {t('suggestions.approve')}
            </Button>
            <ButtonLink to={editPath}>{t('suggestions.improve')}</ButtonLink>
          </>
        ) : null}
        {may.renew ? (
          <ButtonLink look={isOvertaken ? 'primary' : 'plain'} to={editPath}>
            {t('suggestions.renew')}
          </ButtonLink>
        ) : null}
        {may.withdraw ? (
          <Button look="quiet" name="act" value="withdraw">
            {t('suggestions.withdraw')}
          </Button>
        ) : null}
      </form>
      {may.decide ? <Reject problem={problem} /> : null}
    </div>
  )
}

function Reject({ problem }: Pick<Props, 'problem'>) {
  const t = useT()
  return (
    <details className="fold" open={problem?.fields?.reason !== undefined}>
      <summary>{t('suggestions.reject')}</summary>
      <form className="form" method="post" noValidate>
        <TextArea name="reason" label={t('suggestions.reject_reason')} problem={problem} rows={2} />
        <div className="form-end">
          <Button name="act" value="reject">
            {t('suggestions.reject_act')}
          </Button>
        </div>
      </form>
    </details>
  )
}
