import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/site.ts'),
  'zh-CN': () => import('../locales/zh-CN/site.ts'),
})
