/*
 * The words pages are furnished with, in the languages small outlets publish in most. A line is compared without case,
 * without arrows and end signs.
 */
const MORE_STRONG = [
  'read more', 'read on', 'read full (?:story|article|post)', 'read the (?:full |whole |entire |rest of the |rest of this |rest of )?(?:story|article|post|entry|piece|report|rest)',
  'continue reading', 'keep reading', 'see more', 'learn more', 'find out more', 'click here(?: to read)?(?: more)?', 'the rest of (?:the )?(?:story|article)', 'more on this story',
  'leer m[áa]s', 'seguir leyendo', 'contin[úu]ar? leyendo', 'leer (?:la )?(?:nota|noticia)(?: completa)?', 'leer (?:el )?art[íi]culo(?: completo)?', 'sigue leyendo', 'lire la suite', 'lire plus', 'en savoir plus', 'lire l[’\']article', 'continuer la lecture(?: de)?',
  'weiterlesen', 'mehr lesen', 'zum artikel', 'artikel lesen', 'lesen sie mehr', 'continua a leggere', 'leggi tutto', 'leggi di pi[ùu]', 'leggi l[’\']articolo', 'ler mais', 'leia mais', 'saiba mais', 'continue lendo', 'continuar a ler',
  'lees verder', 'lees meer', 'verder lezen', 'meer lezen', 'les mer', 'läs mer', 'læs mere', 'lue lisää', 'lue koko (?:juttu|artikkeli)', 'czytaj (?:dalej|więcej)', 'devamını oku', 'читать далее', 'читать дальше', 'читать полностью', 'читати далі', 'číst (?:více|dál)', 'διαβάστε περισσότερα',
  'اقرأ المزيد', 'إقرأ المزيد', 'قراءة المزيد', 'متابعة القراءة', 'תקראו עוד', 'קרא עוד', 'קראו עוד', 'המשך קריאה', 'להמשך קריאה', 'לקריאה נוספת', 'ادامه مطلب', 'और पढ़ें', 'आगे पढ़ें', '続きを読む', 'もっと読む', '阅读更多', '閱讀更多', '阅读全文', '閱讀全文', '继续阅读', '繼續閱讀', '더 보기', '더 읽기',
  'đọc thêm', 'đọc tiếp', 'baca selengkapnya', 'citește mai mult', 'llegir(?:-ne)? més', 'llegeix(?:-ne)? més',
].join('|')
// These say 'more' only when they stand alone: a sentence may well begin with one.
const MORE_ALONE = [
  'more', 'continue', 'continued', 'details', 'more details', 'more info(?:rmation)?', 'full (?:story|article|post|text)', 'read(?: this| it)?(?: story| article| post| entry| here)?', 'view (?:post|article|story|more|original)', '(?:go to|open|jump to) (?:story|article|post)',
  'link', 'original', 'source link', 'permalink', 'read original', 'listen(?: now)?', 'watch(?: now)?', 'the rest', 'story continues', 'ver m[áa]s', 'm[áa]s informaci[óo]n', 'm[áa]s', 'voir plus', '(?:la )?suite', 'mehr', 'mehr erfahren', 'mehr dazu', 'leggi', 'continua(?: la lettura)?', 'więcej', 'подробнее', 'далее', 'детальніше', 'celý článek', 'περισσότερα', 'المزيد', 'selengkapnya', 'tovább',
].join('|')

const EDGE = '[\\s\\[\\](){}<>«»‹›→←➔➜➝➞➡▸▶►⟶↗…·•|*_–—:.-]*'
const MORE = new RegExp(`^${EDGE}(?:${MORE_STRONG}|${MORE_ALONE})${EDGE}$`, 'iu')
const MORE_START = new RegExp(`^${EDGE}(?:${MORE_STRONG})(?:[\\s:→»>…“"‘(]|$)`, 'iu')
const MORE_TAIL = new RegExp(`(?:\\s*(?:[-–—]{1,2}\\s*more\\s*[-–—]{1,2}|\\((?:more|continued|cont\\.)[.…]*\\)|\\[(?:more|read more)[.…]*\\])|(?<=[\\s.…!?"”\\])])[\\s\\[(]*(?:${MORE_STRONG})\\s*[→➔➜»›>.…]*[\\s\\])]*)$`, 'iu')

