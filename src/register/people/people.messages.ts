import type { Messages } from '../../platform/i18n.ts';

export const peopleMessages = {
  membersOf: { sv: 'Medlemmar i {organisation}', en: 'Members of {organisation}' },
  count: {
    sv: '{n, plural, =0 {Inga medlemmar} one {# medlem} other {# medlemmar}}',
    en: '{n, plural, =0 {No members} one {# member} other {# members}}',
  },
  empty: {
    sv: 'Ingen är med i organisationen än. Bjud in den första.',
    en: 'Nobody belongs to the organisation yet. Invite the first.',
  },
  emptyForReader: { sv: 'Ingen är med i organisationen än.', en: 'Nobody belongs to the organisation yet.' },
  name: { sv: 'Namn', en: 'Name' },
  role: { sv: 'Roll', en: 'Role' },
  since: { sv: 'Med sedan', en: 'Since' },
  lastSignIn: { sv: 'Senast inloggad', en: 'Last signed in' },
  never: { sv: 'Aldrig', en: 'Never' },
  state: { sv: 'Status', en: 'Status' },
  active: { sv: 'Aktiv', en: 'Active' },
  you: { sv: 'du', en: 'you' },
  hidden: { sv: 'Skyddade personuppgifter', en: 'Protected identity' },

  invite: { sv: 'Bjud in', en: 'Invite' },
  inviteTitle: { sv: 'Bjud in till {organisation}', en: 'Invite to {organisation}' },
  inviteLead: {
    sv: 'Personen får ett mejl med en länk. Länken gäller i {days} dagar och kan användas en gång.',
    en: 'The person gets an e-mail with a link. It is valid for {days} days and can be used once.',
  },
  email: { sv: 'E-post', en: 'E-mail' },
  emailSeenBy: { sv: 'de som sköter medlemmarna', en: 'those who keep the members' },
  language: { sv: 'Språk i inbjudan', en: 'Language of the invitation' },
  swedish: { sv: 'Svenska', en: 'Swedish' },
  english: { sv: 'Engelska', en: 'English' },
  sendInvitation: { sv: 'Skicka inbjudan', en: 'Send invitation' },
  invited: { sv: 'Inbjudan är skickad.', en: 'The invitation is sent.' },
  chooseRole: { sv: 'Välj en roll.', en: 'Choose a role.' },
  alreadyMember: { sv: 'Personen har redan den rollen här.', en: 'The person has that role here already.' },
  alreadyInvited: {
    sv: 'Adressen är redan inbjuden till den rollen. Skicka inbjudan igen från listan.',
    en: 'The address is invited to that role already. Send the invitation again from the list.',
  },
  tooMany: {
    sv: 'Det har skickats många inbjudningar. Vänta en timme och försök igen.',
    en: 'Many invitations have been sent. Wait an hour and try again.',
  },

  waitingTitle: { sv: 'Inbjudna', en: 'Invited' },
  waiting: { sv: 'Inbjuden', en: 'Invited' },
  expired: { sv: 'Länken har gått ut', en: 'The link has expired' },
  sentOn: { sv: 'Skickad {on}, gäller till {until}', en: 'Sent {on}, valid until {until}' },
  resend: { sv: 'Skicka igen', en: 'Send again' },
  resendTo: { sv: 'Skicka inbjudan till {email} igen', en: 'Send the invitation to {email} again' },
  resent: {
    sv: 'Inbjudan är skickad igen. Den gamla länken gäller inte längre.',
    en: 'The invitation is sent again. The old link no longer works.',
  },
  revoke: { sv: 'Återkalla', en: 'Revoke' },
  revokeOf: { sv: 'Återkalla inbjudan till {email}', en: 'Revoke the invitation to {email}' },
  revoked: { sv: 'Inbjudan är återkallad.', en: 'The invitation is revoked.' },
  answered: {
    sv: 'Inbjudan är redan besvarad eller återkallad.',
    en: 'The invitation is answered or revoked already.',
  },

  memberTitle: { sv: 'Medlem', en: 'Member' },
  facts: { sv: 'Uppgifter', en: 'Facts' },
  changeRole: { sv: 'Byt roll', en: 'Change role' },
  newRole: { sv: 'Ny roll', en: 'New role' },
  roleChanged: { sv: 'Rollen är ändrad.', en: 'The role is changed.' },
  end: { sv: 'Avsluta medlemskapet', en: 'End the membership' },
  endLead: {
    sv: 'Personen ser inte längre organisationens uppgifter. Kontot och det personen har gjort finns kvar.',
    en: 'The person no longer sees what belongs to the organisation. The account and what they did remain.',
  },
  ended: { sv: 'Medlemskapet är avslutat.', en: 'The membership has ended.' },
  lastKeeper: {
    sv: 'Ingen annan sköter medlemmarna i {organisation}. Därefter kan bara en administratör bjuda in någon.',
    en: 'Nobody else keeps the members of {organisation}. After this only an administrator can invite somebody.',
  },
  lastKeeperSure: { sv: 'Ja, jag vill det ändå', en: 'Yes, I want it all the same' },
  tickSure: {
    sv: 'Kryssa i rutan om organisationen ska stå utan någon som sköter medlemmarna.',
    en: 'Tick the box if the organisation is to be without anybody who keeps its members.',
  },
  lastAdministrator: {
    sv: 'Det är den sista administratören. Gör någon annan till administratör först.',
    en: 'This is the last administrator. Make somebody else an administrator first.',
  },

  protectTitle: { sv: 'Skyddade personuppgifter', en: 'Protected identity' },
  protectLead: {
    sv: 'Namn och e-post visas inte för någon annan i listor, sökningar, exporter eller kalendrar. De som sköter medlemmarna ser dem på den här sidan, och det loggas.',
    en: 'Name and e-mail are shown to nobody else in lists, searches, exports or calendars. Those who keep the members see them on this page, and that is logged.',
  },
  protect: { sv: 'Skydda uppgifterna', en: 'Protect the identity' },
  unprotect: { sv: 'Sluta skydda uppgifterna', en: 'Stop protecting the identity' },
  isProtected: { sv: 'Uppgifterna är skyddade.', en: 'The identity is protected.' },
  isShown: { sv: 'Uppgifterna är inte längre skyddade.', en: 'The identity is no longer protected.' },

  factorTitle: { sv: 'Tvåstegsinloggning', en: 'Two-step sign-in' },
  factorLead: {
    sv: 'Har personen varken telefon eller återställningskoder kan du slå av tvåstegsinloggningen. Försäkra dig om vem du talar med först. Personen får ett mejl om det.',
    en: 'If the person has neither phone nor recovery codes, you can switch two-step sign-in off. First make sure whom you are talking to. The person gets an e-mail about it.',
  },
  factorOff: {
    sv: 'Personen använder inte tvåstegsinloggning.',
    en: 'The person does not use two-step sign-in.',
  },
  resetFactor: { sv: 'Slå av tvåstegsinloggning', en: 'Switch off two-step sign-in' },
  factorReset: {
    sv: 'Tvåstegsinloggningen är avslagen. Personen får ett mejl.',
    en: 'Two-step sign-in is off. The person gets an e-mail.',
  },

  accept: { sv: 'Gå med', en: 'Join' },
  acceptTitle: { sv: 'Inbjudan till {organisation}', en: 'Invitation to {organisation}' },
  acceptLead: { sv: 'Du är inbjuden som {role}.', en: 'You are invited as {role}.' },
  yourName: { sv: 'Ditt namn', en: 'Your name' },
  nameSeenBy: { sv: 'kollegor i organisationen', en: 'colleagues in the organisation' },
  signInWith: { sv: 'Du loggar in med {email}.', en: 'You sign in with {email}.' },
  passwordHelp: {
    sv: 'Minst 12 tecken. Lämna tomt om du hellre får en länk i mejlen varje gång du loggar in.',
    en: 'At least 12 characters. Leave it empty if you would rather get a link by e-mail each time you sign in.',
  },
  joined: {
    sv: 'Välkommen. Du är nu med i {organisation}.',
    en: 'Welcome. You now belong to {organisation}.',
  },
  signInToJoin: {
    sv: 'Du har redan ett konto med adressen {email}. Logga in, så kan du gå med.',
    en: 'You already have an account with the address {email}. Sign in and you can join.',
  },
  signInAndReturn: {
    sv: 'Loggar du in med länk? Öppna sedan länken i inbjudan igen.',
    en: 'Signing in by link? Then open the link of the invitation again.',
  },
  joinAs: { sv: 'Du är inloggad som {name}.', en: 'You are signed in as {name}.' },
  otherPerson: {
    sv: 'Du är inloggad som {name}, men inbjudan gäller {email}. Logga ut och öppna länken igen.',
    en: 'You are signed in as {name}, but the invitation is for {email}. Sign out and open the link again.',
  },
  signOut: { sv: 'Logga ut', en: 'Sign out' },
  linkOldTitle: { sv: 'Inbjudan gäller inte längre', en: 'The invitation no longer holds' },
  linkOld: {
    sv: 'Länken är redan använd, återkallad eller för gammal. Har du redan gått med? Logga in. Annars kan den som bjöd in dig skicka en ny.',
    en: 'The link is used, revoked or too old. Have you joined already? Sign in. Otherwise whoever invited you can send a new one.',
  },
  signIn: { sv: 'Logga in', en: 'Sign in' },

  mailSubject: { sv: 'Inbjudan till {organisation} i Brygga', en: 'Invitation to {organisation} in Brygga' },
  mailBody: {
    sv: 'Hej!\n\nDu är inbjuden till {organisation} i Brygga. Din roll: {role}.\n\nÖppna länken för att gå med. Den gäller till {until} och kan användas en gång.\n\n{link}\n\nVäntar du dig ingen inbjudan kan du strunta i det här mejlet.',
    en: 'Hello,\n\nYou are invited to {organisation} in Brygga. Your role: {role}.\n\nOpen the link to join. It is valid until {until} and can be used once.\n\n{link}\n\nIf you expect no invitation, ignore this e-mail.',
  },
} satisfies Messages;
