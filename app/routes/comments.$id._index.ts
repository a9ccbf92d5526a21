export { leadToComment as loader } from '~/http/thread-acts.server.ts'
