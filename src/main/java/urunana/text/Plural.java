package urunana.text;

/** Which form of a word goes with a number. Only "one" and "other" are needed by the languages we speak. */
enum Plural {
    ONE, OTHER;

    /** French counts zero as one; the JDK has no rule for Kinyarwanda, where one stands alone and all else is many. */
    static Plural of(String language, long number) {
        boolean one = language.equals("fr") ? number == 0 || number == 1 : number == 1;
        return one ? ONE : OTHER;
    }

    String suffix() {
        return this == ONE ? ".one" : ".other";
    }
}
