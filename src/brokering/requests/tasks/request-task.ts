// What a request asks of somebody: a provider to answer, those who judge to compare, a party to sign.

export const REQUEST_TASKS = ['answerRequest', 'compareProposals', 'signAgreement'] as const;
export type RequestTask = {
  step: (typeof REQUEST_TASKS)[number];
  /** Of the request. */
  key: string;
  title: string;
  /** The centre that asks. */
  centre: string;
  /** When a provider has answered at the latest. */
  deadline: Date | undefined;
};
