// Controls, non-characters and halves of characters.
const BAD_SIGNS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]/gu

/** Text without what no text needs: controls, non-characters and halves of characters. */
export function withoutBadSigns(text: string): string {
  return text.replace(BAD_SIGNS, '')
}
