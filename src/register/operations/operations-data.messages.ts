export const operationsKeeping = {
  mails: { sv: 'Mejl', en: 'E-mails' },
  mailFields: {
    recipient: { sv: 'Till', en: 'To' },
    subject: { sv: 'Ämne', en: 'Subject' },
    state: { sv: 'Läge', en: 'State' },
    createdAt: { sv: 'Skrivet', en: 'Written' },
    sentAt: { sv: 'Skickat', en: 'Sent' },
  },
  sentMails: { sv: 'Mejl som har skickats', en: 'E-mails that were sent' },
  sentMailsWhy: {
    sv: 'Mottagaren har dem; här behövs de bara för att söka fel (dataskyddsförordningen artikel 5.1 e).',
    en: 'The recipient has them; here they are needed only to look for faults (GDPR Article 5(1)(e)).',
  },
  farewell: {
    sv: 'Mejlet om att raderingen är klar, med adressen',
    en: 'The e-mail that the erasure is done, with the address',
  },
  farewellWhy: {
    sv: 'Den som bett om radering ska få veta vad som gjordes (dataskyddsförordningen artikel 12.3). Mejlet tas bort efter 30 dagar.',
    en: 'Whoever asked for erasure is to be told what was done (GDPR Article 12(3)). The e-mail is removed after 30 days.',
  },
  unsentMails: { sv: 'Mejl som ingen mejlserver tog emot', en: 'E-mails that no mail server took' },
  unsentMailsWhy: {
    sv: 'De finns bara här och kan behöva lämnas på annat sätt.',
    en: 'They exist only here and may have to be handed over another way.',
  },
  barriers: { sv: 'Anmälda hinder', en: 'Reported barriers' },
  barrierFields: {
    page: { sv: 'Var', en: 'Where' },
    description: { sv: 'Vad', en: 'What' },
    email: { sv: 'E-post', en: 'E-mail' },
    createdAt: { sv: 'Anmält', en: 'Reported' },
    handledAt: { sv: 'Hanterat', en: 'Handled' },
  },
  barrierText: {
    sv: 'Beskrivningen av hindret, utan avsändare',
    en: 'The description of the barrier, without sender',
  },
  barrierWhy: {
    sv: 'Hindret ska rättas för alla (lagen 2018:1937 om tillgänglighet till digital offentlig service).',
    en: 'The barrier is to be put right for all (Act 2018:1937 on Accessibility of Digital Public Services).',
  },
  handledBarriers: {
    sv: 'Anmält hinder, efter att det hanterats',
    en: 'A reported barrier, after it was handled',
  },
  handledBarriersWhy: {
    sv: 'Tillsynsmyndigheten kan fråga hur anmälningar hanteras (lagen 2018:1937).',
    en: 'The supervising authority may ask how reports are handled (Act 2018:1937).',
  },
  acts: { sv: 'Det du har gjort i tjänsten', en: 'What you did in the service' },
  actFields: {
    at: { sv: 'När', en: 'When' },
    entity: { sv: 'Sorts uppgift', en: 'Kind of record' },
    entityId: { sv: 'Id', en: 'Id' },
    action: { sv: 'Händelse', en: 'Act' },
    before: { sv: 'Före', en: 'Before' },
    after: { sv: 'Efter', en: 'After' },
    title: { sv: 'Rubrik', en: 'Title' },
    state: { sv: 'Läge', en: 'State' },
    createdAt: { sv: 'Skapad', en: 'Created' },
    finishedAt: { sv: 'Klar', en: 'Finished' },
    // Inside what stood before and after
    name: { sv: 'Namn', en: 'Name' },
    email: { sv: 'E-post', en: 'E-mail' },
    phone: { sv: 'Telefon', en: 'Phone' },
    language: { sv: 'Språk', en: 'Language' },
    role: { sv: 'Roll', en: 'Role' },
  },
  entries: { sv: 'Poster i ändringsloggen, utan namn', en: 'Entries of the audit log, without a name' },
  entriesWhy: {
    sv: 'Loggen visar att uppgifter inte ändrats i efterhand (dataskyddsförordningen artikel 32 och 5.2). Det som stod om dig går inte att läsa: nyckeln är förstörd.',
    en: 'The log shows that records were not changed afterwards (GDPR Articles 32 and 5(2)). What it said of you cannot be read: the key is destroyed.',
  },
  runs: { sv: 'Körda jobb och deras kö', en: 'Jobs that ran, and their queue' },
  runsWhy: {
    sv: 'Behövs bara för att söka fel (dataskyddsförordningen artikel 5.1 e).',
    en: 'Needed only to look for faults (GDPR Article 5(1)(e)).',
  },
} as const;
