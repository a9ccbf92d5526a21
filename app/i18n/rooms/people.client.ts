import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/people.ts'),
  'zh-CN': () => import('../locales/zh-CN/people.ts'),
})
