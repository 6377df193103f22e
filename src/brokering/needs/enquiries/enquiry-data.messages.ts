export const enquiryKeeping = {
  title: { sv: 'Förfrågningar och behov', en: 'Enquiries and needs' },
  fields: {
    id: { sv: 'Id', en: 'Id' },
    state: { sv: 'Läge', en: 'State' },
    receivedAt: { sv: 'Mottagen', en: 'Received' },
    difficulty: { sv: 'Vad som är svårt', en: 'What is difficult' },
    forWhom: { sv: 'För vem', en: 'For whom' },
    people: { sv: 'Hur många', en: 'How many' },
    whereAndWhen: { sv: 'Var och när', en: 'Where and when' },
    organisationName: { sv: 'Organisation', en: 'Organisation' },
    contact: { sv: 'Kontakt', en: 'Contact' },
    name: { sv: 'namn', en: 'name' },
    email: { sv: 'e-post', en: 'e-mail' },
    phone: { sv: 'telefon', en: 'phone' },
    key: { sv: 'Behov', en: 'Need' },
    title: { sv: 'Rubrik', en: 'Title' },
    receivedOn: { sv: 'Mottaget', en: 'Received' },
    brokered: { sv: 'Du är mäklare', en: 'You are the broker' },
  },
  record: {
    sv: 'Förfrågan utan namn, adress och telefon, och behoven som blev av den',
    en: 'The enquiry without name, address and phone, and the needs that it became',
  },
  recordWhy: {
    sv: 'Det som kom in till lärcentrumet är en allmän handling och får gallras bara enligt kommunens beslut (arkivlagen 1990:782 10 §, tryckfrihetsförordningen 2 kap.).',
    en: 'What came in to the learning centre is a public record and may be disposed of only by decision of the municipality (Archives Act 1990:782 section 10, Freedom of the Press Act chapter 2).',
  },
  contact: {
    sv: 'Namn, adress och telefon i en förfrågan, efter att den avslutats',
    en: 'Name, address and phone in an enquiry, after it was closed',
  },
  contactWhy: {
    sv: 'Kontakten behövs för frågor och uppföljning, inte längre (dataskyddsförordningen artikel 5.1 e). Själva förfrågan är en allmän handling och sparas.',
    en: 'The contact is needed for questions and follow-up, not longer (GDPR Article 5(1)(e)). The enquiry itself is a public record and is kept.',
  },
} as const;
