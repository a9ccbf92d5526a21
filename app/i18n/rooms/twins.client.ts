import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/twins.ts'),
  'zh-CN': () => import('../locales/zh-CN/twins.ts'),
})
