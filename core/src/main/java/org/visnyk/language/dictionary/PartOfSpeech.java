package org.visnyk.language.dictionary;

/** Parts of speech, as far as search distinguishes them. */
public enum PartOfSpeech {
  /** Noun, also an adjective or numeral used as a noun. */
  NOUN,
  /** Adjective, or participle declined like one. */
  ADJECTIVE,
  /** Finite verb, infinitive or impersonal form. */
  VERB,
  /** Adverb. */
  ADVERB,
  /** Converb: a verb used as an adverb. */
  CONVERB,
  /** Pronoun of any kind, also those declined as adjectives. */
  PRONOUN,
  /** Numeral. */
  NUMERAL,
  /** Preposition. */
  PREPOSITION,
  /** Conjunction. */
  CONJUNCTION,
  /** Particle. */
  PARTICLE,
  /** Anything else, such as an interjection. */
  OTHER;

  @SuppressWarnings("EnumOrdinal") // a bit of a set in memory, never stored
  int bit() {
    return 1 << ordinal();
  }

  static PartOfSpeech of(String[] marks) {
    for (String mark : marks) {
      if (mark.equals("&pron") || mark.equals("pron")) {
        return PRONOUN;
      }
    }
    return switch (marks[0]) {
      case "noun" -> NOUN;
      case "adj" -> ADJECTIVE;
      case "verb" -> VERB;
      case "adv" -> ADVERB;
      case "advp" -> CONVERB;
      case "numr" -> NUMERAL;
      case "prep" -> PREPOSITION;
      case "conj" -> CONJUNCTION;
      case "part" -> PARTICLE;
      default -> OTHER;
    };
  }
}
