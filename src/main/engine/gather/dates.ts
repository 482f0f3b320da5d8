const MONTHS = [
  'january jan janvier janv enero ene januar jänner jän gennaio gen janeiro januari januar styczeń stycznia sty ocak января январь янв січня يناير ינואר gener tammikuu ianuarie siječanj januára ledna leden január',
  'february feb février févr fév febrero februar febbraio fevereiro fev februari luty lutego lut şubat февраля февраль фев лютого فبراير פברואר febrer helmikuu februarie února únor február',
  'march mar mars marzo märz mrz maart março marzec marca mart марта март мар березня مارس מרץ מרס març maaliskuu martie března březen mrt',
  'april apr avril avr abril abr aprile aprill kwiecień kwietnia kwi nisan апреля апрель апр квітня أبريل ابريل אפריל huhtikuu aprilie dubna duben',
  'may mai mayo maggio mag maio maj mei maja mayıs мая май травня مايو מאי maig toukokuu května květen mag',
  'june jun juin junio juni giugno giu junho czerwiec czerwca cze haziran июня июнь июн червня يونيو יוני juny kesäkuu iunie června červen',
  'july jul juillet juil julio juli luglio lug julho lipiec lipca lip temmuz июля июль июл липня يوليو יולי juliol heinäkuu iulie července červenec',
  'august aug août aout agosto ago augustus sierpień sierpnia sie ağustos августа август авг серпня أغسطس اغسطس אוגוסט agost elokuu srpna srpen augusti',
  'september sep sept septembre septiembre settembre set setembro wrzesień września wrz eylül сентября сентябрь сен вересня سبتمبر ספטמבר setembre syyskuu septembrie září',
  'october oct octobre octubre oktober okt ottobre ott outubro out październik października paź ekim октября октябрь окт жовтня أكتوبر اكتوبر אוקטובר lokakuu octombrie října říjen',
  'november nov novembre noviembre novembro listopad listopada lis kasım ноября ноябрь ноя листопада نوفمبر נובמבר marraskuu noiembrie listopadu',
  'december dec décembre déc diciembre dic dezember dez dicembre dezembro grudzień grudnia gru aralık декабря декабрь дек грудня ديسمبر דצמבר desembre des joulukuu decembrie prosince prosinec',
]
const MONTH_OF = new Map(MONTHS.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name.normalize('NFC'), index + 1])))

const ISO = /\b((?:19|20)\d\d)-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?/u
const MONTH_FIRST = /(?<![\p{L}\d])(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)(?!\d)/u
const DAY_FIRST = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?[\s-]+(?:de\s+|of\s+|d[’'])?[בלو]?(\p{L}{3,12})\.?,?[\s-]+(?:de\s+|del\s+)?((?:19|20)\d\d)(?!\d)/u
const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)\s*[./年]\s*(\d{1,2})\s*[./月]\s*(\d{1,2})(?!\d)/u
const DOTTED = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)(?!\d)/u
const SLASHED = /(?<!\d)(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)\d\d)(?!\d)/u

/** The first date in a text as 'YYYY-MM-DD', or as an instant where the text has one with a zone; '' for none. */
export function findDate(text: string): string {
  const short = text.slice(0, 400).normalize('NFC')
  return fromIso(short) || fromWords(short) || fromNumbers(short)
}

function fromIso(text: string): string {
  const found = ISO.exec(text)
  if (found === null) return ''
  const [, year, month, day, hour, minute, second, zone] = found
  const date = calendarDate(Number(year), Number(month), Number(day))
  if (date === '' || hour === undefined || zone === undefined) return date
  const instant = `${date}T${hour}:${minute}:${second ?? '00'}${zone.replace(/^([+-]\d\d)(\d\d)$/u, '$1:$2')}`
  return Number.isNaN(Date.parse(instant)) ? date : instant
}

function fromWords(text: string): string {
  const first = MONTH_FIRST.exec(text)
  const byMonth = first === null ? '' : calendarDate(Number(first[3]), monthOf(first[1]), Number(first[2]))
  if (byMonth !== '') return byMonth
  const second = DAY_FIRST.exec(text)
  return second === null ? '' : calendarDate(Number(second[3]), monthOf(second[2]), Number(second[1]))
}

function fromNumbers(text: string): string {
  const year = YEAR_FIRST.exec(text)
  if (year !== null) return calendarDate(Number(year[1]), Number(year[2]), Number(year[3]))
  const dotted = DOTTED.exec(text)
  if (dotted !== null) return calendarDate(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]))
  const slashed = SLASHED.exec(text)
  return slashed === null ? '' : fromSlashes(Number(slashed[1]), Number(slashed[2]), Number(slashed[3]))
}

// 5/6/2026 is a day in May or in June: only a number over 12, or the same twice, says which one is the day.
function fromSlashes(one: number, two: number, year: number): string {
  if (one > 12) return calendarDate(year, two, one)
  return two > 12 || one === two ? calendarDate(year, one, two) : ''
}

function monthOf(name: string | undefined): number {
  return MONTH_OF.get((name ?? '').toLowerCase()) ?? 0
}

function calendarDate(year: number, month: number, day: number): string {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (month < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return ''
  return date.toISOString().slice(0, 10)
}

/** Whether a date stands in a text, even one that may be read in two ways (5/6/2026). */
export function hasDate(text: string): boolean {
  return findDate(text) !== '' || SLASHED.test(text.slice(0, 400))
}

/** The day a link carries in its path (/2026/05/22/); '' for none. */
export function dateInLink(link: string): string {
  const found = /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/u.exec(link)
  return found === null ? '' : calendarDate(Number(found[1]), Number(found[2]), Number(found[3]))
}

const AROUND_DATE = /\b(?:posted|published|updated|last|modified|date|on|at|by|in|um|uhr|le|el|am|publi(?:cado|é|ée)|il|a las|à|h|est|edt|et|pst|pdt|pt|cst|cdt|gmt|utc|cet|cest|bst|a\.?m\.?|p\.?m\.?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|segunda|terça|quarta|quinta|sexta|feira)\b\.?|\d{1,2}[:h.]\d\d(?::\d\d)?/giu
const PUBLISHED = /^(?:posted|published|publié|publicado|pubblicato|veröffentlicht|gepubliceerd)\s/iu
const RELATIVE = /^(?:today|yesterday|just now|\d+ (?:second|sec|minute|min|hour|hr|day|week|month|year)s? ago|hace \d+ \p{L}+|il y a \d+ \p{L}+|vor \d+ \p{L}+)$/iu
const SHORT_DATE = /^(?:\p{L}{3,12}\.?\s+\d{1,2}|\d{1,2}\.?\s+\p{L}{3,12})$/u

/** Whether a line is a date and little else ('Posted on Friday, May 22, 2026 at 9:00 am'). */
export function isDateLine(line: string): boolean {
  const text = line.trim().normalize('NFC')
  if (text === '' || text.length > 90) return false
  if (RELATIVE.test(text)) return true
  if (PUBLISHED.test(text) && !/[.!?]$/u.test(text) && hasDate(text)) return true
  if (SHORT_DATE.test(text)) return text.split(/[\s.]+/u).some((word) => monthOf(word) > 0)
  const rest = [ISO, MONTH_FIRST, DAY_FIRST, YEAR_FIRST, DOTTED, SLASHED].reduce((left, pattern) => left.replace(pattern, ' '), text)
  if (rest === text) return false
  return rest.replace(AROUND_DATE, ' ').replace(/[^\p{L}\p{N}]+/gu, '').replace(/^(?:يوم|الجمعة|السبت|الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|יום)+/u, '').length <= 3
}
