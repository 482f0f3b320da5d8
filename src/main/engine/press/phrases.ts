/** The words Galley itself puts into an export. */
export interface Phrases {
  readMore: string
  unsubscribe: string
  skipToStories: string
  sections: string
  email: string
  signUp: string
  picture: string
}

const EN: Phrases = {
  readMore: 'Read more', unsubscribe: 'Unsubscribe', skipToStories: 'Skip to stories', sections: 'In this edition',
  email: 'Your email address', signUp: 'Sign up', picture: 'Picture:',
}

const PHRASES = new Map<string, Phrases>([
  ['en', EN],
  ['es', {
    readMore: 'Leer más', unsubscribe: 'Darse de baja', skipToStories: 'Ir a las noticias', sections: 'En esta edición',
    email: 'Tu correo electrónico', signUp: 'Suscribirse', picture: 'Imagen:',
  }],
  ['fr', {
    readMore: 'Lire la suite', unsubscribe: 'Se désabonner', skipToStories: 'Aller aux articles', sections: 'Dans cette édition',
    email: 'Votre adresse e-mail', signUp: 'S’inscrire', picture: 'Image :',
  }],
  ['de', {
    readMore: 'Weiterlesen', unsubscribe: 'Abmelden', skipToStories: 'Zu den Artikeln', sections: 'In dieser Ausgabe',
    email: 'Ihre E-Mail-Adresse', signUp: 'Anmelden', picture: 'Bild:',
  }],
  ['it', {
    readMore: 'Continua a leggere', unsubscribe: 'Annulla l’iscrizione', skipToStories: 'Vai agli articoli', sections: 'In questo numero',
    email: 'Il tuo indirizzo e-mail', signUp: 'Iscriviti', picture: 'Immagine:',
  }],
  ['pt', {
    readMore: 'Ler mais', unsubscribe: 'Cancelar a inscrição', skipToStories: 'Ir para as notícias', sections: 'Nesta edição',
    email: 'Seu endereço de e-mail', signUp: 'Inscrever-se', picture: 'Imagem:',
  }],
  ['nl', {
    readMore: 'Lees verder', unsubscribe: 'Uitschrijven', skipToStories: 'Naar de artikelen', sections: 'In deze editie',
    email: 'Je e-mailadres', signUp: 'Aanmelden', picture: 'Beeld:',
  }],
])

/**
 * Galley's words in `language` (BCP 47), or in English where it has none. `language` in the answer is the one the words
 * are really in, so that they can be marked with it.
 */
export function phrasesFor(language: string): { language: string; words: Phrases } {
  const base = language.toLowerCase().split('-')[0] ?? ''
  const words = PHRASES.get(base)
  return words === undefined ? { language: 'en', words: EN } : { language, words }
}
