// The email of the bench as a user of react-email would write it: the same words, links and pictures as Galley's own.
import { Body, Container, Head, Heading, Hr, Html, Img, Link, Preview, Section, Text, render } from '@react-email/components'
import { createElement as h, Fragment } from 'react'

const ink = '#1b1a17'
const muted = '#5f5a50'
const accent = '#8a2f1d'
const serif = "Georgia, 'Times New Roman', serif"

const styles = {
  body: { margin: 0, backgroundColor: '#f3f0e9', fontFamily: serif },
  container: { maxWidth: 600, backgroundColor: '#ffffff', padding: '30px 36px' },
  name: { margin: 0, fontSize: 19, fontWeight: 'bold', color: ink },
  date: { margin: '0 0 12px', fontSize: 14, color: muted },
  subject: { margin: 0, fontSize: 34, lineHeight: '1.18', color: ink },
  text: { margin: '14px 0 0', fontSize: 17, lineHeight: '1.6', color: ink },
  section: { margin: '22px 0 8px', fontSize: 14, letterSpacing: 2, textTransform: 'uppercase', color: accent },
  eyebrow: { margin: '0 0 3px', fontSize: 14, color: accent },
  headline: { margin: '0 0 6px', fontSize: 20, lineHeight: '1.3' },
  lead: { margin: '0 0 6px', fontSize: 27, lineHeight: '1.22' },
  headlineLink: { color: ink, textDecoration: 'none' },
  facts: { margin: '0 0 8px', fontSize: 14, color: muted },
  more: { color: accent, fontSize: 16 },
  rule: { margin: '22px 0', borderColor: '#d9d4c8' },
  button: { display: 'inline-block', padding: '10px 18px', backgroundColor: accent, color: '#ffffff' },
}

function Card({ card, isLead }) {
  const facts = [card.byline, card.dateline, card.sourceName].filter(Boolean).join(' · ')
  const language = card.language ? { lang: card.language, dir: card.language === 'ar' ? 'rtl' : 'ltr' } : {}
  return h(Section, language,
    card.picture && h(Img, { src: card.picture.url, alt: card.picture.alt, width: isLead ? 528 : 160, align: isLead ? undefined : 'right', style: { height: 'auto' } }),
    card.picture?.credit && h(Text, { style: styles.facts }, `Picture: ${card.picture.credit}`),
    card.eyebrow && h(Text, { style: styles.eyebrow }, card.eyebrow),
    h(Heading, { as: 'h3', style: isLead ? styles.lead : styles.headline }, card.link ? h(Link, { href: card.link, style: styles.headlineLink }, card.headline) : card.headline),
    facts && h(Text, { style: styles.facts }, facts),
    h(Text, { style: styles.text }, card.excerpt),
    card.link && h(Link, { href: card.link, style: styles.more }, card.linkLabel || 'Read more'),
    h(Hr, { style: styles.rule }),
  )
}

function Digest({ edition }) {
  const { newsroom } = edition
  const lead = edition.sections[0].cards[0].id
  return h(Html, { lang: newsroom.language }, h(Head, null, h('title', null, edition.subject)), h(Preview, null, edition.preheader),
    h(Body, { style: styles.body }, h(Container, { style: styles.container },
      h(Text, { style: styles.name }, newsroom.name), h(Text, { style: styles.date }, 'Friday, 22 May 2026'),
      h(Heading, { as: 'h1', style: styles.subject }, edition.subject),
      edition.intro.split('\n').map((line) => h(Text, { key: line, style: styles.text }, line)),
      edition.sections.map((section) => h(Fragment, { key: section.id },
        h(Heading, { as: 'h2', style: styles.section }, section.title),
        section.cards.map((card) => h(Card, { key: card.id, card, isLead: card.id === lead })))),
      h(Text, { style: styles.text }, newsroom.signUpText), h(Link, { href: newsroom.signUpUrl, style: styles.button }, 'Sign up'),
      newsroom.postalAddress.split('\n').map((line) => h(Text, { key: line, style: styles.facts }, line)),
      h(Link, { href: newsroom.unsubscribeTag, style: styles.facts }, 'Unsubscribe'),
    )),
  )
}

/** The edition as an email, by react-email's own renderer. */
export function renderWithReactEmail(edition) {
  return render(h(Digest, { edition }))
}
