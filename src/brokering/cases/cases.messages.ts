import type { Messages } from '../../platform/i18n.ts';

/** What cases say of themselves whatever the door: refusals and fixed words. The pages have their own. */
export const messages = {
  onlyRunningMoves: {
    sv: 'Ärendet är pausat eller avslutat. Ta upp det igen först.',
    en: 'The case is paused or closed. Resume it first.',
  },
  standsThere: {
    sv: 'Ärendet står redan där. Välj ett annat steg.',
    en: 'The case stands there. Choose another stage.',
  },
  skipNeedsReason: {
    sv: 'Skriv varför stegen däremellan inte behövs.',
    en: 'Write why the stages between are not needed.',
  },
  returnNeedsReason: { sv: 'Skriv varför ärendet går tillbaka.', en: 'Write why the case goes back.' },
  pauseNeedsReason: { sv: 'Skriv varför ärendet pausas.', en: 'Write why the case is paused.' },
  reopenNeedsReason: { sv: 'Skriv varför ärendet öppnas igen.', en: 'Write why the case is opened again.' },
  completedOnlyLast: {
    sv: 'Ärendet är inte framme vid uppföljningen. Välj en annan orsak eller flytta det först.',
    en: 'The case has not come to the follow-up. Choose another reason or move it first.',
  },
  alreadyClosed: { sv: 'Ärendet är redan avslutat.', en: 'The case is already closed.' },
  notPaused: { sv: 'Ärendet är inte pausat.', en: 'The case is not paused.' },
  notRunning: { sv: 'Bara ett ärende som pågår kan pausas.', en: 'Only a running case can be paused.' },
  notClosed: { sv: 'Ärendet är inte avslutat.', en: 'The case is not closed.' },
  changedByOther: {
    sv: 'Ärendet ändrades av någon annan. Läs det igen och gör om steget.',
    en: 'Somebody else changed this case. Read it again and repeat the step.',
  },
  notAtHouse: {
    sv: 'Välj någon som arbetar på lärcentrumet.',
    en: 'Choose somebody who works at the centre.',
  },
  notAnEmployer: { sv: 'Välj en arbetsgivare.', en: 'Choose an employer.' },
  writeAction: { sv: 'Skriv vad nästa steg är.', en: 'Write what the next step is.' },
  chooseDay: { sv: 'Välj en dag.', en: 'Choose a day.' },
  writeTitle: {
    sv: 'Skriv en rubrik på minst tre tecken.',
    en: 'Write a heading of at least three characters.',
  },
  changeNeedsReason: { sv: 'Skriv varför.', en: 'Write why.' },
  sameEmployer: {
    sv: 'Ärendet gäller redan den arbetsgivaren.',
    en: 'The case is about that employer already.',
  },
  employerOfHouse: {
    sv: 'Välj en arbetsgivare som ert hus håller kontakt med.',
    en: 'Choose an employer that your house keeps.',
  },
  houseOfEmployer: {
    sv: 'Välj ett hus som delar arbetsgivaren med er.',
    en: 'Choose a house that shares the employer with you.',
  },
  declinedOffer: {
    sv: 'Det andra huset tackade nej till ärendet',
    en: 'The other house said no to the case',
  },
  notOffered: {
    sv: 'Ärendet är inte längre erbjudet er. Det kan ha dragits tillbaka.',
    en: 'The case is not offered to you any longer. It may have been withdrawn.',
  },
  writeWords: { sv: 'Skriv vad som hände.', en: 'Write what happened.' },
  firstAction: { sv: 'Svara arbetsgivaren', en: 'Answer the employer' },
} satisfies Messages;
