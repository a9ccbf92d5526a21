import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { DraftNote, DraftOffer } from '~/ui/draft-offer.tsx'
import type { Problem } from '~/ui/problem.ts'
import { KeepLikely, ValueFields } from './fact-fields.tsx'
import type { FactPage } from './facts.server.ts'

interface Props {
  slug: string
  written: FactPage['written']
  problem: Problem | undefined
}

/** Nothing changes by it yet: what would is shown next. */
export function ProposalForm({ slug, written, problem }: Props) {
  const t = useT()
  return (
    <details className="fold" open={problem !== undefined}>
      <summary>{t('living_facts.propose')}</summary>
      <form className="form" method="post" noValidate data-draft={`fact-${slug}-value`}>
        <DraftOffer />
        <input type="hidden" name="act" value="propose" />
        <input type="hidden" name="basedOn" value={written.basedOn ?? ''} />
        <ValueFields written={written} problem={problem} />
        <div className="form-end">
          <Button>{t('living_facts.propose_act')}</Button>
          <KeepLikely problem={problem} />
          <DraftNote />
        </div>
      </form>
    </details>
  )
}
