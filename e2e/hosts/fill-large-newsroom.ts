import { openStore } from '@engine/store/store'
import { EMPTY_ARTICLE, STATUSES } from '@shared/model/article'
import { paragraph } from '@shared/model/block'
import { DEFAULT_NEWSROOM } from '@shared/model/newsroom'
import { ARTICLES, NEEDLE, TOPICS } from './large-newsroom-facts'

// Bundled and run by large-newsroom.ts: a newsroom of 100,000 articles and 10,000 topics, the same every time.
const HEADLINES = [
  'Council meets', 'Council meets', 'Council meets', '',
  'Ferry crews on the northern crossings vote to stop work for three days over rest between watches',
  'مجلس المدينة يصوّت على إبقاء المكتبة مفتوحة حتى منتصف الليل', 'העירייה דוחה את ההצבעה על גשר הנמל', '市議会、港の橋の補修を来年に延期', 'Городской совет отложил ремонт моста',
  'नगर परिषद ने पुल की मरम्मत टाली', 'Hội đồng thành phố hoãn sửa cầu cảng', 'สภาเมืองเลื่อนการซ่อมสะพานท่าเรือ',
]
const WORDS = ['harbour', 'ballot', 'ferry', 'budget', 'school', 'tenant', 'quarry', 'orchard', 'tram', 'river', 'court', 'market', 'bridge']
const PER_COMMIT = 10_000
const NEWEST = Date.parse('2026-05-22T06:00:00Z')
const MINUTE_MS = 60_000

const store = openStore(process.env['GALLEY_LARGE']!, { create: true, holder: 'a test' })
store.settings.updateNewsroom({ ...DEFAULT_NEWSROOM, name: 'A large newsroom' })
for (let first = 0; first < ARTICLES; first += PER_COMMIT) store.commit(() => { for (let at = first; at < first + PER_COMMIT; at++) put(at) })
store.close()
console.log('true')

function put(at: number): void {
  const headline = at === NEEDLE.at ? NEEDLE.headline : HEADLINES[at % HEADLINES.length]!
  const sentence = Array.from({ length: 12 }, (_, word) => WORDS[(at * 7 + word * (1 + (at % 5))) % WORDS.length]).join(' ')
  const fields = { ...EMPTY_ARTICLE, headline, status: STATUSES[at % STATUSES.length]!, slug: `story-${at}`, sourceName: `Outlet ${at % 40}` }
  store.articles.put(at.toString(16).padStart(32, '0'), { fields, topics: [`Topic ${at % TOPICS}`], body: [paragraph(`${sentence}.`)], warnings: [] }, false, NEWEST - at * MINUTE_MS)
}
