// What a password must be: long, and nothing else; length is what makes guessing hopeless.
export const SHORTEST_PASSWORD = 12;
