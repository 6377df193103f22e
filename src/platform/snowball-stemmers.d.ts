declare module 'snowball-stemmers' {
  type Stemmer = { stem(word: string): string };
  const snowball: { newStemmer(language: 'swedish' | 'english'): Stemmer };
  // biome-ignore lint/style/noDefaultExport: the library is a CommonJS module, which Node gives as a default import
  export default snowball;
}
