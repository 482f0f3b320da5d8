import { createHashHistory, createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router'
import { readArticlesSearch } from './articles-search'
import { Frame } from './frame'
import { readHistorySearch } from './history-search'
import { readPicturesSearch } from './pictures-search'
import { NothingHere } from './screens/nothing-here'
import { ArticlesScreen } from './screens/articles-screen'
import { DigestScreen } from './screens/digest-screen'
import { DigestsScreen } from './screens/digests-screen'
import { ExportsScreen } from './screens/exports-screen'
import { ArticleHistoryScreen } from './screens/article-history-screen'
import { JournalScreen } from './screens/journal-screen'
import { KeysScreen } from './screens/keys-screen'
import { PicturesScreen } from './screens/pictures-screen'
import { SourcesScreen, TopicsScreen } from './screens/names-screens'
import { SettingsScreen } from './screens/settings-screen'
import { TodayScreen } from './screens/today-screen'
import { WelcomeScreen } from './screens/welcome-screen'

const root = createRootRoute({ component: Frame })

const home = createRoute({ getParentRoute: () => root, path: '/', beforeLoad: () => { throw redirect({ to: '/today' }) } })

const today = createRoute({ getParentRoute: () => root, path: '/today', component: TodayScreen })
const articles = createRoute({ getParentRoute: () => root, path: '/articles', component: ArticlesScreen, validateSearch: readArticlesSearch })
const articleHistory = createRoute({ getParentRoute: () => root, path: '/articles/$id/history', component: ArticleHistoryScreen, validateSearch: readHistorySearch })

const digests = createRoute({ getParentRoute: () => root, path: '/digests', component: DigestsScreen })
const digest = createRoute({ getParentRoute: () => root, path: '/digests/$id', component: DigestScreen })
const exports = createRoute({
  getParentRoute: () => root,
  path: '/exports',
  component: ExportsScreen,
  // The export to look at first.
  validateSearch: ({ job }: Record<string, unknown>): { job?: number } => (typeof job === 'number' ? { job } : {}),
})
const pictures = createRoute({ getParentRoute: () => root, path: '/pictures', component: PicturesScreen, validateSearch: readPicturesSearch })
const topics = createRoute({ getParentRoute: () => root, path: '/topics', component: TopicsScreen })
const sources = createRoute({ getParentRoute: () => root, path: '/sources', component: SourcesScreen })
const history = createRoute({ getParentRoute: () => root, path: '/history', component: JournalScreen })
const settings = createRoute({ getParentRoute: () => root, path: '/settings', component: SettingsScreen })
const keys = createRoute({ getParentRoute: () => root, path: '/settings/keys', component: KeysScreen })
const welcome = createRoute({ getParentRoute: () => root, path: '/welcome', component: WelcomeScreen })

/** The screens by address; the address is what is on the screen. */
export const router = createRouter({
  routeTree: root.addChildren([home, today, articles, articleHistory, digests, digest, topics, sources, exports, pictures, history, settings, keys, welcome]),
  history: createHashHistory(),
  defaultNotFoundComponent: NothingHere,
})

declare module '@tanstack/react-router' {
  interface Register { router: typeof router }
}
