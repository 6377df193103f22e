/** Something that stops the start and that the person at the keyboard can put right; the message is one line. */
export class StartProblem extends Error {
  override name = 'StartProblem';
}
