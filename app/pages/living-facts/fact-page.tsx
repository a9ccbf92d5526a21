import { FactSource } from '~/features/living-facts/ui/fact-source.tsx'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { DraftNote, DraftOffer } from '~/ui/draft-offer.tsx'
import { keptValue, type Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { Day } from '~/ui/time-ago.tsx'
import { DescriptionFields, KeepLikely } from './fact-fields.tsx'
import { FactHistory } from './fact-history.tsx'
import type { FactPage } from './facts.server.ts'
import { FactUses } from './facts-list.tsx'
import { OtherValues } from './other-values.tsx'
import { ProposalForm } from './proposal-form.tsx'
import { Proposals } from './proposals.tsx'

interface Props {
  page: FactPage
  problem: Problem | undefined
}

/** A fact on its keepers' desk. */
export function LivingFact({ page, problem }: Props) {
  const t = useT()
  const act = keptValue(problem, 'act')
  return (
    <div className="fact-page">
      <p className="meta">
        <a href="/mod/facts">{t('living_facts.all')}</a>
      </p>
      <Head fact={page.fact} />
      <ProblemNote problem={problem} />
      <Proposals proposals={page.proposals} problem={act === 'reject' ? problem : undefined} />
      <ProposalForm
        slug={page.fact.slug}
        written={page.written}
        problem={act === 'propose' ? problem : undefined}
      />
      <section>
        <h2>{t('living_facts.used_in')}</h2>
        <FactUses uses={page.uses} />
      </section>
      <OtherValues others={page.others} hasWords={page.written.words !== ''} />
      <FactHistory values={page.decided} />
      <Keeping page={page} problem={act === 'describe' ? problem : undefined} />
    </div>
  )
}

function Head({ fact }: Pick<FactPage, 'fact'>) {
  const t = useT()
  return (
    <header className="fact-head">
      <h1 lang={fact.nameLanguage}>{fact.name}</h1>
      <p className="fact-now">{fact.value}</p>
      <p className="meta">
        <code>{`{{fact:${fact.slug}}}`}</code>
        {fact.owner ? <span>{fact.owner}</span> : null}
        <span>
          {t('living_facts.source')}
          {t('living_facts.colon')}
          <FactSource source={fact.source} />
        </span>
      </p>
      <form className="form-end" method="post">
        <input type="hidden" name="act" value="verify" />
        <span className={fact.isDue ? 'state urgent' : 'hint'}>
          {t(fact.isDue ? 'living_facts.due' : 'living_facts.verified')}{' '}
          <Day at={fact.isDue ? fact.reviewAt : fact.verifiedAt} />
          {fact.verifiedBy && !fact.isDue ? ` · ${fact.verifiedBy}` : ''}
        </span>
        <Button size="s">{t('living_facts.verify')}</Button>
      </form>
    </header>
  )
}

/** What is seldom done: the name, the words, and deleting what no text names, which asks once. */
function Keeping({ page, problem }: Props) {
  const t = useT()
  return (
    <>
      <details className="fold" open={problem !== undefined}>
        <summary>{t('living_facts.describe')}</summary>
        <form className="form" method="post" noValidate data-draft={`fact-${page.fact.slug}-name`}>
          <DraftOffer />
          <input type="hidden" name="act" value="describe" />
          <DescriptionFields written={page.written} problem={problem} />
          <div className="form-end">
            <Button>{t('common.save')}</Button>
            <KeepLikely problem={problem} />
            <DraftNote />
          </div>
        </form>
      </details>
      {page.uses.length > 0 ? null : (
        <details className="fold">
          <summary>{t('living_facts.remove')}</summary>
          <form className="form-end" method="post">
            <input type="hidden" name="act" value="remove" />
            <span>{t('living_facts.remove_ask')}</span>
            <Button look="danger" size="s">
              {t('living_facts.remove')}
            </Button>
          </form>
        </details>
      )}
    </>
  )
}
