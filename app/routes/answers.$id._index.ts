export { leadToAnswer as loader } from '~/http/thread-acts.server.ts'
