export { loader } from './questions.$id.$slug[.]md.ts'
