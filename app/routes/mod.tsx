import '~/i18n/rooms/staff-menu.client.ts'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { countLikelyDuplicates } from '~/features/duplicates/likely.view.server.ts'
import { countWaitingChanges } from '~/features/faq/waiting.view.server.ts'
import { countOpenProposals } from '~/features/living-facts/facts.view.server.ts'
import { countReported } from '~/features/official/suspects.view.server.ts'
import { countOpenAppeals } from '~/features/people/appeals.view.server.ts'
import { queueLength } from '~/features/queue/cases.server.ts'
import { countWaitingSuggestions } from '~/features/suggestions/waiting.view.server.ts'
import { countWaitingPictures } from '~/features/uploads/waiting.view.server.ts'
import { countUnjudged } from '~/features/vote-patterns/patterns.view.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { DeskTabs } from '~/pages/desk/desk-tabs.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  requireStaff(context)
  const { read } = context.db
  return {
    changes: await countWaitingChanges(read),
    likelyDuplicates: await countLikelyDuplicates(read, context.now()),
    proposals: await countOpenProposals(read),
    cases: await queueLength(read, context.now()),
    suggestions: await countWaitingSuggestions(read),
    reported: await countReported(read),
    pictures: await countWaitingPictures(read),
    appeals: await countOpenAppeals(read),
    votes: await countUnjudged(read),
  }
}

export default function Moderation() {
  const waiting = useLoaderData<typeof loader>()
  return (
    <>
      <DeskTabs {...waiting} />
      <Outlet />
    </>
  )
}