// Arabic is written with or without its vowel signs.
const VOWEL_SIGNS = /[\u064b-\u0652]/gu

/** A line or link label that only says where the rest is: 'Read more', 'Continue reading →', '-more-', '(more)'. */
export function isMoreText(text: string): boolean {
  return text.length <= 80 && MORE.test(text.replace(VOWEL_SIGNS, ''))
}

/** A link label that begins so and goes on with the headline: 'Continue reading “Dockers walk out”'. */
export function startsWithMore(text: string): boolean {
  return text.length <= 300 && MORE_START.test(text)
}

/** The text without a '-more-', '(more)' or 'Read more' at its end. */
export function withoutMoreTail(text: string): string {
  const end = text.slice(-120)
  const found = MORE_TAIL.exec(end)
  if (found === null) return text
  const before = end.slice(0, found.index).trimEnd()
  const label = found[0].trim()
  // 'They want to read more' is a sentence: a label begins with a capital, follows a stop, or has a sign of its own.
  const isLabel = !/^\p{Ll}/u.test(label) || /[.…!?"”\])]$/u.test(before) || /[→➔➜»›>]$/u.test(label)
  return isLabel ? text.slice(0, text.length - end.length + found.index).trimEnd() : text
}

const FURNITURE_LINE = new RegExp(`^(?:${[
  'skip to (?:the )?(?:main )?(?:content|navigation|primary|footer|search|stories|menu|sidebar).*', 'jump to (?:content|navigation).*', '(?:main |primary |secondary |site |toggle )*(?:menu|navigation)(?: toggle)?', 'toggle (?:search|sidebar|dark mode).*', 'close(?: menu| search)?', 'open (?:menu|search)',
  'search(?: for:?| this (?:site|website|blog)| results.*| the site| here)?(?: …|\\.\\.\\.)?', '(?:subscribe|sign ?up|signup|join)(?:[ !]*| (?:now|here|today|free|to|for|our)\\b.*)', '(?:get|receive)\\b.{0,90}\\b(?:inbox|newsletter|e-?mail|updates|digest)\\b.{0,60}', '(?:our |the |free |daily |weekly )*newsletters?(?: sign[- ]?up)?', 'stay (?:informed|connected|up to date|in touch|updated|tuned)(?: \\S+){0,8}',
  'log ?in|log ?out|sign ?in|register|my account|account|cart|checkout|home|about(?: us)?|contact(?: us)?|donate(?: now| today| here)?[!.]?|support us|give now|become a (?:member|supporter|patron|subscriber).*|advertise(?: with us)?|shop|store|archives?|rss(?: feed)?|privacy(?: policy)?|terms(?: of (?:use|service))?(?: (?:and|&) conditions)?|cookie (?:policy|settings|preferences)|legal notice|imprint|impressum|sitemap|site map|staff|masthead|jobs|careers|faq',
  'share(?: this| article| story| post| on| via| with| options)*(?: (?:on|via|with) .{0,40})?', '(?:share|tweet|email|print|pin it|whatsapp|telegram|facebook|twitter|x|linkedin|reddit|mastodon|bluesky|copy link|like this|like|reblog|loading\\.*|follow us.*|follow|rss|instagram|youtube|tiktok|flipboard|pocket)(?:[\\s,|·•/]+(?:share|tweet|email|print|pin it|whatsapp|telegram|facebook|twitter|x|linkedin|reddit|mastodon|bluesky|copy link|rss|instagram|youtube|tiktok|threads|flipboard|pocket))*', 'click to (?:share|email|print).*', 'like this:', 'reply|restack|comment',
  '(?:most |more )?(?:popular|trending|recent|latest|related|recommended|featured|most read|most viewed|most shared)(?: (?:now|posts?|stories|articles|news|topics|reads|content|coverage|links|on .*|in .*|from .*|this week|today))*:?', 'you (?:may|might) (?:also )?(?:like|enjoy|be interested).*', 'see also:?', 'more (?:from|in|on|stories|news|articles|posts|coverage|by)(?: \\S+){0,3}', 'editor(?:[’\']s|s[’\']) (?:picks?|choice)', 'in case you missed it', 'don[’\']t miss', 'read next', 'up next', 'what to read next', 'next up', 'popular on .*', 'from the archives?',
  'categor(?:y|ies):?|tags?:?|topics:?|archives?:?|sections:?|recent (?:posts|comments|stories|articles)|blogroll|links|meta|pages|calendar|authors?|contributors?|tag cloud|filter(?: by.*)?|sort(?: by.*)?|select (?:month|category|language)|language|languages',
  '(?:«|‹|←|<+)?\\s*(?:older|newer|previous|next)(?: (?:posts?|stories|articles|entries|page|issues?|news|edition))?\\s*(?:»|›|→|>+)?', '(?:load|show) more(?: (?:posts|stories|articles|news|results|entries))?', 'view (?:all|more).*', 'see all.*', 'all (?:stories|posts|articles|news|issues|rights reserved.*)', 'page \\d+(?: of \\d+)?.*', '(?:\\d+|…|\\.\\.\\.|first|last|next|prev(?:ious)?|[«»‹›←→<>|·])(?:[\\s,|·]+(?:\\d+|…|\\.\\.\\.|first|last|next|prev(?:ious)?|[«»‹›←→<>|·]))*', 'back to (?:top|home).*', 'top of page', 'posts? (?:navigation|pagination)', 'go to (?:top|page).*',
  '(?:leave|add|post|write) a (?:comment|reply).*', '(?:no|\\d+|one) (?:comments?|replies|responses|likes?|shares|views)(?: on .*)?', 'comments?(?: off.*| are closed.*| \\(\\d+\\)|:? ?\\d+)?', '(?:posted|filed|published|categori[sz]ed|tagged) (?:in|under|as|with)\\b.{0,120}', 'tags?: .{0,200}', 'categor(?:y|ies): .{0,150}', 'topics?: .{0,150}', '\\d+ min(?:ute)?s?(?: read)?', '(?:reading time|estimated read).{0,40}', 'print this.*', 'edit(?: this)?', 'permalink', 'about the author.*', 'view (?:in|this email in) (?:your )?browser.*', '(?:unsubscribe|update (?:your )?(?:preferences|profile)|manage (?:your )?(?:subscription|preferences)|forward to a friend).*', 'you(?: are|[’\']re) receiving this (?:email|because|newsletter).*', 'no longer want to receive.*', 'want to change how you receive.*', 'our mailing address is:?.*', 'add us to your address book.*', 'was this (?:email )?forwarded.*',
  '(?:we|this (?:site|website)|our (?:site|website)) uses? cookies.*', 'by (?:continuing|using|clicking|signing up|subscribing|submitting)\\b.*(?:agree|consent|accept|cookies|privacy).*', '(?:accept|reject|manage|allow)(?: all)?(?: cookies)?|cookies?(?: notice| settings)?|got it!?|i (?:agree|accept)|ok(?:ay)?', 'advertis(?:ement|ing)|sponsored(?: (?:content|by.*))?|ad|promoted|ads by .*', 'e-?mail(?: address| \\*)?:?\\*?|your e-?mail.*|first name|last name|name|submit|go|send', 'thank(?:s| you) for (?:subscribing|signing up|reading).*', 'leave this field (?:empty|blank).*', 'enter your e-?mail.*', 'no spam.*', 'we respect your privacy.*', 'share options', 'photo gallery', 'listen to (?:this )?article',
  '[\\d.…«»\\s]*page \\d+ of \\d+.*', '(?:month|year|(?:author |category |tag |monthly |daily )?archives?(?: for)?) ?: .{1,60}', '(?:copyright (?:©|\\(c\\)|(?:19|20)\\d\\d|by )|©|\\(c\\) ?(?:19|20)\\d\\d|all rights reserved|some rights reserved).*', '.{0,80}(?:all rights reserved|creative commons (?:attribution|license)).*', 'proudly powered by .*', 'powered by \\S+(?: \\S+){0,2}', '(?:theme|design|website|site|hosted)(?: by|:) .{0,40}', 'licen[sc]ed under .*', '.{0,60} (?:theme )?by (?:wordpress|automattic|themegrill|studiopress).*', 'published (?:with|by) ghost.*', 'made with (?:♥|❤|love|ghost|hugo|jekyll|substack|beehiiv|wordpress)(?: \\S+){0,5}', 'start (?:writing|your substack).*', '.{0,40} is the home for great (?:writing|culture).*', 'get the app', 'privacy ∙ terms.*', 'this site requires javascript.*', 'please (?:turn on|enable) javascript.*', 'javascript (?:is )?(?:required|disabled).*',
  // the same in other languages
  'saltar al contenido.*|ir al contenido.*|ir a las noticias|aller au contenu.*|aller aux articles|zum inhalt.*|zu den artikeln|vai al contenuto.*|vai agli articoli|pular para o conteúdo.*|ir para (?:o conteúdo|as notícias).*|ga naar (?:de )?inhoud.*|naar de (?:inhoud|artikelen)|przejdź do treści.*|перейти к содержимому.*|تخطي إلى المحتوى.*|انتقل إلى المحتوى.*|דלג לתוכן.*', 'men[uú]|menü|inicio|accueil|startseite|início|strona główna|главная|الرئيسية|ראשי|עמוד הבית|buscar|rechercher|recherche|suche|suchen|cerca|pesquisar|zoeken|szukaj|поиск|بحث|חיפוש|contacto|kontakt|contatti|contato|acerca de|quiénes somos|qui sommes-nous|über uns|chi siamo|quem somos|من نحن|اتصل بنا|אודות|צור קשר|צרו קשר',
  '(?:suscr[ií]b[ea]|suscripci|apúntate|s[’\']abonner|abonnez|s[’\']inscrire|inscrivez|abonnieren|abonniere|anmelden|melde dich|iscriviti|abbonati|inscreva|assine|abonneer|aanmelden|zapisz się|подпис|اشترك|سجل في|הירשמ|הרשמ)\\S*(?: .{0,120})?', '(?:compartir|comparte|compartilhar|compartilhe|partager|teilen|condividi)(?: (?:en|esto|no|com|via|sur|auf|mit|su|par) .{0,40})?|delen|udostępnij|поделиться|مشاركة|שיתוף|שתפו',
  '(?:lo )?m[áa]s (?:le[íi]d[oa]s?|vist[oa]s?|noticias|popular(?:es)?|recientes)|(?:articles )?(?:les )?plus (?:lus|populaires|récents)|derni(?:ers|ères) (?:articles|nouvelles)|(?:am )?meistgelesen|neueste (?:beiträge|artikel)|più letti|mais lid[oa]s|meest gelezen|najczęściej czytane|популярное|الأكثر قراءة|מומלצים|הנקראים ביותר|artículos relacionados|relacionad[oa]s|articles? (?:liés|connexes|similaires)|à lire aussi|ähnliche (?:beiträge|artikel)|articoli correlati|leia também|lea también|lees ook|categor[ií]as?|catégories?|kategorien?|categorie|kategorie|рубрики|تصنيفات|קטגוריות|etiquetas:?.*|étiquettes:?.*|schlagwörter:?.*|publicado en .{0,80}|publié dans .{0,80}|classé dans .{0,80}|archiv[eos]*|archivi',
  '(?:←|«|‹)?\\s*(?:entradas|noticias|artículos|página) (?:anterior(?:es)?|siguientes?|más recientes)\\s*(?:→|»|›)?|(?:anterior|siguiente|précédent|suivant|zurück|weiter|vorherige|nächste|precedente|successivo|próxim[oa]|vorige|volgende|السابق|التالي|הקודם|הבא)|articles (?:précédents|suivants|plus anciens)|(?:ältere|neuere) beiträge|(?:ningún|sin|\\d+) comentarios?|deja un comentario|(?:aucun|\\d+) commentaires?|laisser un commentaire|(?:keine|\\d+) kommentare?|kommentar hinterlassen|(?:nessun|\\d+) comment[oi]',
  '(?:este sitio|utilizamos|usamos|nous utilisons|ce site utilise|wir verwenden|diese (?:website|seite) (?:verwendet|nutzt)|questo sito|utilizziamo|este site|deze (?:site|website)|we gebruiken)\\b.*cookies.*|aceptar(?: todo)?|accepter(?: tout)?|akzeptieren|accetta|aceitar|rechazar|refuser|ablehnen|publicidad|publicité|anzeige|werbung|pubblicità|publicidade|todos los derechos reservados.*|tous droits réservés.*|alle rechte vorbehalten.*|tutti i diritti riservati.*|todos os direitos reservados.*|جميع الحقوق محفوظة.*|כל הזכויות שמורות.*|.{0,60}(?:derechos reservados|droits réservés|rechte vorbehalten|حقوق النشر).{0,60}|bolet[ií]n(?: .{0,40})?|lettre d[’\']information|infolettre|نشرتنا.*|النشرة البريدية.*|ניוזלטר.*',
].join('|')})[\\s:»›→.!]*$`, 'iu')

/** A line that is part of the page and of no story: menus, sign-up, share, paging, cookies, copyright. */
export function isFurnitureText(text: string): boolean {
  return text.length <= 400 && FURNITURE_LINE.test(text.trim())
}

const APPEAL = /\b(?:readers like you|(?:make|give|with) (?:a|your) (?:\S+ ){0,2}(?:donation|gift|contribution)|tax[- ]deductible|donate (?:today|now|what)|your (?:gift|donation|support|contribution)|support (?:our|independent) (?:work|journalism|media|reporting)|reader[- ](?:supported|funded)|(?:become|becoming) a (?:\S+ )?(?:member|supporter|subscriber|patron)|(?:help|keep) us (?:\S+ )?(?:publish\w*|going|keep|continue|reach|stay)|we (?:depend|rely) on|continue to publish|(?:haz|hacé) (?:tu|una) donación|apóyanos|faites un don|soutenez[- ]nous|unterstützen sie|mit einer spende)(?![\p{L}\p{N}])/giu

/** A paragraph that asks the reader for money: it uses the words of asking more than once. */
export function isAppeal(text: string): boolean {
  return text.length <= 600 && (text.match(APPEAL)?.length ?? 0) >= 2
}

const CAPTION = /^(?:above(?: photo| image)?|below|(?:(?:top |cover |featured |header |main |file )?(?:photo|image|picture|illustration|graphic|foto|bild|imagen|photograph)(?:s|graph|graphy)?)(?: (?:by|credit|courtesy|above|via|from|caption))?|credits?|caption|crédito|crédit photo|photo credit|image credit|bildquelle|bild|foto|picture|imagen?|beeld|immagine|imagem)\s*(?:[:：]|\bby\b)\s?.{0,400}$/iu

/** A picture's caption or credit: 'Above photo: …', 'Photo by …'. */
export function isCaption(text: string): boolean {
  return text.length <= 400 && CAPTION.test(text)
}

const OFF_PAGE = /^(?:subscribe|sign ?up|donate|support us|join|log ?in|share|tweet|facebook|twitter|email|print|comments?|\d+ comments?|leave a (?:comment|reply)|reply|home|older|newer|next|previous)\b/iu

/** A link label that leads anywhere but to a story. */
export function isServiceLabel(text: string): boolean {
  return OFF_PAGE.test(text.trim())
}

const MUTING = /^(?:subscri|sign ?up|join|(?:the |our |free |daily |weekly )*newsletter|stay |get |receive |related|recommended|(?:most |more )?(?:popular|trending|recent|latest posts)|most |you (?:may|might)|about|contact|donate|support|become|search|comments?|leave a|recent|categor(?!.*: ?\S)|archives?|blogroll|meta|copyright|©|\(c\)|all rights|we use|this (?:site|website) uses|cookies?|privacy|powered|unsubscribe|you(?: are|[’']re) receiving|our mailing|editor[’']?s|from the archive|more from|in case you|suscr|s[’']abonner|abonn|inscr|anmelden|iscriv|assine|aanmelden|zapisz|lo más|más le|les plus|meistgelesen|artículos rel|ähnliche|articles (?:liés|connexes)|à lire|leia também|quiénes|qui sommes|über uns|chi siamo|quem somos|todos los|tous droits|alle rechte|este sitio|utilizamos|usamos|nous util|ce site|wir verwenden|diese|اشترك|النشرة|جميع الحقوق|הירשמ|הרשמ|כל הזכויות|אודות|من نحن|boletín|lettre d|infolettre)/iu

/** A furniture line whose own text follows it ('Sign up for our newsletter', 'About us', 'Related stories'). */
export function isMutingHeading(text: string): boolean {
  return MUTING.test(text.trim())
}
