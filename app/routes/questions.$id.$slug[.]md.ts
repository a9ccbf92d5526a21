import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerWithThread } from '~/http/thread-markdown.server.ts'

export const loader = ({ params, context }: LoaderFunctionArgs) => answerWithThread(params, context)
