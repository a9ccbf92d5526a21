import '~/i18n/rooms/acts.client.ts'
import '~/i18n/rooms/desk.client.ts'
import '~/i18n/rooms/review.client.ts'
import '~/i18n/rooms/waiting.client.ts'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { entryIdOf } from '~/http/params.ts'
import { requireStaff } from '~/http/viewer.ts'
import { reviewPage } from '~/pages/review/review.server.ts'
import { Review } from '~/pages/review/review.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const staff = requireStaff(context)
  const page = await reviewPage(context.db.read, staff, entryIdOf(params), context.locale)
  return { title: page.entry.title, page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export default function ReviewEntry() {
  return <Review page={useLoaderData<typeof loader>().page} />
}
